import { knownTotal } from '../../math/known-total.js';
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
  const rep = input.text('rep');
  const members = new Map<string | null, number[]>();
  for (let customer = 0; customer < input.customers; customer++) {
    const id = rep[customer] ?? null;
    const own = members.get(id);
    if (own === undefined) members.set(id, [customer]);
    else own.push(customer);
  }
  const isMoving = new Uint8Array(input.customers);
  for (const customer of channels === null ? [] : channelChanges(channels, plan)) isMoving[customer] = 1;
  const revenue = input.number('revenue');
  const row = (first: Cell, of: readonly number[]): Cell[] => {
    const sum = (values: Float64Array) => (of.length === 0 ? 0 : knownTotal(values, of));
    const moving = of.filter((customer) => isMoving[customer] === 1);
    const planned = sum(plan.visits);
    return [
      first,
      of.length,
      sum(effort.visitsToday),
      planned,
      planned > 0 ? sum(effort.visitsFulfilled) / planned : Number.NaN,
      sum(effort.hoursToday),
      sum(effort.hoursPlan),
      ...(channels === null
        ? []
        : [
            moving.length,
            moving.length === 0 ? 0 : knownTotal(revenue, moving),
            moving.length === 0 ? 0 : knownTotal(effort.hoursToday, moving),
          ]),
    ];
  };
  const weight = (of: readonly number[]) =>
    Math.max(0, knownTotal(effort.hoursToday, of)) + Math.max(0, knownTotal(effort.hoursPlan, of));
  const named = [...members].filter((entry): entry is [string, number[]] => entry[0] !== null);
  const shown = named
    .sort(([one, of], [other, others]) => weight(others) - weight(of) || (one < other ? -1 : 1))
    .slice(0, MOST_REPS)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const rest =
    named.length > MOST_REPS
      ? { de: `Die ${MOST_REPS} mit den meisten Stunden.`, en: `The ${MOST_REPS} with most hours.` }
      : null;
  const nobody = members.get(null) ?? [];
  const everybody = Array.from({ length: input.customers }, (_, customer) => customer);
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
      ...shown.map(([id, of]) => row(id, of)),
      ...(nobody.length === 0 ? [] : [row({ de: 'ohne Betreuer', en: 'no rep' }, nobody)]),
      ...(rest === null ? [row(TOTAL, everybody)] : []),
    ],
    hasTotal: rest === null,
  };
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
