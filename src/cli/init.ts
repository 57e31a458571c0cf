import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { StagedFiles } from '../files/staged-files.js';
import { inspect } from '../flows/inspect.js';
import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { printable } from '../language/printable.js';
import { Failure } from '../problems/failure.js';
import { problemsText } from '../problems/layout.js';
import { problem } from '../problems/report.js';
import { READING_THREAD, type SourceOptions, withSources } from './begin.js';
import { EXIT } from './exit-codes.js';
import { writing } from './writing.js';

/** The flags of `kundenwert init`, as typed. */
export interface InitOptions extends SourceOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** Writes a commented settings file that reproduces the run over these files. Returns the exit code. */
export async function init(
  files: readonly string[],
  options: InitOptions,
  speak: (language: Language) => void,
): Promise<number> {
  const path = options.out ?? 'kundenwert.yaml';
  refuseOverwriting(files, path, options.force === true);
  return withSources(options, {}, speak, async (work) => {
    const { console, progress } = work;
    const folder = await work.privateFolder();
    const { inspection, settings } = await inspect(files, work.settings, folder, progress, READING_THREAD);
    const { language } = settings;
    speak(language);
    const errors = inspection.problems.filter(({ severity }) => severity === 'error');
    if (inspection.sources.every(({ table }) => table === null)) throw new Failure('data', errors);
    const { settingsFile } = await import('../config/write-settings.js');
    await writing(path, async () => {
      const staged = await StagedFiles.in(dirname(path));
      work.onInterrupt(() => staged.discardNow());
      try {
        const { writeFile } = await import('node:fs/promises');
        await writeFile(staged.add(basename(path)), settingsFile(inspection, settings, language));
        await staged.publish();
      } finally {
        await staged.discard();
      }
    });
    progress.end();
    if (errors.length > 0) console.tell(problemsText(errors, language));
    if (!console.quiet) console.print(`${COMMAND_LINE[language].written}\n  ${printable(path)}`);
    return errors.length > 0 ? EXIT.findings : EXIT.fine;
  });
}

function refuseOverwriting(files: readonly string[], path: string, force: boolean): void {
  if (files.some((file) => resolve(file) === resolve(path)))
    throw new Failure('output', [problem('KW109', { position: { file: path } })]);
  if (!force && existsSync(path))
    throw new Failure('output', [problem('KW911', { position: { file: path } })]);
}
