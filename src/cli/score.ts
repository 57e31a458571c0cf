import type { Settings } from '../config/settings.js';
import type { Language } from '../language/bilingual.js';
import { run } from '../run.js';
import { FINGERPRINT_THREAD, READING_THREAD, withSources } from './begin.js';
import { EarlierRun, tellChanges } from './earlier-run.js';
import { EXIT } from './exit-codes.js';
import { type OutputOptions, outputFlags } from './output-options.js';
import { preloadOutputs } from './render.js';
import { SideThread } from './side-thread.js';
import { checkSplit, segmentFolder, splitGuard } from './split-request.js';
import { outputFiles, RECORD, requireOtherThanInputs, writeOutputs } from './write-outputs.js';
import { hasFindings, writtenText } from './written-text.js';

/** The flags of `kundenwert score`, as typed. */
export interface ScoreOptions extends OutputOptions {
  readonly splitBy?: string;
}

/**
 * Runs the pipeline over export files and writes the outputs. Returns the exit code.
 *
 * @param speak tells the caller in which language to report what goes wrong, once that is known
 */
export async function score(
  files: readonly string[],
  options: ScoreOptions,
  speak: (language: Language) => void,
): Promise<number> {
  const outcome = await withSources(
    options,
    { ...outputFlags(options), splitBy: options.splitBy },
    speak,
    async (work) => {
      const { console, progress, settings } = work;
      const guard = await splitGuard(options.splitBy);
      const folder = await work.privateFolder();
      let thread = null as SideThread | null;
      let earlier = null as EarlierRun | null;
      const complete = async (): Promise<Settings> => {
        const all = await settings.complete();
        await checkSplit(all, files);
        earlier = options.compare === false ? null : EarlierRun.begin(all.out);
        thread = SideThread.begin(files, all.formats);
        preloadOutputs(thread?.others ?? all.formats);
        return all;
      };
      const threads = { reading: READING_THREAD, fingerprint: FINGERPRINT_THREAD };
      try {
        const done = await run(
          files,
          { ...settings, ...guard, complete, helper: () => thread },
          folder,
          progress,
          threads,
        );
        const { out, formats, language, live } = done.settings;
        speak(language);
        const outputs = [...outputFiles(formats, done.result), RECORD];
        requireOtherThanInputs(files, out, outputs);
        const segments = await segmentFolder(done.result, done.settings, files, progress);
        progress.step('write', out);
        const rendering = { result: done.result, language, live };
        const changes = earlier === null ? null : await earlier.changes(done.result, language);
        const written = await writeOutputs(
          rendering,
          out,
          outputs,
          changes?.file ?? null,
          thread,
          segments,
          work.onInterrupt,
        );
        progress.end();
        return { ...done, console, changes, written };
      } finally {
        thread?.close();
      }
    },
  );
  const { console, result, settings, defects, changes, written } = outcome;
  if (!console.quiet) {
    const { terminalSummary } = await import('../outputs/terminal/terminal-summary.js');
    console.print(terminalSummary(result, settings.language, console));
    if (changes !== null) await tellChanges(changes, settings.language, console);
    console.print(writtenText(written, settings.language));
  }
  if (console.verbose) {
    for (const { error } of defects) console.tell(String(error instanceof Error ? error.stack : error));
  }
  return options.strict === true && hasFindings(result) ? EXIT.findings : EXIT.fine;
}
