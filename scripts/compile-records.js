// Compiles assembly/ and keeps the result as a module of the program: `npm run compile`. With --print it is only printed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const MODULE = fileURLToPath(new URL('../src/ingest/text/quick/records-code.ts', import.meta.url));
const SOURCES = fileURLToPath(new URL('../assembly', import.meta.url));
const OPTIONS = '-O3 --converge --noAssert --runtime stub --enable simd --importMemory --use abort='.split(
  ' ',
);

const compiled = await compileRecords();
if (process.argv.includes('--print')) process.stdout.write(compiled);
else writeFileSync(MODULE, compiled);

/**
 * Compiles the code that reads records from bytes.
 *
 * @returns {Promise<string>} the module that holds it, in base64, as source text
 */
async function compileRecords() {
  const sources = new Map(
    readdirSync(SOURCES)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(`${SOURCES}/${name}`, 'utf8')]),
  );
  /** @type {Uint8Array | null} */
  let code = null;
  const { error, stderr } = await asc.main(['records.ts', '--outFile', 'records.wasm', ...OPTIONS], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') code = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || code === null) throw new Error(`assembly/records.ts: ${error?.message}\n${stderr}`);
  const text = Buffer.from(code)
    .toString('base64')
    .replace(/.{100}/g, '$&\\\n');
  return `/** Compiled from assembly/ by \`npm run compile\`: WebAssembly in base64. */\nexport const RECORDS_CODE = '${text}';\n`;
}
