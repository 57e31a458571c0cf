import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { column } from '../column.js';
import { TOTAL } from '../total-row.js';
import { scenarioFormulas, sizingFormulas } from './formulas.js';
import { type Requirement, requiredTotal, requirements, type Sizing } from './requirement.js';
import { ROLES } from './roles.js';

/** From this share of working time on, a requirement is an ambition rather than a plan. */
export const AMBITION = 0.6;

const GROUP_NAMES: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, CHANNEL_NAMES[role]])),
  unknown: { de: 'Rolle ohne Angabe', en: 'Role not given' },
  other: { de: 'andere Rollen', en: 'Other roles' },
  total: TOTAL,
};

/** The column that names a role or a group of people. */
export const ROLE: ColumnDefinition = {
  id: 'role',
  label: { de: 'Rolle', en: 'Role' },
  unit: 'code',
  values: GROUP_NAMES,
  definition: { de: 'Rolle im Vertrieb.', en: 'Role in sales.' },
};

const COLUMNS: readonly ColumnDefinition[] = [
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
  ROLE,
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
];

/** People required by customer-facing share and role (Bedarf nach Kundenzeitanteil und Rolle). */
export function scenarioTable(sizing: Sizing, present: number, measured: boolean): ReportTable {
  const shares = [...new Set([present, ...sizing.settings.facingShares])].sort((a, b) => a - b);
  const rows = shares.flatMap((share) => {
    const required = requirements(sizing, share);
    const kind = SHARE_KINDS[shareKind(share, present, measured)];
    const line = (id: string, parts: readonly Requirement[], perTerritory: boolean | null): Cell[] => [
      share,
      kind,
      id,
      requiredTotal(parts, 'hours'),
      requiredTotal(parts, 'fullTime'),
      requiredTotal(parts, 'heads'),
      perTerritory === null ? null : placeName(perTerritory),
      requiredTotal(parts, 'cost'),
    ];
    return [
      ...required.map((each) => line(each.role, [each], each.perTerritory)),
      line('total', required, null),
    ];
  });
  const places = shares.flatMap((share) => [...ROLES, 'total'].map((role) => ({ share, role })));
  return {
    id: 'scenarios',
    title: { de: 'Personalbedarf nach Kundenzeitanteil', en: 'People required by customer-facing share' },
    note: {
      de: 'Stunden / (Arbeitsstunden × Anteil der Kundenzeit). Ein Anteil von 60 % ist ein Anspruch: er setzt voraus, dass die übrige Arbeit jemand anderem gehört. Handelspartner und digitale Kanäle brauchen keine eigenen Köpfe.',
      en: 'Hours / (working hours × customer-facing share). A share of 60 % is an ambition: it takes somebody else to own the other work. Dealers and digital channels need no heads of ours.',
    },
    columns: COLUMNS,
    rows,
    formulas: scenarioFormulas(places, sizingFormulas(sizing, present)),
  };
}

/** What a customer-facing share is: that of today, one to be reached, or one just computed. */
export const SHARE_KINDS = {
  measured: { de: 'heute, gemessen', en: 'today, measured' },
  assumed: { de: 'heute, angenommen', en: 'today, assumed' },
  computed: { de: 'gerechnet', en: 'computed' },
  ambition: { de: 'Anspruch', en: 'ambition' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function shareKind(share: number, present: number, isMeasured: boolean): keyof typeof SHARE_KINDS {
  if (share === present) return isMeasured ? 'measured' : 'assumed';
  return share >= AMBITION ? 'ambition' : 'computed';
}

function placeName(perTerritory: boolean): Bilingual {
  return perTerritory ? { de: 'Gebiet', en: 'territory' } : { de: 'insgesamt', en: 'company' };
}
