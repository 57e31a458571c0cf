import { fullTimeEquivalents } from '../../math/full-time-equivalents.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import {
  BY_TERRITORY,
  type SizingFormulas,
  sizingFormulas,
  territoryFormulas,
  workloadFormulas,
} from './formulas.js';
import type { Sizing } from './requirement.js';
import { ROLES } from './roles.js';
import type { Settings } from './settings.js';
import type { Workload } from './workload.js';

/** The planned work by care class and by channel (Betreuungsaufwand nach Klasse und Kanal). */
export function workloadTables(
  input: StageInput<Settings>,
  sizing: Sizing,
  customerShare: number,
): readonly ReportTable[] {
  const { workload, capacityHours } = sizing;
  const formulas = sizingFormulas(sizing, customerShare);
  const classes = input.text('care-model.careClass');
  const everybody = classes.map((_, customer) => customer);
  const careHours = input.number('care-model.hours');
  const total = knownTotal(careHours);
  const personal = new Set<string | null>(ROLES);
  const row = (id: string, members: readonly number[]): Cell[] => {
    const sum = (values: Float64Array, customers = members) => groupTotal(values, customers);
    const ours = members.filter((customer) => personal.has(workload.channel[customer]!));
    return [
      id,
      members.length,
      sum(input.number('care-model.visits')),
      sum(input.number('care-model.calls')),
      sum(careHours),
      total > 0 ? sum(careHours) / total : Number.NaN,
      ...(input.settings.shareMeasures === 'conversation' ? [sum(workload.hours)] : []),
      fullTimeEquivalents(sum(workload.hours, ours), capacityHours, customerShare),
    ];
  };
  const rows = (ids: readonly string[], groupOf: readonly (string | null)[]): Cell[][] => {
    const groups = ids.map((id) =>
      row(
        id,
        everybody.filter((customer) => groupOf[customer] === id),
      ),
    );
    return [...groups, row('total', everybody)];
  };
  const note = {
    de: 'Vollzeitkräfte beim heutigen Anteil der Kundenzeit, ohne Handelspartner und digitale Kanäle; nicht gerundet.',
    en: 'Full-time equivalents at the present customer-facing share, without dealers and digital channels; not rounded.',
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
      rows: rows(orderedClasses(classes.filter((id) => id !== null)), classes),
      hasTotal: true,
      barColumns: ['hours'],
      formulas: workloadFormulas('class', formulas),
    },
    {
      id: 'workload-by-channel',
      title: { de: 'Aufwand nach Kanal', en: 'Workload by channel' },
      note,
      columns: [code('channel', 'Kanal', 'Channel', CHANNEL_NAMES), ...figureColumns(input.settings)],
      rows: rows(
        Object.keys(CHANNEL_NAMES).filter((id) => workload.channel.includes(id)),
        workload.channel,
      ),
      hasTotal: true,
      barColumns: ['hours'],
      formulas: workloadFormulas('channel', formulas),
    },
    ...territoryTable(input, workload, formulas),
  ];
}

/** The hours that heads are rounded up by; none where no territory is known. */
function territoryTable(
  input: StageInput<Settings>,
  { hours, channel, territoriesKnown }: Workload,
  formulas: SizingFormulas,
): readonly ReportTable[] {
  if (!territoriesKnown) return [];
  const sums = new Map<string, number[]>();
  for (const [customer, territory] of input.text('territory').entries()) {
    if (territory === null) continue;
    const own = sums.get(territory) ?? ROLES.map(() => 0);
    const role = (ROLES as readonly (string | null)[]).indexOf(channel[customer] ?? null);
    if (role >= 0) own[role]! += hours[customer]!;
    sums.set(territory, own);
  }
  return [
    {
      id: BY_TERRITORY,
      title: { de: 'Aufwand nach Gebiet und Rolle', en: 'Workload by territory and role' },
      note: {
        de: 'Stunden im Jahr, nach denen je Gebiet aufgerundet wird; Kunden ohne Gebiet stehen nicht darin.',
        en: 'Hours a year that heads are rounded up by; customers without a territory are not among them.',
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
          const { de, en } = CHANNEL_NAMES[role];
          return column(role, 'hours', de, en, 'Stunden im Jahr.', 'Hours a year.');
        }),
      ],
      rows: [...sums.keys()].sort().map((territory): Cell[] => [territory, ...sums.get(territory)!]),
      formulas: territoryFormulas(formulas.hoursColumn),
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
