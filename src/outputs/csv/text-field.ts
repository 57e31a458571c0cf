import type { ByteWriter } from './byte-writer.js';
import { beginsHarmlessly, spreadsheetSafe } from './spreadsheet-safe.js';

export const COMMA = 44;
const QUOTE = 34;
export const LINE_FEED = 10;
const NEEDS_QUOTES = /^[\s\ufeff]|[",\r\n]|\s$/;

/** Writes a text as a field of CSV, quoted where that is needed and so that no spreadsheet runs it as a formula. */
export function writeTextField(writer: ByteWriter, text: string): void {
  const last = text.charCodeAt(text.length - 1);
  if (beginsHarmlessly(text) && last !== 32 && writer.plainText(text, COMMA, QUOTE)) return;
  // Readers in C end a text at a null character.
  const safe = spreadsheetSafe(text.replaceAll('\0', '\ufffd'));
  writer.text(NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe);
}
