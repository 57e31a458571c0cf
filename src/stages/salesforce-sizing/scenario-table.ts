import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { type Requirement, requirements, type Sizing } from './requirement.js';
import { ROLE_NAMES } from './roles.js';

/** From this share of working time on, a requirement is an ambition rather than a plan. */
export const AMBITION = 0.6;

const GROUP_NAMES: Readonly<Record<string, Bilingual>> = {
  ...ROLE_NAMES,
  unknown: { de: 'Rolle ohne Angabe', en: 'Role not given' },
  other: { de: 'andere Rollen', en: 'Other roles' },
  total: { de: 'Summe', en: 'Total' },
};

/** People required by customer-facing share and role (Bedarf nach Kundenzeitanteil und Rolle). */
export function scenarioTable(sizing: Sizing, present: number, measured: boolean): ReportTable {
  const shares = [...new Set([present, ...sizing.settings.facingShares])].sort((a, b) => a - b);
  const rows = shares.flatMap((share) => {
    const required = requirements(sizing, share);
    const kind = kindOf(share, present, measured);
    const line = (id: string, parts: readonly Requirement[], perTerritory: boolean | null): Cell[] => [
      share,
      kind,
      id,
      add(parts, 'hours'),
      add(parts, 'fullTime'),
      add(parts, 'heads'),
      perTerritory === null ? null : placeName(perTerritory),
      add(parts, 'cost'),
    ];
    return [
      ...required
        .filter((each) => each.customers > 0)
        .map((each) => line(each.role, [each], each.perTerritory)),
      line('total', required, null),
    ];
  });
  return {
    id: 'scenarios',
    title: { de: 'Personalbedarf nach Kundenzeitanteil', en: 'People required by customer-facing share' },
    note: {
      de: 'Stunden / (Arbeitsstunden × Anteil der Kundenzeit). Ein Anteil von 60 % ist ein Anspruch: er setzt voraus, dass die übrige Arbeit jemand anderem gehört. Handelspartner und digitale Kanäle brauchen keine eigenen Köpfe.',
      en: 'Hours / (working hours × customer-facing share). A share of 60 % is an ambition: it takes somebody else to own the other work. Dealers and digital channels need no heads of ours.',
    },
    columns: [
      column(
        'share',
        'share',
        'Kundenzeit',
        'Customer time',
        'Anteil der Arbeitszeit.',
        'Share of working time.',
      ),
      column(
        'kind',
        'text',
        'Art',
        'Kind',
        'Gemessen, angenommen, gerechnet oder Anspruch.',
        'Measured, assumed, computed or an ambition.',
      ),
      roleColumn(),
      column('hours', 'hours', 'Stunden', 'Hours', 'Aufwand im Jahr.', 'Workload a year.'),
      column('fullTime', 'fte', 'Vollzeitkräfte', 'Full-time equivalents', 'Nicht gerundet.', 'Not rounded.'),
      column('heads', 'count', 'Köpfe', 'Heads', 'Aufgerundet.', 'Rounded up.'),
      column(
        'roundedBy',
        'text',
        'Aufgerundet je',
        'Rounded up by',
        'Gebiet oder insgesamt.',
        'Territory or company.',
      ),
      column(
        'cost',
        'amount',
        'Kosten im Jahr',
        'Cost a year',
        'Köpfe × Vollkosten je Vollzeitkraft.',
        'Heads × full cost of a full-time person.',
      ),
    ],
    rows,
  };
}

/** Sum of one figure over the roles. */
export function add(parts: readonly Requirement[], figure: 'hours' | 'fullTime' | 'heads' | 'cost'): number {
  return parts.reduce((sum, part) => sum + part[figure], 0);
}

function kindOf(share: number, present: number, measured: boolean): Bilingual {
  if (share === present) {
    return measured
      ? { de: 'heute, gemessen', en: 'today, measured' }
      : { de: 'heute, angenommen', en: 'today, assumed' };
  }
  return share >= AMBITION ? { de: 'Anspruch', en: 'ambition' } : { de: 'gerechnet', en: 'computed' };
}

function placeName(perTerritory: boolean): Bilingual {
  return perTerritory ? { de: 'Gebiet', en: 'territory' } : { de: 'insgesamt', en: 'company' };
}

/** The column that names a role or a group of people. */
export function roleColumn(): ColumnDefinition {
  return {
    id: 'role',
    label: { de: 'Rolle', en: 'Role' },
    unit: 'code',
    values: GROUP_NAMES,
    definition: { de: 'Rolle im Vertrieb.', en: 'Role in sales.' },
  };
}

/** A column of the tables of this stage. */
export function column(
  id: string,
  unit: Unit,
  de: string,
  en: string,
  meaning: string,
  meaningEnglish: string,
): ColumnDefinition {
  return { id, label: { de, en }, unit, definition: { de: meaning, en: meaningEnglish } };
}
