import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { totalsByGroup } from '../../math/totals-by-group.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { PERIOD_REVENUE } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { SIZE_NAMES, type Size } from './balance.js';
import { DISRUPTION_COLUMNS, type Disruption, disruptionOf } from './change-tables.js';
import type { Basis, Grouping } from './grouping.js';
import type { Recut } from './recut.js';
import type { Settings } from './settings.js';
import { valueClasses } from './territory-figures.js';
import { NONE, nameColumn } from './territory-table.js';
import { kilometresPerVisit, type Travel } from './travel.js';

const EPSILON = 1e-9;

/** Indices of the territories that stay, before and after a proposal, and where they lie. */
interface RecutIndices {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly sizeAfter: readonly (Size | 'dissolved')[];
}

/** Load indices against the mean of the territories there are before, and of those that stay after. */
function recutIndices(
  { before, load, isKept }: Recut,
  { named }: Grouping,
  { tolerance }: Settings,
): RecutIndices {
  const kept = [...load.keys()].filter((place) => isKept[place]);
  const mean = (values: Float64Array, places: readonly number[]): number =>
    places.reduce((sum, place) => sum + values[place]!, 0) / places.length;
  const places = [...load.keys()].slice(0, named);
  const [meanBefore, meanAfter] = [mean(before, places), mean(load, kept)];
  const after = places.map((place) => (isKept[place] ? (100 * load[place]!) / meanAfter : Number.NaN));
  return {
    before: places.map((place) => (100 * before[place]!) / meanBefore),
    after,
    sizeAfter: after.map((index) => {
      if (Number.isNaN(index)) return 'dissolved';
      if (index > 100 * (1 + tolerance) + EPSILON) return 'too-big';
      return index < 100 * (1 - tolerance) - EPSILON ? 'too-small' : 'balanced';
    }),
  };
}

/** Estimated kilometres of all visits in a year by territory, before and after. */
function recutKilometres(
  input: StageInput<Settings>,
  recut: Recut,
  { groupOf, names }: Grouping,
  travel: Travel,
): { readonly before: Float64Array; readonly after: Float64Array } {
  const ways = (territoryOf: Int32Array): Float64Array => {
    const values = new Float64Array(input.customers).fill(Number.NaN);
    for (let customer = 0; customer < values.length; customer += 1) {
      const distance = wayFrom(travel, customer, territoryOf[customer]!, groupOf[customer]!);
      values[customer] = travel.visits[customer]! * kilometresPerVisit(distance, input.settings);
    }
    return totalsByGroup(values, territoryOf, names.length);
  };
  return { before: ways(groupOf), after: ways(recut.after) };
}

function wayFrom(travel: Travel, customer: number, territory: number, home: number): number {
  if (territory === home) return travel.distance[customer]!;
  const seat = travel.seats[territory] ?? null;
  const isKnown = travel.visits[customer]! > 0 && travel.places.source[customer]! > 0;
  return seat === null || !isKnown ? Number.NaN : travel.distanceTo(customer, seat);
}

/** The proposal by territory, by move and by customer. */
export function recutTables(
  input: StageInput<Settings>,
  recut: Recut,
  grouping: Grouping,
  basis: Basis,
  travel: Travel,
): readonly ReportTable[] {
  const customers = recutCustomers(input, recut, grouping, travel);
  return [
    recutTable(input, recut, grouping, basis, travel),
    recutMoves(input, recut, grouping),
    ...(customers === null ? [] : [customers]),
  ];
}

/** A proposal in figures. */
export interface RecutSummary {
  readonly kept: number;
  readonly outsideBefore: number;
  readonly outsideAfter: number;
  readonly disruption: Disruption;
  /** Planned hours of all customers in territories. */
  readonly hours: number;
  /** Estimated kilometres in a year. */
  readonly kilometresBefore: number;
  readonly kilometresAfter: number;
  readonly atRisk: number;
}

export function recutSummary(
  input: StageInput<Settings>,
  recut: Recut,
  grouping: Grouping,
  travel: Travel,
): RecutSummary {
  const { tolerance } = input.settings;
  const { before, sizeAfter } = recutIndices(recut, grouping, input.settings);
  const kilometres = recutKilometres(input, recut, grouping, travel);
  const sum = (values: ArrayLike<number>): number =>
    Array.from(values).reduce((all, each) => all + (each || 0), 0);
  return {
    kept: sizeAfter.filter((size) => size !== 'dissolved').length,
    outsideBefore: before.filter((index) => Math.abs(index - 100) > 100 * tolerance + EPSILON).length,
    outsideAfter: sizeAfter.filter((size) => size === 'too-big' || size === 'too-small').length,
    disruption: disruptionOf(input)(recut.moved),
    hours: sum(recut.before),
    kilometresBefore: sum(kilometres.before),
    kilometresAfter: sum(kilometres.after),
    atRisk: recut.atRisk,
  };
}

/** Territories before and after the proposal. */
function recutTable(
  input: StageInput<Settings>,
  recut: Recut,
  grouping: Grouping,
  basis: Basis,
  travel: Travel,
): ReportTable {
  const { names, named, groupOf } = grouping;
  const { before, after, sizeAfter } = recutIndices(recut, grouping, input.settings);
  const kilometres = recutKilometres(input, recut, grouping, travel);
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const money = (territoryOf: Int32Array): Float64Array | null =>
    margin === null ? null : totalsByGroup(margin, territoryOf, names.length);
  const [moneyBefore, moneyAfter] = [money(groupOf), money(recut.after)];
  const sum = (values: ArrayLike<number>): number => {
    let all = 0;
    for (let place = 0; place < named; place += 1) all += values[place] || 0;
    return all;
  };
  const rounded = (value: number): number => Math.round(value / 10) * 10;
  const row = (name: Cell, of: (values: ArrayLike<number>) => number, index: readonly Cell[]): Cell[] => [
    name,
    of(recut.before),
    index[0]!,
    of(recut.load),
    index[1]!,
    index[2]!,
    rounded(of(kilometres.before) || 0),
    rounded(of(kilometres.after) || 0),
    ...(moneyBefore === null || moneyAfter === null ? [] : [of(moneyBefore) || 0, of(moneyAfter) || 0]),
  ];
  return {
    id: 'recut',
    title: { de: 'Vorschlag: Gebiete ausgleichen', en: 'Proposal: balancing the territories' },
    note: noteOf(input.settings),
    columns: [nameColumn(basis), ...RECUT_COLUMNS, ...(margin === null ? [] : MONEY_COLUMNS)],
    rows: [
      ...names
        .slice(0, named)
        .map((name, place) =>
          row(name ?? NONE[basis], (values) => values[place]!, [
            before[place]!,
            after[place]!,
            sizeAfter[place]!,
          ]),
        ),
      row(TOTAL, sum, [Number.NaN, Number.NaN, null]),
    ],
    hasTotal: true,
  };
}

function noteOf({ tolerance, relationLoss, maxKilometres }: Settings) {
  return inBoth((language) => {
    const band = formatShare(tolerance, language, 0);
    const loss = formatShare(relationLoss, language, 0);
    const far = formatNumber(maxKilometres, 0, language);
    return language === 'de'
      ? `Ein Vorschlag zum Besprechen, kein Optimum: Heuristik, die Gebiete mit möglichst wenig Wegekosten und bewegtem Deckungsbeitrag (${loss} gelten als Verlust) in das Band ±${band} bringt; niemand kommt weiter als ${far} km von seinem Gebiet. Ob Gebiete zusammenhängen, ist nicht geprüft; Ausgleich macht die Arbeit gerechter, nicht den Deckungsbeitrag höher. Stand des Laufs.`
      : `A proposal to talk about, no optimum: a heuristic that brings territories into the band ±${band} with little travel cost and little contribution moved (${loss} of it counts as lost); nobody comes further than ${far} km from his territory. Contiguity is not checked; balance makes work fairer, not contribution higher. As of the run.`;
  });
}

const RECUT_COLUMNS: readonly ColumnDefinition[] = [
  column(
    'hoursBefore',
    'hours',
    'Arbeitslast vorher',
    'Workload before',
    'Stunden im Jahr.',
    'Hours a year.',
  ),
  column(
    'indexBefore',
    'index',
    'Index vorher',
    'Index before',
    'Arbeitslast, 100 = Mittel.',
    'Workload, 100 = mean.',
  ),
  column('hoursAfter', 'hours', 'Arbeitslast nachher', 'Workload after', 'Stunden im Jahr.', 'Hours a year.'),
  column(
    'indexAfter',
    'index',
    'Index nachher',
    'Index after',
    'Arbeitslast, 100 = Mittel der bleibenden Gebiete.',
    'Workload, 100 = mean of the territories that stay.',
  ),
  {
    ...column(
      'sizeAfter',
      'code',
      'Größe nachher',
      'Size after',
      'Lage zum Band.',
      'Place relative to the band.',
    ),
    values: { ...SIZE_NAMES, dissolved: { de: 'aufgelöst', en: 'dissolved' } },
  },
  column('kilometresBefore', 'count', 'km vorher', 'km before', 'Geschätzt, im Jahr.', 'Estimated, a year.'),
  column('kilometresAfter', 'count', 'km nachher', 'km after', 'Geschätzt, im Jahr.', 'Estimated, a year.'),
];

const MONEY_COLUMNS: readonly ColumnDefinition[] = [
  column('contributionBefore', 'amount', 'DB I vorher', 'Margin I before', 'Im Zeitraum.', 'Of the period.'),
  column(
    'contributionAfter',
    'amount',
    'DB I nachher',
    'Margin I after',
    'Der Kunden, die dann dazugehören, ohne Verluste durch den Wechsel.',
    'Of the customers who belong to it then, without losses by the change.',
  ),
];

/** What the proposal moves from where to where, and what hangs on it. */
function recutMoves(input: StageInput<Settings>, recut: Recut, { names, groupOf }: Grouping): ReportTable {
  const disruption = disruptionOf(input);
  const moves = new Map<number, number[]>();
  for (const customer of recut.moved) {
    const key = groupOf[customer]! * names.length + recut.after[customer]!;
    const own = moves.get(key);
    if (own === undefined) moves.set(key, [customer]);
    else own.push(customer);
  }
  const shown = DISRUPTION_COLUMNS.filter(({ of }) => !Number.isNaN(of(disruption([]))));
  const cells = (customers: readonly number[]): Cell[] => {
    const sum = disruption(customers);
    return shown.map(({ of }) => of(sum));
  };
  return {
    id: 'recut-moves',
    title: { de: 'Was der Vorschlag an Beziehungen kostet', en: 'What the proposal costs in relations' },
    note: {
      de: 'Kunden, die mit dem Gebiet den Ansprechpartner wechseln. Bei Handelsvertretern den Kundenkreis nicht einseitig ändern.',
      en: 'Customers who change their contact with the territory. With commercial agents do not change the circle of customers unilaterally.',
    },
    columns: [
      column('from', 'text', 'Von', 'From', 'Gebiet heute.', 'Territory today.'),
      column('to', 'text', 'Nach', 'To', 'Gebiet nach dem Vorschlag.', 'Territory by the proposal.'),
      ...shown.map(({ of: _, ...each }) => each),
    ],
    rows: [
      ...[...moves]
        .sort(([one], [other]) => one - other)
        .map(([key, customers]): Cell[] => [
          names[Math.floor(key / names.length)]!,
          names[key % names.length]!,
          ...cells(customers),
        ]),
      [TOTAL, null, ...cells(recut.moved)],
    ],
    hasTotal: true,
  };
}

const CLASS: ColumnDefinition = {
  ...column('class', 'code', 'Klasse', 'Class', 'Wertklasse oder Status.', 'Value class or status.'),
  values: OUTSIDE_CLASSES,
};

/** The customers who would change, those with most at stake first. */
function recutCustomers(
  input: StageInput<Settings>,
  recut: Recut,
  { names, groupOf }: Grouping,
  travel: Travel,
): ReportTable | null {
  if (!input.has('customerId') || recut.moved.length === 0) return null;
  const classes = valueClasses(input);
  const revenue = input.number('revenue');
  const weight = input.has('contributionMargin') ? input.number('contributionMargin') : revenue;
  const named = (of: ArrayLike<number>): Cell[] => Array.from(of, (place) => names[place] ?? null);
  const distance = (of: Int32Array): Float64Array =>
    Float64Array.from(of, (place, customer) =>
      Math.round(wayFrom(travel, customer, place, groupOf[customer]!)),
    );
  const text = (id: string, german: string, english: string) =>
    column(id, 'text', german, english, german, english);
  const km = (id: string, german: string, english: string) =>
    column(id, 'count', german, english, 'Straßenweg in km, geschätzt.', 'Road distance in km, estimated.');
  return customerListTable(input, {
    id: 'recut-customers',
    title: { de: 'Kunden, die nach dem Vorschlag wechseln', en: 'Customers who change by the proposal' },
    note: {
      de: 'Oben, wer am meisten Deckungsbeitrag (sonst Umsatz) bringt: mit ihnen zuerst sprechen oder sie festhalten.',
      en: 'On top those with most contribution (otherwise revenue): talk to them first, or keep them where they are.',
    },
    members: recut.moved,
    weight,
    columns: [
      ...identityColumns(input),
      ...(classes === null ? [] : [listColumn(CLASS, classes)]),
      listColumn(text('from', 'Von', 'From'), named(groupOf)),
      listColumn(text('to', 'Nach', 'To'), named(recut.after)),
      listColumn(PERIOD_REVENUE, revenue),
      listColumn(
        column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.'),
        input.number('care-model.hours'),
      ),
      listColumn(km('kmBefore', 'km vorher', 'km before'), distance(groupOf)),
      listColumn(km('kmAfter', 'km nachher', 'km after'), distance(recut.after)),
    ],
  });
}
