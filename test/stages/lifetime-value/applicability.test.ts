import { describe, expect, it } from 'vitest';
import type { StageOutput } from '../../../src/stages/stage.js';
import { cellsOf, columnOf, flaws, problemCodes, rowOf, tableOf } from '../report-rows.js';
import { historyOf, type Purchase } from './histories.js';
import { AS_OF, company, run } from './run-lifetime-value.js';

const COLUMNS = ['value', 'low', 'high', 'alive', 'expectedPurchases'];
const SOME = company(600, 11);

describe('where the purchase model does not apply', () => {
  const expectNoValue = (output: StageOutput, reason: RegExp): void => {
    expect(problemCodes(output)).toContain('KW540');
    expect(output.problems?.find(({ code }) => code === 'KW540')?.message.de).toMatch(reason);
    for (const id of COLUMNS) expect(columnOf(output, id).every((each) => Number.isNaN(each))).toBe(true);
    expect(flaws(output)).toEqual([]);
    // The rules stand there all the same.
    expect(tableOf(output, 'equity').rows).toHaveLength(2);
    expect(tableOf(output, 'equity').rows.every((row) => Number.isFinite(row[1]))).toBe(true);
  };

  it('gives no value for a few customers', () => {
    const output = run({ ...SOME, customers: SOME.customers.slice(0, 80) });
    expectNoValue(output, /Zu wenige Käufer: 80, nötig sind 100/);
    expect(cellsOf(output, 'holdout', 'by')).toEqual(['hiatus', 'last-year']);
  });

  it('gives none where everybody bought once', () => {
    expectNoValue(
      run({ ...SOME, customers: SOME.customers.map((all) => all.slice(0, 1)) }),
      /Zu wenige Käufer mit mehr als einem Kauf: 0, nötig/,
    );
  });

  it('gives none for a few months, or for nobody', () => {
    const few = historyOf(SOME.customers, { start: AS_OF - 100, asOf: AS_OF }, null);
    expectNoValue(run(few), /umfassen nur 3 Monate/);
    expectNoValue(run(historyOf([], { start: SOME.start, asOf: AS_OF }, 12)), /Zu wenige Käufer: 0/);
    expectNoValue(
      run(historyOf([[], [], []], { start: SOME.start, asOf: AS_OF }, 12)),
      /Zu wenige Käufer: 0/,
    );
  });

  it('leaves out who never bought, and nobody else', () => {
    const output = run({ ...SOME, customers: [[], ...SOME.customers] });
    expect(columnOf(output, 'value')[0]).toBeNaN();
    expect(columnOf(output, 'value').slice(1).every(Number.isFinite)).toBe(true);
  });
});

describe('where the spend model does not apply', () => {
  const withMargins = (margin: (purchase: Purchase, customer: number, all: readonly Purchase[]) => number) =>
    run({
      ...SOME,
      customers: SOME.customers.map((all, at) =>
        all.map((each) => ({ ...each, margin: margin(each, at, all) })),
      ),
    });
  const reasonOf = (output: StageOutput): string =>
    output.problems?.find(({ code }) => code === 'KW542')?.message.de ?? '';

  it('refuses spend that rises with frequency, and takes the own mean', () => {
    const output = withMargins((_, __, all) => 1000 * all.length);
    expect(reasonOf(output)).toContain('Kaufhäufigkeit und Betrag hängen zusammen');
    expect(columnOf(output, 'value').every(Number.isFinite)).toBe(true);
    const often = SOME.customers.findIndex((all) => all.length > 4);
    const { length } = SOME.customers[often]!;
    const perPurchase =
      Number(columnOf(output, 'value')[often]) / Number(columnOf(output, 'expectedPurchases')[often]);
    expect(perPurchase / (1000 * length)).toBeGreaterThan(0.8);
    expect(perPurchase / (1000 * length)).toBeLessThan(1);
  });

  it('refuses spend that is the same for all, instead of an infinite parameter', () => {
    const output = withMargins(() => 5000);
    expect(reasonOf(output)).toContain('alle Kunden bringen je Kauf dasselbe');
    expect(columnOf(output, 'value').every(Number.isFinite)).toBe(true);
  });

  it('refuses many losses; a few keep their loss and do no harm', () => {
    const many = withMargins(({ margin }, at) => (at % 3 === 0 ? -margin! : margin!));
    expect(reasonOf(many)).toContain('bringen je Kauf nichts oder Verlust');
    const few = withMargins(({ margin }, at) => (at % 50 === 0 ? -margin! : margin!));
    expect(reasonOf(few)).toBe('');
    const loser = SOME.customers.findIndex((all, at) => at % 50 === 0 && all.length > 1);
    expect(Number(columnOf(few, 'value')[loser])).toBeLessThan(0);
    expect(Number(columnOf(few, 'low')[loser])).toBeLessThanOrEqual(Number(columnOf(few, 'value')[loser]));
    expect(columnOf(many, 'value').every(Number.isFinite)).toBe(true);
  });
});

describe('contracts', () => {
  /** 200 customers who pay on the same day of each month; a tenth leaves every year. */
  const contracts = Array.from({ length: 200 }, (_, at) =>
    Array.from({ length: at % 10 === 0 ? 15 + (at % 20) : 36 }, (__, month) => ({
      day: Math.round(SOME.start + 5 + month * 30.4375),
      revenue: 20_000,
      margin: 5_000,
    })),
  );
  const given = { customers: contracts, start: SOME.start };

  it('are recognised by their even intervals and valued by retention', () => {
    const output = run(given);
    expect(problemCodes(output)).toContain('KW541');
    const retention = Number(rowOf(output, 'model', 'Bindungsrate').estimate);
    expect(retention).toBeCloseTo(0.9, 1);
    const ratio = retention / 1.1;
    const wanted = 12 * 5_000 * (ratio + ratio ** 2 + ratio ** 3);
    expect(Math.abs(Number(columnOf(output, 'value')[1]) - wanted)).toBeLessThan(1);
    expect(columnOf(output, 'value')[0]).toBe(0);
    expect(
      tableOf(output, 'multiples')
        .rows[2]!.slice(1)
        .map((each) => Number(each).toFixed(2)),
    ).toEqual(['2.67', '2.50', '2.35', '2.22']);
    expect(flaws(output)).toEqual([]);
  });

  it('take the settings: rate, first margin now, cost', () => {
    const set = {
      method: 'retention',
      retentionRate: 0.75,
      discountRate: 0.2,
      firstMargin: 'now',
      keepingCost: 50,
    };
    const yearly = contracts.map((all) =>
      all.slice(-1).map(({ day }) => ({ day, revenue: 100_000, margin: 26_000 })),
    );
    const output = run({ customers: yearly, start: SOME.start }, { ...set, horizonMonths: 120 });
    // Berger & Nasr 1998, case 1.
    expect(columnOf(output, 'value')[1]).toBe(568_78);
    expect(problemCodes(output)).not.toContain('KW541');
  });

  it('say what is missing where retention cannot be measured', () => {
    const output = run(
      historyOf(
        contracts.map((all) => all.slice(20)),
        { start: AS_OF - 400, asOf: AS_OF },
        6,
      ),
      { method: 'retention' },
    );
    expect(problemCodes(output)).toEqual(['KW540']);
    expect(columnOf(output, 'value').every((each) => Number.isNaN(each))).toBe(true);
  });

  it('have no maximum as random purchases: the reason is said, and nobody gets a value', () => {
    const output = run(given, { method: 'bgnbd' });
    expect(problemCodes(output)).toContain('KW540');
    expect(columnOf(output, 'value').every(Number.isNaN)).toBe(true);
  });
});

describe('recency migration', () => {
  it('values customers by the periods since their purchase, the later the less', () => {
    const output = run(SOME, { method: 'markov' });
    const values = cellsOf(output, 'recency', 'value').map(Number);
    expect([...values].sort((one, other) => other - one)).toEqual(values);
    const probabilities = cellsOf(output, 'recency', 'probability').map(Number);
    expect(probabilities[0]!).toBeGreaterThan(probabilities[3]!);
    expect(cellsOf(output, 'recency', 'pays')).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(columnOf(output, 'alive').every((each) => Number(each) >= 0 && Number(each) <= 1)).toBe(true);
    expect(flaws(output)).toEqual([]);
  });

  it('says from when on it does not pay to address somebody', () => {
    const paysAt = (contactCost: number) =>
      cellsOf(run(SOME, { method: 'markov', contactCost }), 'recency', 'pays');
    const costs = Array.from({ length: 40 }, (_, at) => 2 * 1.25 ** at);
    const last = costs.map((cost) => paysAt(cost).filter((each) => each === 'yes').length);
    // The dearer addressing is, the earlier it ends; between all and nobody there is a cost at which some pay.
    expect([...last].sort((one, other) => other - one)).toEqual(last);
    expect(last[0]).toBe(4);
    expect(last.at(-1)).toBe(0);
    expect(last.some((each) => each > 0 && each < 4)).toBe(true);
  });

  it('says where the data do not suffice', () => {
    const output = run(SOME, { method: 'markov', recencyStates: 12, periodMonths: 12 });
    expect(output.problems?.[0]?.message.de).toMatch(/Kaufabstände zu je 12 Monaten reichen die Daten nicht/);
  });
});

describe('warnings', () => {
  it('tell of a horizon that lies far beyond the data', () => {
    expect(problemCodes(run(SOME, { horizonMonths: 100 }))).toContain('KW545');
    expect(problemCodes(run(SOME, { horizonMonths: 60 }))).not.toContain('KW545');
  });

  it('tell where a simple rule does better: it comes true here to the day', () => {
    const cut = AS_OF - 365;
    const ruled = SOME.customers.map((all) => {
      const early = all.filter(({ day }) => day <= cut);
      const last = early.at(-1);
      if (last === undefined || cut - last.day > 182) return early;
      const again = early.filter(({ day }) => day > cut - 365.25);
      return [...early, ...again.map((each) => ({ ...each, day: each.day + 365 }))];
    });
    const output = run({ ...SOME, customers: ruled });
    expect(rowOf(output, 'holdout', 'hiatus').verdict).toBe('worse');
    expect(problemCodes(output)).toContain('KW544');
    expect(output.findings?.find(({ text }) => text.de.includes('Rückrechnung'))).toMatchObject({
      question: 'gap',
    });
  });

  it('tell of a parameter that the data leave open, because nobody falls silent', () => {
    const loyal = Array.from({ length: 200 }, (_, at) =>
      Array.from({ length: 20 + (at % 30) }, (__, each) => ({
        day: AS_OF - Math.floor((each * (each + 1) * 1000) / (35 * 36)) - (at % 2),
        revenue: 4000 + 17 * at,
        margin: 1000 + 13 * ((at * 7) % 50),
      })).reverse(),
    );
    const output = run({ customers: loyal, start: SOME.start }, { method: 'bgnbd' });
    expect(problemCodes(output)).toContain('KW546');
    for (const id of COLUMNS) expect(columnOf(output, id).every(Number.isFinite)).toBe(true);
    const alive = columnOf(output, 'alive').map(Number);
    expect(Math.min(...alive)).toBeGreaterThan(0.9);
  });
});
