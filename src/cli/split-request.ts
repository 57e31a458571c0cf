import { availableParallelism } from 'node:os';
import type { Settings } from '../config/settings.js';
import type { RunSettings } from '../flows/contracts.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { RunResult } from '../results/run-result.js';
import type { ProgressLine } from './progress-line.js';
import { requireOwnFolder } from './segment-folder.js';
import type { SegmentFolder } from './write-outputs.js';

/**
 * Refuses what will not do to split the customers, as soon as settings are known: an unknown column, outputs
 * without workbooks, a folder that must not be replaced.
 *
 * @throws Failure KW180, KW181, KW184, KW185, KW109
 */
export async function checkSplit(
  { splitBy, formats, out }: Settings,
  inputs: readonly string[],
): Promise<void> {
  if (splitBy === null) return;
  if (!formats.includes('xlsx'))
    throw new Failure('usage', [problem('KW184', { value: formats.join(', ') })]);
  const { splitColumns } = await import('../segments/split-column.js');
  splitColumns(splitBy);
  requireOwnFolder(out, inputs);
}

/**
 * What looks at recognised columns for the one that was named on the command line: nothing where none was.
 *
 * @throws Failure KW180, KW181 at once
 */
export async function splitGuard(name: string | undefined): Promise<Pick<RunSettings, 'recognised'>> {
  if (name === undefined) return {};
  const { requireRecognised, splitColumns } = await import('../segments/split-column.js');
  const ids = splitColumns(name);
  return { recognised: (columns) => requireRecognised(name, ids, columns) };
}

/**
 * What is to be written of segments; null where none are asked for.
 *
 * @throws Failure KW182, KW183 where the data do not give what was asked for
 */
export async function segmentFolder(
  result: RunResult,
  settings: Settings,
  inputs: readonly string[],
  progress: ProgressLine,
): Promise<SegmentFolder | null> {
  const { splitBy, language, engine, out } = settings;
  if (splitBy === null) return null;
  const [{ SplitResult }, { writeSegments }] = await Promise.all([
    import('../segments/split-result.js'),
    import('./segment-output.js'),
  ]);
  const split = new SplitResult(result, splitBy);
  // A file may have come into the folder meanwhile.
  requireOwnFolder(out, inputs);
  return {
    write: (folder) => {
      progress.step('segments');
      return writeSegments(split, folder, {
        language,
        processors: engine.threads ?? availableParallelism(),
        told: (written, all) => progress.files(written, all),
      });
    },
  };
}
