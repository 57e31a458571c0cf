import type { Language } from '../language/bilingual.js';

/** How a command talks to its user. */
export interface Console {
  readonly language: Language;
  readonly color: boolean;
  readonly width: number;
  /** Whether progress may be drawn: a person watches. */
  readonly animated: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Results and help, to stdout. */
  print(text: string): void;
  /** Messages, to stderr. */
  tell(text: string): void;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly lang?: string | undefined;
  readonly progress?: boolean | undefined;
  readonly color?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

/** The console of a command, as its options and the terminal allow. */
export function consoleFor(options: CommonOptions, language: Language): Console {
  const { stdout, stderr, env } = process;
  const quiet = options.quiet === true;
  return {
    language,
    color: options.color !== false && stdout.isTTY === true && env.NO_COLOR === undefined,
    // Some terminals do not know their width and say 0.
    width: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : 100,
    animated: options.progress !== false && !quiet && stderr.isTTY === true,
    quiet,
    verbose: options.verbose === true,
    print: (text) => void stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    tell: (text) => void stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  };
}

/** The language a flag or setting names; German where it names none. */
export function languageOf(value: string | undefined): Language {
  return value === 'en' ? 'en' : 'de';
}

/** The language asked for on the command line, before anything is parsed: help and usage errors speak it too. */
export function languageIn(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const value = at === -1 ? args.find((each) => each.startsWith('--lang='))?.slice(7) : args[at + 1];
  return languageOf(value);
}

/** The language that settings ask for, at a glance: faults in them are told in it too. */
export function languageInSettings(text: string, sets: readonly string[]): Language {
  const set = sets.findLast((each) => each.startsWith('language='))?.slice('language='.length);
  const value = set ?? /^language:\s*["']?(\w+)/m.exec(text)?.[1];
  return languageOf(value);
}
