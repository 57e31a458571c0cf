import type { KnownLine } from './known-lines.js';
import { COLUMNS, HEADINGS } from './written-export.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const textCell = (text: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** The rows of a worksheet, the heading first: texts inline, amounts as numbers, days as ISO dates. */
export function sheetRows(lines: readonly KnownLine[]): readonly string[] {
  const heading = COLUMNS.map((column) => textCell(HEADINGS.german[column])).join('');
  const rows = lines.map(
    ({ customer, name, day, note, revenueCents, marginCents }) =>
      `<row>${textCell(customer)}${textCell(name)}<c t="d"><v>${day}</v></c>${textCell(note)}` +
      `<c><v>${revenueCents / 100}</v></c><c><v>${marginCents / 100}</v></c></row>`,
  );
  return [`<row>${heading}</row>`, ...rows];
}

/** The rows of a table in a web page, the heading first, without the tags that may be left out. */
export function pageRows(lines: readonly KnownLine[]): readonly string[] {
  const heading = COLUMNS.map((column) => `<th>${HEADINGS.german[column]}`).join('');
  const rows = lines.map(({ customer, name, day, note, revenueCents, marginCents }) =>
    [
      customer,
      escaped(name),
      day,
      escaped(note),
      (revenueCents / 100).toFixed(2),
      (marginCents / 100).toFixed(2),
    ]
      .map((cell) => `<td>${cell}</td>`)
      .join(''),
  );
  return [heading, ...rows].map((row) => `<tr>${row}</tr>`);
}
