import { knownTotal } from '../../math/known-total.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES, CHANNELS } from '../channels.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { allCustomers } from '../customers-with.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';
import type { ChannelsToday } from './channel-table.js';
import type { Effort } from './effort.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';
import { todayColumn } from './visit-columns.js';

/** The members of a group today and in the plan. */
interface Group {
  readonly id: string;
  readonly today: readonly number[];
  readonly plan: readonly number[];
}

/** Visits, calls, hours and cost today and in the plan, by class and by channel (Ist und Soll der Betreuung). */
export function effortTables(
  input: StageInput<Settings>,
  plan: CarePlan,
  channels: ChannelsToday | null,
  effort: Effort,
): readonly ReportTable[] {
  const everybody = allCustomers(input.customers);
  const classes = [...plan.members].map(([id, members]): Group => ({ id, today: members, plan: members }));
  const total: Group = { id: 'total', today: everybody, plan: everybody };
  const note = {
    de: `${effort.basis === 'made' ? 'Heute: gemachte Besuche' : 'Heute: Besuche laut Kundenstamm, gemachte sind nicht bekannt'}${effort.callsToday === null ? '; Anrufe sind nicht erfasst und fehlen auf beiden Seiten' : ' und Anrufe'}. Stunden beider Seiten nach den Zeiten der Klasse, Kosten zum Stundensatz costPerHour (Annahme).`,
    en: `${effort.basis === 'made' ? 'Today: visits made' : 'Today: visits by the customer master, those made are not known'}${effort.callsToday === null ? '; calls are not on record and left out on both sides' : ' and calls'}. Hours of both sides by the times of the class, cost at the hourly rate costPerHour (an assumption).`,
  };
  return [
    {
      id: 'effort-by-class',
      title: { de: 'Betreuung heute und Plan je Klasse', en: 'Care today and planned, by class' },
      note: asOfTheRun({
        de: `${note.de} Planerfüllung: gemachte unter den geplanten Besuchen; was über den Plan eines Kunden hinausgeht, zählt nicht. Kosten / Umsatz: vor und nach dem Konzept.`,
        en: `${note.en} Fulfilment: visits made of those planned; what goes beyond the plan of a customer does not count. Cost / revenue: before and after the concept.`,
      }),
      columns: [CLASS, CUSTOMERS, ...columns(effort, true)],
      rows: [...classes, total].map((group) => [
        group.id,
        group.plan.length,
        ...cells(input, plan, effort, group, true),
      ]),
      hasTotal: true,
    },
    {
      id: 'effort-by-channel',
      title: { de: 'Betreuung heute und Plan je Kanal', en: 'Care today and planned, by channel' },
      note: asOfTheRun(
        channels === null
          ? {
              de: 'Kanal nach Betreuungskonzept; der heutige ist nicht bekannt.',
              en: 'Channel by the care model; that of today is not known.',
            }
          : {
              de: 'Heute: nach dem Kanal laut Kundenstamm; Plan: nach dem Kanal des Betreuungskonzepts.',
              en: 'Today: by the channel of the customer master; plan: by that of the care model.',
            },
      ),
      columns: [CHANNEL, CUSTOMERS_TODAY, CUSTOMERS_PLAN, ...columns(effort, false)],
      rows: [...channelGroups(plan, channels), total].map((group) => [
        group.id,
        group.today.length,
        group.plan.length,
        ...cells(input, plan, effort, group, false),
      ]),
      hasTotal: true,
    },
  ];
}

function channelGroups(plan: CarePlan, channels: ChannelsToday | null): readonly Group[] {
  const today = new Map<string, number[]>();
  const planned = new Map<string, number[]>();
  const add = (groups: Map<string, number[]>, id: string, customer: number): void => {
    const members = groups.get(id);
    if (members === undefined) groups.set(id, [customer]);
    else members.push(customer);
  };
  for (let customer = 0; customer < plan.channel.length; customer++) {
    add(planned, plan.channel[customer]!, customer);
    add(today, channels === null ? plan.channel[customer]! : channels.today[customer]!, customer);
  }
  return [...CHANNELS, 'unmatched', 'unknown']
    .map((id) => ({ id, today: today.get(id) ?? [], plan: planned.get(id) ?? [] }))
    .filter((group) => group.today.length + group.plan.length > 0);
}

/** Cells of one group: visits, calls, fulfilment, hours, cost, cost of revenue; each today and in the plan. */
function cells(
  input: StageInput<Settings>,
  plan: CarePlan,
  effort: Effort,
  group: Group,
  byClass: boolean,
): readonly Cell[] {
  const today = (values: Float64Array) => sum(values, group.today);
  const planned = (values: Float64Array) => sum(values, group.plan);
  const costToday = careCost(today(effort.hoursToday), input.settings);
  const costPlan = careCost(planned(effort.hoursPlan), input.settings);
  const revenue = planned(input.number('revenue')) / yearsInPeriod(input.period);
  const share = (cost: number) => (revenue > 0 ? cost / revenue : Number.NaN);
  const visits = planned(plan.visits);
  return [
    today(effort.visitsToday),
    visits,
    ...(effort.callsToday === null ? [] : [today(effort.callsToday), planned(plan.calls)]),
    ...(byClass ? [visits > 0 ? planned(effort.visitsFulfilled) / visits : Number.NaN] : []),
    today(effort.hoursToday),
    planned(effort.hoursPlan),
    costToday,
    costPlan,
    ...(byClass ? [share(costToday), share(costPlan)] : []),
  ];
}

function sum(values: Float64Array, members: readonly number[]): number {
  return members.length === 0 ? 0 : knownTotal(values, members);
}

function columns(effort: Effort, byClass: boolean): readonly ColumnDefinition[] {
  return [
    todayColumn(effort.basis),
    column('visits', 'number', 'Besuche Plan', 'Planned visits', 'Besuche im Jahr.', 'Visits a year.'),
    ...(effort.callsToday === null
      ? []
      : [
          column(
            'callsToday',
            'number',
            'Anrufe Ist',
            'Calls made',
            'Auf ein Jahr gerechnet.',
            'Scaled to a year.',
          ),
          column('calls', 'number', 'Anrufe Plan', 'Planned calls', 'Anrufe im Jahr.', 'Calls a year.'),
        ]),
    ...(byClass ? [FULFILMENT] : []),
    column('hoursToday', 'hours', 'Stunden heute', 'Hours today', 'Im Jahr.', 'A year.'),
    column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.'),
    column(
      'costToday',
      'amount',
      'Kosten heute',
      'Cost today',
      'Stunden × Stundensatz (Annahme).',
      'Hours × hourly rate (assumption).',
    ),
    column(
      'cost',
      'amount',
      'Kosten Plan',
      'Planned cost',
      'Stunden × Stundensatz (Annahme).',
      'Hours × hourly rate (assumption).',
    ),
    ...(byClass
      ? [
          column(
            'costShareToday',
            'share',
            'Kosten / Umsatz heute',
            'Cost / revenue today',
            'Am Jahresumsatz.',
            'Of annual revenue.',
          ),
          column(
            'costShare',
            'share',
            'Kosten / Umsatz Plan',
            'Cost / revenue planned',
            'Am Jahresumsatz.',
            'Of annual revenue.',
          ),
        ]
      : []),
  ];
}

/** Planned visits that were made, of all planned (Planerfüllung). */
export const FULFILMENT = column(
  'fulfilment',
  'share',
  'Planerfüllung',
  'Fulfilment',
  'Gemachte unter den geplanten Besuchen: je Kunde höchstens so viele wie geplant.',
  'Visits made of those planned: for each customer no more than planned.',
);

const CLASS: ColumnDefinition = {
  id: 'class',
  label: { de: 'Betreuungsklasse', en: 'Care class' },
  unit: 'code',
  values: { ...OUTSIDE_CLASSES, total: TOTAL },
  definition: { de: 'Klasse der Betreuung.', en: 'Class of care.' },
};

const CHANNEL: ColumnDefinition = {
  id: 'channel',
  label: { de: 'Kanal', en: 'Channel' },
  unit: 'code',
  values: {
    ...CHANNEL_NAMES,
    unmatched: { de: 'nicht zugeordnet', en: 'not matched' },
    unknown: { de: 'ohne Angabe', en: 'not given' },
    total: TOTAL,
  },
  definition: { de: 'Wer die Kunden verantwortet.', en: 'Who is responsible for the customers.' },
};

const CUSTOMERS_TODAY = column(
  'customersToday',
  'count',
  'Kunden heute',
  'Customers today',
  'Anzahl der Kunden.',
  'Number of customers.',
);
const CUSTOMERS_PLAN = column(
  'customers',
  'count',
  'Kunden Plan',
  'Customers planned',
  'Anzahl der Kunden.',
  'Number of customers.',
);
