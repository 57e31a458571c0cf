import { CommanderError } from 'commander';
import { languageIn } from './console.js';
import { EXIT } from './exit-codes.js';
import { program } from './program.js';

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
    if (error instanceof CommanderError && isNoFault(error)) return EXIT.fine;
    // What tells faults knows all of them; help needs none.
    const { tellFault } = await import('./tell-fault.js');
    return tellFault(error, language, args.includes('--verbose'));
  }
}

/** Whether the parser merely ended early: for help and version. */
function isNoFault({ code, exitCode }: CommanderError): boolean {
  return exitCode === 0 || code === 'commander.help';
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
