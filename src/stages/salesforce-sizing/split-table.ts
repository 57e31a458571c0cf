import type { Bilingual } from '../../language/bilingual.js';
import { fullTimeEquivalents } from '../../math/full-time-equivalents.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { onceByName } from '../recognise-name.js';
import { fullTimeShare } from '../rep-time.js';
import { ROLES } from '../sales-roles.js';
import type { StageInput } from '../stage.js';
import { globalSplit } from './global-customers.js';
import type { Sizing } from './requirement.js';
import { HOURS } from './requirement-columns.js';
import { isRole, recogniseRole } from './roles.js';
import type { Settings } from './settings.js';

/** Two kinds of customers that ask for different people, by a yes or no per customer. */
interface Split {
  readonly names: readonly [yes: Bilingual, no: Bilingual];
  /** 1 where a customer belongs to the first kind. */
  readonly isFirst: Uint8Array;
  /** Full-time people of each kind by their role; unknown where the staff list does not tell them apart. */
  readonly present: readonly [number, number];
}

const HUNTING = /neukund|hunter|akquis|business develop|new business|new account/iu;
const GLOBAL = /global|international|strategic/iu;

/**
 * Workload and people by kind of task (Rollen nach Aufgabe): customers to be won and to be looked after, and, where the
 * data tell, global and local ones. Both kinds of work ask for different skills.
 */
export function splitTable(input: StageInput<Settings>, sizing: Sizing): ReportTable {
  const global = globalSplit(input);
  const splits: Split[] = [
    {
      names: [
        { de: 'gewinnen (Hunter)', en: 'to be won (hunters)' },
        { de: 'pflegen (Farmer)', en: 'looked after (farmers)' },
      ],
      isFirst: hunted(input),
      present: peopleBy(input, HUNTING),
    },
  ];
  if (global !== null) {
    splits.push({
      names: [
        { de: 'global', en: 'global' },
        { de: 'lokal', en: 'local' },
      ],
      isFirst: global,
      present: peopleBy(input, GLOBAL),
    });
  }
  const reason = NOTES[global === null ? 'unknown' : 'known'];
  return {
    id: 'work-by-task',
    title: {
      de: 'Aufwand nach Aufgabe: gewinnen und pflegen, global und lokal',
      en: 'Workload by task: winning and looking after, global and local',
    },
    note: reason,
    columns: COLUMNS,
    rows: splits.flatMap(({ names, isFirst, present }) =>
      [1, 0].map((kind): Cell[] => [names[1 - kind]!, ...figures(sizing, isFirst, kind), present[1 - kind]!]),
    ),
  };
}

const NOTES = {
  known: {
    de: 'Kunden mit eigener Betreuung. Zu gewinnen: Status laut huntedStatuses oder Betreuungsklasse neu, Interessent. VZÄ bei der Kundenzeit von heute; Bestand nach der Bezeichnung der Rollen. Stand des Laufs.',
    en: 'Customers with care by our own people. To be won: a status of huntedStatuses, or care class new or prospect. FTE at the customer time of today; people by the names of their roles. State of the run.',
  },
  unknown: {
    de: 'Kunden mit eigener Betreuung. Zu gewinnen: Status laut huntedStatuses oder Betreuungsklasse neu, Interessent. VZÄ bei der Kundenzeit von heute; Bestand nach der Bezeichnung der Rollen. Global und lokal: mit globalCustomers oder als Konzerne (customers.rollUp: parent). Stand des Laufs.',
    en: 'Customers with care by our own people. To be won: a status of huntedStatuses, or care class new or prospect. FTE at the customer time of today; people by the names of their roles. Global and local: with globalCustomers, or as groups (customers.rollUp: parent). State of the run.',
  },
};

function hunted(input: StageInput<Settings>): Uint8Array {
  const wanted = new Set<string | null>(input.settings.huntedStatuses);
  const status = input.has('status') ? input.text('status') : [];
  const classes = input.text('care-model.careClass');
  return Uint8Array.from(classes, (id, at) =>
    id === 'new' || id === 'prospect' || wanted.has(status[at] ?? null) ? 1 : 0,
  );
}

/** Full-time people whose role has such a name, and all others who sell; unknown where nobody's has. */
function peopleBy(input: StageInput<Settings>, name: RegExp): readonly [number, number] {
  const sells = onceByName(
    (role) => name.test(role) || isRole(recogniseRole(role, input.settings.roleNames)),
  );
  const selling = (input.detail('reps') ?? []).filter(({ role }) => role === null || sells(role));
  const fullTime = (isFirst: boolean): number =>
    selling.reduce(
      (sum, rep) => sum + ((rep.role !== null && name.test(rep.role)) === isFirst ? fullTimeShare(rep) : 0),
      0,
    );
  return fullTime(true) > 0 ? [fullTime(true), fullTime(false)] : [Number.NaN, Number.NaN];
}

function figures({ workload, time }: Sizing, isFirst: Uint8Array, kind: number): Cell[] {
  const hours = new Float64Array(ROLES.length);
  let customers = 0;
  for (let at = 0; at < isFirst.length; at += 1) {
    const role = workload.role[at]!;
    if (role < 0 || isFirst[at] !== kind) continue;
    customers += 1;
    hours[role]! += workload.hours[at]!;
  }
  const all = workload.roles.reduce((sum, each) => sum + each.hours, 0);
  const own = hours.reduce((sum, each) => sum + each, 0);
  const fullTime = ROLES.reduce(
    (sum, role, at) =>
      sum + fullTimeEquivalents(hours[at]!, time.of[role].capacityHours, time.of[role].share),
    0,
  );
  return [customers, own, all > 0 ? own / all : Number.NaN, fullTime];
}

const COLUMNS: readonly ColumnDefinition[] = [
  column('task', 'text', 'Aufgabe', 'Task', 'Art der Kunden.', 'Kind of customers.'),
  column(
    'customers',
    'count',
    'Kunden',
    'Customers',
    'Mit eigener Betreuung.',
    'Cared for by our own people.',
  ),
  HOURS,
  column(
    'hoursShare',
    'share',
    'Anteil Stunden',
    'Share of hours',
    'Am ganzen Aufwand.',
    'Of the whole workload.',
  ),
  column('fullTime', 'fte', 'Bedarf VZÄ', 'Required FTE', 'Beim Anteil von heute.', 'At the share of today.'),
  column(
    'presentFullTime',
    'fte',
    'Bestand VZÄ',
    'Present FTE',
    'Wo die Mitarbeiterliste die Aufgabe nennt.',
    'Where the staff list names the task.',
  ),
];
