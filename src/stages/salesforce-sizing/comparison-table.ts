import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { comparisonFormulas } from './formulas.js';
import { requirements, type Sizing } from './requirement.js';
import { PRESENT_FULL_TIME, PRESENT_HEADS, SERVED_CUSTOMERS } from './requirement-columns.js';
import { ROLE } from './scenario-table.js';
import type { Team } from './staff.js';

/** The people that one group needs, and those it has; costs in cents a year. */
interface Comparison {
  readonly customers: number;
  readonly requiredFullTime: number;
  readonly requiredHeads: number;
  readonly requiredCost: number;
  readonly presentHeads: number;
  readonly presentFullTime: number;
  readonly presentCost: number;
}

/** People required at the present share against the people of the data (Soll-Ist-Vergleich). */
export function comparisonTable(sizing: Sizing, team: Team): ReportTable {
  const groups = comparisons(sizing, team);
  return {
    id: 'comparison',
    title: { de: 'Bedarf und Bestand', en: 'Required and present people' },
    note: {
      de: 'Beim heutigen Anteil der Kundenzeit. Unterschied = Bestand − Bedarf: negativ heißt, es fehlen Leute oder Kundenzeit.',
      en: 'At the present customer-facing share. Difference = present − required: negative means people, or time for customers, are missing.',
    },
    columns: COLUMNS,
    rows: [
      ...[...groups].map(([group, figures]) => row(group, figures)),
      row('total', together([...groups.values()])),
    ],
    hasTotal: true,
    formulas: comparisonFormulas([...groups.keys()], sizing),
  };
}

/** Every group that has people or customers, in the order of the team. */
function comparisons(sizing: Sizing, team: Team): ReadonlyMap<string, Comparison> {
  const required = requirements(sizing);
  const found = new Map<string, Comparison>();
  for (const staff of team.groups) {
    const need = required.find((each) => each.role === staff.group);
    if (staff.heads === 0 && (need === undefined || need.customers === 0)) continue;
    found.set(staff.group, {
      customers: need?.customers ?? 0,
      requiredFullTime: need?.fullTime ?? 0,
      requiredHeads: need?.heads ?? 0,
      requiredCost: need?.cost ?? 0,
      presentHeads: staff.heads,
      presentFullTime: staff.fullTime,
      presentCost: staff.cost,
    });
  }
  return found;
}

function together(groups: readonly Comparison[]): Comparison {
  const sum = (figure: keyof Comparison): number => groups.reduce((total, each) => total + each[figure], 0);
  return {
    customers: sum('customers'),
    requiredFullTime: sum('requiredFullTime'),
    requiredHeads: sum('requiredHeads'),
    requiredCost: sum('requiredCost'),
    presentHeads: sum('presentHeads'),
    presentFullTime: sum('presentFullTime'),
    presentCost: sum('presentCost'),
  };
}

function row(group: string, figures: Comparison): Cell[] {
  const { customers, requiredFullTime, requiredHeads, presentHeads, presentFullTime } = figures;
  return [
    group,
    customers,
    requiredFullTime,
    requiredHeads,
    presentHeads,
    presentFullTime,
    presentFullTime - requiredFullTime,
    ratio(customers, presentHeads),
    ratio(customers, requiredHeads),
    Math.round(figures.presentCost),
    figures.requiredCost,
  ];
}

function ratio(customers: number, heads: number): number {
  return heads > 0 ? customers / heads : Number.NaN;
}

const COLUMNS: readonly ColumnDefinition[] = [
  ROLE,
  SERVED_CUSTOMERS,
  column(
    'requiredFullTime',
    'fte',
    'Bedarf VZÄ',
    'Required FTE',
    'Vollzeitkräfte.',
    'Full-time equivalents.',
  ),
  column('requiredHeads', 'count', 'Bedarf Köpfe', 'Required heads', 'Aufgerundet.', 'Rounded up.'),
  PRESENT_HEADS,
  PRESENT_FULL_TIME,
  column(
    'difference',
    'fte',
    'Unterschied VZÄ',
    'Difference FTE',
    'Bestand − Bedarf.',
    'Present − required.',
  ),
  column(
    'customersPerHead',
    'number',
    'Kunden je Kopf heute',
    'Customers per head today',
    'Kunden / Bestand Köpfe.',
    'Customers / present heads.',
  ),
  column(
    'customersPerHeadRequired',
    'number',
    'Kunden je Kopf Bedarf',
    'Customers per head required',
    'Kunden / Bedarf Köpfe.',
    'Customers / required heads.',
  ),
  column(
    'presentCost',
    'amount',
    'Kosten heute',
    'Cost today',
    'Aus den Daten, sonst Annahme.',
    'From the data, otherwise assumed.',
  ),
  column(
    'requiredCost',
    'amount',
    'Kosten Bedarf',
    'Cost required',
    'Köpfe × Vollkosten.',
    'Heads × full cost.',
  ),
];
