import { inspect } from '../flows/inspect.js';
import type { Language } from '../language/bilingual.js';
import { READING_THREAD, type SourceOptions, withSources } from './begin.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { requireFormat } from './require-format.js';

/** The flags of `kundenwert check`, as typed. */
export interface CheckOptions extends SourceOptions {
  readonly format?: string;
}

/**
 * Shows what export files hold and what is wrong with them, without evaluating them. Returns the exit code:
 * 0 nothing to correct, 1 errors or warnings (hints don't count); as for `score` where a file cannot be opened or
 * a setting names what is not there.
 *
 * @param speak tells the caller in which language to report what goes wrong, once that is known
 */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  speak: (language: Language) => void,
): Promise<number> {
  const format = requireFormat(options.format ?? 'text', ['text', 'json']);
  const { inspection, refusal, console, language } = await withSources(options, {}, speak, async (work) => {
    const folder = await work.privateFolder();
    const found = await inspect(files, work.settings, folder, work.progress, READING_THREAD);
    speak(found.settings.language);
    return { ...found, console: work.console, language: found.settings.language };
  });
  if (format === 'json') {
    const { inspectionJson } = await import('../outputs/json/inspection-json.js');
    console.print(inspectionJson(inspection, language));
  } else if (!console.quiet) {
    const { inspectionView } = await import('../outputs/terminal/inspection-view.js');
    console.print(inspectionView(inspection, language, console));
  } else {
    const { problemsText } = await import('../problems/layout.js');
    const errors = inspection.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) console.tell(problemsText(errors, language));
  }
  if (refusal !== null) return exitCodeOf(refusal);
  const mustBeFixed =
    inspection.stages === null || inspection.problems.some(({ severity }) => severity !== 'info');
  return mustBeFixed ? EXIT.findings : EXIT.fine;
}
