import { spawn } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATA } from './inputs.js';

// An export that does not fit in memory: `node bench/spill.js [--megabytes 3000] [--customers 2000000]
// [--memory 300MB]`. Writes it once into bench/data, evaluates it under the engine's limit and shows time,
// peak memory, how much was spilled at most, and whether sum and customers are those that were written.

const BIN = fileURLToPath(new URL('../bin/kundenwert.js', import.meta.url));
const MEGABYTE = 1_000_000;
const NEWLINE = 0x0a;
const WATCH_MS = 200;
/** Lines of an export that are written at once. */
const BLOCK_LINES = 20_000;
const HEADING =
  'Kundennummer;Kundenname;Belegnummer;Belegdatum;Artikel;Menge;Umsatz netto;Deckungsbeitrag;Verkäufer\r\n';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '3000' },
    customers: { type: 'string', default: '2000000' },
    memory: { type: 'string', default: '300MB' },
  },
});
const size = { megabytes: Number(values.megabytes), customers: Number(values.customers) };
const { memory } = values;

const directory = join(DATA, `spill-${size.megabytes}-${size.customers}`);
const input = join(directory, 'rechnungspositionen.csv');
const controlFile = join(directory, 'control.json');
if (!existsSync(controlFile)) {
  mkdirSync(directory, { recursive: true });
  process.stderr.write(`writing ${size.megabytes} MB …\n`);
  writeFileSync(controlFile, JSON.stringify(writeExport(input, size)));
}
const control = JSON.parse(readFileSync(controlFile, 'utf8'));

const measured = await evaluate();
const out = join(directory, 'out');
// With so many customers the whole result is longer than a string may be; what is asked for stands at its beginning.
const revenue = /"revenueRead": *(-?[\d.]+)/.exec(beginningOf(join(out, 'result.json')))?.[1];
const cents = Math.round(Number(revenue) * 100);
const customers = (await countLines(join(out, 'customers.csv'))) - 1;
const report = [
  `${control.lines} lines, ${(control.bytes / MEGABYTE).toFixed(0)} MB, ${control.customers} customers, memory limit ${memory}`,
  `exit ${measured.exit} after ${measured.seconds.toFixed(1)} s, peak memory ${(measured.peakBytes / MEGABYTE).toFixed(0)} MB`,
  `spilled at most ${(measured.spilledBytes / MEGABYTE).toFixed(0)} MB, left behind: ${measured.left.length} files`,
  `revenue ${cents === control.cents ? 'agrees' : `differs: ${cents} instead of ${control.cents} cents`}`,
  `customers ${customers === control.customers ? 'agree' : `differ: ${customers}`}`,
];
process.stdout.write(`${report.join('\n')}\n`);
const isFine =
  measured.exit === 0 &&
  measured.left.length === 0 &&
  cents === control.cents &&
  customers === control.customers;
process.exitCode = isFine ? 0 : 1;

/** @param {string} path */
function beginningOf(path) {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(MEGABYTE);
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  return bytes.toString('utf8', 0, length);
}

/** @param {string} path */
async function countLines(path) {
  let lines = 0;
  for await (const chunk of createReadStream(path))
    for (const byte of chunk) if (byte === NEWLINE) lines += 1;
  return lines;
}

/**
 * Writes invoice lines whose customers come in no order, so that grouping them cannot go along with reading.
 * @param {string} path
 * @param {{ megabytes: number, customers: number }} size
 */
function writeExport(path, { megabytes, customers }) {
  const file = openSync(path, 'w');
  let bytes = writeSync(file, HEADING);
  let lines = 0;
  let total = 0;
  const seen = new Uint8Array(customers);
  let state = 20260331;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  while (bytes < megabytes * MEGABYTE) {
    const block = [];
    for (let at = 0; at < BLOCK_LINES; at += 1, lines += 1) {
      // The first lines take each customer once, the others any.
      const customer = lines < customers ? lines : Math.floor(next() * customers);
      seen[customer] = 1;
      const cents = Math.floor(next() * 200_000) - 5_000;
      total += cents;
      const day = 1 + (lines % 28);
      const month = 1 + (Math.floor(lines / 28) % 12);
      block.push(
        `${1_000_000 + customer};Kunde ${customer} GmbH;R${8_000_000 + (lines >> 2)};${two(day)}.${two(month)}.2025;` +
          `A${Math.floor(next() * 9000)};${1 + Math.floor(next() * 20)};${euro(cents)};${euro(Math.trunc(cents * 0.3))};V${customer % 40}\r\n`,
      );
    }
    bytes += writeSync(file, block.join(''));
  }
  closeSync(file);
  return { bytes, lines, cents: total, customers: seen.reduce((sum, one) => sum + one, 0) };
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0');
}

/** @param {number} cents */
function euro(cents) {
  const whole = Math.trunc(Math.abs(cents) / 100);
  return `${cents < 0 ? '-' : ''}${whole},${two(Math.abs(cents) % 100)}`;
}

/** Runs the evaluation and watches what it takes. */
async function evaluate() {
  const temporary = join(directory, 'tmp');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const args = ['score', input, '-o', join(directory, 'out'), '-f', 'csv,json', '-q'];
  const started = performance.now();
  const child = spawn(process.execPath, [BIN, ...args, '--set', `engine.memoryLimit=${memory}`], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let peakBytes = 0;
  let spilledBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid));
    spilledBytes = Math.max(spilledBytes, bytesBelow(temporary));
  }, WATCH_MS);
  const exit = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  return { exit, seconds, peakBytes, spilledBytes, left: readdirSync(temporary) };
}

/**
 * The most memory the process has had so far, as Linux keeps it; 0 elsewhere.
 * @param {number | undefined} pid
 */
function residentBytes(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** @param {string} folder */
function bytesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
      (sum, name) => sum + sizeOf(join(folder, name)),
      0,
    );
  } catch {
    return 0;
  }
}

/** @param {string} path */
function sizeOf(path) {
  try {
    const { blocks } = statSync(path);
    return blocks * 512;
  } catch {
    // It vanished meanwhile.
    return 0;
  }
}
