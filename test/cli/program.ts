import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const START_FILE = fileURLToPath(new URL('../../bin/kundenwert.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** So many processes at a time: each uses more than one core. */
const AT_ONCE = 2;

/** What a process left behind. */
export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A line for the shell in which `"$@"` is the program with its arguments; without one no shell takes part. */
  readonly shell?: string;
}

/** A process that runs, and what it will leave behind. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the built program as a user's shell would, with its two outputs in pipes. */
export function start(args: readonly string[], { cwd, env, shell }: Surroundings): Running {
  if (!existsSync(BUILT)) throw new Error('dist is missing: npm run build');
  const line = [process.execPath, START_FILE, ...args];
  const [command = '', ...words] = shell === undefined ? line : ['sh', '-c', shell, 'sh', ...line];
  const started = spawn(command, words, {
    cwd,
    env: { ...surroundingsOfAnyMachine(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  started.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  started.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    started.on('error', reject);
    started.on('close', (exit, signal) =>
      resolve({
        exit,
        signal,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
  return { process: started, ended };
}

let running = 0;
const waiting: (() => void)[] = [];

/** Runs the built program to its end; no more than two at a time. */
export async function kundenwert(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await start(args, surroundings).ended;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** The environment without what would make a difference, or take time, on one machine and not on the next. */
export function surroundingsOfAnyMachine(): NodeJS.ProcessEnv {
  const left =
    /^(NO_COLOR|FORCE_COLOR|CLICOLOR.*|COLUMNS|LINES|LC_.*|LANG|LANGUAGE|TZ|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.test(name)));
}
