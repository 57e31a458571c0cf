import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { factsOf } from './facts-of.js';

const test = engineForTests();
const HEAD = 'Kundennr;Datum;Umsatz;Wareneinsatz;Warengruppe\n';

/** Twelve lines of pumps at 40 % margin and twelve of valves at 10 %. */
const BASE = Array.from(
  { length: 12 },
  () => 'X;02.01.2026;100,00;60,00;Pumpen\nY;02.01.2026;100,00;90,00;Ventile\n',
).join('');

const imputed = (rows: string, base = BASE) => factsOf(test, { 'l.csv': `${HEAD}${base}${rows}` });

/** A fact of one customer. */
function of(
  { ids, column }: Awaited<ReturnType<typeof imputed>>,
  id: string,
  fact: Parameters<typeof column>[0],
) {
  return column(fact)?.[ids?.indexOf(id) ?? -1];
}

interface Line {
  readonly cents: number;
  readonly costShare: number | null;
  readonly group: string;
}

/** The margin of all lines, those of the base included, in cents: by groups, with plain figures. */
function expectedTotal(lines: readonly Line[]): number {
  const all: Line[] = [
    ...Array.from({ length: 12 }, () => ({ cents: 10_000, costShare: 60, group: 'Pumpen' })),
    ...Array.from({ length: 12 }, () => ({ cents: 10_000, costShare: 90, group: 'Ventile' })),
    ...lines,
  ];
  const marginOf = ({ cents, costShare }: Line) => cents - Math.round((cents * (costShare ?? 0)) / 100);
  const sums = (some: readonly Line[]) => {
    const known = some.filter(({ costShare }) => costShare !== null);
    const revenue = known.reduce((sum, { cents }) => sum + cents, 0);
    const margin = known.reduce((sum, each) => sum + marginOf(each), 0);
    const isUsable = known.length >= 10 && revenue > 0 && Math.abs(margin) <= revenue;
    return { margin, share: isUsable ? margin / revenue : null };
  };
  const whole = sums(all);
  return all.reduce((sum, line) => {
    if (line.costShare !== null) return sum;
    const own = line.group === '' ? null : sums(all.filter(({ group }) => group === line.group)).share;
    return sum + line.cents * (own ?? whole.share ?? 0);
  }, whole.margin);
}

describe('a margin that lines lack', () => {
  it('is imputed by the share of their product group in the period, and marked', async () => {
    const found = await imputed(
      'A;03.01.2026;50,00;;Pumpen\nA;04.01.2026;150,00;120,00;Ventile\nB;03.01.2026;30,00;;Ventile\n',
    );
    // 40 % of 50 and 30 that are given; 10 % or, with A's line, (120 + 30) / 1350 of 30.
    expect(of(found, 'A', 'contributionMargin')).toBe(2_000 + 3_000);
    expect(of(found, 'B', 'contributionMargin')).toBe(Math.round((3_000 * 150) / 1_350));
    expect(of(found, 'A', 'imputedMarginShare')).toBe(0.25);
    expect(of(found, 'B', 'imputedMarginShare')).toBe(1);
    expect(of(found, 'X', 'imputedMarginShare')).toBe(0);
    expect(found.codes).toContain('KW415');
    expect(found.codes).not.toContain('KW411');
    const text = found.problems.find(({ code }) => code === 'KW415')?.text;
    expect(text).toContain('2 (Umsatz: 80,00, Kunden: 2)');
    expect(text).toContain('(Warengruppen: 2; Zeilen nach dem Anteil aller Zeilen: 0)');
  });

  it('is imputed by the share of all lines where the group has too few lines or is unknown', async () => {
    const found = await imputed('A;03.01.2026;40,00;;Dichtungen\nB;03.01.2026;40,00;;\n');
    expect(of(found, 'A', 'contributionMargin')).toBe(1_000);
    expect(of(found, 'B', 'contributionMargin')).toBe(1_000);
    expect(found.problems.find(({ code }) => code === 'KW415')?.text).toContain(
      '(Warengruppen: 0; Zeilen nach dem Anteil aller Zeilen: 2)',
    );
  });

  it('takes its share from lines of the period alone', async () => {
    const before = Array.from({ length: 30 }, () => 'X;02.01.2020;100,00;0,00;Pumpen\n').join('');
    const found = await imputed(`A;03.01.2026;50,00;;Pumpen\n${before}`);
    expect(of(found, 'A', 'contributionMargin')).toBe(2_000);
  });

  it('reaches returns too', async () => {
    const found = await imputed('A;03.01.2026;50,00;;Pumpen\nA;04.01.2026;-20,00;;Pumpen\n');
    expect(of(found, 'A', 'contributionMargin')).toBe(1_200);
    expect(of(found, 'A', 'imputedMarginShare')).toBe(1);
  });

  it('stays unknown where too few lines tell one, where revenue is not positive, or where nobody asks', async () => {
    const few = await imputed('A;03.01.2026;50,00;;Pumpen\n', 'X;02.01.2026;100,00;60,00;Pumpen\n');
    const negative = await imputed(
      'A;03.01.2026;50,00;;Pumpen\n',
      Array.from({ length: 20 }, () => 'X;02.01.2026;-100,00;-60,00;Pumpen\n').join(''),
    );
    for (const found of [few, negative]) {
      expect(of(found, 'A', 'contributionMargin')).toBeNull();
      expect(found.column('imputedMarginShare')).toBeUndefined();
      expect(found.codes).toContain('KW411');
      expect(found.codes).not.toContain('KW415');
    }
  });

  it('is nothing to speak of where every line has one', async () => {
    const found = await imputed('');
    expect(found.column('imputedMarginShare')).toBeUndefined();
    expect(found.codes).not.toContain('KW415');
    expect(found.codes).not.toContain('KW411');
  });

  it('does not depend on the order of rows, and adds up with what is given', async () => {
    const line = fc.record({
      customer: fc.constantFrom('A', 'B', 'C'),
      cents: fc.integer({ min: -50_000, max: 500_000 }),
      costShare: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
      group: fc.constantFrom('Pumpen', 'Ventile', 'Dichtungen', ''),
    });
    const amount = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const rows = lines.map(
          ({ customer, cents, costShare, group }, at) =>
            `${customer};${String((at % 28) + 1).padStart(2, '0')}.01.2026;${amount(cents)};${costShare === null ? '' : amount(Math.round((cents * costShare) / 100))};${group}\n`,
        );
        const one = await imputed(rows.join(''));
        const other = await imputed(rows.toReversed().join(''));
        expect(one.ids).toEqual(other.ids);
        expect(one.column('contributionMargin')).toEqual(other.column('contributionMargin'));
        expect(one.column('imputedMarginShare')).toEqual(other.column('imputedMarginShare'));
        const total = (one.column('contributionMargin') ?? []).reduce<number>(
          (sum, each) => sum + Number(each),
          0,
        );
        expect(Math.abs(total - expectedTotal(lines))).toBeLessThanOrEqual(1);
        for (const share of one.column('imputedMarginShare') ?? []) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 15 },
    );
  });
});
