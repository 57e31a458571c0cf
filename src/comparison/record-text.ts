import type { RecordedColumn, RecordedGroups, RunRecord } from '../results/run-record.js';

/** What tells a record from any other file; the number changes with its form. */
const FORM = 'kundenwert run record 1';

/** A record as the text of a file: one line of JSON for each part, so that it can be looked at. */
export function recordText(record: RunRecord): string {
  const parts = Object.entries({ form: FORM, ...record });
  return `{\n${parts.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}\n`;
}

/** The record in a text; null where it is none, of another form or damaged: nothing in it is taken on trust. */
export function readRecord(text: string): RunRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(value) ? value : null;
}

type Section = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is RunRecord {
  if (!isSection(value) || value.form !== FORM) return false;
  const { version, currency, asOf, sources, settings, figures, groups, customerIds, columns } = value;
  if (!isText(version) || !isText(currency) || !isFigure(asOf)) return false;
  if (!isListOf(sources, isText) || !isListOf(customerIds, isText)) return false;
  if (!isSection(settings) || !Object.values(settings).every(isSetting)) return false;
  if (!isSection(figures) || !Object.values(figures).every(isFigure)) return false;
  if (!isSection(groups) || !Object.values(groups).every(isGroups)) return false;
  return isSection(columns) && Object.values(columns).every((each) => isColumn(each, customerIds.length));
}

function isGroups(value: unknown): value is RecordedGroups {
  if (!isSection(value) || !isSection(value.measures)) return false;
  const { keys, measures } = value;
  return (
    isListOf(keys, isText) &&
    Object.values(measures).every((each) => isListOf(each, isFigure) && each.length === keys.length)
  );
}

function isColumn(value: unknown, customers: number): value is RecordedColumn {
  if (!isSection(value)) return false;
  const { figures, words, at } = value;
  if (figures !== undefined) return isListOf(figures, isFigure) && figures.length === customers;
  if (!isListOf(words, isText)) return false;
  const isPlace = (place: unknown): place is number =>
    Number.isInteger(place) && (place as number) >= -1 && (place as number) < words.length;
  return isListOf(at, isPlace) && at.length === customers;
}

function isSetting(value: unknown): boolean {
  return (
    value === null ||
    isText(value) ||
    typeof value === 'boolean' ||
    Number.isFinite(value) ||
    isListOf(value, (each): each is string | number => isText(each) || Number.isFinite(each))
  );
}

function isListOf<Each>(value: unknown, is: (each: unknown) => each is Each): value is readonly Each[] {
  return Array.isArray(value) && value.every(is);
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFigure(value: unknown): value is number | null {
  return value === null || Number.isFinite(value);
}
