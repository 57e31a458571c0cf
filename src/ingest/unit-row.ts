import type { RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { MONEY_UNIT } from '../tables/no-record-sql.js';
import type { RecognisedTable } from '../tables/recognised-table.js';
import { readHeading } from './headings.js';

/** No unit is as long as this. */
const LONGEST_UNIT = 14;
const UNIT = new RegExp(`^${MONEY_UNIT}$`, 'i');

/**
 * The units that stand in a row of their own between headings and records, such as `T€` below `Umsatz`;
 * null where the first record is none of units: one names money, and none has a figure.
 */
function unitRow({ sample }: RawTable): readonly string[] | null {
  const cells = (sample[0] ?? []).map((cell) => (cell ?? '').trim());
  const isOfUnits = cells.every((cell) => cell.length <= LONGEST_UNIT && !/\d/.test(cell));
  return isOfUnits && cells.some((cell) => UNIT.test(cell)) ? cells : null;
}

/** Columns with the scale that a row of units gives those whose heading says none. */
export function scaledByUnits(
  raw: RawTable,
  columns: ReadonlyMap<string, ColumnMatch>,
): ReadonlyMap<string, ColumnMatch> {
  const units = unitRow(raw);
  if (units === null) return columns;
  return new Map(
    [...columns].map(([id, match]) => {
      const unit = units[match.index] ?? '';
      const isMoney = UNIT.test(unit) && match.factor === 1;
      return [id, isMoney ? { ...match, factor: readHeading(`x (${unit})`).factor } : match] as const;
    }),
  );
}

/** What is to be said where a row of units multiplies amounts. */
export function unitNotes({ raw, columns }: RecognisedTable): readonly Problem[] {
  const units = unitRow(raw);
  if (units === null) return [];
  return [...columns.values()].flatMap(({ heading, index, factor }) => {
    const unit = units[index] ?? '';
    if (!UNIT.test(unit) || factor === 1) return [];
    const { file, sheet } = raw;
    const position = { file, ...(sheet === null ? {} : { sheet }), column: heading };
    return [problem('KW219', { position, value: unit, details: { unit, factor } })];
  });
}
