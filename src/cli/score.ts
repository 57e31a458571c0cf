import { READING_DEFAULTS } from '../config/reading.js';
import type { Settings, SettingsInput } from '../config/settings.js';
import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { printable } from '../language/printable.js';
import type { RunResult } from '../results/run-result.js';
import { type RunSettings, run } from '../run.js';
import { type CommonOptions, consoleFor, languageInSettings, languageOf } from './console.js';
import { EXIT } from './exit-codes.js';
import { interruptible } from './interruptible.js';
import { ProgressLine } from './progress-line.js';
import { readSettingsFile } from './settings-file.js';
import { preloadOutputs, requireOtherThanInputs, writeOutputs } from './write-outputs.js';

/** What threads run that help to read large text files: a module of its own beside this one. */
const READING_THREAD = new URL('../ingest/text/quick/piece-worker.js', import.meta.url);

/** The flags of `kundenwert score`, as typed. */
export interface ScoreOptions extends CommonOptions {
  readonly config?: string;
  readonly out?: string;
  readonly format?: string;
  readonly asOf?: string;
  readonly months?: string;
  readonly stages?: string;
  readonly company?: string;
  readonly currency?: string;
  readonly set: readonly string[];
  readonly strict?: boolean;
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
  const file = await readSettingsFile(options.config);
  const language =
    options.lang === undefined ? languageInSettings(file?.text ?? '', options.set) : languageOf(options.lang);
  speak(language);
  const console = consoleFor(options, language);
  const wording = COMMAND_LINE[language];
  if (file !== undefined && !console.quiet) console.tell(wording.configUsed(printable(file.path)));

  const progress = new ProgressLine(console);
  const sayInterrupted = (): void => {
    progress.end();
    console.tell(wording.interrupted);
  };
  try {
    const settings = await runSettings({ file, flags: flagsOf(options), sets: options.set });
    const {
      result,
      settings: used,
      defects,
      written,
    } = await interruptible(async (clearing) => {
      const folder = await clearing.privateFolder();
      const outcome = await run(files, settings, folder, progress, READING_THREAD);
      const { out, formats } = outcome.settings;
      speak(outcome.settings.language);
      progress.step('write', out);
      requireOtherThanInputs(files, out, formats);
      const paths = await writeOutputs(
        outcome.result,
        outcome.settings.language,
        out,
        formats,
        clearing.onInterrupt,
      );
      return { ...outcome, written: paths };
    }, sayInterrupted);
    progress.end();
    if (!console.quiet) {
      const { terminalSummary } = await import('../outputs/terminal/terminal-summary.js');
      console.print(terminalSummary(result, used.language, console));
      console.print(
        `${COMMAND_LINE[used.language].written}\n${written.map((path) => `  ${printable(path)}`).join('\n')}`,
      );
    }
    if (console.verbose) {
      for (const { error } of defects) console.tell(String(error instanceof Error ? error.stack : error));
    }
    return options.strict === true && hasFindings(result) ? EXIT.findings : EXIT.fine;
  } finally {
    progress.end();
  }
}

/** Where nothing is set about reading, it begins at once and the settings are loaded beside it. */
async function runSettings(input: SettingsInput): Promise<RunSettings> {
  const complete = async (): Promise<Settings> => {
    const { loadSettings } = await import('../config/load.js');
    const settings = await loadSettings(input);
    preloadOutputs(settings.formats);
    return settings;
  };
  if (input.file === undefined && input.sets.length === 0) return { reading: READING_DEFAULTS, complete };
  const settings = await complete();
  return { reading: settings, complete: () => Promise.resolve(settings) };
}

function flagsOf(options: ScoreOptions): SettingsInput['flags'] {
  return {
    language: options.lang,
    company: options.company,
    currency: options.currency,
    asOf: options.asOf,
    months: options.months,
    formats: options.format === undefined ? undefined : listOf(options.format),
    out: options.out,
    stages: options.stages === undefined ? undefined : listOf(options.stages),
  };
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function hasFindings(result: RunResult): boolean {
  return (
    result.problems.some((each) => each.severity !== 'info') ||
    result.stages.some((each) => each.status === 'failed')
  );
}
