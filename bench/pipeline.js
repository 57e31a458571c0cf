import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATA, demoCommand } from './inputs.js';
import { measureInTurn } from './measured-process.js';
import { markdownTable, megabytes, seconds, textTable } from './report.js';

/** @typedef {import('./report.js').Line} Line */

const RESULTS = fileURLToPath(new URL('pipeline-results.md', import.meta.url));
const SIZE = { customers: 100_000, lines: 5_000_000 };
const MOST_SECONDS = 15;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    bin: { type: 'string', default: fileURLToPath(new URL('../bin/kundenwert.js', import.meta.url)) },
  },
});
process.exitCode = main(options.bin, Number(options.rounds));

/**
 * Measures all stages over all tables of a large company, with all outputs, prints the figures and writes the page.
 * Returns 0 when the target is met, else 1.
 * @param {string} bin
 * @param {number} rounds
 */
function main(bin, rounds) {
  const files = companyFiles(bin);
  const folder = join(DATA, 'out', 'pipeline');
  rmSync(folder, { recursive: true, force: true });
  const command = [process.execPath, bin, 'score', ...files, '-o', folder, '-q'];
  const steps = [null, 'Building customer facts', 'Computing'];
  const [whole, facts, computed] = measureInTurn(
    steps.map((step) => (step === null ? command : [...command, '--verbose', '--lang', 'en'])),
    rounds,
    steps,
  );
  if (whole === undefined || facts === undefined || computed === undefined)
    throw new Error('nothing was measured');
  /** @type {Line[]} */
  const lines = [
    {
      what: 'whole pipeline, 100,000 customers, 5 M lines, all outputs',
      kundenwert: seconds(whole.median.wall),
      target: `under ${MOST_SECONDS} s`,
      met: whole.median.wall < MOST_SECONDS,
    },
    figure('– customer facts done after', facts.median.step),
    figure('– stages done after', computed.median.step),
    figure('processor time', whole.median.user + whole.median.system),
    {
      what: 'peak memory',
      kundenwert: megabytes(Math.max(...whole.runs.map(({ peakBytes }) => peakBytes))),
      met: null,
    },
  ];
  const page = [
    '# The whole pipeline',
    'Written by `npm run bench:pipeline`; README.md beside it says what is measured.',
    markdownTable(lines, 'peer'),
  ].join('\n\n');
  writeFileSync(RESULTS, `${page}\n`);
  process.stdout.write(`${textTable(lines, 'peer')}\n`);
  return lines.every(({ met }) => met !== false) ? 0 : 1;
}

/**
 * @param {string} what
 * @param {number} value
 * @returns {Line}
 */
function figure(what, value) {
  return { what, kundenwert: seconds(value), met: null };
}

/**
 * All exports of the demo company at that size; they are generated once.
 * @param {string} bin
 */
function companyFiles(bin) {
  const directory = join(DATA, 'company');
  const control = join(directory, 'musterwerk-kontrolle.json');
  const isWhole =
    existsSync(control) && JSON.parse(readFileSync(control, 'utf8')).rows.invoiceLines === SIZE.lines;
  if (!isWhole) {
    process.stderr.write(`generating ${SIZE.lines} demo lines …\n`);
    rmSync(directory, { recursive: true, force: true });
    const { status } = spawnSync(process.execPath, demoCommand(bin, directory, SIZE), { stdio: 'inherit' });
    if (status !== 0) throw new Error('the demo export could not be generated');
  }
  return readdirSync(directory)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(directory, name));
}
