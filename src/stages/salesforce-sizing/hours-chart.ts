import type { ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { hoursFormulas } from './formulas.js';
import { presentFullTime, requirements, type Sizing } from './requirement.js';
import { PRESENT_FULL_TIME } from './requirement-columns.js';
import { ROLE } from './scenario-table.js';
import type { Team } from './staff.js';

const HOURS = 'hours-by-role';

/**
 * Hours that the care model needs against those that today's people have for customers, by role. Null where no
 * people are known, or nobody works and nothing is planned.
 */
export function hoursChart(sizing: Sizing): ReportChart | null {
  if (sizing.team === null) return null;
  const table = hoursTable(sizing, sizing.team);
  if (table.rows.length === 0) return null;
  const series = { table: HOURS, x: ROLE.id };
  return {
    id: 'hours',
    kind: 'columns',
    title: {
      de: 'Stunden für Kunden: Bedarf und Kapazität',
      en: 'Hours for customers: needed and available',
    },
    note: {
      de: 'Kapazität = Vollzeitkräfte × Arbeitsstunden × Anteil der Kundenzeit. Wo der Bedarf höher ist, fehlen Leute oder Zeit für Kunden.',
      en: 'Capacity = full-time people × working hours × customer-facing share. Where more is needed, people or time for customers are missing.',
    },
    x: { title: ROLE.label },
    y: { title: { de: 'Stunden im Jahr', en: 'Hours a year' }, min: 0 },
    series: [
      { ...series, y: 'needed' },
      { ...series, y: 'available' },
    ],
    data: [table],
  };
}

function hoursTable(sizing: Sizing, team: Team): ReportTable {
  const rows = requirements(sizing).flatMap(({ role, hours }) => {
    const { capacityHours, share } = sizing.time.of[role];
    const fullTime = presentFullTime(role, team);
    const available = fullTime * capacityHours * share;
    return hours > 0 || available > 0 ? [{ role, hours, fullTime, available }] : [];
  });
  return {
    id: HOURS,
    title: { de: 'Stunden nach Rolle', en: 'Hours by role' },
    columns: [
      ROLE,
      column(
        'needed',
        'hours',
        'Bedarf',
        'Needed',
        'Aufwand nach Betreuungskonzept im Jahr.',
        'Workload of the care model a year.',
      ),
      PRESENT_FULL_TIME,
      column(
        'available',
        'hours',
        'Kapazität',
        'Available',
        'Stunden der heutigen Leute für Kunden im Jahr.',
        "Hours of today's people for customers a year.",
      ),
    ],
    rows: rows.map(({ role, hours, fullTime, available }) => [role, hours, fullTime, available]),
    formulas: hoursFormulas(
      rows.map(({ role }) => role),
      sizing,
    ),
  };
}
