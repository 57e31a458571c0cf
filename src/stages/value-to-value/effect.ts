import { descendingPositions } from '../../math/descending-positions.js';
import { mayBeChance, type RankCorrelation, rankCorrelation } from '../../math/rank-correlation.js';
import type { StageInput } from '../stage.js';
import type { Quadrant } from './quadrant.js';
import type { Settings } from './settings.js';

const DECILES_FROM = 100;
const FEWEST = 9;
/** The ledger may begin so many days behind the first day of the period before. */
const LATE_START = 31;

/** Customers who got alike much service in the period before. */
export interface EffectGroup {
  /** 0: no service; otherwise 1 = least, up to `groups`. */
  readonly place: number;
  readonly members: readonly number[];
}

/** Services of the period before against what became of the contribution (Service und Folgegeschäft). */
export interface Effect {
  /** What is compared: contribution margin I, or revenue where the period before has no margin. */
  readonly measure: 'contribution' | 'revenue';
  readonly before: Float64Array;
  readonly now: Float64Array;
  /** Service cost of the period before. */
  readonly service: Float64Array;
  readonly groups: readonly EffectGroup[];
  /** In so many parts those with service are divided. */
  readonly parts: number;
  /** Customers of the period before without a positive measure there: no intensity. */
  readonly leftOut: number;
  /** Service cost with the change, both in money; and service intensity with the relative change. */
  readonly inMoney: RankCorrelation;
  readonly relative: RankCorrelation;
  readonly isChance: boolean;
}

/** What keeps services and later contribution from being compared. */
export type EffectGap = 'ledger' | 'bookings' | 'customers';

/**
 * Whether those who got much service in the period before bring more now (Wertetransfer als Investition): by thirds
 * of service intensity, by tenths from 100 customers with service on, and as rank correlation. It is correlation:
 * good customers may get more service because they grow.
 */
export function serviceEffect(input: StageInput<Settings>, quadrant: Quadrant): Effect | EffectGap {
  const { start, asOf } = input.period;
  const { lines, given } = quadrant.others;
  const isGiven = (line: number): boolean => lines.isPrevious[line] === 1 && lines.charge[line] !== 'charged';
  let firstDay = Number.POSITIVE_INFINITY;
  for (let line = 0; line < lines.count; line += 1)
    if (isGiven(line)) firstDay = Math.min(firstDay, lines.firstDay[line]!);
  if (!(firstDay <= start - (asOf - start + 1) + LATE_START)) return 'ledger';
  const margin = input.detail('previousMargin');
  const revenue = input.has('previousRevenue') ? input.number('previousRevenue') : null;
  if (revenue === null) return 'bookings';
  const isMargin = margin?.some((value) => !Number.isNaN(value) && value !== 0) === true;
  const before = isMargin ? margin : revenue;
  const now = isMargin ? quadrant.contribution : input.number('revenue');
  const service = new Float64Array(input.customers);
  for (let line = 0; line < lines.count; line += 1)
    if (isGiven(line)) service[lines.customer[line]!]! += given[line]!;
  const compared: number[] = [];
  let leftOut = 0;
  for (let customer = 0; customer < before.length; customer += 1) {
    if (revenue[customer] === 0 || Number.isNaN(before[customer]! + now[customer]!)) continue;
    if (before[customer]! > 0) compared.push(customer);
    else leftOut += 1;
  }
  const figures = comparedFigures(compared, { before, now, service });
  const unserved: number[] = [];
  const serving = new Float64Array(compared.length).fill(Number.NaN);
  for (let place = 0; place < compared.length; place += 1) {
    // Falls where the intensity rises.
    if (figures.service[place]! > 0) serving[place] = -figures.intensity[place]!;
    else unserved.push(compared[place]!);
  }
  const served = Array.from(descendingPositions(serving), (place) => compared[place]!);
  if (served.length < FEWEST) return 'customers';
  const parts = served.length >= DECILES_FROM ? 10 : 3;
  const inMoney = rankCorrelation(figures.service, figures.change);
  const relative = rankCorrelation(figures.intensity, figures.relativeChange);
  return {
    measure: isMargin ? 'contribution' : 'revenue',
    before,
    now,
    service,
    parts,
    groups: [
      { place: 0, members: unserved },
      ...Array.from({ length: parts }, (_, part) => ({
        place: part + 1,
        members: served.slice(
          Math.round((part * served.length) / parts),
          Math.round(((part + 1) * served.length) / parts),
        ),
      })),
    ],
    leftOut,
    inMoney,
    relative,
    isChance: mayBeChance(relative),
  };
}

/** What is compared of some customers, in their order. */
function comparedFigures(
  customers: readonly number[],
  { before, now, service }: Pick<Effect, 'before' | 'now' | 'service'>,
): Readonly<Record<'service' | 'intensity' | 'change' | 'relativeChange', Float64Array>> {
  const column = (): Float64Array => new Float64Array(customers.length);
  const figures = { service: column(), intensity: column(), change: column(), relativeChange: column() };
  for (let place = 0; place < customers.length; place += 1) {
    const customer = customers[place]!;
    const first = before[customer]!;
    const change = now[customer]! - first;
    figures.service[place] = service[customer]!;
    figures.intensity[place] = service[customer]! / first;
    figures.change[place] = change;
    figures.relativeChange[place] = change / first;
  }
  return figures;
}
