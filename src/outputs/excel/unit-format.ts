import type { Bilingual, Language } from '../../language/bilingual.js';
import { type ColumnDefinition, isWritten, type NumberColumn, type Unit } from '../../results/column.js';
import type { Cell } from '../../results/report-table.js';
import type { RecordColumn } from './package/record-cells.js';

/** What Excel counts days from, as a day count since 1970-01-01. */
const EXCEL_DAY_ZERO = 25_569;
/** Report tables show whole currency units once a column reaches this many cents; cells keep the cents. */
const ROUND_AMOUNTS_FROM = 1_000_00;

export const EXACT_AMOUNT = '#,##0.00';
export const ROUND_AMOUNT = '#,##0';

const FORMATS: Readonly<Record<Exclude<Unit, 'date'>, string>> = {
  text: 'General',
  code: 'General',
  sentence: 'General',
  amount: EXACT_AMOUNT,
  share: '0.0%',
  index: '#,##0',
  count: '#,##0',
  number: '#,##0.00',
  days: '#,##0',
  hours: '#,##0.0',
  minutes: '#,##0',
  fte: '#,##0.0',
};

const UNIT_NAMES: Readonly<Record<Exclude<Unit, 'amount'>, Bilingual | null>> = {
  text: null,
  code: null,
  sentence: null,
  share: null,
  count: null,
  number: null,
  date: null,
  index: { de: 'Ø = 100', en: 'mean = 100' },
  days: { de: 'Tage', en: 'days' },
  hours: { de: 'Std.', en: 'h' },
  minutes: { de: 'Min.', en: 'min' },
  fte: { de: 'VZÄ', en: 'FTE' },
};

const UNIT_GLOSSARY: Readonly<Record<Exclude<Unit, 'amount'>, Bilingual>> = {
  text: { de: 'Text', en: 'text' },
  code: { de: 'Merkmal', en: 'category' },
  sentence: { de: 'Satz', en: 'sentence' },
  share: { de: 'Anteil in %', en: 'share in %' },
  count: { de: 'Anzahl', en: 'count' },
  number: { de: 'Zahl', en: 'number' },
  date: { de: 'Datum', en: 'date' },
  index: { de: 'Index (Mittel = 100)', en: 'index (mean = 100)' },
  days: { de: 'Tage', en: 'days' },
  hours: { de: 'Stunden', en: 'hours' },
  minutes: { de: 'Minuten', en: 'minutes' },
  fte: { de: 'Vollzeitstellen (VZÄ)', en: 'full-time equivalents (FTE)' },
};

/** The number format of a unit; independent of the reader's locale except for the order of a date. */
export function unitFormat(unit: Unit, language: Language): string {
  if (unit === 'date') return language === 'de' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
  return FORMATS[unit];
}

/** Like `unitFormat`, but large amounts without cents, for tables that people read. */
export function reportFormat(unit: Unit, values: Iterable<unknown>, language: Language): string {
  if (unit !== 'amount') return unitFormat(unit, language);
  for (const value of values) {
    if (typeof value === 'number' && Math.abs(value) >= ROUND_AMOUNTS_FROM) return ROUND_AMOUNT;
  }
  return EXACT_AMOUNT;
}

/** How many decimals a format shows. */
export function shownDecimals(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}

/** A label with its unit, such as `Umsatz (EUR)`, unless the label says it already. */
export function headingWithUnit(label: string, unit: Unit, currency: string, language: Language): string {
  const name = unit === 'amount' ? currency : UNIT_NAMES[unit]?.[language];
  if (!name) return label;
  return label.toLowerCase().includes(name.toLowerCase()) ? label : `${label} (${name})`;
}

/** A unit in words, for the glossary. */
export function unitText(unit: Unit, currency: string, language: Language): string {
  if (unit !== 'amount') return UNIT_GLOSSARY[unit][language];
  return language === 'de' ? `Betrag in ${currency}` : `amount in ${currency}`;
}

/** A figure as Excel keeps it: amounts in currency units, dates as Excel's day numbers, unknown as null. */
export function excelNumber(value: number, unit: Unit): number | null {
  if (!Number.isFinite(value)) return null;
  if (unit === 'date') return value + EXCEL_DAY_ZERO;
  if (unit !== 'amount') return value === 0 ? 0 : value;
  return Math.round(value) / 100 || 0;
}

/** The figures of many customers as Excel keeps them, left in the units they are in. */
export function excelColumn(values: NumberColumn, unit: Unit): RecordColumn {
  if (unit === 'amount') return { kind: 'hundredths', values };
  return { kind: 'figures', values, plus: unit === 'date' ? EXCEL_DAY_ZERO : 0 };
}

/** A text as shown: the wording of a code where it has one, else the text itself. */
export function shownText(value: string, values: ColumnDefinition['values'], language: Language): string {
  return values !== undefined && Object.hasOwn(values, value) ? values[value]![language] : value;
}

/** A cell of a report table as Excel keeps it. */
export function excelCell(cell: Cell, column: ColumnDefinition, language: Language): string | number | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return excelNumber(cell, column.unit);
  if (typeof cell === 'string') return shownText(cell, column.values, language);
  return cell[language];
}

/** Whether figures of the unit stand right-aligned. */
export function isFigure(unit: Unit): boolean {
  return !isWritten(unit);
}
