import { CommanderError } from 'commander';
import { Failure } from '../problems/failure.js';
import { problemsText } from '../problems/layout.js';
import { problem } from '../problems/report.js';
import { languageIn } from './console.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { program } from './program.js';
import { usageFailure } from './usage-problem.js';

/**
 * Runs the command line and returns the exit code: 0 fine, 1 findings under `--strict`, 2 usage,
 * 65 data, 66 input, 70 defect, 73 output, 129, 130 and 143 interrupted.
 */
export async function main(args: readonly string[]): Promise<number> {
  watchStandardOutputs();
  let language = languageIn(args);
  let exitCode: number = EXIT.fine;
  const command = program(language, {
    end: (code) => {
      exitCode = code;
    },
    speak: (spoken) => {
      language = spoken;
    },
  });
  try {
    if (args.length === 0) {
      command.outputHelp();
      return EXIT.usage;
    }
    await command.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    const failure = error instanceof CommanderError ? usageFailure(error) : error;
    if (failure === null) return EXIT.fine;
    if (failure instanceof Failure) {
      process.stderr.write(`${problemsText(failure.problems, language)}\n`);
      return exitCodeOf(failure.kind);
    }
    const reason = failure instanceof Error ? failure.message : String(failure);
    process.stderr.write(
      `${problemsText([problem('KW902', { details: { reason: reason.split('\n')[0] ?? '' } })], language)}\n`,
    );
    if (args.includes('--verbose') && failure instanceof Error)
      process.stderr.write(`${failure.stack ?? ''}\n`);
    return EXIT.defect;
  }
}

/**
 * A reader that has seen enough (`| head -1`) is no fault. Where stdout takes nothing for another reason, such as a
 * full disk, the run ends as it would and the exit code tells; where stderr does, there is nobody left to tell.
 */
function watchStandardOutputs(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`stdout: ${error.code ?? error.message}\n`);
    process.once('exit', () => {
      process.exitCode = EXIT.output;
    });
  });
  process.stderr.on('error', () => undefined);
}
