import type { ColumnDefinition } from '../../results/column.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { FUTURE_NAMES, SOURCE_NAMES } from './wording.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'class',
    label: { de: 'Priorität', en: 'Priority' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Priorität aus Wert heute und künftigem Wert nach der Regeltabelle; sonst der Status. Genehmigte Ausnahmen gehen vor.',
      en: 'Priority from value today and future value by the table of rules, or else the status. Approved exceptions go first.',
    },
  },
  {
    id: 'reason',
    label: { de: 'Begründung der Priorität', en: 'Reason of priority' },
    unit: 'sentence',
    definition: {
      de: 'Warum der Kunde diese Priorität hat, in einem Satz. Beschreibt den Stand des Laufs, auch wenn Annahmen in der Mappe geändert werden.',
      en: 'Why the customer has this priority, in one sentence. Describes the run, also where assumptions are changed in the workbook.',
    },
  },
  {
    id: 'currentClass',
    label: { de: 'Wert heute', en: 'Value today' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Klasse nach Deckungsbeitrag, wo bekannt, sonst nach Umsatz, oder der Status: die Zeile der Regeltabelle.',
      en: 'Class by contribution margin where known, otherwise by revenue, or the status: the row of the table of rules.',
    },
  },
  {
    id: 'futureClass',
    label: { de: 'Künftiger Wert', en: 'Future value' },
    unit: 'code',
    values: FUTURE_NAMES,
    definition: {
      de: 'Was der Kunde werden kann, die Spalte der Regeltabelle: die höhere seiner Klassen nach Potenzial und Lebenswert. Leer: unbekannt, der Wert heute entscheidet.',
      en: 'What the customer can become, the column of the table of rules: the higher of his classes by potential and lifetime value. Empty: unknown, the value today decides.',
    },
  },
  {
    id: 'futureSource',
    label: { de: 'Künftiger Wert aus', en: 'Future value from' },
    unit: 'code',
    values: SOURCE_NAMES,
    definition: {
      de: 'Was den künftigen Wert bestimmt: Potenzial, Kundenlebenswert oder beide gleich. Leer: Status ohne Regel.',
      en: 'What decides the future value: potential, lifetime value or both alike. Empty: a status without a rule.',
    },
  },
  {
    id: 'lifetimeClass',
    label: { de: 'Lebenswertklasse', en: 'Lifetime value class' },
    unit: 'code',
    values: FUTURE_NAMES,
    definition: {
      de: 'Hoch, mittel, niedrig nach dem kumulierten Anteil am Kundenlebenswert. Leer: nicht bekannt, oder Neukunde.',
      en: 'High, medium, low by the cumulated share of lifetime value. Empty: not known, or a new customer.',
    },
  },
  {
    id: 'override',
    label: { de: 'Entschiedene Priorität', en: 'Decided priority' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Priorität, die eine Person für diesen Kunden festgelegt hat und die vor der Regel geht; leer, wo niemand entschieden hat.',
      en: 'Priority that a person laid down for this customer and that goes before the rule; empty where nobody decided.',
    },
  },
];
