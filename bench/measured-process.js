import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Debian's own interpreter, which finds the pandas that Debian packages. */
export const PYTHON = process.env.BENCH_PYTHON ?? '/usr/bin/python3';
export const MEASURE = fileURLToPath(new URL('measure.py', import.meta.url));

/**
 * What one run of a program took: seconds of wall, user and system time, peak memory in bytes; and when it said that a
 * step was done, in seconds from its start, or its wall time where nothing was asked for.
 * @typedef {{ wall: number, user: number, system: number, peakBytes: number, step: number }} Measurement
 */

/**
 * A program's runs, and the median of each figure.
 * @typedef {{ runs: Measurement[], median: Measurement }} Measured
 */

/** Without what a workplace makes every Node do at its start, such as reading further certificates. */
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;
export const ENVIRONMENT = environment;

/**
 * Runs a command once. Throws with what the command wrote to standard error when it fails.
 * @param {readonly string[]} command
 * @param {string | null} step whose end the command tells, see `--verbose`
 * @returns {Measurement}
 */
export function measureOnce(command, step = null) {
  const { status, stdout, stderr } = spawnSync(PYTHON, [MEASURE, ...command], {
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  if (status !== 0) throw new Error(`cannot measure ${command.join(' ')}\n${stderr}`);
  const { exitCode, ...measurement } = JSON.parse(stdout);
  if (exitCode !== 0) throw new Error(`exit code ${exitCode} from ${command.join(' ')}\n${stderr}`);
  if (step === null) return { ...measurement, step: measurement.wall };
  const told = new RegExp(`^${step}: done after ([\\d.]+) s$`, 'm').exec(stderr);
  if (told === null) throw new Error(`${command.join(' ')} does not tell when "${step}" is done\n${stderr}`);
  return { ...measurement, step: Number(told[1]) };
}

/**
 * Runs several commands in turn, so that whatever else the machine does hits all of them alike. The first
 * round warms the file cache and does not count.
 * @param {readonly (readonly string[])[]} commands
 * @param {number} rounds
 * @param {readonly (string | null)[]} steps for each command, a step whose end it tells
 * @returns {Measured[]}
 */
export function measureInTurn(commands, rounds, steps = []) {
  commands.forEach((command, index) => {
    measureOnce(command, steps[index]);
  });
  /** @type {Measurement[][]} */
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    commands.forEach((command, index) => {
      runs[index]?.push(measureOnce(command, steps[index]));
    });
  }
  return runs.map((each) => ({ runs: each, median: medianOf(each) }));
}

/**
 * @param {readonly Measurement[]} runs
 * @returns {Measurement}
 */
function medianOf(runs) {
  /** @param {(run: Measurement) => number} figure */
  const median = (figure) => {
    const sorted = runs.map(figure).sort((one, other) => one - other);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
  };
  return {
    wall: median((run) => run.wall),
    user: median((run) => run.user),
    system: median((run) => run.system),
    peakBytes: median((run) => run.peakBytes),
    step: median((run) => run.step),
  };
}
