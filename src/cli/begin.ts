import { stagesOfLevel } from '../config/levels.js';
import { plainReading, readingSettings } from '../config/reading.js';
import type { Settings, SettingsInput } from '../config/settings.js';
import { storedSettings, withFlags } from '../config/stored-settings.js';
import type { RunSettings } from '../flows/contracts.js';
import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { printable } from '../language/printable.js';
import { type CommonOptions, type Console, consoleFor, languageInSettings, languageOf } from './console.js';
import { type Clearing, interruptible } from './interruptible.js';
import { ProgressLine } from './progress-line.js';
import { readSettingsFile } from './settings-file.js';

/** What threads run that help to read large text files: a module of its own beside this one. */
export const READING_THREAD = new URL('../ingest/text/quick/piece-worker.cjs', import.meta.url);
/** What the thread runs that makes the fingerprints of large files. */
export const FINGERPRINT_THREAD = new URL('../ingest/fingerprint-worker.cjs', import.meta.url);

/** What settings come to where nothing is set: the build puts it beside the parts. */
const STORED_SETTINGS = new URL('settings.json', import.meta.url);

/** Options of every command that reads exports. */
export interface SourceOptions extends CommonOptions {
  readonly config?: string;
  readonly asOf?: string;
  readonly months?: string;
  readonly stages?: string;
  readonly level?: string;
  readonly set: readonly string[];
}

/** What a command that reads exports has at hand while it works. */
export interface Work extends Clearing {
  readonly console: Console;
  readonly settings: RunSettings;
  /** Where they come from. */
  readonly input: SettingsInput;
  readonly progress: ProgressLine;
}

/**
 * Does the work of a command that reads exports: settings, language, progress, interruption.
 *
 * @param speak tells the caller in which language to report what goes wrong, once that is known
 */
export async function withSources<T>(
  options: SourceOptions,
  flags: SettingsInput['flags'],
  speak: (language: Language) => void,
  work: (work: Work) => Promise<T>,
): Promise<T> {
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
    const input = { file, flags: { ...commonFlags(options), ...flags }, sets: options.set };
    const settings = await runSettings(input);
    return await interruptible(
      (clearing) => work({ ...clearing, console, settings, input, progress }),
      sayInterrupted,
    );
  } finally {
    progress.end();
  }
}

/** Where nothing is set about reading, it begins at once and the settings are loaded beside it. */
async function runSettings(input: SettingsInput): Promise<RunSettings> {
  const complete = async (): Promise<Settings> => {
    const { loadSettings } = await import('../config/load.js');
    return loadSettings(input);
  };
  if (input.file === undefined && input.sets.length === 0) {
    const stored = storedSettings(STORED_SETTINGS);
    const { stages = 'all', level = 4 } = input.flags;
    return {
      reading: plainReading(stages === 'all' ? stagesOfLevel(Number(level), null) : stages),
      complete: async () => (stored && withFlags(stored, input.flags)) ?? complete(),
    };
  }
  const settings = await complete();
  return { reading: readingSettings(settings), complete: () => Promise.resolve(settings) };
}

function commonFlags(options: SourceOptions): SettingsInput['flags'] {
  return {
    language: options.lang,
    asOf: options.asOf,
    months: options.months,
    stages: options.stages === undefined ? undefined : listOf(options.stages),
    level: options.level,
  };
}

/** A list as typed: separated by commas. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
