import { escapeAttribute, withoutControls } from './cell-text.js';
import { type CellRange, checkRange, overlap, rangeReference } from './reference.js';
import { foldedName } from './sheet-name.js';
import type { TableSpec } from './sheet-spec.js';
import { TABLE_STYLE } from './style-sheet.js';
import { MAIN_NAMESPACE, XML_DECLARATION } from './xml-names.js';

const LONGEST_HEADING = 255;
const TABLE_NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u;
const CELL_LIKE_NAME = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i;

/** A table whose place on its sheet is settled. */
export interface PlacedTable {
  readonly id: number;
  readonly spec: TableSpec;
  readonly range: CellRange;
}

/**
 * Headings Excel accepts for a table: not empty, at most 255 characters, line ends and tabs as
 * spaces, repeated ones numbered. Write these texts into the header row, too.
 */
export function uniqueHeadings(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text, index) => {
    const clean = withoutControls(text, ' ').trim();
    const base = clean === '' ? `Column ${index + 1}` : clean;
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const heading = base.slice(0, LONGEST_HEADING - suffix.length).replace(/[\ud800-\udbff]$/, '') + suffix;
      if (taken.has(foldedName(heading))) continue;
      taken.add(foldedName(heading));
      return heading;
    }
  });
}

/** Rejects what Excel would repair: wrong or repeated names and headings. */
export function checkTable(spec: TableSpec, takenNames: ReadonlySet<string>): void {
  if (!TABLE_NAME.test(spec.name) || CELL_LIKE_NAME.test(spec.name)) {
    throw new RangeError(`not a name for a table: ${spec.name}`);
  }
  if (takenNames.has(foldedName(spec.name))) throw new RangeError(`the name ${spec.name} is taken`);
  const headings = uniqueHeadings(spec.columns);
  const wrong = spec.columns.find((heading, index) => heading !== headings[index]);
  if (spec.columns.length === 0 || wrong !== undefined) {
    throw new RangeError(`table ${spec.name}: headings must be unique and not empty: ${wrong ?? ''}`);
  }
}

/** The range of a table; a table without records has one empty row, as Excel demands. */
export function placeTable(spec: TableSpec, lastWrittenRow: number): CellRange {
  const fromColumn = spec.firstColumn ?? 1;
  return checkRange({
    fromRow: spec.headerRow,
    fromColumn,
    toRow: Math.max(spec.headerRow + 1, spec.lastRow ?? lastWrittenRow),
    toColumn: fromColumn + spec.columns.length - 1,
  });
}

/** Rejects tables that share cells with each other or with the filter of the sheet. */
export function checkNoOverlap(ranges: readonly CellRange[]): void {
  ranges.forEach((one, index) => {
    const other = ranges.slice(index + 1).find((each) => overlap(one, each));
    if (other) {
      throw new RangeError(`tables or filters overlap: ${rangeReference(one)}, ${rangeReference(other)}`);
    }
  });
}

/** `xl/tables/tableN.xml`. */
export function tableXml(table: PlacedTable): string {
  const { id, spec, range } = table;
  const reference = rangeReference(range);
  const name = escapeAttribute(spec.name);
  const columns = spec.columns.map(
    (heading, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(heading)}"/>`,
  );
  return (
    `${XML_DECLARATION}<table xmlns="${MAIN_NAMESPACE}" id="${id}" name="${name}" displayName="${name}" ` +
    `ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" ` +
    `showRowStripes="${spec.banded === false ? 0 : 1}" showColumnStripes="0"/></table>`
  );
}
