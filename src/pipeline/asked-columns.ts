import { nearest } from '../language/nearest.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { type ColumnDefinition, isTextUnit, isWritten } from '../results/column.js';
import type { AskedColumn, StageDefinition } from '../stages/stage.js';
import { declaredColumns } from './stage-input.js';

const MOST_NAMED = 12;

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
    const own = settings[stage.id];
    const asked = own === undefined ? [] : (stage.asks?.(own) ?? []);
    if (asked.length === 0) return [];
    const known = [...declaredColumns(stage, all).values()];
    return asked.flatMap((each) => {
      const fitting = known.filter(({ unit }) =>
        each.kind === 'text' ? isTextUnit(unit) : !isWritten(unit),
      );
      return fitting.some(({ id }) => id === each.column) ? [] : [unknownColumn(each, fitting)];
    });
  });
  if (problems.length > 0) throw new Failure('usage', problems);
}

function unknownColumn({ setting, column, kind }: AskedColumn, fitting: readonly ColumnDefinition[]) {
  const ids = fitting.map(({ id }) => id);
  const meant =
    headed(column, fitting) ??
    nearest(column, ids) ??
    ids.find((id) => id.split('.').at(-1) === column) ??
    null;
  const what = kind === 'number' ? { de: 'Zahlen', en: 'figures' } : { de: 'Texten', en: 'texts' };
  const hint =
    meant === null
      ? {
          de: `Möglich sind etwa ${some(ids)}; kundenwert explain nennt alle Spalten.`,
          en: `Possible are, among others, ${some(ids)}; kundenwert explain names all columns.`,
        }
      : {
          de: `Gemeint ist vermutlich „${meant}“; kundenwert explain nennt alle Spalten.`,
          en: `Probably "${meant}" is meant; kundenwert explain names all columns.`,
        };
  return problem('KW536', { value: column, details: { setting, column, what, hint } });
}

/** The column whose heading, in either language, somebody wrote instead of its id. */
function headed(text: string, fitting: readonly ColumnDefinition[]): string | null {
  const wanted = text.trim().toLowerCase();
  const found = fitting.find(({ label }) =>
    [label.de, label.en].some((each) => each.toLowerCase() === wanted),
  );
  return found?.id ?? null;
}

function some(ids: readonly string[]): string {
  return ids.slice(0, MOST_NAMED).join(', ');
}
