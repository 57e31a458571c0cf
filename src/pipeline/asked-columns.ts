import { nearest } from '../language/nearest.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { isTextUnit, isWritten } from '../results/column.js';
import type { AskedColumn, StageDefinition } from '../stages/stage.js';
import { declaredColumns } from './stage-input.js';

/**
 * Refuses columns that settings name and no stage can read, with the one that was probably meant.
 *
 * @param settings of each stage by its id
 * @throws Failure with all of them
 */
export function refuseUnknownColumns(
  stages: readonly StageDefinition[],
  settings: Readonly<Record<string, unknown>>,
): void {
  const all = new Map(stages.map((stage) => [stage.id, stage]));
  const problems = stages.flatMap((stage) => {
    const asked = stage.asks?.(settings[stage.id]) ?? [];
    if (asked.length === 0) return [];
    const known = [...declaredColumns(stage, all).values()];
    return asked.flatMap((each) => {
      const fitting = known
        .filter(({ unit }) => (each.kind === 'text' ? isTextUnit(unit) : !isWritten(unit)))
        .map(({ id }) => id);
      return fitting.includes(each.column) ? [] : [unknownColumn(each, fitting)];
    });
  });
  if (problems.length > 0) throw new Failure('usage', problems);
}

function unknownColumn({ setting, column, kind }: AskedColumn, fitting: readonly string[]) {
  const meant = nearest(column, fitting) ?? fitting.find((id) => id.split('.').at(-1) === column) ?? null;
  const what = kind === 'number' ? { de: 'Zahlen', en: 'figures' } : { de: 'Texten', en: 'texts' };
  const hint =
    meant === null
      ? { de: `Möglich sind: ${fitting.join(', ')}.`, en: `Possible are: ${fitting.join(', ')}.` }
      : {
          de: `Gemeint ist vermutlich „${meant}“; kundenwert explain nennt alle Spalten.`,
          en: `Probably "${meant}" is meant; kundenwert explain names all columns.`,
        };
  return problem('KW536', { value: column, details: { setting, column, what, hint } });
}
