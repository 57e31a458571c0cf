import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { YES_NO, yesOrNo } from '../yes-no.js';
import { presentFullTime, type Sizing } from './requirement.js';
import type { ShareSource } from './role-time.js';
import { STAFF_ROLES, type StaffRole } from './roles.js';
import { ROLE } from './scenario-table.js';
import type { FacingBasis, StudiedRole, TimeStudy } from './time-study.js';

const SOURCES: Readonly<Record<ShareSource, Bilingual>> = {
  study: { de: 'Zeitstudie', en: 'time study' },
  reps: { de: 'Mitarbeiterliste', en: 'staff list' },
  mean: { de: 'Mittel der anderen Rollen', en: 'mean of the other roles' },
  assumed: { de: 'Annahme', en: 'assumption' },
};
const BASES: Readonly<Record<FacingBasis, Bilingual>> = {
  flag: { de: 'Angabe der Zeitstudie', en: 'stated in the study' },
  name: { de: 'aus dem Namen', en: 'by its name' },
  unclear: { de: 'nicht erkannt', en: 'not recognised' },
};
const TABLE = 'facing-shares';

/** Measured customer-facing share beside the target, by role (Kundenzeit: Ist und Ziel). */
export function facingTable(sizing: Sizing, study: TimeStudy | null): ReportTable {
  return {
    id: TABLE,
    title: {
      de: 'Kundenzeit nach Rolle: heute und Ziel',
      en: 'Customer-facing time by role: today and target',
    },
    note: {
      de: 'Es gilt die Zeitstudie vor der Mitarbeiterliste, beides vor der Annahme. Kapazität: Arbeitsstunden einer Vollzeitkraft im Jahr; Kundenstunden: davon mit Kunden, heute und am Ziel. Das Ziel ist ein Anspruch. Stand des Laufs.',
      en: 'The time study goes before the staff list, either before the assumption. Capacity: working hours of a full-time person a year; customer hours: those with customers, today and at the target. The target is an ambition. State of the run.',
    },
    columns: [
      ROLE,
      figure('capacity', 'hours', 'Kapazität', 'Capacity'),
      figure('share', 'share', 'Kundenzeit heute', 'Customer time today'),
      {
        ...column(
          'source',
          'code',
          'Quelle',
          'Source',
          'Woher der Anteil kommt.',
          'Where the share comes from.',
        ),
        values: SOURCES,
      },
      figure('stated', 'share', 'laut Mitarbeiterliste', 'by the staff list'),
      figure('around', 'share', 'Fahrt, Vor- und Nachbereitung', 'Travel and preparation'),
      figure('target', 'share', 'Ziel', 'Target'),
      figure('hoursToday', 'hours', 'Kundenstunden heute', 'Customer hours today'),
      figure('hoursTarget', 'hours', 'Kundenstunden am Ziel', 'Customer hours at target'),
    ],
    rows: shownRoles(sizing, study).map((role): Cell[] => {
      const { capacityHours, share, source, stated, studied, target } = sizing.time.of[role];
      return [
        role,
        capacityHours,
        share,
        source,
        stated,
        studied === null ? Number.NaN : studied.around / studied.hours,
        target,
        capacityHours * share,
        capacityHours * target,
      ];
    }),
  };
}

/** The roles of sales, and service where anybody is known to work there. */
export function shownRoles({ team }: Sizing, study: TimeStudy | null): readonly StaffRole[] {
  const hasService =
    presentFullTime('service', team) > 0 || study?.roles.some(({ role }) => role === 'service') === true;
  return hasService ? STAFF_ROLES : STAFF_ROLES.filter((role) => role !== 'service');
}

function figure(id: string, unit: ColumnDefinition['unit'], de: string, en: string): ColumnDefinition {
  return column(id, unit, de, en, 'Einer Vollzeitkraft dieser Rolle.', 'Of a full-time person of this role.');
}

/** The customer-facing share of today against the target. */
export function facingChart(): ReportChart {
  const series = { table: TABLE, x: ROLE.id };
  return {
    id: 'facing-shares-chart',
    kind: 'columns',
    title: { de: 'Kundenzeit: heute und Ziel', en: 'Customer-facing time: today and target' },
    note: {
      de: 'Anteil der Arbeitszeit mit Kunden. Das Ziel ist ein Anspruch: die übrige Arbeit braucht zuerst einen anderen Verantwortlichen.',
      en: 'Share of working time with customers. The target is an ambition: the other work needs another owner first.',
    },
    isSnapshot: true,
    x: { title: ROLE.label },
    y: { title: { de: 'Anteil der Arbeitszeit', en: 'Share of working time' }, min: 0 },
    series: [
      { ...series, y: 'share' },
      { ...series, y: 'target' },
    ],
  };
}

/** Of every role the longest kinds of work; what is left stands together. */
const LONGEST = 9;

/** Where the time of each role goes (Zeitverwendung nach Tätigkeit); none without a study. */
export function timeUseTables(study: TimeStudy | null): readonly ReportTable[] {
  if (study === null || study.roles.length === 0) return [];
  return [
    {
      id: 'time-use',
      title: { de: 'Zeitstudie: wohin die Arbeitszeit geht', en: 'Time study: where working time goes' },
      note: {
        de: 'Stunden der Zeitstudie. Was Kundenzeit ist, sagt die Zeitstudie selbst, sonst der Name der Tätigkeit; was nicht erkannt ist, zählt nicht als Kundenzeit.',
        en: 'Hours of the study. What is time with customers the study says itself, otherwise the name of the work; what is not recognised does not count as such.',
      },
      columns: [
        ROLE,
        column(
          'category',
          'text',
          'Tätigkeit',
          'Kind of work',
          'Wie die Studie sie nennt.',
          'As the study names it.',
        ),
        column('hours', 'hours', 'Stunden', 'Hours', 'Aufgeschriebene Stunden.', 'Hours written down.'),
        column('share', 'share', 'Anteil', 'Share', 'An den Stunden der Rolle.', 'Of the hours of the role.'),
        {
          ...column(
            'facing',
            'code',
            'Kundenzeit',
            'Customer time',
            'Ob sie als Kundenzeit zählt.',
            'Whether it counts as time with customers.',
          ),
          values: YES_NO,
        },
        {
          ...column('basis', 'code', 'Grundlage', 'Basis', 'Was das entscheidet.', 'What decides it.'),
          values: BASES,
        },
      ],
      rows: study.roles.flatMap(rowsOf),
      barColumns: ['share'],
    },
  ];
}

function rowsOf({ role, hours: all, categories }: StudiedRole): readonly Cell[][] {
  const shown = categories.length > LONGEST + 1 ? categories.slice(0, LONGEST) : categories;
  const rows = shown.map(({ category, hours, kind, basis }): Cell[] => [
    role,
    category,
    hours,
    hours / all,
    yesOrNo(kind === 'facing'),
    basis,
  ]);
  const rest = categories.slice(shown.length).reduce((sum, { hours }) => sum + hours, 0);
  const left = categories.length - shown.length;
  if (left === 0) return rows;
  const name = { de: `${left} weitere Tätigkeiten`, en: `${left} further kinds of work` };
  return [...rows, [role, name, rest, rest / all, null, null]];
}
