import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { ChannelChange } from './care-today.js';
import type { Basis, Grouping } from './grouping.js';
import type { Settings } from './settings.js';
import { valueClasses } from './territory-figures.js';
import { NONE, nameColumn } from './territory-table.js';

/** What is moved when customers change hands, amounts in cents: never the number of customers alone. */
export interface Disruption {
  readonly customers: number;
  /** Planned hours a year. */
  readonly hours: number;
  readonly revenue: number;
  readonly contribution: number;
  readonly aCustomers: number;
  readonly aRevenue: number;
}

/** Adds up what is moved with some customers (Störung der Beziehungen); unknown figures count as nothing. */
export function disruptionOf(input: StageInput<Settings>): (customers: readonly number[]) => Disruption {
  const classes = valueClasses(input);
  const revenue = input.number('revenue');
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const hours = input.has('care-model.hours') ? input.number('care-model.hours') : null;
  const known = (values: Float64Array | null, customer: number): number =>
    values === null ? 0 : values[customer]! || 0;
  return (customers) => {
    const sum = { customers: 0, hours: 0, revenue: 0, contribution: 0, aCustomers: 0, aRevenue: 0 };
    for (let place = 0; place < customers.length; place += 1) {
      const customer = customers[place]!;
      const own = known(revenue, customer);
      sum.customers += 1;
      sum.hours += known(hours, customer);
      sum.revenue += own;
      sum.contribution += known(margin, customer);
      if (classes === null || classes[customer] !== 'A') continue;
      sum.aCustomers += 1;
      sum.aRevenue += own;
    }
    return margin === null ? { ...sum, contribution: Number.NaN } : sum;
  };
}

/** Columns of a disruption, for all tables that show one. */
export const DISRUPTION_COLUMNS: readonly (ColumnDefinition & { of(each: Disruption): number })[] = [
  { ...CUSTOMERS, of: (each) => each.customers },
  {
    ...column(
      'hours',
      'hours',
      'Stunden Plan',
      'Planned hours',
      'Geplante Betreuungsstunden dieser Kunden im Jahr.',
      'Planned care hours of these customers a year.',
    ),
    of: (each) => each.hours,
  },
  {
    ...column(
      'revenue',
      'amount',
      'Bewegter Umsatz',
      'Revenue moved',
      'Umsatz der Kunden, die den Ansprechpartner wechseln.',
      'Revenue of the customers who change their contact.',
    ),
    of: (each) => each.revenue,
  },
  {
    ...column(
      'contribution',
      'amount',
      'Bewegter Deckungsbeitrag',
      'Margin moved',
      'Deckungsbeitrag I dieser Kunden.',
      'Contribution margin I of these customers.',
    ),
    of: (each) => each.contribution,
  },
  {
    ...column(
      'aCustomers',
      'count',
      'davon A-Kunden',
      'of these class A',
      'Kunden der Klasse A.',
      'Class A.',
    ),
    of: (each) => each.aCustomers,
  },
  {
    ...column(
      'aRevenue',
      'amount',
      'Umsatz der A-Kunden',
      'Revenue of class A',
      'Umsatz der A-Kunden darunter.',
      'Revenue of the class A customers among them.',
    ),
    of: (each) => each.aRevenue,
  },
];

/**
 * What the planned changes of channel mean in each territory (Kanalwechsel je Gebiet): accounts, hours, relations, and
 * the hours of today that no longer depend on where the customer sits.
 */
export function changesByTerritory(
  input: StageInput<Settings>,
  changes: readonly ChannelChange[],
  { names, groupOf }: Grouping,
  basis: Basis,
  hoursToday: Float64Array | null,
): ReportTable {
  const disruption = disruptionOf(input);
  const row = (name: Cell, own: readonly ChannelChange[]): Cell[] => {
    const customers = new Array<number>(own.length);
    let [leaving, entering, freed] = [0, 0, 0];
    for (let place = 0; place < own.length; place += 1) {
      const { customer, geography } = own[place]!;
      customers[place] = customer;
      if (geography > 0) entering += 1;
      if (geography >= 0) continue;
      leaving += 1;
      if (hoursToday !== null) freed += hoursToday[customer]! || 0;
    }
    const moved = disruption(customers);
    return [
      name,
      ...DISRUPTION_COLUMNS.filter(isShown(moved)).map(({ of }) => of(moved)),
      leaving,
      entering,
      ...(hoursToday === null ? [] : [freed]),
    ];
  };
  const byPlace = names.map((): ChannelChange[] => []);
  for (const change of changes) byPlace[groupOf[change.customer]!]!.push(change);
  return {
    id: 'channel-changes',
    title: { de: 'Geplante Kanalwechsel je Gebiet', en: 'Planned changes of channel by territory' },
    note: {
      de: 'Kunden, deren Kanal nach dem Betreuungskonzept ein anderer ist als heute, und was an ihnen hängt. Stand des Laufs.',
      en: 'Customers whose channel by the care model differs from today, and what hangs on them. As of the run.',
    },
    columns: [
      nameColumn(basis),
      ...DISRUPTION_COLUMNS.filter(isShown(disruption([]))).map(({ of: _, ...each }) => each),
      column(
        'leavingField',
        'count',
        'Verlassen die Fläche',
        'Leave the field',
        'Kunden, die künftig niemand mehr anfährt: bisher Außendienst oder Key-Account-Management.',
        'Customers whom nobody will drive to any more: so far field sales or key account management.',
      ),
      column(
        'enteringField',
        'count',
        'Kommen in die Fläche',
        'Enter the field',
        'Kunden, die künftig besucht werden und es bisher nicht wurden.',
        'Customers who will be visited and were not before.',
      ),
      ...(hoursToday === null
        ? []
        : [
            column(
              'hoursFreed',
              'hours',
              'Stunden aus der Fläche',
              'Hours off geography',
              'Stunden von heute bei Kunden, die die Fläche verlassen: sie hängen nicht mehr am Ort.',
              'Hours of today with customers who leave the field: they no longer depend on the place.',
            ),
          ]),
    ],
    rows: [...names.map((name, place) => row(name ?? NONE[basis], byPlace[place]!)), row(TOTAL, changes)],
    hasTotal: true,
  };
}

/** The same by kind of change, from one channel to another, most revenue first. */
export function changesByKind(input: StageInput<Settings>, changes: readonly ChannelChange[]): ReportTable {
  const disruption = disruptionOf(input);
  const kinds = new Map<string, ChannelChange[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    const own = kinds.get(key);
    if (own === undefined) kinds.set(key, [change]);
    else own.push(change);
  }
  const found = [...kinds]
    .map(([key, own]) => ({ key, own, moved: disruption(own.map(({ customer }) => customer)) }))
    .sort((one, other) => other.moved.revenue - one.moved.revenue || (one.key < other.key ? -1 : 1));
  const shown = DISRUPTION_COLUMNS.filter(isShown(disruption([])));
  const cells = (moved: Disruption): Cell[] => shown.map(({ of }) => of(moved));
  const channel = (id: 'from' | 'to', german: string, english: string): ColumnDefinition => ({
    ...column(id, 'code', german, english, 'Kanal.', 'Channel.'),
    values: { ...CHANNEL_NAMES, total: TOTAL },
  });
  return {
    id: 'channel-change-kinds',
    title: { de: 'Kanalwechsel nach Art', en: 'Changes of channel by kind' },
    columns: [
      channel('from', 'Kanal heute', 'Channel today'),
      channel('to', 'Kanal Plan', 'Planned channel'),
      ...shown.map(({ of: _, ...each }) => each),
    ],
    rows: [
      ...found.map(({ own: [first], moved }): Cell[] => [first!.from, first!.to, ...cells(moved)]),
      ['total', null, ...cells(disruption(changes.map(({ customer }) => customer)))],
    ],
    hasTotal: true,
  };
}

/** A margin that nobody's data give has no column. */
function isShown(sample: Disruption): (each: (typeof DISRUPTION_COLUMNS)[number]) => boolean {
  return ({ of }) => !Number.isNaN(of(sample));
}
