import { DEMO_DEFAULTS, type DemoFormat } from '../demo/limits.js';
import { writeDemo } from '../demo/write-demo.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { printable } from '../language/printable.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { type CommonOptions, consoleFor, languageOf } from './console.js';
import { EXIT } from './exit-codes.js';
import { ProgressLine } from './progress-line.js';

/** The flags of `kundenwert demo`, as typed. */
export interface DemoOptions extends CommonOptions {
  readonly customers?: string;
  readonly lines?: string;
  readonly seed?: string;
  readonly format?: string;
}

/** Writes the demo company's exports. Returns the exit code. */
export async function demo(directory: string, options: DemoOptions): Promise<number> {
  const language = languageOf(options.lang);
  const console = consoleFor(options, language);
  const progress = new ProgressLine(console);
  const aborting = new AbortController();
  const interrupt = (): void => aborting.abort();
  process.once('SIGINT', interrupt);
  const customers = options.customers === undefined ? DEMO_DEFAULTS.customers : Number(options.customers);
  try {
    const { files } = await writeDemo({
      directory,
      customers,
      lines: options.lines === undefined ? linesFor(customers) : Number(options.lines),
      seed: options.seed ?? DEMO_DEFAULTS.seed,
      formats:
        (options.format?.split(',').map((each) => each.trim()) as DemoFormat[] | undefined) ??
        DEMO_DEFAULTS.formats,
      onProgress: ({ table, rows }) => progress.show(table, rows),
      signal: aborting.signal,
    });
    progress.end();
    if (!console.quiet) {
      console.print(
        `${COMMAND_LINE[language].written}\n${files.map((path) => `  ${printable(path)}`).join('\n')}`,
      );
    }
    return EXIT.fine;
  } catch (error) {
    progress.end();
    if (aborting.signal.aborted) {
      console.tell(COMMAND_LINE[language].interrupted);
      return EXIT.interrupted;
    }
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      const details = { reason: String(error.code) };
      throw new Failure('output', [problem('KW108', { position: { file: directory }, details })]);
    }
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
  }
}

/** As many lines for each customer as the default company has. */
function linesFor(customers: number): number {
  return Math.round((customers * DEMO_DEFAULTS.lines) / DEMO_DEFAULTS.customers);
}
