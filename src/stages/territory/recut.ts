import { type Cut, cutTerritories } from '../../math/territory-cut.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { StageInput } from '../stage.js';
import { type Balance, sizeMeasure } from './balance.js';
import type { FieldWork } from './dissolvable.js';
import type { Grouping } from './grouping.js';
import type { Settings } from './settings.js';
import type { Measures } from './territory-figures.js';
import { kilometresPerVisit, type Travel, travelCost } from './travel.js';

/** A customer may go to one of so many nearest territories: who sits further off is no border customer. */
const NEAREST = 5;
/** Beyond so many territories a proposal is nothing that anybody could read. */
const MOST_TERRITORIES = 400;
/** Where fewer of the hours on site are on the map, a proposal would be guessing. */
const LOCATED = 0.5;

/** A proposal of who should belong to which territory (Vorschlag für einen Neuschnitt). */
export interface Recut {
  /** The territory of every customer afterwards, as a place of the grouping; that of before for all who stay. */
  readonly after: Int32Array;
  readonly isKept: readonly boolean[];
  /** Workload by territory before and afterwards. */
  readonly before: Float64Array;
  readonly load: Float64Array;
  readonly beyond: number;
  /** Customers with planned hours whose territory changes. */
  readonly moved: readonly number[];
  /** Expected loss of contribution by the moves, in cents a year. */
  readonly atRisk: number;
}

/**
 * Proposes a fairer cut: territories with too little work on site are dissolved, then customers at the borders change
 * until workloads lie within the band, for the least travel cost + `relationLoss` × contribution of those who change
 * their contact. Only customers of `movableChannels` change a territory that stays. A heuristic; null where nothing is
 * out of balance or nobody can be moved, places are not known, or no workload is.
 */
export function proposeCut(
  input: StageInput<Settings>,
  grouping: Grouping,
  measures: Measures,
  all: readonly Balance[],
  field: FieldWork | null,
  travel: Travel | null,
): Recut | null {
  const size = sizeMeasure(all);
  if (travel === null || field === null || measures.workload === null) return null;
  if (size?.measure !== 'workloadHours' || grouping.named < 2 || grouping.named > MOST_TERRITORIES)
    return null;
  if (size.outside.length === 0 && field.dissolvable.length === 0) return null;
  const isKept = grouping.names.map((name, place) => name !== null && !field.dissolvable.includes(place));
  const targets = targetsOf(grouping, isKept, travel);
  if (targets.places.length < 2) return null;
  const accounts = movable(input, grouping, measures.workload, isKept, travel);
  if (accounts === null) return null;
  const problem = problemOf(input, grouping, measures.workload, isKept, travel, targets, accounts);
  const found = outcome(
    input,
    grouping,
    measures.workload,
    isKept,
    accounts,
    travel,
    targets,
    problem,
    cutTerritories(problem),
  );
  return found.moved.length === 0 ? null : found;
}

/** Customers who may change, in an order that does not depend on that of the rows. */
function movable(
  input: StageInput<Settings>,
  { named, groupOf }: Grouping,
  workload: Float64Array,
  isKept: readonly boolean[],
  { seats, places }: Travel,
): readonly number[] | null {
  const channel = input.text('care-model.channel');
  const mayMove = new Set<string | null>(input.settings.movableChannels);
  const accounts: number[] = [];
  let hours = 0;
  let located = 0;
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    const home = groupOf[customer]!;
    if (home >= named || !(workload[customer]! > 0)) continue;
    if (isKept[home] && !mayMove.has(channel[customer] ?? null)) continue;
    hours += workload[customer]!;
    // Of a territory that is dissolved everybody goes somewhere, and from its seat where his own place is unknown.
    if (places.source[customer] === 0 && (isKept[home] || seats[home] === null)) continue;
    located += workload[customer]!;
    accounts.push(customer);
  }
  if (accounts.length === 0 || located < LOCATED * hours) return null;
  if (!input.has('customerId')) return accounts;
  const ids = input.text('customerId');
  return accounts.sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1));
}

function problemOf(
  input: StageInput<Settings>,
  { groupOf, names }: Grouping,
  workload: Float64Array,
  isKept: readonly boolean[],
  travel: Travel,
  targets: Targets,
  accounts: readonly number[],
) {
  const { settings } = input;
  const width = NEAREST + 1;
  const weight = Float64Array.from(accounts, (customer) => workload[customer]!);
  const choice = new Int32Array(accounts.length * width).fill(-1);
  const cost = new Float64Array(accounts.length * width);
  const relation = relationValue(input);
  const isAccount = new Uint8Array(workload.length);
  accounts.forEach((customer, at) => {
    isAccount[customer] = 1;
    const home = groupOf[customer]!;
    const ways = nearest(travel, customer, home, targets);
    const own = isKept[home] ? travel.distance[customer]! : Number.NaN;
    // The way from home of somebody without one (a key account, say) weighs nothing anywhere.
    const yearly = (distance: number): number =>
      travelCost(travel.visits[customer]! * kilometresPerVisit(distance, settings), settings) || 0;
    const farthest = Math.max(settings.maxKilometres, own || 0);
    const options = ways.filter(
      ({ distance }, rank) => distance <= farthest || (!isKept[home] && rank === 0),
    );
    const first = isKept[home] ? [{ place: home, distance: own }] : [];
    [...first, ...options.slice(0, width - first.length)].forEach(({ place, distance }, slot) => {
      choice[at * width + slot] = place;
      cost[at * width + slot] =
        yearly(distance) + (place === home ? 0 : settings.relationLoss * relation(customer));
    });
  });
  const fixed = new Float64Array(names.length);
  for (let customer = 0; customer < workload.length; customer += 1) {
    if (isAccount[customer] === 0) fixed[groupOf[customer]!]! += workload[customer] || 0;
  }
  return { weight, choice, cost, width, fixed, isKept, tolerance: settings.tolerance };
}

/** Territories that may take customers, with their seats as points on a ball: so the nearest are found by products alone. */
interface Targets {
  readonly places: readonly number[];
  readonly points: readonly (readonly [x: number, y: number, z: number])[];
}

const RADIANS = Math.PI / 180;

function pointOf(latitude: number, longitude: number): readonly [number, number, number] {
  const flat = Math.cos(latitude * RADIANS);
  return [
    flat * Math.cos(longitude * RADIANS),
    flat * Math.sin(longitude * RADIANS),
    Math.sin(latitude * RADIANS),
  ];
}

function targetsOf({ names }: Grouping, isKept: readonly boolean[], { seats }: Travel): Targets {
  const places = names.flatMap((_, place) => (isKept[place] && seats[place] !== null ? [place] : []));
  return { places, points: places.map((place) => pointOf(seats[place]!.latitude, seats[place]!.longitude)) };
}

/** The nearest territories other than his own, in order of distance; from its seat where his own place is unknown. */
function nearest(
  { seats, places, distanceTo, distanceBetween }: Travel,
  customer: number,
  home: number,
  targets: Targets,
): readonly { place: number; distance: number }[] {
  const from = places.source[customer] === 0 ? (seats[home] ?? null) : null;
  const [x, y, z] =
    from === null
      ? pointOf(places.latitude[customer]!, places.longitude[customer]!)
      : pointOf(from.latitude, from.longitude);
  const best: number[] = [];
  const closeness: number[] = [];
  targets.points.forEach((point, target) => {
    const place = targets.places[target]!;
    const product = x * point[0] + y * point[1] + z * point[2];
    if (place === home || (best.length > NEAREST && product <= closeness[NEAREST]!)) return;
    let at = best.length;
    while (at > 0 && closeness[at - 1]! < product) at -= 1;
    best.splice(at, 0, place);
    closeness.splice(at, 0, product);
    if (best.length > NEAREST + 1) {
      best.pop();
      closeness.pop();
    }
  });
  return best.map((place) => ({
    place,
    distance: from === null ? distanceTo(customer, seats[place]!) : distanceBetween(from, seats[place]!),
  }));
}

/** What a relation is worth in a year, in cents: its contribution, otherwise its revenue; a loss is worth nothing. */
function relationValue(input: StageInput<Settings>): (customer: number) => number {
  const years = yearsInPeriod(input.period);
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const revenue = input.number('revenue');
  return (customer) => Math.max(0, (margin?.[customer] ?? revenue[customer]!) || 0) / years;
}

function outcome(
  input: StageInput<Settings>,
  grouping: Grouping,
  workload: Float64Array,
  isKept: readonly boolean[],
  accounts: readonly number[],
  travel: Travel,
  targets: Targets,
  { choice, width }: { readonly choice: Int32Array; readonly width: number },
  cut: Cut,
): Recut {
  const { groupOf, names } = grouping;
  const after = groupOf.slice();
  const relation = relationValue(input);
  const moved: number[] = [];
  let atRisk = 0;
  accounts.forEach((customer, at) => {
    const to = choice[at * width + cut.chosen[at]!]!;
    if (to === groupOf[customer]) return;
    after[customer] = to;
    moved.push(customer);
    atRisk += input.settings.relationLoss * relation(customer);
  });
  followTerritory(grouping, after, isKept, travel, targets);
  const before = new Float64Array(names.length);
  for (let customer = 0; customer < workload.length; customer += 1)
    before[groupOf[customer]!]! += workload[customer] || 0;
  return { after, isKept, before, load: cut.load, beyond: cut.beyond, moved, atRisk };
}

/** Customers of a dissolved territory without planned hours go to the nearest one that stays. */
function followTerritory(
  { groupOf, named }: Grouping,
  after: Int32Array,
  isKept: readonly boolean[],
  travel: Travel,
  targets: Targets,
): void {
  for (let customer = 0; customer < after.length; customer += 1) {
    const home = groupOf[customer]!;
    if (home >= named || isKept[home] || after[customer] !== home) continue;
    if (travel.places.source[customer] === 0 && (travel.seats[home] ?? null) === null) continue;
    after[customer] = nearest(travel, customer, home, targets)[0]?.place ?? home;
  }
}
