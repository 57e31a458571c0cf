import type { RawTable } from '../engine/raw-table.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import type { OpenedSource, OpenedTable } from './opened-source.js';

/** Opens a copy of a user's file so that tables, problems and refusals all name the file instead of the copy. */
export async function inTheNameOf(
  file: string,
  copy: string,
  openCopy: () => Promise<OpenedSource>,
): Promise<OpenedSource> {
  const rename = (problem: Problem): Problem =>
    problem.position.file === copy ? { ...problem, position: { ...problem.position, file } } : problem;
  const renamedTable = (raw: RawTable): RawTable => ({ ...raw, file });
  try {
    const { tables, problems } = await openCopy();
    return {
      tables: tables.map(({ raw, reread }): OpenedTable => {
        if (reread === null) return { raw: renamedTable(raw), reread };
        return {
          raw: renamedTable(raw),
          reread: async (refusal) => {
            const again = await reread(refusal);
            return { raw: renamedTable(again.raw), problems: again.problems.map(rename) };
          },
        };
      }),
      problems: problems.map(rename),
    };
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.kind, error.problems.map(rename)) : error;
  }
}
