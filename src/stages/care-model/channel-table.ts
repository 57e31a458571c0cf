import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES, CHANNELS, type Channel } from '../channels.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { CarePlan } from './care-plan.js';
import { recogniseChannel } from './channel-recognition.js';
import { TODAY_NAMES } from './columns.js';
import type { Settings } from './settings.js';
import { channelFormulas } from './table-formulas.js';

/** Today's channel of every customer as far as the customer master gives it. */
export interface ChannelsToday {
  readonly today: readonly (Channel | 'unmatched' | 'unknown')[];
  /** Names that no channel could be matched to, sorted. */
  readonly unmatched: readonly string[];
}

/** Reads today's channels; null where the data give none at all. */
export function channelsToday(input: StageInput<Settings>): ChannelsToday | null {
  if (!input.has('channel')) return null;
  const names = input.text('channel');
  const recognised = new Map<string, Channel | null>();
  for (const name of names) {
    if (name !== null && !recognised.has(name)) {
      recognised.set(name, recogniseChannel(name, input.settings.channelNames));
    }
  }
  return {
    today: names.map((name) => (name === null ? 'unknown' : (recognised.get(name) ?? 'unmatched'))),
    unmatched: [...recognised].flatMap(([name, channel]) => (channel === null ? [name] : [])).sort(),
  };
}

/** Customers whose channel is known today and another one in the plan. */
export function channelChanges({ today }: ChannelsToday, plan: CarePlan): readonly number[] {
  const changes: number[] = [];
  for (let customer = 0; customer < today.length; customer++) {
    const channel = today[customer]!;
    const known = channel !== 'unmatched' && channel !== 'unknown';
    if (known && channel !== plan.channel[customer]) changes.push(customer);
  }
  return changes;
}

/** Where the customers of one channel of today go. */
interface Moves {
  customers: number;
  readonly planned: Map<Channel, number>;
  readonly movers: number[];
}

function noMoves(): Moves {
  return { customers: 0, planned: new Map(), movers: [] };
}

/** The moves of every channel of today, of the names without a channel, and of all customers (`total`). */
function movesByChannel(channels: ChannelsToday, plan: CarePlan): ReadonlyMap<string, Moves> {
  const ids = [...CHANNELS, 'unmatched', 'unknown', 'total'];
  const moves = new Map<string, Moves>(ids.map((id) => [id, noMoves()]));
  for (let customer = 0; customer < channels.today.length; customer++) {
    const planned = plan.channel[customer]!;
    for (const id of [channels.today[customer]!, 'total']) {
      const own = moves.get(id)!;
      own.customers += 1;
      own.planned.set(planned, (own.planned.get(planned) ?? 0) + 1);
    }
  }
  for (const customer of channelChanges(channels, plan)) {
    for (const id of [channels.today[customer]!, 'total']) moves.get(id)!.movers.push(customer);
  }
  return moves;
}

/** From which channel to which the plan moves customers (Kanalwechsel heute → Plan). */
export function channelTable(
  input: StageInput<Settings>,
  channels: ChannelsToday,
  plan: CarePlan,
): ReportTable {
  const revenue = input.number('revenue');
  const row = ([id, own]: [string, Moves]): Cell[] => [
    id,
    ...CHANNELS.map((channel) => own.planned.get(channel) ?? 0),
    own.customers,
    own.movers.length,
    groupTotal(revenue, own.movers),
  ];
  const moves = movesByChannel(channels, plan);
  const rows = [...moves].filter(([id, own]) => id === 'total' || own.customers > 0);
  return {
    id: 'channel-changes',
    title: { de: 'Kanalwechsel: heute → Plan', en: 'Channel changes: today → plan' },
    note: {
      de: 'Zeile: Kanal laut Kundenstamm; Spalte: Kanal nach Betreuungskonzept.',
      en: 'Row: channel from the customer master; column: channel by the care model.',
    },
    columns: COLUMNS,
    rows: rows.map(row),
    hasTotal: true,
    formulas: channelFormulas(rows.map(([id]) => id)),
  };
}

const count = (id: string, { de, en }: Bilingual): ColumnDefinition =>
  column(id, 'count', de, en, 'Anzahl der Kunden.', 'Number of customers.');

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'today',
    label: { de: 'Heute', en: 'Today' },
    unit: 'code',
    values: { ...TODAY_NAMES, total: TOTAL },
    definition: { de: 'Kanal laut Kundenstamm.', en: 'Channel from the customer master.' },
  },
  ...CHANNELS.map((id) => count(id, CHANNEL_NAMES[id])),
  CUSTOMERS,
  count('changing', { de: 'davon Wechsel', en: 'of which change' }),
  column(
    'changingRevenue',
    'amount',
    'Umsatz der Wechsler',
    'Revenue that changes',
    'Umsatz der Kunden, die den Kanal wechseln.',
    'Revenue of the customers who change channel.',
  ),
];
