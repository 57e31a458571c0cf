import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATA, demoCommand } from './inputs.js';
import { measureInTurn, PYTHON } from './measured-process.js';
import { markdownTable, megabytes, seconds, textTable, times } from './report.js';

/**
 * @typedef {import('./measured-process.js').Measured} Measured
 * @typedef {import('./report.js').Line} Line
 */

const RESULTS = fileURLToPath(new URL('reading-results.md', import.meta.url));
const LARGE = { customers: 100_000, lines: 10_000_000 };
const WORKBOOK_ROWS = 1_000_000;
const MANY_CUSTOMERS = 20_000;
const SMALL_ROWS = 5000;
/** A small company's, and a list of strangers: every row of the second one is another customer. */
const SMALL_CUSTOMERS = [500, MANY_CUSTOMERS];
const MOST_MEMORY = 600e6;
/** What kundenwert does goes on; here it has done what the peers do: customers are there, or raw tables. */
const GROUPED = 'Building customer facts';
const OPENED = 'Opening';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'text,workbooks,small' },
    bin: { type: 'string', default: fileURLToPath(new URL('../bin/kundenwert.js', import.meta.url)) },
  },
});
process.exitCode = main(options.bin, Number(options.rounds), options.only.split(','));

/**
 * Measures reading beside its peers, prints the figures and writes the page. Returns 0 when every target is met, else 1.
 * @param {string} bin
 * @param {number} rounds
 * @param {readonly string[]} parts what is measured; the page is written where it is everything
 */
function main(bin, rounds, parts) {
  const all = { text, workbooks, small };
  const outcomes = Object.entries(all).flatMap(([name, part]) =>
    parts.includes(name) ? part(bin, rounds) : [],
  );
  const page = [
    '# Reading, beside its peers',
    'Written by `npm run bench:reading`; README.md beside it says what is compared.',
    markdownTable(outcomes, 'peer'),
  ].join('\n\n');
  if (parts.length === Object.keys(all).length) writeFileSync(RESULTS, `${page}\n`);
  process.stdout.write(`${textTable(outcomes, 'peer')}\n`);
  return outcomes.every(({ met }) => met) ? 0 : 1;
}

/**
 * @param {string} bin
 * @param {number} rounds
 * @returns {Line[]}
 */
function text(bin, rounds) {
  const folder = join(DATA, 'large');
  const file = join(folder, 'musterwerk-rechnungspositionen.csv');
  if (!existsSync(file)) run([process.execPath, ...demoCommand(bin, folder, LARGE)]);
  const [ours, engine, pandas] = measureInTurn(
    [scoreCommand(bin, file), nodeScript('group-duckdb.js', file), pythonScript('group_pandas.py', file)],
    rounds,
    [GROUPED],
  );
  return [
    factor('10 M German lines to customers, times the bare engine', ours, engine, 1.5),
    speed('10 M German lines to customers, as fast as pandas', ours, pandas, 6),
    memory('10 M German lines to customers', ours),
  ];
}

/**
 * @param {string} bin
 * @param {number} rounds
 * @returns {Line[]}
 */
function workbooks(bin, rounds) {
  return ['shared', 'inline'].flatMap((kind) => {
    const file = workbook(WORKBOOK_ROWS, kind);
    const [ours, exceljs, openpyxl] = measureInTurn(
      [scoreCommand(bin, file), nodeScript('walk-exceljs.js', file), pythonScript('walk_openpyxl.py', file)],
      rounds,
      [OPENED],
    );
    const what = `workbook of 1 M rows × 10 columns, ${kind} strings`;
    return [
      speed(`${what}, as fast as exceljs walking its cells`, ours, exceljs, 8),
      speed(`${what}, as fast as openpyxl walking its cells`, ours, openpyxl, 8),
      memory(what, ours),
    ];
  });
}

/**
 * @param {string} bin
 * @param {number} rounds
 * @returns {Line[]}
 */
function small(bin, rounds) {
  return SMALL_CUSTOMERS.map((customers) => {
    const file = workbook(SMALL_ROWS, 'shared', customers);
    const command = [process.execPath, bin, 'score', file, '-o', outFolder(), '-q'];
    const [ours] = measureInTurn([command], Math.max(rounds, 7));
    const wall = ours?.median.wall ?? Number.NaN;
    const of = customers < SMALL_ROWS ? `${customers} customers` : 'each of another customer';
    return {
      what: `workbook of 5,000 rows, ${of}, everything`,
      kundenwert: seconds(wall),
      target: 'under 0.80 s',
      met: wall < 0.8,
    };
  });
}

/**
 * @param {number} rows
 * @param {string} kind
 * @param {number} customers
 */
function workbook(rows, kind, customers = MANY_CUSTOMERS) {
  const of = customers === MANY_CUSTOMERS ? '' : `-${customers}`;
  const file = join(DATA, `workbook-${rows}-${kind}${of}.xlsx`);
  mkdirSync(DATA, { recursive: true });
  if (!existsSync(file)) run(pythonScript('make_workbook.py', file, String(rows), kind, String(customers)));
  return file;
}

/** @param {string[]} command */
function run([program = '', ...args]) {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

/**
 * From the file to customers, classes and a list of them: more than the peers do.
 * @param {string} bin
 * @param {string} file
 */
function scoreCommand(bin, file) {
  return [
    process.execPath,
    bin,
    'score',
    file,
    '--stages',
    'abc',
    '-f',
    'csv',
    '-o',
    outFolder(),
    '-q',
    '--verbose',
    '--lang',
    'en',
  ];
}

function outFolder() {
  const folder = join(DATA, 'out', 'reading');
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function nodeScript(script, ...args) {
  return [process.execPath, fileURLToPath(new URL(script, import.meta.url)), ...args];
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function pythonScript(script, ...args) {
  return [PYTHON, fileURLToPath(new URL(script, import.meta.url)), ...args];
}

/**
 * @param {string} what
 * @param {Measured | undefined} ours
 * @param {Measured | undefined} theirs
 * @param {number} most
 * @returns {Line}
 */
function factor(what, ours, theirs, most) {
  const [one, other] = [ours?.median.step ?? Number.NaN, theirs?.median.step ?? Number.NaN];
  return {
    what,
    kundenwert: seconds(one),
    pandas: seconds(other),
    factor: times(one / other),
    target: `at most ${times(most)}`,
    met: one / other <= most,
  };
}

/**
 * @param {string} what
 * @param {Measured | undefined} ours
 * @param {Measured | undefined} theirs
 * @param {number} least
 * @returns {Line}
 */
function speed(what, ours, theirs, least) {
  const [one, other] = [ours?.median.step ?? Number.NaN, theirs?.median.step ?? Number.NaN];
  return {
    what,
    kundenwert: seconds(one),
    pandas: seconds(other),
    factor: times(other / one),
    target: `at least ${times(least)}`,
    met: other / one >= least,
  };
}

/**
 * @param {string} what
 * @param {Measured | undefined} ours
 * @returns {Line}
 */
function memory(what, ours) {
  const peak = Math.max(...(ours?.runs ?? []).map((each) => each.peakBytes));
  return {
    what: `${what}: peak memory`,
    kundenwert: megabytes(peak),
    target: `under ${megabytes(MOST_MEMORY)}`,
    met: peak < MOST_MEMORY,
  };
}
