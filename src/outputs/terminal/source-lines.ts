import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { printable } from '../../language/printable.js';
import { TERMINAL } from '../../language/terminal.js';
import type { Source } from '../../results/run-result.js';
import { firstHeadings } from './first-headings.js';
import { indented, indentedItems } from './indented.js';
import type { Paint } from './paint.js';

/** What was read: files, rows, headings, and how the files were understood. */
export function sourceLines(
  sources: readonly Source[],
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  return alike(sources).flatMap((group) => [
    ...group.flatMap((source) => fileLines(source, language, width)),
    ...readingLines(group[0]!, language, width).map(paint.quiet),
  ]);
}

/** Twelve monthly files that were read the same way are explained once. */
function alike(sources: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const key = JSON.stringify([source.table, source.dialect, source.mapping, source.unmapped]);
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, source]);
  }
  return [...groups.values()];
}

function fileLines(source: Source, language: Language, width: number): string[] {
  const name = source.sheet === null ? source.file : `${source.file} [${source.sheet}]`;
  return indented(`${name} → ${tableName(source, language)}: ${rowsText(source, language)}`, 2, width);
}

function tableName({ table }: Source, language: Language): string {
  const { tables, unrecognised } = TERMINAL[language];
  if (table === null) return unrecognised;
  return Object.hasOwn(tables, table) ? tables[table]! : table;
}

function rowsText({ rowsRead, rowsUsed, rowsRejected, rowsSetAside }: Source, language: Language): string {
  const words = TERMINAL[language];
  const count = (rows: number) => formatNumber(rows, 0, language);
  if (rowsRead === rowsUsed) return words.allRowsUsed(count(rowsRead), rowsRead === 1);
  return words.rows(count(rowsRead), count(rowsUsed), count(rowsRejected), count(rowsSetAside));
}

function readingLines(source: Source, language: Language, width: number): string[] {
  const mapping = Object.entries(source.mapping).map(([column, heading]) => `${column} ← ${heading}`);
  const [first, ...others] = firstHeadings(source.unmapped, language);
  const unmapped = first === undefined ? [] : [`${TERMINAL[language].unmapped}: ${first}`, ...others];
  const dialect = Object.entries(source.dialect).map(([key, value]) => dialectText(key, value, language));
  return [mapping, unmapped, dialect].flatMap((items) => indentedItems(items, 4, width));
}

/** A finding about how a file is written, in words. */
export function dialectText(key: string, value: string | number, language: Language): string {
  const { dialect, dialectValues } = TERMINAL[language];
  const text = String(value);
  const shown = Object.hasOwn(dialectValues, text) ? dialectValues[text]! : printable(text);
  return Object.hasOwn(dialect, key) ? dialect[key]!(shown) : `${printable(key)} ${shown}`;
}
