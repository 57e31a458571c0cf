import type { PurchaseHistory } from '../../facts/purchase-history.js';
import { inBoth } from '../../language/bilingual.js';
import { retentionValue } from '../../math/lifetime/retention-value.js';
import { type Estimate, type Refusal, totalOf } from './estimate.js';
import type { Settings } from './settings.js';

/** A value by the simple retention model. */
export interface ContractEstimate extends Estimate {
  readonly retention: number;
  /** Customers by whom retention was measured; 0 where it is set. */
  readonly measuredBy: number;
  readonly years: number;
}

const MONTHS_NEEDED = 24;
const LEAST_MEASURED = 20;
const NINETY_PERCENT = 1.6449;
const DAYS_PER_MONTH = 30.4375;
const YEAR = 2 ** 12;

/**
 * Value by the retention model: the margin of the last year, for as many whole years as the horizon has, of those who
 * stay. Retention is measured by who bought in the year before last year and again in the last one.
 *
 * @param lastYear value of the last year's purchases in cents
 */
export function contractValue(
  history: PurchaseHistory,
  lastYear: Float64Array,
  settings: Settings,
): ContractEstimate | Refusal {
  const measured = measureRetention(history);
  const retention = settings.retentionRate ?? measured.rate;
  if (Number.isNaN(retention)) {
    return {
      reason: inBoth((language) =>
        language === 'de'
          ? `Die Bindungsrate braucht ${MONTHS_NEEDED} Monate an Daten und ${LEAST_MEASURED} Kunden des vorletzten Jahres; sie lässt sich auch setzen (stages.lifetime-value.retentionRate)`
          : `The retention rate takes ${MONTHS_NEEDED} months of data and ${LEAST_MEASURED} customers of the year before last; it can be set as well (stages.lifetime-value.retentionRate)`,
      ),
    };
  }
  const measuredBy = settings.retentionRate === null ? measured.customers : 0;
  const years = Math.max(1, Math.floor(settings.horizonMonths / 12));
  const purchases = history.now.lastYear.purchases;
  const at = (rate: number): Float64Array =>
    lastYear.map((margin, customer) => {
      if (Number.isNaN(margin)) return Number.NaN;
      // Who did not buy in the last year has no contract any more.
      if (!(purchases[customer]! > 0)) return 0;
      return Math.round(
        retentionValue({
          margin,
          retention: rate,
          rate: settings.discountRate,
          firstMargin: settings.firstMargin,
          years,
          keepingCost: settings.keepingCost * 100,
        }),
      );
    });
  const value = at(retention);
  const error = measuredBy > 0 ? Math.sqrt((retention * (1 - retention)) / measuredBy) : Number.NaN;
  const ends = [-1, 1].map((side) =>
    Number.isNaN(error)
      ? value.map(() => Number.NaN)
      : at(Math.min(1, Math.max(0, retention + side * NINETY_PERCENT * error))),
  );
  const [one, other] = ends as [Float64Array, Float64Array];
  const yearsStayed = retentionValue({ margin: 1, retention, rate: 0, firstMargin: 'year-end', years });
  return {
    method: 'retention',
    retention,
    measuredBy,
    years,
    value,
    low: one.map((each, customer) => Math.min(each, other[customer]!)),
    high: one.map((each, customer) => Math.max(each, other[customer]!)),
    alive: purchases.map((count) => (Number.isNaN(count) ? Number.NaN : count > 0 ? retention : 0)),
    expectedPurchases: purchases.map((count) => count * yearsStayed),
    total: totalOf(value),
    totalLow: Number.isNaN(error) ? Number.NaN : Math.min(totalOf(one), totalOf(other)),
    totalHigh: Number.isNaN(error) ? Number.NaN : Math.max(totalOf(one), totalOf(other)),
  };
}

function measureRetention({ activeMonths, daysOfData }: PurchaseHistory): {
  readonly rate: number;
  readonly customers: number;
} {
  let customers = 0;
  let stayed = 0;
  for (const months of activeMonths) {
    // The lowest twelve bits are the last year, the next twelve the one before.
    if (Math.floor(months / YEAR) % YEAR === 0) continue;
    customers += 1;
    if (months % YEAR !== 0) stayed += 1;
  }
  const isEnough = daysOfData >= MONTHS_NEEDED * DAYS_PER_MONTH - 1 && customers >= LEAST_MEASURED;
  return { rate: isEnough ? stayed / customers : Number.NaN, customers };
}
