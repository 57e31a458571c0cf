import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { ROLES, type Role } from '../sales-roles.js';
import { TOTAL } from '../total-row.js';
import { scenarioFormulas } from './formulas.js';
import { type Requirement, requiredTotal, requirements, type Sizing } from './requirement.js';
import { FULL_TIME, HEADS, HEADS_COST, HOURS, SHARE } from './requirement-columns.js';
import type { RoleTime } from './role-time.js';
import { ROLE_NAMES } from './roles.js';

/** From this share of working time on, a requirement is an ambition rather than a plan. */
export const AMBITION = 0.6;

const GROUP_NAMES: Readonly<Record<string, Bilingual>> = {
  ...ROLE_NAMES,
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
  SHARE,
  column(
    'kind',
    'text',
    'Art',
    'Kind',
    'Gemessen, angenommen, gerechnet oder Anspruch.',
    'Measured, assumed, computed or an ambition.',
  ),
  ROLE,
  HOURS,
  FULL_TIME,
  HEADS,
  column(
    'roundedBy',
    'text',
    'Aufgerundet je',
    'Rounded up by',
    'Gebiet oder insgesamt.',
    'Territory or company.',
  ),
  HEADS_COST,
];

/** A share at which the requirement is shown; null for today's, each role its own. */
export type ShownShare = number | null;

/** The shares of the settings, and today's beside them unless it is one of them. */
export function shownShares({ settings, time }: Sizing): readonly ShownShare[] {
  const variants = [...new Set(settings.facingShares)];
  if (!time.isUniform) return [null, ...variants.sort((a, b) => a - b)];
  const present = time.of[ROLES[0]].share;
  const all = [...new Set([present, ...variants])].sort((a, b) => a - b);
  return all.map((share) => (share === present ? null : share));
}

/** People required by customer-facing share and role (Bedarf nach Kundenzeitanteil und Rolle). */
export function scenarioTable(sizing: Sizing): ReportTable {
  const { time } = sizing;
  const shares = shownShares(sizing);
  const rows = shares.flatMap((share) => {
    const required = requirements(sizing, share ?? undefined);
    const line = (id: string, own: number, kind: Bilingual, parts: readonly Requirement[]): Cell[] => [
      own,
      kind,
      id,
      requiredTotal(parts, 'hours'),
      requiredTotal(parts, 'fullTime'),
      requiredTotal(parts, 'heads'),
      parts.length > 1 ? null : placeName(parts[0]!.perTerritory),
      requiredTotal(parts, 'cost'),
    ];
    const shareOf = (role: Role): number => share ?? time.of[role].share;
    const joint = share === null && !time.isUniform ? Number.NaN : shareOf(ROLES[0]);
    return [
      ...required.map((each) =>
        line(each.role, shareOf(each.role), SHARE_KINDS[shareKind(share, isMeasured(time.of[each.role]))], [
          each,
        ]),
      ),
      line('total', joint, SHARE_KINDS[shareKind(share, time.isMeasured)], required),
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
    formulas: scenarioFormulas(places, sizing),
  };
}

/** Whether a role's share of today was measured, by itself or with the others. */
export function isMeasured({ source }: RoleTime): boolean {
  return source !== 'assumed';
}

/** What a customer-facing share is: that of today, one to be reached, or one just computed. */
export const SHARE_KINDS = {
  measured: { de: 'heute, gemessen', en: 'today, measured' },
  assumed: { de: 'heute, angenommen', en: 'today, assumed' },
  computed: { de: 'gerechnet', en: 'computed' },
  ambition: { de: 'Anspruch', en: 'ambition' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function shareKind(share: ShownShare, measured: boolean): keyof typeof SHARE_KINDS {
  if (share === null) return measured ? 'measured' : 'assumed';
  return share >= AMBITION ? 'ambition' : 'computed';
}

function placeName(perTerritory: boolean): Bilingual {
  return perTerritory ? { de: 'Gebiet', en: 'territory' } : { de: 'insgesamt', en: 'company' };
}
