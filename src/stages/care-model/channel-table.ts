import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { groupTotal } from '../group-total.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import { recogniseChannel } from './channel-recognition.js';
import { CHANNEL_NAMES, CHANNELS, type Channel } from './dimensions.js';
import type { Settings } from './settings.js';

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

/** From which channel to which the plan moves customers (Kanalwechsel heute → Plan). */
export function channelTable(
  input: StageInput<Settings>,
  channels: ChannelsToday,
  plan: CarePlan,
): ReportTable {
  const revenue = input.number('revenue');
  const ids = [...CHANNELS, 'unmatched', 'unknown'] as const;
  const moves = new Map<string, Moves>([...ids, 'total'].map((id) => [id, noMoves()]));
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
  const row = ([id, own]: [string, Moves]): Cell[] => [
    id,
    ...CHANNELS.map((channel) => own.planned.get(channel) ?? 0),
    own.customers,
    own.movers.length,
    groupTotal(revenue, own.movers),
  ];
  const count = (id: string, de: string, en: string): ColumnDefinition => ({
    id,
    label: { de, en },
    unit: 'count',
    definition: { de: 'Anzahl der Kunden.', en: 'Number of customers.' },
  });
  return {
    id: 'channel-changes',
    title: { de: 'Kanalwechsel: heute → Plan', en: 'Channel changes: today → plan' },
    note: {
      de: 'Zeile: Kanal laut Kundenstamm; Spalte: Kanal nach Betreuungskonzept.',
      en: 'Row: channel from the customer master; column: channel by the care model.',
    },
    columns: [
      {
        id: 'today',
        label: { de: 'Heute', en: 'Today' },
        unit: 'code',
        values: {
          ...CHANNEL_NAMES,
          unmatched: { de: 'nicht zugeordnet', en: 'not matched' },
          unknown: { de: 'ohne Angabe', en: 'not given' },
          total: { de: 'Summe', en: 'Total' },
        },
        definition: { de: 'Kanal laut Kundenstamm.', en: 'Channel from the customer master.' },
      },
      ...CHANNELS.map((id) => count(id, CHANNEL_NAMES[id].de, CHANNEL_NAMES[id].en)),
      count('customers', 'Kunden', 'Customers'),
      count('changing', 'davon Wechsel', 'of which change'),
      {
        id: 'changingRevenue',
        label: { de: 'Umsatz der Wechsler', en: 'Revenue that changes' },
        unit: 'amount',
        definition: {
          de: 'Umsatz der Kunden, die den Kanal wechseln.',
          en: 'Revenue of the customers who change channel.',
        },
      },
    ],
    rows: [...moves].filter(([id, own]) => id === 'total' || own.customers > 0).map(row),
    hasTotal: true,
  };
}
