import { describe, expect, it } from 'vitest';
import { crmLetter } from '../../../src/stages/priority/crm-classes.js';
import { cellsOf, flaws, rowOf } from '../report-rows.js';
import { decision, runPriority, type Someone } from './run-priority.js';

/** Two whom the master calls A, one of them a loss; three C, one of them the best of all; one that it knows nothing of. */
const people: readonly Someone[] = [
  { contribution: 'A', potential: 'high', margin: 900, crmClass: 'A' },
  { contribution: 'loss', margin: -200, crmClass: 'A' },
  { contribution: 'A', potential: 'high', margin: 1000, crmClass: 'C' },
  { contribution: 'C', potential: 'medium', margin: 20, crmClass: 'C' },
  { contribution: 'dormant', margin: 0, crmClass: 'C' },
  { contribution: 'B', potential: 'medium', margin: 100, crmClass: null },
  { contribution: 'new', potential: 'low', margin: 5, crmClass: 'A' },
];

describe('the class of the customer master', () => {
  it('is held against the priority, row by row and in all', () => {
    const output = runPriority(people);
    expect(rowOf(output, 'crmCross', 'A')).toMatchObject({
      letter: 'A',
      'priority-A': 1,
      'priority-loss': 1,
      'priority-new': 1,
      all: 3,
      agreeing: 1 / 2,
    });
    expect(rowOf(output, 'crmCross', 'C')).toMatchObject({
      'priority-A': 1,
      'priority-C': 1,
      'priority-dormant': 1,
      all: 3,
      agreeing: 2 / 3,
    });
    const all = output.tables.find(({ id }) => id === 'crmCross')!;
    expect(all.rows.at(-1)!.slice(-2)).toEqual([people.length, 3 / 5]);
    expect(flaws(output)).toEqual([]);
  });

  it('names those who differ, the money that speaks most for it first', () => {
    const output = runPriority(people);
    expect(cellsOf(output, 'crmDifferences', 'customerId')).toEqual(['K2', 'K1']);
    expect(cellsOf(output, 'crmDifferences', 'direction')).toEqual(['higher', 'lower']);
    expect(cellsOf(output, 'crmDifferences', 'typical')).toEqual([20_00, 5_00]);
    expect(cellsOf(output, 'crmDifferences', 'gap')).toEqual([980_00, -205_00]);
    const [found] = output.findings!.filter(({ text }) => text.de.includes('Kundenstamm'));
    expect(found?.text.de).toContain('stimmt bei 60,0');
    expect(found?.text.de).toContain('1 Kunde, die dort A heißt, bringt nichts oder kostet Geld');
    expect(found?.text.en).toContain('1 customer of priority A has a lower class there');
  });

  it('adds nothing where the data keep none, or nothing that means a letter', () => {
    const ids = ({ tables }: ReturnType<typeof runPriority>): string[] =>
      tables.map(({ id }) => id).filter((id) => id.startsWith('crm'));
    expect(ids(runPriority(people.map(({ crmClass: _, ...each }) => each)))).toEqual([]);
    expect(ids(runPriority(people.map((each) => ({ ...each, crmClass: 'Messe' }))))).toEqual([]);
  });

  it('follows changed assumptions only where its texts are plain letters', () => {
    const formulas = (rename: (text: string) => string) =>
      runPriority(
        people.map((each) => ({ ...each, crmClass: each.crmClass == null ? null : rename(each.crmClass) })),
      ).tables.find(({ id }) => id === 'crmCross')?.formulas;
    expect(Object.keys(formulas((text) => text)?.rows ?? {})).toEqual(['0', '1']);
    expect(formulas((text) => `${text}*`)).toBeUndefined();
    expect(formulas((text) => `${text}-Kunde`)).toBeUndefined();
  });

  it('is recognised as it is usually written, and as the settings say', () => {
    const read = (text: string): string | null => crmLetter(text, { crmClasses: { Premium: 'A' } });
    expect(
      ['A', 'b', 'C-Kunde', 'Klasse A', 'ABC-Klasse B', 'D customer', '2', ' premium '].map(read),
    ).toEqual(['A', 'B', 'C', 'A', 'B', 'D', 'B', 'A']);
    expect(['', 'A/B', 'AA', 'Alt', '0', '7', 'Messe'].map(read)).toEqual(Array(7).fill(null));
  });
});

describe('overridden priorities', () => {
  it('are shown as a share of all customers, and of those in the care of the person', () => {
    const output = runPriority(
      people.map((each, at) => ({ ...each, rep: at < 4 ? 'Meyer' : 'Kunz' })),
      {},
      [
        decision({ customer: 0, value: 'C' }),
        decision({ customer: 5, customerId: 'K5' }),
        decision({ customer: 1, customerId: 'K1', who: 'Schmidt' }),
        decision({ customer: 2, customerId: 'K2', refusal: 'until' }),
      ],
    );
    expect(rowOf(output, 'decisionsByPerson', 'Meyer')).toMatchObject({
      overridden: 2 / 7,
      ownOverridden: 1 / 4,
    });
    expect(rowOf(output, 'decisionsByPerson', 'Schmidt')).toMatchObject({
      overridden: 1 / 7,
      ownOverridden: Number.NaN,
    });
    expect(cellsOf(output, 'decisions', 'state')).toContain('until');
  });
});
