import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Ended, type Surroundings, surroundingsOfAnyMachine } from './program.js';

const HOST = fileURLToPath(new URL('./program-host.js', import.meta.url));

let host: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the built program as `kundenwert` of program.ts does, but one run after the other in a process that they
 * share: starting it takes longer than evaluating a small file. For tests of what the program makes of its
 * input; those of how a process starts and ends have each their own.
 */
export function kundenwert(args: readonly string[], { cwd }: Pick<Surroundings, 'cwd'>): Promise<Ended> {
  const ended = last.then(() => runInHost(args, cwd));
  last = ended.catch(() => undefined);
  return ended;
}

function runInHost(args: readonly string[], cwd: string): Promise<Ended> {
  host ??= startHost();
  const running = host;
  running.ref();
  running.channel?.ref();
  return new Promise<Ended>((resolve, reject) => {
    const stopped = (code: number | null, signal: NodeJS.Signals | null): void => {
      host = null;
      reject(new Error(`the process ended with ${code ?? signal} in the middle of: ${args.join(' ')}`));
    };
    running.once('exit', stopped);
    running.once('message', (ended) => {
      running.off('exit', stopped);
      // Between runs it keeps no worker from ending, and ends with it.
      running.unref();
      running.channel?.unref();
      resolve(ended as Ended);
    });
    running.send({ args, cwd });
  });
}

const startHost = (): ChildProcess =>
  fork(HOST, { env: surroundingsOfAnyMachine(), execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
