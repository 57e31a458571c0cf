import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { formatNumber } from '../language/numbers.js';
import { printable } from '../language/printable.js';
import type { RunResult } from '../results/run-result.js';
import type { Written } from './write-outputs.js';

/** Where the outputs lie. */
export function writtenText(written: readonly Written[], language: Language): string {
  const wording = COMMAND_LINE[language];
  const lines = written.map(({ path, files }) =>
    files === null
      ? printable(path)
      : wording.writtenFolder(printable(path), formatNumber(files, 0, language)),
  );
  return [wording.written, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Whether a run has found anything that `--strict` ends with. */
export function hasFindings(result: RunResult): boolean {
  return (
    result.problems.some((each) => each.severity !== 'info') ||
    result.stages.some((each) => each.status === 'failed')
  );
}
