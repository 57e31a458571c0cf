import type { Engine } from '../engine/engine.js';
import { inBoth } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { TableForm } from './load-table.js';
import type { RecognisedTable } from './recognised-table.js';

/** From so many bytes on a cell is long: twice as long as Excel allows. */
const LONG_CELL = 1 << 16;
/** So many bytes may stand in the long cells of a column. Decimals and sets of names need them many times over. */
const MOST_LONG_BYTES = 1 << 24;
const MEGABYTE = 1024 * 1024;

/**
 * Makes sure that the columns that are read do not hold documents instead of values. Memory would end anyway, but
 * late. Costs a pass over the file, and only where one of the first records has a long cell.
 *
 * @throws Failure where a column holds too much in long cells (KW167)
 */
export async function requireShortCells(
  engine: Engine,
  { raw, columns }: RecognisedTable,
  form: TableForm,
  unread: ReadonlySet<string>,
): Promise<void> {
  const suspects = [...columns]
    .filter(([id]) => form === 'whole' || !unread.has(id))
    .map(([, match]) => match)
    .filter(({ index }) => raw.sample.some((row) => (row[index]?.length ?? 0) > LONG_CELL));
  if (suspects.length === 0) return;
  await raw.requireReadable?.();
  for (const { index, heading } of suspects) {
    const bytes = `strlen(c${index})`;
    const found = await engine.row(
      `SELECT CAST(count(*) AS DOUBLE) AS cells, CAST(sum(${bytes}) AS DOUBLE) AS bytes ` +
        `FROM ${raw.relation} WHERE ${bytes} > ${LONG_CELL}`,
    );
    const all = found.get('bytes') ?? 0;
    if (!(all > MOST_LONG_BYTES)) continue;
    const spelt = (count: number) => inBoth((language) => formatNumber(count, 0, language));
    throw new Failure('data', [
      problem('KW167', {
        position: { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }), column: heading },
        details: {
          cells: spelt(found.get('cells') ?? 0),
          megabytes: spelt(all / MEGABYTE),
          long: spelt(LONG_CELL),
        },
      }),
    ]);
  }
}
