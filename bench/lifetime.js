import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { DATA } from './inputs.js';
import { ENVIRONMENT, MEASURE, PYTHON } from './measured-process.js';
import { markdownTable, megabytes, seconds, textTable } from './report.js';
import { writeHistories } from './simulated-histories.js';

/**
 * @typedef {import('./report.js').Line} Line
 * @typedef {{ r: number, alpha: number, a: number, b: number, logLikelihood: number, purchases: number,
 *   fitSeconds: number, seconds: number, groups: number }} Fitted
 * @typedef {{ fitted: Fitted, peakBytes: number }} Run
 */

const RESULTS = fileURLToPath(new URL('lifetime-results.md', import.meta.url));
const LIFETIME = fileURLToPath(new URL('../src/math/lifetime/', import.meta.url));
const MOST_SECONDS = 10;
const MOST_MEMORY = 1e9;
const LEAST_FACTOR = 10;
/** Programs that maximise the same likelihood come to the same: shares of what is compared. */
const AGREEMENT = { likelihood: 1e-9, purchases: 1e-4 };

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    customers: { type: 'string', default: '1000000' },
  },
});
process.exitCode = await main(Number(options.rounds), Number(options.customers));

/**
 * Measures the fit of a purchase model and the forecast of every customer beside scipy, prints the figures and writes
 * the page. Returns 0 when every target is met and all come to the same, 1 when not, 2 where there is no scipy.
 * @param {number} rounds
 * @param {number} customers
 */
async function main(rounds, customers) {
  const python = pythonWithScipy();
  if (python === null) {
    process.stderr.write('There is no Python with scipy; BENCH_PYTHON can name one.\n');
    return 2;
  }
  const folder = join(DATA, 'lifetime');
  mkdirSync(folder, { recursive: true });
  const histories = join(folder, `histories-${customers}.bin`);
  if (!existsSync(histories)) writeHistories(histories, customers);
  const fit = join(folder, 'lifetime.js');
  const entry = join(folder, 'entry.js');
  const modules = ['purchase-histories', 'fit-purchases', 'expected-purchases', 'duration'];
  writeFileSync(entry, modules.map((name) => `export * from '${LIFETIME}${name}.ts';\n`).join(''));
  await (await rolldown({ input: entry, platform: 'node' })).write({ file: fit, format: 'esm' });
  const script = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
  const own = bestOf(rounds, python, [process.execPath, script('fit-kundenwert.js'), histories, fit]);
  const grouped = bestOf(rounds, python, [python, script('fit_scipy.py'), histories, 'grouped']);
  const apart = bestOf(Math.min(rounds, 1), python, [python, script('fit_scipy.py'), histories, 'apart']);
  const agree = [grouped, apart].every((peer) => agrees(own.fitted, peer.fitted));
  const count = customers.toLocaleString('en');
  /** @type {Line[]} */
  const lines = [
    {
      what: `fit and forecast of ${count} customers, ${own.fitted.groups.toLocaleString('en')} different histories`,
      kundenwert: seconds(own.fitted.seconds),
      pandas: '',
      factor: '',
      target: `under ${seconds(MOST_SECONDS)}`,
      met: own.fitted.seconds < MOST_SECONDS,
    },
    {
      what: 'peak memory',
      kundenwert: megabytes(own.peakBytes),
      pandas: megabytes(apart.peakBytes),
      factor: '',
      target: `under ${megabytes(MOST_MEMORY)}`,
      met: own.peakBytes < MOST_MEMORY,
    },
    versus('fit alone, beside scipy over every customer', own, apart, LEAST_FACTOR),
    versus('fit alone, beside scipy over the same groups', own, grouped, 1),
    {
      what: 'log-likelihood and expected purchases agree',
      kundenwert: own.fitted.logLikelihood.toFixed(3),
      pandas: apart.fitted.logLikelihood.toFixed(3),
      factor: '',
      target: 'the same',
      met: agree,
    },
  ];
  const page = [
    '# Purchase models, beside scipy',
    'Written by `npm run bench:lifetime`; README.md beside it says what is compared.',
    `Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}).`,
    markdownTable(lines, 'scipy'),
  ].join('\n\n');
  if (customers === 1_000_000) writeFileSync(RESULTS, `${page}\n`);
  process.stdout.write(`${textTable(lines, 'scipy')}\n`);
  return lines.every(({ met }) => met !== false) ? 0 : 1;
}

/**
 * @param {string} what
 * @param {Run} own
 * @param {Run} peer
 * @param {number} least
 * @returns {Line}
 */
function versus(what, own, peer, least) {
  const factor = peer.fitted.fitSeconds / own.fitted.fitSeconds;
  return {
    what,
    kundenwert: seconds(own.fitted.fitSeconds),
    pandas: seconds(peer.fitted.fitSeconds),
    factor: `${factor.toFixed(1)} ×`,
    target: `at least ${least.toFixed(1)} ×`,
    met: factor >= least,
  };
}

/**
 * Runs a program some times and keeps the quickest run, because whatever else the machine does only adds to it.
 * @param {number} rounds
 * @param {string} python
 * @param {readonly string[]} command
 * @returns {Run}
 */
function bestOf(rounds, python, command) {
  /** @type {Run[]} */
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const { status, stdout, stderr } = spawnSync(python, [MEASURE, ...command], {
      encoding: 'utf8',
      env: ENVIRONMENT,
    });
    const told = /^fitted (\{.*\})$/m.exec(stderr);
    if (status !== 0 || told === null) throw new Error(`cannot measure ${command.join(' ')}\n${stderr}`);
    runs.push({ fitted: JSON.parse(told[1] ?? ''), peakBytes: JSON.parse(stdout).peakBytes });
  }
  return runs.reduce((best, each) => (each.fitted.seconds < best.fitted.seconds ? each : best));
}

/**
 * @param {Fitted} own
 * @param {Fitted} peer
 */
function agrees(own, peer) {
  const likelihood = Math.abs(own.logLikelihood / peer.logLikelihood - 1);
  return (
    likelihood < AGREEMENT.likelihood && Math.abs(own.purchases / peer.purchases - 1) < AGREEMENT.purchases
  );
}

/** @returns {string | null} */
function pythonWithScipy() {
  const found = [PYTHON, 'python3'].find(
    (each) => spawnSync(each, ['-c', 'import scipy, numpy']).status === 0,
  );
  return found ?? null;
}
