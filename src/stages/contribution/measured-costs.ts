import { CUSTOMARY_RATES, type RateId } from '../customary-rates.js';
import type { StageInput } from '../stage.js';
import type { KeyId } from './allocation-keys.js';
import { type CostPart, chargedTotal } from './cost-part.js';
import type { Bucket, Scheme } from './scheme.js';
import type { ContributionSettings } from './settings.js';
import type { Volumes } from './volumes.js';

/** Activities that are valued at a standard rate: their bucket, their volume, their rate. */
const ACTIVITIES: readonly { readonly bucket: string; readonly key: KeyId; readonly rate: RateId }[] = [
  { bucket: 'mailings', key: 'mailings', rate: 'mailing' },
  { bucket: 'visits', key: 'visits', rate: 'visit' },
  { bucket: 'calls', key: 'calls', rate: 'call' },
  { bucket: 'orders', key: 'orders', rate: 'order' },
];

/**
 * Costs of measured activities at standard rates (Prozesskosten): orders, visits, calls and mailings × rate, and the
 * service ledger. A bucket that has a pool is left out: pool and rate would be the same money twice.
 */
export function measuredCosts(
  input: StageInput<ContributionSettings>,
  scheme: Scheme,
  volumes: Volumes,
  hasPool: ReadonlySet<string>,
): readonly CostPart[] {
  const buckets = scheme.levels.flatMap((level) => level.buckets).filter(({ id }) => !hasPool.has(id));
  const parts: CostPart[] = [];
  for (const bucket of buckets) {
    const activity = ACTIVITIES.find((each) => each.bucket === bucket.id);
    const volume = activity === undefined ? null : volumes.of[activity.key];
    if (activity !== undefined && volume !== null) {
      parts.push(atRate(bucket, activity.key, volume, activity.rate, input.settings));
    }
    if (bucket.id === 'service') parts.push(...serviceCosts(input, bucket, volumes));
  }
  return parts;
}

function atRate(
  bucket: Bucket,
  key: KeyId,
  volume: Float64Array,
  id: RateId,
  settings: ContributionSettings,
): CostPart {
  const rate = Math.round(settings.rates[id] * 100);
  const charged = volume.map((units) => Math.round(units * rate));
  const part: CostPart = {
    bucket,
    pool: bucket.label,
    source: isCustomary(id, settings) ? 'assumed' : 'rate',
    key,
    volume: volume.reduce((sum, units) => sum + units, 0),
    rate,
    amount: 0,
    idle: 0,
    charged,
    segment: null,
  };
  return { ...part, amount: chargedTotal(part) };
}

function isCustomary(id: RateId, settings: ContributionSettings): boolean {
  return settings.rates[id] === CUSTOMARY_RATES[id];
}

/** Cost stated in the ledger, and the entries without one at the rate of an hour; each line rounded to the cent once. */
function serviceCosts(
  input: StageInput<ContributionSettings>,
  bucket: Bucket,
  volumes: Volumes,
): readonly CostPart[] {
  const ledger = input.detail('serviceUse');
  if (ledger === null) return [];
  const { rates } = input.settings;
  const stated = new Float64Array(input.customers);
  const valued = new Float64Array(input.customers);
  let minutes = 0;
  for (let line = 0; line < ledger.count; line += 1) {
    const customer = ledger.customer[line]!;
    const cost = ledger.statedCost[line]!;
    if (!Number.isNaN(cost)) stated[customer]! += cost;
    const entries = ledger.entriesWithoutCost[line]!;
    if (entries === 0) continue;
    const known = ledger.minutesWithoutCost[line]!;
    const own = Number.isNaN(known) ? entries * rates.serviceMinutes : known;
    minutes += own;
    valued[customer]! += Math.round((own / 60) * rates.serviceHour * 100);
  }
  const parts: CostPart[] = [];
  const add = (source: CostPart['source'], charged: Float64Array, volume: number, rate: number): void => {
    const base = { bucket, pool: bucket.label, key: 'service' as const, segment: null, idle: 0 };
    const part: CostPart = { ...base, source, charged, volume, rate, amount: 0 };
    parts.push({ ...part, amount: chargedTotal(part) });
  };
  if (stated.some((cents) => cents !== 0)) add('ledger', stated, Number.NaN, Number.NaN);
  if (minutes > 0 || parts.length === 0) {
    const source = isCustomary('serviceHour', input.settings) ? 'assumed' : 'rate';
    add(source, valued, minutes > 0 ? minutes : volumes.total('service'), (rates.serviceHour * 100) / 60);
  }
  return parts;
}
