import type { Bilingual } from '../../language/bilingual.js';
import { inSentence } from '../sentence-parts.js';
import { GOODS } from './customary-buckets.js';
import { type BucketCost, type CustomerLevels, hasValues } from './customer-levels.js';

/** One row of the scheme: what is left at a level, or what changes on the way down to the next. */
export interface Step {
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: 'level' | 'change';
  /** The same where there is little room, and the kind of change is seen otherwise. */
  readonly short: Bilingual;
  /** Per customer, costs below zero; NaN for customers it does not speak of. Null where it is unknown of all. */
  readonly values: Float64Array | null;
  /** The bucket whose costs it deducts. */
  readonly cost: BucketCost | null;
  /** Stands for customers whose figures are unknown, so that the rows add up; nothing to tell of one customer. */
  readonly isRemainder?: boolean;
}

/**
 * The rows of contribution accounting from list revenue down to the last level that is known. Every step speaks of the
 * customers who have its figures; what has no list price or no margin stands in a row of its own, so that the rows add
 * up to the net revenue of all customers.
 */
export function stepsOf(levels: CustomerLevels, listRevenue: Float64Array | null): readonly Step[] {
  const { deductions, netRevenue } = levels;
  const known = deductions.filter(({ amounts }) => amounts !== null);
  const deducted: Step[] = known.map((cost) => costStep(cost, null));
  if (known.length > 0) {
    const label = {
      de: 'Nettoumsatz nach allen Erlösschmälerungen',
      en: 'Net revenue after all deductions',
    };
    deducted.push(levelStep('netRevenue', label, netRevenue));
  }
  return [...revenueSteps(levels.revenue, listRevenue), ...deducted, ...marginSteps(levels)];
}

function revenueSteps(revenue: Float64Array, list: Float64Array | null): Step[] {
  const net = levelStep('revenue', { de: 'Nettoumsatz', en: 'Net revenue' }, revenue);
  if (list === null) return [net];
  const steps = [
    levelStep(
      'listRevenue',
      { de: 'Umsatz zu Listenpreisen', en: 'Revenue at list prices' },
      list.map((cents, at) => (Number.isNaN(revenue[at]) ? Number.NaN : cents)),
    ),
    changeStep(
      'discount',
      { de: 'abzüglich Erlösschmälerungen (Rabatt)', en: 'less deductions (discounts)' },
      revenue.map((cents, at) => cents - list[at]!),
      { de: 'Rabatt', en: 'Discounts' },
    ),
  ];
  const unlisted = whereUnknown(list, revenue, 1);
  if (unlisted !== null) {
    const label = {
      de: 'zuzüglich Nettoumsatz ohne Listenpreis',
      en: 'plus net revenue without list price',
    };
    steps.push({
      ...changeStep('unlisted', label, unlisted, { de: 'ohne Listenpreis', en: 'without list price' }),
      isRemainder: true,
    });
  }
  return [...steps, net];
}

function marginSteps({ levels, netRevenue, last }: CustomerLevels): Step[] {
  const steps: Step[] = [];
  const margin = levels.find(hasValues)?.values ?? netRevenue;
  const without = whereUnknown(margin, netRevenue, -1);
  if (without !== null) {
    const label = {
      de: 'abzüglich Nettoumsatz ohne bekannten DB',
      en: 'less net revenue without known margin',
    };
    steps.push({
      ...changeStep('unmargined', label, without, { de: 'ohne bekannten DB', en: 'without known margin' }),
      isRemainder: true,
    });
  }
  for (const [place, each] of levels.entries()) {
    for (const cost of each.buckets) steps.push(costStep(cost, margin));
    steps.push(levelStep(each.level.id, each.level.label, each.values));
    // Where nothing beyond is known, rows of unknown figures would tell nothing.
    if (each === last && place === 0) break;
  }
  return steps;
}

/** The amounts of those customers alone of whom a figure is unknown; null where there is none. */
function whereUnknown(figure: Float64Array, amounts: Float64Array, sign: 1 | -1): Float64Array | null {
  let found: Float64Array | null = null;
  for (let at = 0; at < figure.length; at += 1) {
    if (!Number.isNaN(figure[at]) || Number.isNaN(amounts[at])) continue;
    found ??= new Float64Array(figure.length).fill(Number.NaN);
    found[at] = sign === 1 ? amounts[at]! : 0 - amounts[at]!;
  }
  return found;
}

/** Costs only of customers whose margin is known, where the rows go down from that. */
function costStep(cost: BucketCost, margin: Float64Array | null): Step {
  const { bucket, amounts } = cost;
  const values = amounts?.map((cents, at) =>
    margin !== null && Number.isNaN(margin[at]) ? Number.NaN : 0 - cents,
  );
  const label = { de: `abzüglich ${bucket.label.de}`, en: `less ${inSentence(bucket.label.en)}` };
  return { ...changeStep(idOfCost(bucket.id), label, values ?? null, bucket.label), cost };
}

/** Ids of costs and levels may be the same word in the settings. */
function idOfCost(bucket: string): string {
  return bucket === GOODS ? 'goods' : `cost-${bucket}`;
}

function levelStep(id: string, label: Bilingual, values: Float64Array | null): Step {
  return { id, label, short: label, kind: 'level', values, cost: null };
}

function changeStep(
  id: string,
  label: Bilingual,
  values: Float64Array | null,
  short: Bilingual = label,
): Step {
  return { id, label, short, kind: 'change', values, cost: null };
}
