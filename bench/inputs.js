import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Generated exports and the outputs of both programs; ignored by git. */
export const DATA = fileURLToPath(new URL('data/', import.meta.url));
const ONLINE_RETAIL = fileURLToPath(
  new URL('../../shared/data/online-retail/OnlineRetail.csv', import.meta.url),
);
const DEMO = { customers: 50_000, lines: 5_000_000 };
const LINES_FILE = 'musterwerk-rechnungspositionen.csv';
const CONTROL_FILE = 'musterwerk-kontrolle.json';

/**
 * One export that both programs evaluate; `path` is null where it is missing.
 * @typedef {object} Input
 * @property {string} title
 * @property {'online-retail' | 'musterwerk'} layout what the pandas script is to expect
 * @property {string | null} path
 * @property {string} stages the stages of kundenwert that the script does too
 * @property {number} factor how many times as fast as pandas kundenwert must be
 */

/**
 * @param {string} bin the kundenwert to generate the demo company's export with, if it is not there yet
 * @returns {Input[]}
 */
export function inputs(bin) {
  return [
    {
      title: 'Online Retail, 0.5 M lines',
      layout: 'online-retail',
      stages: 'abc',
      path: existsSync(ONLINE_RETAIL) ? ONLINE_RETAIL : null,
      factor: 3,
    },
    {
      title: 'German CSV, 5 M lines',
      layout: 'musterwerk',
      stages: 'abc,contribution',
      path: demoLines(bin),
      factor: 6,
    },
  ];
}

/** @param {string} bin */
function demoLines(bin) {
  const directory = join(DATA, 'musterwerk');
  if (!isWhole(join(directory, CONTROL_FILE))) {
    process.stderr.write(`generating ${DEMO.lines} demo lines …\n`);
    rmSync(directory, { recursive: true, force: true });
    const { status } = spawnSync(process.execPath, demoCommand(bin, directory, DEMO), { stdio: 'inherit' });
    if (status !== 0) throw new Error('the demo export could not be generated');
  }
  return join(directory, LINES_FILE);
}

/**
 * Whether the export there is has the size asked for: the control totals are written last.
 * @param {string} control
 */
function isWhole(control) {
  if (!existsSync(control)) return false;
  const { rows } = JSON.parse(readFileSync(control, 'utf8'));
  return rows.customers === DEMO.customers && rows.invoiceLines === DEMO.lines;
}

/**
 * The arguments for Node that generate an export of the demo company.
 * @param {string} bin
 * @param {string} directory
 * @param {{ customers: number, lines: number }} size
 */
export function demoCommand(bin, directory, { customers, lines }) {
  const size = ['--customers', String(customers), '--lines', String(lines)];
  return [bin, 'demo', directory, '--format', 'csv', ...size, '--quiet', '--no-progress'];
}
