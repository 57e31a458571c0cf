import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { dateEvidence } from './date-evidence.js';
import { ambiguousDate, isContradictory, NUMERIC_DATE } from './decide-forms.js';
import { distinctValues } from './distinct-values.js';
import type { ColumnReading } from './plan-records.js';
import type { TypedSource } from './typed-source.js';

/**
 * Columns whose order was decided by their first records, and whose further ones contradict it in more
 * than a stray: what is a date in both orders may have been read the wrong way round.
 *
 * @param faults what was found unreadable: only columns that it names are looked at again
 * @returns for each the two readings, and how many values allow one of them alone
 */
export async function contradictedDates(
  engine: Engine,
  { source, typed }: TypedSource,
  faults: readonly Problem[],
): Promise<readonly Problem[]> {
  if (source.fixed.dateOrder !== undefined) return [];
  const { file, sheet } = source.raw;
  const isFaulty = ({ column, isAdjusted, forms }: ColumnReading): boolean =>
    column.type === 'date' &&
    !isAdjusted &&
    forms.some((form) => form === 'dmy' || form === 'mdy') &&
    faults.some(
      ({ position }) =>
        position.column === column.heading && position.file === file && (position.sheet ?? null) === sheet,
    );
  const problems: Problem[] = [];
  for (const { index, column } of typed.readings.filter(isFaulty)) {
    const found = dateEvidence(await distinctValues(engine, source.raw, index, NUMERIC_DATE));
    if (found.ambiguous > 0 && isContradictory(found)) problems.push(ambiguousDate(source, column, found));
  }
  return problems;
}
