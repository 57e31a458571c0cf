import type { Bilingual } from '../../language/bilingual.js';
import type { Unit } from '../../results/column.js';
import type { Formula } from '../../results/formula.js';
import type { Input, StageInputs } from '../../results/input.js';
import { constant, inputOf, operation } from '../formula-parts.js';
import { ROLES, type Role } from '../sales-roles.js';
import { costRate, type Sizing } from './requirement.js';
import type { OwnEntry, RoleTime, WorkingTime } from './role-time.js';
import { ROLE_NAMES, SETTING_OF_ROLE } from './roles.js';
import type { Settings } from './settings.js';

const STAGE = 'salesforce-sizing';

const ABSENCES = [
  ['weekendDays', 'Wochenendtage', 'Weekend days'],
  ['publicHolidays', 'Feiertage auf Werktagen', 'Public holidays on weekdays'],
  ['vacationDays', 'Urlaubstage', 'Vacation days'],
  ['sickDays', 'Krankheitstage', 'Days of sickness'],
  ['trainingDays', 'Tage für Schulung und Tagungen', 'Days for training and meetings'],
] as const;
const HOURS_PER_DAY: Bilingual = { de: 'Stunden je Tag', en: 'Hours a day' };

/** What the entries that a role may have of its own are called. */
const ENTRY_NAMES: Readonly<Record<OwnEntry, Bilingual>> = {
  vacationDays: { de: 'Urlaubstage', en: 'Vacation days' },
  sickDays: { de: 'Krankheitstage', en: 'Days of sickness' },
  trainingDays: { de: 'Schulungstage', en: 'Training days' },
  hoursPerDay: HOURS_PER_DAY,
};

/** An input of the stage, as formulas know it. */
export const sizingInput = (id: string): Formula => inputOf(`${STAGE}.${id}`);

/** The working days of a full-time person: the calendar less all absences, never below zero. */
export function workingDaysFormula(entry: (id: string) => Formula): Formula {
  return operation(
    'max',
    constant(0),
    operation('-', entry('calendarDays'), operation('sum', ...ABSENCES.map(([id]) => entry(id)))),
  );
}

/** Working hours of a full-time person of a role. */
export function capacityInput(role: Role, { of }: WorkingTime): Formula {
  return sizingInput(of[role].own.length === 0 ? 'capacityHours' : ownId('capacityHours', role));
}

/** The customer-facing share of a role today. */
export function presentInput(role: Role, { isUniform }: WorkingTime): Formula {
  return sizingInput(isUniform ? 'presentShare' : ownId('presentShare', role));
}

/** The input of one of the shares in the settings. */
export function variantInput(share: number, settings: Settings): Formula {
  return sizingInput(shareId(settings.facingShares.indexOf(share)));
}

/** The input of the change of visits and calls at a place in the settings. */
export const visitInput = (place: number): Formula => sizingInput(`visitChanges.${place + 1}`);

/** Working year, shares of customer time and cost of people as inputs. */
export function sizingInputs(sizing: Sizing): StageInputs {
  const { settings, time } = sizing;
  const days = (id: 'calendarDays' | (typeof ABSENCES)[number][0], de: string, en: string): Input =>
    input(id, id, { de, en }, 'days', settings[id], 366);
  return {
    values: [
      days('calendarDays', 'Kalendertage', 'Calendar days'),
      ...ABSENCES.map(([id, de, en]) => days(id, de, en)),
      input('hoursPerDay', 'hoursPerDay', HOURS_PER_DAY, 'hours', settings.hoursPerDay, 24),
      capacity('capacityHours', null, time.capacityHours, sizingInput),
      ...ROLES.flatMap((role) => ownInputs(role, time.of[role])),
      ...shares(sizing),
      ...settings.visitChanges.map((change, place): Input => {
        const number = settings.visitChanges.length === 1 ? '' : `, Variante ${place + 1}`;
        return {
          ...input(
            `visitChanges.${place + 1}`,
            'visitChanges',
            {
              de: `Änderung der Besuche und Anrufe${number}`,
              en: `Change of visits and calls${number.replace('Variante', 'variant')}`,
            },
            'share',
            change,
          ),
          range: { least: -0.99, most: 5 },
        };
      }),
      ...ROLES.map((role) =>
        input(
          costId(role),
          `costPerHead.${SETTING_OF_ROLE[role]}`,
          {
            de: `Kosten je Vollzeitkraft und Jahr, ${ROLE_NAMES[role].de}`,
            en: `Cost of a full-time person a year, ${ROLE_NAMES[role].en}`,
          },
          'amount',
          costRate(role, sizing),
        ),
      ),
    ],
    tables: [],
  };
}

/** The entries that a role has of its own, and the hours that follow. */
function ownInputs(role: Role, { own, year, capacityHours }: RoleTime): readonly Input[] {
  if (own.length === 0) return [];
  const setting = SETTING_OF_ROLE[role];
  const entry = (id: string): Formula =>
    sizingInput((own as readonly string[]).includes(id) ? ownId(id, role) : id);
  return [
    ...own.map((id) =>
      input(
        ownId(id, role),
        `roles.${setting}.${id}`,
        ofRole(ENTRY_NAMES[id], role),
        id === 'hoursPerDay' ? 'hours' : 'days',
        year[id],
        id === 'hoursPerDay' ? 24 : 366,
      ),
    ),
    capacity(ownId('capacityHours', role), role, capacityHours, entry),
  ];
}

function capacity(id: string, role: Role | null, hours: number, entry: (id: string) => Formula): Input {
  const name = { de: 'Arbeitsstunden je Vollzeitkraft', en: 'Working hours of a full-time person' };
  return {
    ...input(id, 'hoursPerDay', role === null ? name : ofRole(name, role), 'hours', hours),
    formula: operation('*', workingDaysFormula(entry), entry('hoursPerDay')),
  };
}

function shares({ settings, time }: Sizing): readonly Input[] {
  const today = ({ source }: RoleTime): Bilingual =>
    source === 'assumed'
      ? { de: 'Kundenzeit heute, angenommen', en: 'Customer time today, assumed' }
      : { de: 'Kundenzeit heute, gemessen', en: 'Customer time today, measured' };
  const present = time.isUniform
    ? [input('presentShare', 'facingShare', today(time.of[ROLES[0]]), 'share', time.of[ROLES[0]].share, 1)]
    : ROLES.map((role) => {
        const setting = `roles.${SETTING_OF_ROLE[role]}.facingShare`;
        const label = ofRole(today(time.of[role]), role);
        return input(ownId('presentShare', role), setting, label, 'share', time.of[role].share, 1);
      });
  return [
    ...present,
    ...settings.facingShares.map((share, index) =>
      input(
        shareId(index),
        'facingShares',
        { de: `Kundenzeit, Variante ${index + 1}`, en: `Customer time, variant ${index + 1}` },
        'share',
        share,
        1,
      ),
    ),
  ];
}

export const costId = (role: string): string => `costPerHead.${role}`;

function ownId(id: string, role: Role): string {
  return `${id}.${role}`;
}

function ofRole(label: Bilingual, role: Role): Bilingual {
  return { de: `${label.de}, ${ROLE_NAMES[role].de}`, en: `${label.en}, ${ROLE_NAMES[role].en}` };
}

function shareId(index: number): string {
  return `facingShares.${index + 1}`;
}

function input(
  id: string,
  setting: string,
  label: Bilingual,
  unit: Unit,
  value: number,
  most?: number,
): Input {
  const range = { least: 0, ...(most === undefined ? {} : { most }) };
  return { id, setting: `stages.${STAGE}.${setting}`, label, unit, value, range };
}
