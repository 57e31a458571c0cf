// Compiles assembly/ and keeps the results as modules of the program: `npm run compile`. With --check it only says
// which of them are not what assembly/ comes to.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What is compiled, and the module it becomes. */
const MODULES = [
  { entry: 'records.ts', module: 'src/ingest/text/quick/records-code.ts', name: 'RECORDS_CODE' },
  {
    entry: 'different-hashes.ts',
    module: 'src/tables/different-hashes-code.ts',
    name: 'DIFFERENT_HASHES_CODE',
  },
  { entry: 'sheet/rows.ts', module: 'src/ingest/workbook/quick/sheet-code.ts', name: 'SHEET_CODE' },
];
const OPTIONS = '-O3 --converge --noAssert --runtime stub --enable simd --importMemory --use abort='.split(
  ' ',
);

const stale = [];
for (const { entry, module, name } of MODULES) {
  const compiled = await compile(entry, name);
  const path = join(ROOT, module);
  if (!process.argv.includes('--check')) writeFileSync(path, compiled);
  else if (readFileSync(path, 'utf8') !== compiled) stale.push(module);
}
if (stale.length > 0) process.stdout.write(`${stale.join('\n')}\n`);

/**
 * Compiles one module.
 *
 * @param {string} entry below assembly/
 * @param {string} name of the constant that holds the code
 * @returns {Promise<string>} the module that holds it, in base64, as source text
 */
async function compile(entry, name) {
  const folder = join(ROOT, 'assembly', dirname(entry));
  /** @type {Uint8Array | null} */
  let code = null;
  const { error, stderr } = await asc.main([posix.basename(entry), '--outFile', 'code.wasm', ...OPTIONS], {
    readFile: (file) => sourceText(join(folder, file)),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') code = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || code === null) throw new Error(`assembly/${entry}: ${error?.message}\n${stderr}`);
  const text = Buffer.from(code)
    .toString('base64')
    .replace(/.{100}/g, '$&\\\n');
  return `/** Compiled from assembly/ by \`npm run compile\`: WebAssembly in base64. */\nexport const ${name} = '${text}';\n`;
}

/** @param {string} path */
function sourceText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
