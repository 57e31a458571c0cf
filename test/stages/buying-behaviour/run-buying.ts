import { noPurchases } from '../../../src/facts/buying-history.js';
import { BuyingScan } from '../../../src/facts/buying-scan.js';
import { buyingWindows } from '../../../src/facts/buying-windows.js';
import type { Period } from '../../../src/results/run-result.js';
import { settings as settingsSchema } from '../../../src/stages/buying-behaviour/settings.js';
import { buyingBehaviour } from '../../../src/stages/buying-behaviour/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { stageInput, YEAR_2026 } from '../stage-input.js';

const MICROS_PER_CENT = 10_000;

/** A document of a customer: days before the as-of date, cents, and whether it is a special order. */
export type Document = readonly [daysAgo: number, cents: number, special?: boolean];

/** A customer with his documents; amounts in cents. */
export interface Buyer {
  readonly documents: readonly Document[];
  readonly status?: string;
  readonly contributionMargin?: number;
  readonly abc?: string;
}

interface Given {
  readonly buyers: readonly Buyer[];
  readonly settings?: object;
  readonly ids?: readonly string[];
  readonly period?: Period;
}

/** Runs the stage over the documents of some customers; every setting that is not given stands at its default. */
export function runBuying({ buyers, settings = {}, ids, period = YEAR_2026 }: Given): StageOutput {
  const windows = buyingWindows(period);
  const dated = buyers.map(({ documents }) =>
    documents
      .map(([ago, value, special]) => ({ day: period.asOf - ago, value, special: special === true ? 1 : 0 }))
      .sort((one, other) => one.day - other.day),
  );
  const all = dated.flat();
  const inPeriod = all.filter(({ day, value }) => day >= period.start && value > 0);
  const history = noPurchases(
    windows,
    buyers.length,
    inPeriod.length,
    all.some(({ special }) => special === 1),
  );
  const scan = new BuyingScan(history);
  for (const [customer, own] of dated.entries()) {
    if (own.length === 0) continue;
    const list = {
      days: Float64Array.from(own, ({ day }) => day),
      micros: Float64Array.from(own, ({ value }) => value * MICROS_PER_CENT),
      special: history.special === null ? null : Float64Array.from(own, ({ special }) => special),
      marginMicros: null,
      uncoveredMicros: null,
    };
    scan.enter(customer, list, 0, own.length);
  }
  const revenue = dated.map((own) =>
    own.filter(({ day }) => day >= period.start).reduce((sum, { value }) => sum + value, 0),
  );
  const hasMargin = buyers.some(({ contributionMargin }) => contributionMargin !== undefined);
  const hasClass = buyers.some(({ abc }) => abc !== undefined);
  return buyingBehaviour.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers: buyers.length,
      numbers: {
        revenue,
        ...(hasMargin
          ? { contributionMargin: buyers.map(({ contributionMargin }) => contributionMargin ?? Number.NaN) }
          : {}),
      },
      texts: {
        customerId: ids ?? buyers.map((_, index) => `K${index}`),
        status: buyers.map(
          ({ status, documents }) => status ?? (documents.length === 0 ? 'prospect' : 'active'),
        ),
        ...(hasClass ? { 'abc.class': buyers.map(({ abc }) => abc ?? null) } : {}),
      },
      details: { buyingHistory: history },
      period,
    }),
  );
}

/** One order every so many days, the last one some days ago. */
export function regular(every: number, last: number, cents: number, until = 720): readonly Document[] {
  const documents: Document[] = [];
  for (let ago = last; ago < until; ago += every) documents.push([ago, cents]);
  return documents;
}
