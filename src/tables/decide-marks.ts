import type { Engine } from '../engine/engine.js';
import type { CellKind } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { ColumnMatch } from './column-match.js';
import { distinctValues, distinctValuesOf } from './distinct-values.js';
import {
  type DecimalMark,
  decidedMark,
  type NumberEvidence,
  numberEvidence,
  pooled,
} from './number-evidence.js';
import type { RecognisedTable } from './recognised-table.js';
import { positionOf } from './signed-amounts.js';

/** How the figures of a source are read. */
export interface DecidedMarks {
  /** The decimal mark of each column of figures, by its place in the file. */
  readonly marks: ReadonlyMap<number, DecimalMark>;
  /** What nothing decides, and what is to be said about the way it was decided. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  /** SQL of the figure of a cell, given how to read one under either mark. */
  sqlOf(index: number, cell: string, read: (mark: DecimalMark) => string): string;
}

interface FigureColumn {
  readonly match: ColumnMatch;
  readonly kind: CellKind;
}

/**
 * Decides the decimal mark of each column of figures from its values. What the values of a column
 * leave open is decided by the other columns of the same file, never by guessing.
 */
export async function decideMarks(
  engine: Engine,
  source: RecognisedTable,
  columns: readonly FigureColumn[],
): Promise<DecidedMarks> {
  const { marks, evidence, notes } = await firstEvidence(engine, source, columns);
  const open = decidedMark(pooled([...evidence.values()])) === null;
  const unsettled = columns.flatMap(({ match, kind }) => {
    const found = evidence.get(match.index);
    if (found === undefined || kind === 'mixed') return [];
    // Where no column of the sample decides, even one without any mark may carry them further down.
    const settled = decidedMark(found) !== null || (!open && found.ambiguous === 0);
    return settled ? [] : [{ index: match.index, found }];
  });
  const places = [...new Set(unsettled.map(({ index }) => index))];
  const values = await distinctValuesOf(engine, source.raw, places, '[.,]');
  for (const { index, found } of unsettled) {
    const all = numberEvidence(values[places.indexOf(index)] ?? []);
    evidence.set(index, { ...all, example: found.example ?? all.example });
  }
  const common = decidedMark(pooled([...evidence.values()]));
  const problems: Problem[] = [];
  for (const { match } of columns) {
    const found = evidence.get(match.index);
    if (found === undefined) continue;
    const mark = decidedMark(found) ?? common;
    if (mark !== null) marks.set(match.index, mark);
    else if (found.ambiguous > 0) problems.push(ambiguousNumber(source, match, found));
  }
  const mixed = new Set(columns.flatMap(({ match, kind }) => (kind === 'mixed' ? [match.index] : [])));
  return {
    marks,
    problems,
    notes,
    sqlOf: (index, cell, read) => {
      const mark = marks.get(index) ?? '.';
      if (mark === '.' || !mixed.has(index)) return read(mark);
      return `CASE WHEN contains(${cell}, ',') THEN ${read(',')} ELSE ${read('.')} END`;
    },
  };
}

/** What the first records say, or all texts of a column that also holds numbers; columns of which it is known have no evidence. */
async function firstEvidence(
  engine: Engine,
  source: RecognisedTable,
  columns: readonly FigureColumn[],
): Promise<{
  readonly marks: Map<number, DecimalMark>;
  readonly evidence: Map<number, NumberEvidence>;
  readonly notes: readonly Problem[];
}> {
  const marks = new Map<number, DecimalMark>();
  const evidence = new Map<number, NumberEvidence>();
  const notes: Problem[] = [];
  const { raw, fixed } = source;
  for (const { match, kind } of columns) {
    const known = kind === 'number' ? '.' : fixed.decimal;
    const mixed = kind === 'mixed' ? await mixedEvidence(engine, source, match.index) : null;
    if (mixed !== null && mixed.doubtful.ambiguous > 0) notes.push(mixedNote(source, match, mixed.doubtful));
    if (known !== undefined) marks.set(match.index, known);
    else {
      const sample = raw.sample.map((row) => row[match.index] ?? null);
      evidence.set(match.index, mixed?.texts ?? numberEvidence(sample));
    }
  }
  return { marks, evidence, notes };
}

/**
 * In a column of numbers and texts, only texts have a comma, and numbers stand with a point whatever
 * the texts are written with. A text such as `1.234` can't be told from a number.
 */
async function mixedEvidence(
  engine: Engine,
  { raw }: RecognisedTable,
  index: number,
): Promise<{ readonly texts: NumberEvidence; readonly doubtful: NumberEvidence }> {
  const values = await distinctValues(engine, raw, index, '[.,]');
  const hasComma = (value: string | null): boolean => value?.includes(',') === true;
  return {
    texts: numberEvidence(values.filter(hasComma)),
    doubtful: numberEvidence(values.filter((value) => !hasComma(value))),
  };
}

function mixedNote(source: RecognisedTable, match: ColumnMatch, found: NumberEvidence): Problem {
  const value = found.example ?? '';
  return problem('KW212', {
    position: positionOf(source.raw, match.heading),
    value,
    details: { value, values: found.ambiguous, large: value.replace('.', '') },
  });
}

function ambiguousNumber(source: RecognisedTable, match: ColumnMatch, found: NumberEvidence): Problem {
  const value = found.example ?? '';
  const digits = value.replace(/[^\d.,-]/g, '');
  const small = digits.replace(',', '.');
  const large = digits.replace(/[.,]/g, '');
  return problem('KW201', {
    position: positionOf(source.raw, match.heading),
    value,
    details: { value, small, large, table: source.table.id },
    count: found.ambiguous,
  });
}
