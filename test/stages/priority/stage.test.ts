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

describe('future value', () => {
  // Shares of lifetime value before each: 0, 50, 80, 95 and 100 %; cut points at 33 and 67 %.
  const people: readonly Someone[] = [
    { contribution: 'B', potential: 'low', lifetime: 500 },
    { contribution: 'B', potential: 'high', lifetime: 300 },
    { contribution: 'B', potential: 'low', lifetime: 150 },
    { contribution: 'B', lifetime: 50 },
    { contribution: 'B', potential: 'medium', lifetime: -20 },
    { contribution: 'B', potential: 'high', lifetime: Number.NaN },
    { contribution: 'B', lifetime: Number.NaN },
    { contribution: 'dormant', potential: 'high', lifetime: 0 },
  ];
  const future = (settings: object = {}) =>
    columnOf(runPriority(people, settings), 'futureClass').slice(0, 7);

  it('is the higher of potential and lifetime value, or the one that is known', () => {
    const output = runPriority(people);
    expect(columnOf(output, 'lifetimeClass')).toEqual([
      ...['high', 'medium', 'low', 'low', 'low'],
      ...[null, null, 'low'],
    ]);
    expect(future()).toEqual(['high', 'high', 'low', 'low', 'medium', 'high', null]);
    expect(columnOf(output, 'futureSource')).toEqual([
      ...['lifetime', 'potential', 'both', 'lifetime', 'potential', 'potential', 'unknown'],
      null,
    ]);
    expect(classes(output)).toEqual(['A', 'A', 'C', 'C', 'B', 'A', 'B', 'dormant']);
    expect(flaws(output)).toEqual([]);
  });

  it('may be asked of one of them alone, and be cut elsewhere', () => {
    expect(future({ futureFrom: 'potential' })).toEqual(['low', 'high', 'low', null, 'medium', 'high', null]);
    expect(future({ futureFrom: 'lifetime' })).toEqual(['high', 'medium', 'low', 'low', 'low', null, null]);
    expect(future({ futureFrom: 'lifetime', lifetimeCutPoints: [0.6, 0.9] })).toEqual([
      ...['high', 'high', 'medium', 'low', 'low'],
      ...[null, null],
    ]);
    for (const lifetimeCutPoints of [[0.7, 0.3], [33, 67], [0.3]]) {
      expect(settingsSchema.safeParse({ lifetimeCutPoints }).success).toBe(false);
    }
  });

  it('of newcomers is that of their potential, whatever a few orders promise', () => {
    for (const futureFrom of ['auto', 'potential', 'lifetime']) {
      const output = runPriority(
        [
          { contribution: 'new', potential: 'low', lifetime: 900 },
          { contribution: 'new', potential: 'high', lifetime: 1 },
          { contribution: 'new', lifetime: 1 },
        ],
        { futureFrom },
      );
      expect(classes(output)).toEqual(['new', 'B', 'new']);
      expect(columnOf(output, 'futureSource')).toEqual(['potential', 'potential', 'unknown']);
    }
  });

  it('is said in the reason with the figure that decides and the class of the other', () => {
    const output = runPriority([
      { contribution: 'B', potential: 'low', potentialAmount: 2000, lifetime: 163_693, margin: 900 },
      { contribution: 'B', potential: 'high', potentialAmount: 80_000, lifetime: 0, margin: 900 },
      { contribution: 'B', potential: 'low', potentialAmount: 0, lifetime: -10, margin: 900 },
    ]);
    const rests = reasonsOf(output).map(({ de }) => de.replaceAll('\u00a0', ' ').split('), ')[1]);
    expect(rests).toEqual([
      'künftiger Wert hoch (Lebenswert 163.693 EUR, Potenzial niedrig); Regel B × hoch',
      'künftiger Wert hoch (Potenzial 80.000 EUR, Lebenswert niedrig); Regel B × hoch',
      'künftiger Wert niedrig (Potenzial 0 EUR, Lebenswert -10 EUR); Regel B × niedrig',
    ]);
    expect(reasonsOf(output)[0]?.en.replaceAll('\u00a0', ' ')).toContain(
      'future value high (lifetime value 163,693 EUR, potential low)',
    );
  });

  it('is counted by where it comes from, where there are lifetime values', () => {
    const output = runPriority(people);
    expect(rowOf(output, 'futureSources', 'lifetime')).toMatchObject({
      customers: 2,
      customerShare: 2 / 8,
      high: 1,
      low: 1,
      revenue: 2000_00,
    });
    expect(cellsOf(output, 'futureSources', 'customers')).toEqual([3, 2, 1, 1]);
    const said = output.findings?.map(({ text }) => text.de).find((text) => text.includes('umgekehrt'));
    expect(said).toMatch(/^Bei 1 Kunden .* bei 2 Kunden ist es umgekehrt/);
    const without = runPriority(people.map(({ lifetime: _, ...rest }) => rest));
    expect(without.tables.map(({ id }) => id)).not.toContain('futureSources');
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
      'B: Wert heute A (DB 48.300 EUR), künftiger Wert niedrig (Potenzial); Regel A × niedrig',
      'B: Wert heute B (DB 900 EUR); künftiger Wert unbekannt, es zählt allein der Wert heute',
      'B: Neukunde (DB 50 EUR), künftiger Wert hoch (Potenzial); Regel neu × hoch',
      'C: Wert heute unbekannt, künftiger Wert mittel (Potenzial); er zählt allein; Regel unbekannt × mittel',
      'ruhend: im Zeitraum nichts gekauft, davor schon',
    ]);
    expect(reasonsOf(output)[0]?.en.replaceAll('\u00a0', ' ')).toBe(
      'B: value today A (margin 48,300 EUR), future value low (potential); rule A × low',
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

  it('are not put down to the future', () => {
    const moves = (overrides: Parameters<typeof runPriority>[2]) =>
      runPriority(people, {}, overrides).findings?.filter(({ text }) =>
        text.de.includes('künftiger Wert niedrig'),
      );
    const lowered = decision({ customer: 1, customerId: 'K1', value: 'C' });
    expect(moves([lowered])).toEqual(moves([]));
    expect(moves([])).toHaveLength(1);
    expect(moves([decision({ value: 'D' })])).toEqual([]);
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
    lifetime: fc.constantFrom(Number.NaN, -1, 0, 100, 700),
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
          'futureSource',
        ]);
      }),
    );
  });
});
