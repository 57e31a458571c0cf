// Runs the program once as its users do and stores what V8 compiled on the way: what is needed in a run, no more.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { storeCode } from './compiled-code.js';
import { partLoader } from './part-loader.js';

const parts = join(resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))), 'parts');
const folder = mkdtempSync(join(tmpdir(), 'kundenwert-build-'));
try {
  /** @type {Map<string, import('node:vm').Script>} */
  const scripts = new Map();
  const { main } = partLoader(parts, (path, script) => scripts.set(path, script))('main.cjs');
  // V8 would forget what it compiled for what ran a while ago.
  setFlagsFromString('--no-flush-bytecode');
  await rehearse(main);
  // Compiled code is taken with the options it was stored under alone.
  setFlagsFromString('--flush-bytecode');
  for (const [path, script] of scripts) storeCode(path, script.createCachedData());
} catch (error) {
  // The program runs without, so that this is no reason to fail an installation.
  process.stderr.write(`Compiled code was not stored, every start will take longer: ${error}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {(args: readonly string[]) => Promise<number>} main */
async function rehearse(main) {
  /** @param {readonly string[]} args */
  const run = async (...args) => {
    const exitCode = await main(args);
    if (exitCode !== 0) throw new Error(`exit code ${exitCode} from ${args.join(' ')}`);
  };
  const print = process.stdout.write;
  const from = process.cwd();
  process.stdout.write = () => true;
  // Where no settings file lies.
  process.chdir(folder);
  try {
    await run('--help');
    const company = join(folder, 'company');
    // As many as every method asks for, those that fit a model of purchases among them.
    await run('demo', company, '--customers', '400', '--lines', '8000', '--format', 'csv,xlsx');
    const files = readdirSync(company).map((name) => join(company, name));
    const out = join(folder, 'out');
    for (const kind of ['.csv', '.xlsx']) {
      const sources = files.filter((file) => file.endsWith(kind));
      await run('score', ...sources, '--out', out, '--no-progress');
      // Beside a workbook a thread would write them, and what it compiles cannot be had from here.
      await run('score', ...sources, '--out', out, '--no-progress', '--format', 'csv,json');
    }
  } finally {
    process.chdir(from);
    process.stdout.write = print;
  }
}
