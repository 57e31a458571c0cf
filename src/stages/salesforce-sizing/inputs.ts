import type { Bilingual } from '../../language/bilingual.js';
import { workingHours } from '../../math/working-capacity.js';
import type { Unit } from '../../results/column.js';
import type { Formula } from '../../results/formula.js';
import type { Input, StageInputs } from '../../results/input.js';
import { CHANNEL_NAMES, SETTING_OF_CHANNEL } from '../channels.js';
import { constant, inputOf, operation } from '../formula-parts.js';
import { ROLES } from './roles.js';
import type { Settings } from './settings.js';

const STAGE = 'salesforce-sizing';

const ABSENCES = [
  ['weekendDays', 'Wochenendtage', 'Weekend days'],
  ['publicHolidays', 'Feiertage', 'Public holidays'],
  ['vacationDays', 'Urlaubstage', 'Vacation days'],
  ['sickDays', 'Krankheitstage', 'Days of sickness'],
  ['trainingDays', 'Tage für Schulung und Tagungen', 'Days for training and meetings'],
] as const;

/** An input of the stage, as formulas know it. */
export const sizingInput = (id: string): Formula => inputOf(`${STAGE}.${id}`);

/** The working days of a full-time person: the calendar less all absences, never below zero. */
export const WORKING_DAYS: Formula = operation(
  'max',
  constant(0),
  operation('-', sizingInput('calendarDays'), operation('sum', ...ABSENCES.map(([id]) => sizingInput(id)))),
);

/** The input of the present share, or of one of the shares in the settings. */
export function shareInput(share: number, present: number, settings: Settings): Formula {
  return share === present
    ? sizingInput('presentShare')
    : sizingInput(shareId(settings.facingShares.indexOf(share)));
}

/**
 * Working year, shares of customer time and cost of people as inputs.
 *
 * @param rates full cost of a full-time person by role, in cents
 */
export function sizingInputs(
  settings: Settings,
  present: number,
  isMeasured: boolean,
  rates: ReadonlyMap<string, number>,
): StageInputs {
  const days = (id: 'calendarDays' | (typeof ABSENCES)[number][0], de: string, en: string): Input =>
    input(id, id, { de, en }, 'days', settings[id], 366);
  return {
    values: [
      days('calendarDays', 'Kalendertage', 'Calendar days'),
      ...ABSENCES.map(([id, de, en]) => days(id, de, en)),
      input(
        'hoursPerDay',
        'hoursPerDay',
        { de: 'Stunden je Tag', en: 'Hours a day' },
        'hours',
        settings.hoursPerDay,
        24,
      ),
      {
        ...input(
          'capacityHours',
          'hoursPerDay',
          { de: 'Arbeitsstunden je Vollzeitkraft', en: 'Working hours of a full-time person' },
          'hours',
          workingHours(settings),
        ),
        formula: operation('*', WORKING_DAYS, sizingInput('hoursPerDay')),
      },
      input(
        'presentShare',
        'facingShare',
        isMeasured
          ? { de: 'Kundenzeit heute, gemessen', en: 'Customer time today, measured' }
          : { de: 'Kundenzeit heute, angenommen', en: 'Customer time today, assumed' },
        'share',
        present,
        1,
      ),
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
      ...ROLES.map((role) =>
        input(
          costId(role),
          `costPerHead.${SETTING_OF_CHANNEL[role]}`,
          {
            de: `Kosten je Vollzeitkraft und Jahr, ${CHANNEL_NAMES[role].de}`,
            en: `Cost of a full-time person a year, ${CHANNEL_NAMES[role].en}`,
          },
          'amount',
          Math.round(rates.get(role) ?? 0),
        ),
      ),
    ],
    tables: [],
  };
}

export const costId = (role: string): string => `costPerHead.${role}`;

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
