import type { CostPart } from './cost-part.js';
import { DEDUCTIONS } from './customary-buckets.js';
import type { Scheme } from './scheme.js';
import type { ContributionSettings } from './settings.js';

/**
 * Deductions from revenue (Erlösschmälerungen) as percentages of net revenue, rounded to the cent per customer. A kind
 * that the data hold as amounts is left out.
 */
export function percentageDeductions(
  revenue: Float64Array,
  scheme: Scheme,
  { deductions }: ContributionSettings,
  inData: ReadonlySet<string>,
): readonly CostPart[] {
  return DEDUCTIONS.flatMap((id): CostPart[] => {
    const share = deductions[id];
    const bucket = scheme.deductions.find((each) => each.id === id);
    if (share === 0 || bucket === undefined || inData.has(id)) return [];
    const charged = revenue.map((cents) => (Number.isNaN(cents) ? 0 : Math.round(cents * share)));
    return [
      {
        bucket,
        pool: bucket.label,
        source: 'percentage',
        key: 'revenue',
        volume: revenue.reduce((sum, cents) => (Number.isNaN(cents) ? sum : sum + cents / 100), 0),
        rate: Number.NaN,
        amount: charged.reduce((sum, cents) => sum + cents, 0),
        idle: 0,
        charged,
        segment: null,
      },
    ];
  });
}
