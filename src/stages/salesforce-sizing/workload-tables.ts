import { fullTimeEquivalents } from '../../math/full-time-equivalents.js';
import { groupedTotals, groupSizes } from '../../math/grouped-totals.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { ROLES } from '../sales-roles.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { BY_TERRITORY, territoryFormulas, workloadFormulas } from './formulas.js';
import type { Sizing } from './requirement.js';
import { ROLE_NAMES } from './roles.js';
import type { Settings } from './settings.js';

/** The planned work by care class and by channel (Betreuungsaufwand nach Klasse und Kanal). */
export function workloadTables(input: StageInput<Settings>, sizing: Sizing): readonly ReportTable[] {
  const classes = input.text('care-model.careClass');
  const channels = sizing.workload.channel;
  const note = {
    de: 'Vollzeitkräfte beim heutigen Anteil der Kundenzeit, ohne Handelspartner und digitale Kanäle; nicht gerundet. Kunden je Vollzeitkraft: so viele kann einer betreuen, wenn alle wie diese sind.',
    en: 'Full-time equivalents at the present customer-facing share, without dealers and digital channels; not rounded. Customers per full-time person: so many one can look after if all are like these.',
  };
  return [
    {
      id: 'workload-by-class',
      title: { de: 'Aufwand nach Betreuungsklasse', en: 'Workload by care class' },
      note,
      columns: [
        code('class', 'Betreuungsklasse', 'Care class', OUTSIDE_CLASSES),
        ...figureColumns(input.settings),
      ],
      rows: groupRows(
        input,
        sizing,
        orderedClasses([...new Set(classes)].filter((id) => id !== null)),
        classes,
      ),
      hasTotal: true,
      barColumns: ['hours'],
      formulas: workloadFormulas('class', sizing),
    },
    {
      id: 'workload-by-channel',
      title: { de: 'Aufwand nach Kanal', en: 'Workload by channel' },
      note,
      columns: [code('channel', 'Kanal', 'Channel', CHANNEL_NAMES), ...figureColumns(input.settings)],
      rows: groupRows(
        input,
        sizing,
        Object.keys(CHANNEL_NAMES).filter((id) => channels.includes(id)),
        channels,
      ),
      hasTotal: true,
      barColumns: ['hours'],
      formulas: workloadFormulas('channel', sizing),
    },
    ...territoryTable(sizing),
  ];
}

/** A row for each group and one for all, counted in one pass over the customers. */
function groupRows(
  input: StageInput<Settings>,
  { workload, time }: Sizing,
  ids: readonly string[],
  groupOf: readonly (string | null)[],
): Cell[][] {
  const places = new Map(ids.map((id, at) => [id, at]));
  const group = new Int32Array(input.customers);
  // Group and role together: who looks after customers in person.
  const cell = new Int32Array(input.customers);
  const size = ROLES.length;
  for (let at = 0; at < group.length; at += 1) {
    const own = groupOf[at]!;
    const place = own === null ? -1 : (places.get(own) ?? -1);
    group[at] = place;
    cell[at] = place < 0 || workload.role[at]! < 0 ? -1 : place * size + workload.role[at]!;
  }
  const totals = (values: Float64Array): Float64Array => groupedTotals(values, group, ids.length);
  const customers = groupSizes(group, ids.length);
  const careHours = totals(input.number('care-model.hours'));
  const columns = [
    customers,
    totals(input.number('care-model.visits')),
    totals(input.number('care-model.calls')),
    careHours,
  ];
  const counted = totals(workload.hours);
  const byRole = groupedTotals(workload.hours, cell, ids.length * size);
  const inPerson = groupSizes(cell, ids.length * size);
  const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, each) => all + each, 0);
  const total = sum(careHours);
  const row = (id: string, members: readonly number[]): Cell[] => {
    const of = (values: Float64Array): number => members.reduce((all, at) => all + values[at]!, 0);
    let [fullTime, ours] = [0, 0];
    for (const [place, role] of ROLES.entries()) {
      const hours = members.reduce((all, at) => all + byRole[at * size + place]!, 0);
      ours += members.reduce((all, at) => all + inPerson[at * size + place]!, 0);
      fullTime += fullTimeEquivalents(hours, time.of[role].capacityHours, time.of[role].share);
    }
    return [
      id,
      ...columns.map(of),
      total > 0 ? of(careHours) / total : Number.NaN,
      ...(input.settings.shareMeasures === 'conversation' ? [of(counted)] : []),
      fullTime,
      fullTime > 0 ? ours / fullTime : Number.NaN,
    ];
  };
  const everybody = ids.map((_, at) => at);
  return [...ids.map((id, at) => row(id, [at])), row('total', everybody)];
}

/** The hours that heads are rounded up by; none where no territory is known. */
function territoryTable(sizing: Sizing): readonly ReportTable[] {
  const { workload, time } = sizing;
  if (!workload.territoriesKnown) return [];
  const rows = workload.territories.map((territory, at): Cell[] => {
    const hours = workload.roles.map(({ hoursByTerritory }) => hoursByTerritory[at]!);
    const fullTime = ROLES.map((role, place) =>
      fullTimeEquivalents(hours[place]!, time.of[role].capacityHours, time.of[role].share),
    );
    return [territory, ...hours, fullTime.reduce((sum, each) => sum + each, 0)];
  });
  return [
    {
      id: BY_TERRITORY,
      title: { de: 'Aufwand nach Gebiet und Rolle', en: 'Workload by territory and role' },
      note: {
        de: 'Stunden im Jahr, nach denen je Gebiet aufgerundet wird, und Vollzeitkräfte beim heutigen Anteil der Kundenzeit; Kunden ohne Gebiet stehen nicht darin.',
        en: 'Hours a year that heads are rounded up by, and full-time people at the present customer-facing share; customers without a territory are not among them.',
      },
      columns: [
        column(
          'territory',
          'text',
          'Gebiet',
          'Territory',
          'Gebiet des Kunden.',
          'Territory of the customer.',
        ),
        ...ROLES.map((role) => {
          const { de, en } = ROLE_NAMES[role];
          return column(role, 'hours', de, en, 'Stunden im Jahr.', 'Hours a year.');
        }),
        column(
          'fullTime',
          'fte',
          'Vollzeitkräfte',
          'Full-time equivalents',
          'Aller Rollen, nicht gerundet.',
          'Of all roles, not rounded.',
        ),
      ],
      rows,
      formulas: territoryFormulas(sizing),
    },
  ];
}

function figureColumns(settings: Settings): readonly ColumnDefinition[] {
  return [
    figure('customers', 'count', 'Kunden', 'Customers'),
    figure('visits', 'number', 'Besuche', 'Visits'),
    figure('calls', 'number', 'Anrufe', 'Calls'),
    figure('hours', 'hours', 'Stunden', 'Hours'),
    figure('hoursShare', 'share', 'Anteil Stunden', 'Share of hours'),
    ...(settings.shareMeasures === 'conversation'
      ? [figure('conversationHours', 'hours', 'davon Gespräch', 'of which conversation')]
      : []),
    figure('fullTime', 'fte', 'Vollzeitkräfte', 'Full-time equivalents'),
    column(
      'customersPerFullTime',
      'number',
      'Kunden je Vollzeitkraft',
      'Customers per full-time person',
      'Kunden, die eine Vollzeitkraft bei diesem Aufwand betreuen kann.',
      'Customers that one full-time person can look after at this workload.',
    ),
  ];
}

function figure(id: string, unit: Unit, de: string, en: string): ColumnDefinition {
  return column(id, unit, de, en, 'Je Jahr nach Betreuungskonzept.', 'A year, by the care model.');
}

function code(id: string, de: string, en: string, values: ColumnDefinition['values']): ColumnDefinition {
  return {
    id,
    label: { de, en },
    unit: 'code',
    values: { ...values, total: TOTAL },
    definition: { de: 'Gruppe der Kunden.', en: 'Group of customers.' },
  };
}
