import { knownTotal } from '../../math/known-total.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import { careText, exceptionName, whereText } from './exception-wording.js';
import type { Exceptions } from './exceptions.js';
import type { Settings } from './settings.js';

/** Every exception with its customers and what it costs or frees (Ausnahmen vom Betreuungskonzept). */
export function exceptionTable(
  input: StageInput<Settings>,
  plan: CarePlan,
  { found }: Exceptions,
): ReportTable {
  return {
    id: 'exceptions',
    title: { de: 'Ausnahmen vom Betreuungskonzept', en: 'Exceptions from the care concept' },
    note: {
      de: 'Je Feld gilt die erste Ausnahme, die zutrifft; alles andere bleibt wie die Klasse. Ihre Werte stehen fest und folgen keiner gelben Zelle. Stunden nach Klasse: was dieselben Kunden ohne Ausnahmen bekämen. Stand des Laufs.',
      en: 'For each field the first exception that applies holds; all else stays as the class. Their values are fixed and follow no yellow cell. Hours by class: what the same customers would get without exceptions. As of the run.',
    },
    columns: COLUMNS,
    rows: found.map(({ rule, members, effective }, index) => {
      const total = (values: Float64Array) => (effective.length === 0 ? 0 : knownTotal(values, effective));
      const hours = total(plan.hours);
      const byClass = total(plan.hoursByClass);
      return [
        exceptionName(rule, index),
        whereText(input, rule),
        careText(rule),
        members.length,
        effective.length,
        byClass,
        hours,
        hours - byClass,
      ];
    }),
  };
}

const COLUMNS = [
  column('exception', 'text', 'Ausnahme', 'Exception', 'Bezeichnung oder Nummer.', 'Name or number.'),
  column(
    'where',
    'text',
    'Für wen',
    'For whom',
    'Bedingungen, alle müssen gelten.',
    'Conditions, all must hold.',
  ),
  column('care', 'text', 'Was gilt', 'What holds', 'Felder, die sie setzt.', 'Fields that it sets.'),
  CUSTOMERS,
  column(
    'effective',
    'count',
    'davon wirksam',
    'of which effective',
    'Kunden, bei denen sie ein Feld setzt, das keine Ausnahme vor ihr gesetzt hat.',
    'Customers for whom it sets a field that no exception before it has set.',
  ),
  column(
    'hoursByClass',
    'hours',
    'Stunden nach Klasse',
    'Hours by class',
    'Stunden im Jahr dieser Kunden ohne Ausnahmen.',
    'Hours a year of these customers without exceptions.',
  ),
  column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Mit Ausnahmen.', 'With exceptions.'),
  column(
    'difference',
    'hours',
    'Unterschied',
    'Difference',
    'Plan minus nach Klasse.',
    'Plan less by class.',
  ),
];
