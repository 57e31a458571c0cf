import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { DATA, demoCommand } from './inputs.js';
import { spreadOverTerritories } from './many-territories.js';
import { measureInTurn, PYTHON } from './measured-process.js';
import { markdownTable, megabytes, seconds, textTable } from './report.js';

/**
 * @typedef {import('./measured-process.js').Measured} Measured
 * @typedef {import('./report.js').Line} Line
 */

const RESULTS = fileURLToPath(new URL('workbook-results.md', import.meta.url));
const WRITER = fileURLToPath(new URL('../src/outputs/excel/package/workbook-package.ts', import.meta.url));
const CUSTOMERS = 50_000;
const CUSTOMERS_HELD_TOGETHER = 2000;
const MOST_MEMORY = 400e6;
const WRITING = 'Writing';
/** The whole workbook of a demo of this size, with formulas and without. */
const EVALUATED = { customers: 50_000, lines: 500_000 };
const TERRITORIES = 200;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'writers,formulas,split' },
    bin: { type: 'string', default: fileURLToPath(new URL('../bin/kundenwert.js', import.meta.url)) },
  },
});
process.exitCode = await main(options.bin, Number(options.rounds), options.only.split(','));

/**
 * Measures the writing of workbooks beside its peers, prints the figures and writes the page. Returns 0 when every
 * target that could be measured is met, else 1.
 * @param {string} bin
 * @param {number} rounds
 * @param {readonly string[]} parts what is measured; the page is written where it is everything
 */
async function main(bin, rounds, parts) {
  const all = { writers, formulas, split };
  /** @type {Line[]} */
  const outcomes = [];
  for (const [name, part] of Object.entries(all)) {
    if (parts.includes(name)) outcomes.push(...(await part(bin, rounds)));
  }
  const page = [
    '# Writing workbooks, beside its peers',
    'Written by `npm run bench:workbook`; README.md beside it says what is compared.',
    `Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}).`,
    markdownTable(outcomes, 'peer'),
  ].join('\n\n');
  if (parts.length === Object.keys(all).length) writeFileSync(RESULTS, `${page}\n`);
  process.stdout.write(`${textTable(outcomes, 'peer')}\n`);
  return outcomes.every(({ met }) => met !== false) ? 0 : 1;
}

/**
 * @param {string} bin
 * @param {number} rounds
 * @returns {Promise<Line[]>}
 */
async function writers(bin, rounds) {
  const module = join(DATA, 'writer', 'workbook-package.js');
  const bundle = await rolldown({ input: WRITER, platform: 'node' });
  await bundle.write({ file: module, format: 'esm' });
  const hasXlsxWriter = spawnSync(PYTHON, ['-c', 'import xlsxwriter']).status === 0;
  /** @param {number} customers */
  const commands = (customers) => [
    [process.execPath, script('write-kundenwert.js'), String(customers), written('kundenwert'), module],
    [process.execPath, script('write-exceljs.js'), String(customers), written('exceljs')],
    ...(hasXlsxWriter
      ? [[PYTHON, script('write_xlsxwriter.py'), String(customers), written('xlsxwriter')]]
      : []),
  ];
  mkdirSync(join(DATA, 'out'), { recursive: true });
  measureInTurn(commands(CUSTOMERS_HELD_TOGETHER), 0);
  holdTogether(bin, ['kundenwert', 'exceljs', ...(hasXlsxWriter ? ['xlsxwriter'] : [])].map(written));
  const [ours, exceljs, xlsxwriter] = measureInTurn(
    commands(CUSTOMERS),
    rounds,
    commands(0).map(() => WRITING),
  );
  const what = `${CUSTOMERS.toLocaleString('en')} customers × 30 columns, values`;
  const size = statSync(written('kundenwert')).size;
  const peak = Math.max(...(ours?.runs ?? []).map((run) => run.peakBytes));
  return [
    atMost(`${what}, times exceljs streaming`, best(ours), best(exceljs), 0.6),
    xlsxwriter === undefined
      ? notMeasured(`${what}, times XlsxWriter`, 'the Python module xlsxwriter is missing')
      : atMost(`${what}, times XlsxWriter`, best(ours), best(xlsxwriter), 0.5),
    {
      what: `${what}: peak memory`,
      kundenwert: megabytes(peak),
      pandas: megabytes(Math.max(...(exceljs?.runs ?? []).map((run) => run.peakBytes))),
      target: `under ${megabytes(MOST_MEMORY)}`,
      met: peak < MOST_MEMORY,
    },
    {
      what: `${what}: file`,
      kundenwert: megabytes(size),
      pandas: megabytes(statSync(written('exceljs')).size),
      met: null,
    },
  ];
}

/**
 * Every writer's workbook must hold the same cells, however fast it was written.
 * @param {string} bin
 * @param {readonly string[]} files
 */
function holdTogether(bin, files) {
  const contents = files.map((file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'rows', file], {
      maxBuffer: 1e9,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${file} cannot be read\n${stderr}`);
    if (stdout.split('\n').length < CUSTOMERS_HELD_TOGETHER) throw new Error(`${file} lacks rows`);
    return createHash('sha256').update(stdout).digest('hex');
  });
  if (new Set(contents).size > 1) throw new Error(`different cells in ${files.join(', ')}`);
}

/**
 * The whole workbook, with the formulas that compute it and with values alone.
 * @param {string} bin
 * @param {number} rounds
 * @returns {Line[]}
 */
function formulas(bin, rounds) {
  const what = `workbook of ${EVALUATED.customers.toLocaleString('en')} customers, all stages`;
  const files = exported(bin, 'evaluated');
  const score = scoreCommand(bin, files, 'evaluated');
  const commands = ['on', 'off'].map((mode) => [...score, '--live', mode]);
  const [computed, values] = measureInTurn(commands, Math.min(rounds, 3));
  return [
    atMost(`${what}, with formulas, times values only`, best(computed, 'wall'), best(values, 'wall'), 2),
  ];
}

/**
 * A workbook for each of many territories.
 * @param {string} bin
 * @param {number} rounds
 * @returns {Line[]}
 */
function split(bin, rounds) {
  const each = EVALUATED.customers / TERRITORIES;
  const what = `${TERRITORIES} territory workbooks of ${each} customers`;
  const files = exported(bin, 'territories');
  spreadOverTerritories(join(DATA, 'territories'), TERRITORIES);
  const [ours] = measureInTurn(
    [[...scoreCommand(bin, files, 'split'), '--split-by', 'territory']],
    Math.min(rounds, 3),
  );
  const workbooks = readdirSync(join(DATA, 'out', 'split'), { recursive: true }).filter((name) =>
    String(name).endsWith('.xlsx'),
  );
  if (workbooks.length < TERRITORIES)
    throw new Error(`${workbooks.length} workbooks for ${TERRITORIES} territories`);
  const wall = best(ours, 'wall');
  return [{ what, kundenwert: seconds(wall), target: 'under 15.00 s', met: wall < 15 }];
}

/**
 * The demo's customers and invoice lines, generated once.
 * @param {string} bin
 * @param {string} name of the folder
 */
function exported(bin, name) {
  const folder = join(DATA, name);
  if (!existsSync(join(folder, 'musterwerk-kontrolle.json'))) {
    const [program = '', ...args] = [process.execPath, ...demoCommand(bin, folder, EVALUATED)];
    const { status } = spawnSync(program, args, { stdio: 'inherit' });
    if (status !== 0) throw new Error('the demo export could not be generated');
  }
  return ['musterwerk-kunden.csv', 'musterwerk-rechnungspositionen.csv'].map((file) => join(folder, file));
}

/**
 * @param {string} bin
 * @param {readonly string[]} files
 * @param {string} name of the folder of its outputs
 */
function scoreCommand(bin, files, name) {
  const out = join(DATA, 'out', name);
  rmSync(out, { recursive: true, force: true });
  return [process.execPath, bin, 'score', ...files, '-f', 'xlsx', '-o', out, '-q'];
}

/** @param {string} name */
function script(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** @param {string} writer */
function written(writer) {
  return join(DATA, 'out', `${writer}.xlsx`);
}

/**
 * The least time of all rounds: whatever else the machine does only adds to it.
 * @param {Measured | undefined} measured
 * @param {'step' | 'wall'} figure
 */
function best(measured, figure = 'step') {
  return Math.min(...(measured?.runs ?? []).map((run) => run[figure]));
}

/**
 * @param {string} what
 * @param {number} ours
 * @param {number} theirs
 * @param {number} most
 * @returns {Line}
 */
function atMost(what, ours, theirs, most) {
  const factor = ours / theirs;
  return {
    what,
    kundenwert: seconds(ours),
    pandas: seconds(theirs),
    factor: `${factor.toFixed(2)} ×`,
    target: `at most ${most.toFixed(1)} ×`,
    met: factor <= most,
  };
}

/**
 * @param {string} what
 * @param {string} why
 * @returns {Line}
 */
function notMeasured(what, why) {
  return { what, kundenwert: '', target: `not measured: ${why}`, met: null };
}
