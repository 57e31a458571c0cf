import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES, CHANNELS } from '../channels.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { CUSTOMERS, PERIOD_CONTRIBUTION, PERIOD_REVENUE, REP } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';
import { type ChannelsToday, channelChanges } from './channel-table.js';
import { customerColumn, TODAY_NAMES } from './columns.js';
import type { Effort } from './effort.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';

/** Who moves from which channel to which, what that frees and what hangs on it (Kanalwechsel). */
export function moveTables(
  input: StageInput<Settings>,
  plan: CarePlan,
  channels: ChannelsToday,
  effort: Effort | null,
): readonly ReportTable[] {
  const changing = channelChanges(channels, plan);
  if (changing.length === 0) return [];
  return [moves(input, plan, channels, effort, changing), movers(input, plan, channels, effort, changing)];
}

function moves(
  input: StageInput<Settings>,
  plan: CarePlan,
  channels: ChannelsToday,
  effort: Effort | null,
  changing: readonly number[],
): ReportTable {
  const lacksCalls = effort !== null && effort.callsToday === null;
  const groups = new Map<string, number[]>();
  for (const from of CHANNELS) for (const to of CHANNELS) groups.set(`${from} ${to}`, []);
  for (const customer of changing)
    groups.get(`${channels.today[customer]} ${plan.channel[customer]}`)!.push(customer);
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const cells = (of: readonly number[]): Cell[] => {
    const hours =
      effort === null ? [] : [knownTotal(effort.hoursToday, of), knownTotal(effort.hoursPlan, of)];
    const freed = hours.length === 0 ? Number.NaN : hours[0]! - hours[1]!;
    return [
      of.length,
      knownTotal(input.number('revenue'), of),
      ...(margin === null ? [] : [knownTotal(margin, of)]),
      ...hours,
      ...(effort === null ? [] : [freed, careCost(freed, input.settings)]),
    ];
  };
  return {
    id: 'channel-moves',
    title: { de: 'Wer von wem zu wem wechselt', en: 'Who moves from whom to whom' },
    note: asOfTheRun({
      de: `Frei werden Stunden heute minus Stunden Plan dieser Kunden${lacksCalls ? ' (nur Besuche, Anrufe sind nicht erfasst)' : ''}, zum Stundensatz costPerHour (Annahme); negativ: der Plan gibt ihnen mehr. Umsatz und Deckungsbeitrag hängen daran, dass der Wechsel gelingt.`,
      en: `Set free are hours of today less planned hours of these customers${lacksCalls ? ' (visits alone, calls are not on record)' : ''}, at the hourly rate costPerHour (an assumption); negative: the plan gives them more. Revenue and contribution depend on the change going well.`,
    }),
    columns: [
      { ...customerColumn('channelToday'), values: { ...TODAY_NAMES, total: TOTAL } },
      customerColumn('channel'),
      CUSTOMERS,
      PERIOD_REVENUE,
      ...(margin === null ? [] : [PERIOD_CONTRIBUTION]),
      ...(effort === null ? [] : [HOURS_TODAY, HOURS_PLAN, HOURS_FREED, COST_FREED]),
    ],
    rows: [
      ...[...groups]
        .filter(([, of]) => of.length > 0)
        .map(([id, of]): Cell[] => [...id.split(' '), ...cells(of)]),
      ['total', null, ...cells(changing)],
    ],
    hasTotal: true,
  };
}

function movers(
  input: StageInput<Settings>,
  plan: CarePlan,
  channels: ChannelsToday,
  effort: Effort | null,
  changing: readonly number[],
): ReportTable {
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  return customerListTable(input, {
    id: 'channel-change-list',
    title: { de: 'Kunden, die den Kanal wechseln', en: 'Customers who change channel' },
    note: asOfTheRun({
      de: 'Nach Umsatz geordnet; die Übergabe der größten zuerst planen und persönlich ankündigen.',
      en: 'In order of revenue; plan the handover of the largest first and announce it in person.',
    }),
    members: changing,
    weight: input.number('revenue'),
    columns: [
      ...identityColumns(input),
      ...(input.has('rep') ? [listColumn(REP, input.text('rep'))] : []),
      listColumn(customerColumn('careClass'), plan.careClass),
      listColumn(customerColumn('channelToday'), channels.today),
      listColumn({ ...customerColumn('channel'), values: CHANNEL_NAMES }, plan.channel),
      listColumn(PERIOD_REVENUE, input.number('revenue')),
      ...(margin === null ? [] : [listColumn(PERIOD_CONTRIBUTION, margin)]),
      ...(effort === null
        ? []
        : [listColumn(HOURS_TODAY, effort.hoursToday), listColumn(HOURS_PLAN, effort.hoursPlan)]),
    ],
  });
}

const HOURS_TODAY = column('hoursToday', 'hours', 'Stunden heute', 'Hours today', 'Im Jahr.', 'A year.');
const HOURS_PLAN = column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.');
const HOURS_FREED = column(
  'hoursFreed',
  'hours',
  'Frei werdende Stunden',
  'Hours set free',
  'Heute minus Plan.',
  'Today less plan.',
);
const COST_FREED = column(
  'costFreed',
  'amount',
  'Frei werdende Kosten',
  'Cost set free',
  'Stunden × Stundensatz (Annahme).',
  'Hours × hourly rate (assumption).',
);
