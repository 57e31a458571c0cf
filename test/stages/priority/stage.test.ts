import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../../src/language/bilingual.js';
import { settings as settingsSchema } from '../../../src/stages/priority/settings.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws, problemCodes, rowOf } from '../report-rows.js';
import { decision, runPriority, type Someone } from './run-priority.js';

const classes = (output: StageOutput) => columnOf(output, 'class');
const reasonsOf = (output: StageOutput) => output.columns.reason as readonly Bilingual[];

describe('the table of rules', () => {
  it.each([
    ['A', ['A', 'A', 'B', 'A']],
    ['B', ['A', 'B', 'C', 'B']],
    ['C', ['B', 'C', 'D', 'C']],
    ['D', ['B', 'C', 'D', 'D']],
    ['new', ['B', 'B', 'new', 'new']],
    ['unknown', ['B', 'C', 'D', 'unknown']],
  ])('gives value today %s × high, medium, low, unknown its priority', (contribution, expected) => {
    const people = ['high', 'medium', 'low', null].map((potential) => ({ contribution, potential }));
    expect(classes(runPriority(people))).toEqual(expected);
  });

  it('leaves states alone, whatever the potential', () => {
    const states = ['dormant', 'lost', 'prospect', 'loss'];
    const output = runPriority(states.map((contribution) => ({ contribution, potential: 'high' })));
    expect(classes(output)).toEqual(states);
  });

  it('never makes a newcomer C by default', () => {
    const people = ['high', 'medium', 'low', null].map((potential) => ({ contribution: 'new', potential }));
    expect(classes(runPriority(people))).not.toContain('C');
    expect(classes(runPriority(people.map(({ contribution }) => ({ contribution }))))).toEqual(
      new Array(4).fill('new'),
    );
  });

  it('can be changed, and goes on beyond D', () => {
    const people = [
      { contribution: 'A', potential: 'low' },
      { contribution: 'E', potential: 'high' },
      { contribution: 'F', potential: 'low' },
    ];
    expect(classes(runPriority(people))).toEqual(['B', 'B', 'D']);
    const rules = { rules: { A: { low: 'C' } }, furtherRules: { E: { high: 'C', low: 'E' } } };
    expect(classes(runPriority(people, rules))).toEqual(['C', 'C', 'E']);
  });

  it('refuses what is no priority', () => {
    expect(settingsSchema.safeParse({ rules: { A: { low: 'Z' } } }).success).toBe(false);
    expect(settingsSchema.safeParse({ rules: { Q: {} } }).success).toBe(false);
  });
});

describe('value today', () => {
  const people = [
    { contribution: 'A', abc: 'C', score: 'B' },
    { contribution: 'unknown', abc: 'B', score: 'D' },
    { contribution: 'unknown', abc: 'unknown', score: 'A' },
  ];

  it('is the class by contribution, where unknown that by revenue', () => {
    expect(columnOf(runPriority(people), 'currentClass')).toEqual(['A', 'B', 'unknown']);
  });

  it('may be asked of another stage first', () => {
    expect(columnOf(runPriority(people, { currentFrom: 'abc' }), 'currentClass')).toEqual([
      'C',
      'B',
      'unknown',
    ]);
    expect(columnOf(runPriority(people, { currentFrom: 'score' }), 'currentClass')).toEqual(['B', 'D', 'A']);
  });
});

describe('the reason', () => {
  it('says in both languages what the class rests on', () => {
    const output = runPriority([
      { contribution: 'A', potential: 'low', margin: 48_300 },
      { contribution: 'B', margin: 900 },
      { contribution: 'new', potential: 'high', margin: 50 },
      { contribution: 'unknown', potential: 'medium' },
      { contribution: 'dormant', potential: 'high', margin: 0 },
    ]);
    expect(reasonsOf(output).map(({ de }) => de.replaceAll('\u00a0', ' '))).toEqual([
      'B: Wert heute A (DB 48.300 EUR), Potenzial niedrig; Regel A × niedrig',
      'B: Wert heute B (DB 900 EUR); Potenzial unbekannt, es zählt allein der Wert heute',
      'B: Neukunde (DB 50 EUR), Potenzial hoch; Regel neu × hoch',
      'C: Wert heute unbekannt, Potenzial mittel; es zählt allein das Potenzial; Regel unbekannt × mittel',
      'ruhend: im Zeitraum nichts gekauft, davor schon',
    ]);
    expect(reasonsOf(output)[0]?.en.replaceAll('\u00a0', ' ')).toBe(
      'B: value today A (margin 48,300 EUR), potential low; rule A × low',
    );
  });

  it('names who decided otherwise', () => {
    const output = runPriority([{ contribution: 'C', potential: 'low', margin: 1 }], {}, [
      decision({ validUntil: Date.UTC(2027, 5, 30) / 86_400_000 }),
    ]);
    expect(reasonsOf(output)[0]?.de).toBe(
      'A: entschieden von Meyer, genehmigt von Schulz, gültig bis 30.06.2027: strategisch wichtig; nach der Regel D',
    );
  });
});

describe('decisions by people', () => {
  const people = [
    { contribution: 'C', potential: 'low', revenue: 100 },
    { contribution: 'A', potential: 'high', revenue: 700 },
    { contribution: 'B', potential: 'medium', revenue: 200 },
  ];

  it('go before the rule and are counted by person', () => {
    const output = runPriority(people, {}, [
      decision(),
      decision({ customer: 1, customerId: 'K1', value: 'b', who: 'Schmidt' }),
      decision({ customer: 2, customerId: 'K2', value: 'Ausgeschlossen' }),
    ]);
    expect(classes(output)).toEqual(['A', 'B', 'excluded']);
    expect(columnOf(output, 'override')).toEqual(['A', 'B', 'excluded']);
    expect(rowOf(output, 'decisionsByPerson', 'Meyer')).toMatchObject({
      decisions: 2,
      share: 2 / 3,
      applied: 2,
      raised: 1,
      lowered: 0,
      customers: 2,
      revenue: 300_00,
    });
    expect(rowOf(output, 'decisionsByPerson', 'Schmidt')).toMatchObject({ raised: 0, lowered: 1 });
    expect(rowOf(output, 'profile', 'A')).toMatchObject({ customers: 1, decided: 1 });
    expect(problemCodes(output)).toEqual([]);
    expect(flaws(output)).toEqual([]);
  });

  it('that do not hold are listed and change nothing', () => {
    const output = runPriority(people, {}, [
      decision({ refusal: 'expired' }),
      decision({ value: 'Z', who: null }),
      decision({ customer: null, customerId: 'X9', refusal: 'customer' }),
    ]);
    expect(classes(output)).toEqual(['D', 'A', 'B']);
    expect(cellsOf(output, 'decisions', 'state')).toEqual(['expired', 'value', 'customer']);
    expect(cellsOf(output, 'decisions', 'rule')).toEqual(['D', 'D', null]);
    expect(problemCodes(output)).toEqual(['KW584']);
    expect(flaws(output)).toEqual([]);
  });

  it('about other columns are reported here and applied elsewhere', () => {
    const output = runPriority(people, {}, [
      decision({ column: 'potential', value: '5000', amount: 5000_00 }),
    ]);
    expect(classes(output)).toEqual(['D', 'A', 'B']);
    expect(cellsOf(output, 'decisions', 'state')).toEqual(['applied']);
  });
});

describe('reports', () => {
  it('list who stands elsewhere than by revenue and than by the value today', () => {
    const output = runPriority([
      { contribution: 'A', abc: 'A', potential: 'low', revenue: 500 },
      { contribution: 'C', abc: 'B', potential: 'high', revenue: 100 },
      { contribution: 'B', abc: 'A', potential: 'medium', revenue: 900 },
      { contribution: 'new', abc: 'new', potential: 'high', revenue: 100 },
    ]);
    expect(cellsOf(output, 'movers', 'customerId')).toEqual(['K2', 'K0']);
    expect(cellsOf(output, 'changes', 'customerId')).toEqual(['K0', 'K1']);
    expect(flaws(output)).toEqual([]);
  });

  it('warn of losing the largest A customer, and of cutting care for newcomers', () => {
    const output = runPriority([
      { contribution: 'A', potential: 'high', margin: 800, share: 'high' },
      { contribution: 'A', potential: 'high', margin: 150, share: 'low' },
      { contribution: 'B', potential: 'low', margin: 50, share: 'low' },
    ]);
    const risk = output.findings?.find(({ question }) => question === 'money')?.text.de ?? '';
    expect(risk.replaceAll('\u00a0', ' ')).toContain('Fällt K0 weg, fehlen 80,0 % des Deckungsbeitrags');
    expect(risk.replaceAll('\u00a0', ' ')).toContain('(800 EUR): ihre Betreuung nicht für Neukunden kürzen');
  });
});

describe('laws', () => {
  const someone = fc.record({
    contribution: fc.constantFrom('A', 'B', 'C', 'D', 'new', 'dormant', 'lost', 'loss', 'unknown'),
    abc: fc.constantFrom('A', 'B', 'C', 'new', 'dormant', 'unknown'),
    potential: fc.constantFrom('high', 'medium', 'low', null),
    revenue: fc.integer({ min: -100, max: 10_000 }),
    margin: fc.integer({ min: -100, max: 5000 }),
    share: fc.constantFrom('high', 'low'),
  });
  const everybody = fc.array(someone, { minLength: 1, maxLength: 25 });

  it('rows of the matrix and of the profile add up to all customers and revenue', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const output = runPriority(people);
        const revenue = people.reduce((sum, each) => sum + each.revenue * 100, 0);
        for (const table of ['matrix', 'profile']) {
          const add = (column: string) =>
            cellsOf(output, table, column)
              .slice(0, -1)
              .reduce<number>((sum, cell) => sum + (Number(cell) || 0), 0);
          expect(add('customers')).toBe(people.length);
          expect(add('revenue')).toBe(revenue);
        }
        expect(flaws(output)).toEqual([]);
      }),
    );
  });

  it('more potential never makes a priority worse', () => {
    const order = ['A', 'B', 'C', 'D', 'new', 'unknown'];
    fc.assert(
      fc.property(someone, (each) => {
        const places = ['high', 'medium', 'low'].map((potential) =>
          order.indexOf(String(classes(runPriority([{ ...each, potential }]))[0])),
        );
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });

  it('the order of customers does not matter', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        expectOrderIrrelevant<Someone>(people, (own, ids) => runPriority(own, {}, undefined, ids), [
          'class',
          'currentClass',
          'futureClass',
        ]);
      }),
    );
  });
});
