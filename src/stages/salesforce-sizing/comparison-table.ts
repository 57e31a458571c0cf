import type { ReportTable } from '../../results/report-table.js';
import { requirements, type Sizing } from './requirement.js';
import { column, roleColumn } from './scenario-table.js';
import type { Team } from './staff.js';

/** People required at the present share against the people of the data (Soll-Ist-Vergleich). */
export function comparisonTable(sizing: Sizing, team: Team, present: number): ReportTable {
  const required = requirements(sizing, present);
  const lines = team.groups.flatMap((staff) => {
    const need = required.find((each) => each.role === staff.group);
    if (staff.heads === 0 && (need === undefined || need.customers === 0)) return [];
    return [
      {
        id: staff.group as string,
        customers: need?.customers ?? 0,
        fullTime: need?.fullTime ?? 0,
        heads: need?.heads ?? 0,
        cost: need?.cost ?? 0,
        staff,
      },
    ];
  });
  const total = {
    id: 'total',
    customers: lines.reduce((sum, line) => sum + line.customers, 0),
    fullTime: lines.reduce((sum, line) => sum + line.fullTime, 0),
    heads: lines.reduce((sum, line) => sum + line.heads, 0),
    cost: lines.reduce((sum, line) => sum + line.cost, 0),
    staff: {
      heads: lines.reduce((sum, line) => sum + line.staff.heads, 0),
      fullTime: lines.reduce((sum, line) => sum + line.staff.fullTime, 0),
      cost: lines.reduce((sum, line) => sum + line.staff.cost, 0),
    },
  };
  return {
    id: 'comparison',
    title: { de: 'Bedarf und Bestand', en: 'Required and present people' },
    note: {
      de: 'Beim heutigen Anteil der Kundenzeit. Unterschied = Bestand − Bedarf: negativ heißt, es fehlen Leute oder Kundenzeit.',
      en: 'At the present customer-facing share. Difference = present − required: negative means people, or time for customers, are missing.',
    },
    columns: [
      roleColumn(),
      column(
        'customers',
        'count',
        'Kunden',
        'Customers',
        'Kunden des Kanals nach Betreuungskonzept.',
        'Customers of the channel by the care model.',
      ),
      column(
        'requiredFullTime',
        'fte',
        'Bedarf VZÄ',
        'Required FTE',
        'Vollzeitkräfte.',
        'Full-time equivalents.',
      ),
      column('requiredHeads', 'count', 'Bedarf Köpfe', 'Required heads', 'Aufgerundet.', 'Rounded up.'),
      column(
        'presentHeads',
        'count',
        'Bestand Köpfe',
        'Present heads',
        'Personen in den Daten.',
        'People in the data.',
      ),
      column(
        'presentFullTime',
        'fte',
        'Bestand VZÄ',
        'Present FTE',
        'Summe der Stellenanteile.',
        'Sum of shares of full time.',
      ),
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
    ],
    rows: [...lines, total].map((line) => [
      line.id,
      line.customers,
      line.fullTime,
      line.heads,
      line.staff.heads,
      line.staff.fullTime,
      line.staff.fullTime - line.fullTime,
      ratio(line.customers, line.staff.heads),
      ratio(line.customers, line.heads),
      Math.round(line.staff.cost),
      line.cost,
    ]),
    hasTotal: true,
  };
}

function ratio(customers: number, heads: number): number {
  return heads > 0 ? customers / heads : Number.NaN;
}
