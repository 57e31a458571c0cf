import { totalsByGroup } from '../../math/totals-by-group.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS, REP } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { CarePlan } from './care-plan.js';
import { type ChannelsToday, channelChanges } from './channel-table.js';
import type { Effort } from './effort.js';
import { FULFILMENT } from './effort-tables.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';
import { todayColumn } from './visit-columns.js';

/** Beyond so many people the table would fill pages; those with the most planned and made hours stay. */
const MOST_REPS = 40;

/**
 * What the plan asks of each person and changes for him (Planerfüllung und Änderungen je Betreuer): visits made and planned,
 * hours, customers whom he hands over to another channel. Null where people or their visits are not known.
 */
export function repTable(
  input: StageInput<Settings>,
  plan: CarePlan,
  channels: ChannelsToday | null,
  effort: Effort | null,
): ReportTable | null {
  if (effort === null || !input.has('rep')) return null;
  const { names, groupOf } = groupsOf(input.text('rep'));
  const nobody = names.length;
  const isMoving = new Uint8Array(input.customers);
  for (const customer of channels === null ? [] : channelChanges(channels, plan)) isMoving[customer] = 1;
  const everyone = new Int32Array(input.customers);
  const whoMoves = (groups: Int32Array) =>
    groups.map((group, customer) => (isMoving[customer] === 1 ? group : -1));
  /** Sums of every rep, then of customers without one, then of all. */
  const sums = (values: ArrayLike<number>, groups = groupOf, all = everyone): Float64Array =>
    Float64Array.of(...totalsByGroup(values, groups, nobody + 1), ...totalsByGroup(values, all, 1)).map(
      (sum) => (Number.isNaN(sum) ? 0 : sum),
    );
  const each = new Float64Array(input.customers).fill(1);
  const customers = sums(each);
  const visitsToday = sums(effort.visitsToday);
  const visitsPlan = sums(plan.visits);
  const fulfilled = sums(effort.visitsFulfilled);
  const hoursToday = sums(effort.hoursToday);
  const hoursPlan = sums(effort.hoursPlan);
  const [movers, allMovers] = [whoMoves(groupOf), whoMoves(everyone)];
  const handed =
    channels === null
      ? []
      : [each, input.number('revenue'), effort.hoursToday].map((values) => sums(values, movers, allMovers));
  const row = (first: Cell, place: number): Cell[] => [
    first,
    customers[place]!,
    visitsToday[place]!,
    visitsPlan[place]!,
    visitsPlan[place]! > 0 ? fulfilled[place]! / visitsPlan[place]! : Number.NaN,
    hoursToday[place]!,
    hoursPlan[place]!,
    ...handed.map((sum) => sum[place]!),
  ];
  const named = names.map((id, place) => ({ id, place, weight: hoursToday[place]! + hoursPlan[place]! }));
  const shown = named
    .sort((first, other) => other.weight - first.weight || (first.id < other.id ? -1 : 1))
    .slice(0, MOST_REPS)
    .sort((first, other) => (first.id < other.id ? -1 : 1));
  const rest =
    named.length > MOST_REPS
      ? { de: `Die ${MOST_REPS} mit den meisten Stunden.`, en: `The ${MOST_REPS} with most hours.` }
      : null;
  const note = {
    de: 'Planerfüllung zählt Besuche bei den Kunden, die sie laut Plan bekommen. Abgegeben: Kunden, die das Konzept einem anderen Kanal gibt; wer sie sind, nennen die Liste der Kanalwechsel und die Mappen je Betreuer (--split-by rep).',
    en: 'Fulfilment counts visits to the customers who are to get them. Handed over: customers whom the concept gives to another channel; who they are, the list of channel changes and the workbooks by rep say (--split-by rep).',
  };
  return {
    id: 'effort-by-rep',
    title: { de: 'Planerfüllung und Änderungen je Betreuer', en: 'Fulfilment and changes by rep' },
    note: asOfTheRun(rest === null ? note : { de: `${note.de} ${rest.de}`, en: `${note.en} ${rest.en}` }),
    columns: [
      REP,
      CUSTOMERS,
      todayColumn(effort.basis),
      column('visits', 'number', 'Besuche Plan', 'Planned visits', 'Besuche im Jahr.', 'Visits a year.'),
      FULFILMENT,
      column('hoursToday', 'hours', 'Stunden heute', 'Hours today', 'Im Jahr.', 'A year.'),
      column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.'),
      ...(channels === null ? [] : HANDED_OVER),
    ],
    rows: [
      ...shown.map(({ id, place }) => row(id, place)),
      ...(customers[nobody] === 0 ? [] : [row({ de: 'ohne Betreuer', en: 'no rep' }, nobody)]),
      ...(rest === null ? [row(TOTAL, nobody + 1)] : []),
    ],
    hasTotal: rest === null,
  };
}

/** The people by their first customer, and the place of each customer's; behind the last where nobody is named. */
function groupsOf(reps: readonly (string | null)[]): {
  readonly names: readonly string[];
  readonly groupOf: Int32Array;
} {
  const places = new Map<string, number>();
  const groupOf = new Int32Array(reps.length);
  for (let customer = 0; customer < reps.length; customer++) {
    const rep = reps[customer] ?? null;
    let place = rep === null ? -1 : places.get(rep);
    if (place === undefined) {
      place = places.size;
      places.set(rep!, place);
    }
    groupOf[customer] = place;
  }
  const nobody = places.size;
  return { names: [...places.keys()], groupOf: groupOf.map((place) => (place < 0 ? nobody : place)) };
}

const HANDED_OVER = [
  column(
    'handedOver',
    'count',
    'Abgegebene Kunden',
    'Customers handed over',
    'Kanal Plan anders als heute.',
    'Planned channel other than today.',
  ),
  column(
    'handedRevenue',
    'amount',
    'Umsatz abgegeben',
    'Revenue handed over',
    'Umsatz im Zeitraum.',
    'Revenue of the period.',
  ),
  column(
    'handedHours',
    'hours',
    'Stunden bei ihnen heute',
    'Hours with them today',
    'Werden frei oder gehen mit.',
    'Are set free or go with them.',
  ),
];
