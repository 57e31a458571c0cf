import { fullTimeEquivalents, wholeHeads } from '../../math/full-time-equivalents.js';
import { travelCostPerKilometre } from '../../math/travel-cost.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { costRate, requirements, type Sizing } from './requirement.js';
import { ROLE } from './scenario-table.js';
import type { ServiceWorkload } from './service-workload.js';
import type { Settings } from './settings.js';

/** The yearly work of one role, what it consists of, and what it costs; cost and revenue in cents. */
interface RoleRow {
  readonly role: string;
  readonly customers: number;
  readonly hours: number;
  readonly conversation: number;
  readonly travel: number;
  readonly preparation: number;
  readonly fullTime: number;
  readonly atTarget: number;
  readonly heads: number;
  readonly cost: number;
  readonly revenue: number;
}

/** Workload of each role by its parts, people for it, and their cost (Aufwand nach Rolle). */
export function roleTable(sizing: Sizing, service: ServiceWorkload | null): ReportTable {
  const sales = salesRows(sizing);
  const served = service === null || !(service.hours > 0) ? [] : [serviceRow(sizing, service)];
  return {
    id: 'workload-by-role',
    title: {
      de: 'Aufwand nach Rolle: Gespräch, Fahrt, Vorbereitung, Köpfe und Kosten',
      en: 'Workload by role: conversation, travel, preparation, heads and cost',
    },
    note: {
      de: 'Stunden im Jahr nach Betreuungskonzept, Service nach den aufgezeichneten Minuten (in der Summe nicht enthalten, denn er bedient dieselben Kunden). VZÄ und Köpfe bei der Kundenzeit von heute, VZÄ am Ziel zum Vergleich. Fahrtkosten: Wagen und Arbeitszeit nach travelCost. Betreuungskosten = Kosten der Köpfe / Umsatz ihrer Kunden. Stand des Laufs.',
      en: 'Hours a year by the care model, service by the minutes on record (not in the total, as it serves the same customers). FTE and heads at the customer time of today, FTE at target for comparison. Travel: car and working time by travelCost. Cost to serve = cost of the heads / revenue of their customers. State of the run.',
    },
    columns: COLUMNS,
    rows: [...sales, total(sales), ...served].map((row) => cells(row, sizing.settings)),
  };
}

function salesRows(sizing: Sizing): readonly RoleRow[] {
  const required = requirements(sizing);
  return sizing.workload.roles.map((work, at) => {
    const { capacityHours, target } = sizing.time.of[work.role];
    const need = required[at]!;
    return {
      role: work.role,
      customers: work.customers,
      hours: work.care,
      conversation: work.conversation,
      travel: work.travel,
      preparation: work.preparation,
      fullTime: need.fullTime,
      atTarget: fullTimeEquivalents(work.hours, capacityHours, target),
      heads: need.heads,
      cost: need.cost,
      revenue: work.revenue,
    };
  });
}

function serviceRow(sizing: Sizing, { hours, customers }: ServiceWorkload): RoleRow {
  const { capacityHours, share, target } = sizing.time.of.service;
  const fullTime = fullTimeEquivalents(hours, capacityHours, share);
  const heads = wholeHeads(fullTime);
  return {
    role: 'service',
    customers,
    hours,
    conversation: Number.NaN,
    travel: Number.NaN,
    preparation: Number.NaN,
    fullTime,
    atTarget: fullTimeEquivalents(hours, capacityHours, target),
    heads,
    cost: Math.round(heads * costRate('service', sizing)),
    revenue: Number.NaN,
  };
}

function total(rows: readonly RoleRow[]): RoleRow {
  const sum = (figure: Exclude<keyof RoleRow, 'role'>): number =>
    rows.reduce((all, each) => all + each[figure], 0);
  return {
    role: 'total',
    customers: sum('customers'),
    hours: sum('hours'),
    conversation: sum('conversation'),
    travel: sum('travel'),
    preparation: sum('preparation'),
    fullTime: sum('fullTime'),
    atTarget: sum('atTarget'),
    heads: sum('heads'),
    cost: sum('cost'),
    revenue: sum('revenue'),
  };
}

/** What the road costs a year, in cents: hours × speed × cost of a kilometre. */
function travelCost(
  hours: number,
  { travelCost: { perKilometre, perHour, kilometresPerHour } }: Settings,
): number {
  const each = travelCostPerKilometre(perKilometre, perHour, kilometresPerHour);
  return hours * kilometresPerHour * each * 100;
}

function cells(row: RoleRow, settings: Settings): Cell[] {
  const { customers, hours, conversation, travel, preparation, fullTime, heads, cost, revenue } = row;
  return [
    row.role,
    customers,
    hours,
    conversation,
    travel,
    preparation,
    fullTime,
    heads,
    row.atTarget,
    heads > 0 ? customers / heads : Number.NaN,
    cost,
    Math.round(travelCost(row.travel, settings)),
    revenue > 0 ? cost / revenue : Number.NaN,
  ];
}

const COLUMNS: readonly ColumnDefinition[] = [
  ROLE,
  figure('customers', 'count', 'Kunden', 'Customers'),
  figure('hours', 'hours', 'Stunden', 'Hours'),
  figure('conversation', 'hours', 'davon Gespräch', 'of which conversation'),
  figure('travel', 'hours', 'davon Fahrt', 'of which travel'),
  figure('preparation', 'hours', 'davon Vor- und Nachbereitung', 'of which preparation, follow-up'),
  figure('fullTime', 'fte', 'VZÄ heute', 'FTE today'),
  figure('heads', 'count', 'Köpfe', 'Heads'),
  figure('atTarget', 'fte', 'VZÄ am Ziel', 'FTE at target'),
  figure('customersPerHead', 'number', 'Kunden je Kopf', 'Customers per head'),
  figure('cost', 'amount', 'Kosten im Jahr', 'Cost a year'),
  figure('travelCost', 'amount', 'Fahrtkosten', 'Travel cost'),
  figure('costToServe', 'share', 'Betreuungskosten vom Umsatz', 'Cost to serve of revenue'),
];

function figure(id: string, unit: Unit, de: string, en: string): ColumnDefinition {
  return column(id, unit, de, en, 'Je Rolle und Jahr.', 'By role and year.');
}
