import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = workspace();

/** Runs a module in a process of its own, as the program runs: without what the test runner adds to Node. */
function inNode(code: string, ...options: readonly string[]): unknown {
  const script = `
    import { partLoader } from ${JSON.stringify(new URL('../../scripts/part-loader.js', import.meta.url).href)};
    import { storeCode, storedCode } from ${JSON.stringify(new URL('../../scripts/compiled-code.js', import.meta.url).href)};
    import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
    const say = (value) => process.stderr.write(JSON.stringify(value));
    ${code}`;
  const { stderr, status } = spawnSync(
    process.execPath,
    [...options, '--input-type=module', '--eval', script],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stderr);
}

/** A folder with one part whose compiled code is stored. */
function storedPart(name: string): { readonly path: string; readonly parts: string } {
  const parts = join(folder, name);
  mkdirSync(parts);
  const path = join(parts, 'part.cjs');
  writeFileSync(path, 'function greet() { return "good" }\nexports.greet = greet;');
  inNode(`
    let stored;
    const part = partLoader(${JSON.stringify(parts)}, (path, script) => { stored = [path, script]; })('part.cjs');
    part.greet();
    storeCode(stored[0], stored[1].createCachedData());
    say(true);`);
  return { path, parts };
}

/** What a start finds: whether V8 took the stored code (null: none was handed to it), and what the part says. */
function startOf({ parts }: { readonly parts: string }, ...options: readonly string[]): unknown {
  return inNode(
    `
    let rejected;
    const part = partLoader(${JSON.stringify(parts)}, (_, script) => { rejected = script.cachedDataRejected; })('part.cjs');
    say({ rejected: rejected ?? null, says: part.greet() });`,
    ...options,
  );
}

describe('compiled code', () => {
  it('is used by the same Node for the same source', () => {
    expect(startOf(storedPart('same'))).toEqual({ rejected: false, says: 'good' });
  });

  it('is ignored for another source, even of the same length', () => {
    const part = storedPart('changed');
    writeFileSync(part.path, readFileSync(part.path, 'utf8').replace('good', 'well'));
    expect(startOf(part)).toEqual({ rejected: null, says: 'well' });
  });

  it('is ignored where Node was started with options that change compiled code', () => {
    const part = storedPart('options');
    expect(startOf(part, '--no-lazy-feedback-allocation')).toEqual({ rejected: null, says: 'good' });
  });

  it('is ignored where any byte is damaged, missing or too many', () => {
    const { path } = storedPart('damaged');
    const taken = inNode(`
      const path = ${JSON.stringify(path)};
      const source = readFileSync(path);
      const sound = readFileSync(path + '.code');
      const takes = (bytes) => { writeFileSync(path + '.code', bytes); return storedCode(path, source) !== undefined; };
      const flipped = (at) => { const bytes = Buffer.from(sound); bytes[at] ^= 1; return bytes; };
      say({
        sound: takes(sound),
        flipped: [...sound.keys()].filter((at) => takes(flipped(at))),
        cut: [0, 1, 31, 32, 33, sound.length - 1].filter((length) => takes(sound.subarray(0, length))),
        longer: takes(Buffer.concat([sound, Buffer.alloc(1)])),
      });`);
    expect(taken).toEqual({ sound: true, flipped: [], cut: [], longer: false });
  });

  it('leaves positions in stack traces those of the file', () => {
    const parts = join(folder, 'throwing');
    mkdirSync(parts);
    writeFileSync(join(parts, 'part.cjs'), 'exports.fail = () => {\n  throw new Error("here");\n};');
    const stack = inNode(`
      const { fail } = partLoader(${JSON.stringify(parts)})('part.cjs');
      try { fail(); } catch (error) { say(error.stack); }`);
    expect(stack).toContain(`${join(parts, 'part.cjs')}:2:9`);
  });

  it('of a part that fails lets it fail each time, not be taken half loaded', () => {
    const parts = join(folder, 'failing');
    mkdirSync(parts);
    writeFileSync(join(parts, 'part.cjs'), 'exports.half = 1;\nthrow new Error("broken");');
    const outcomes = inNode(`
      const load = partLoader(${JSON.stringify(parts)});
      say([1, 2].map(() => { try { return load('part.cjs'); } catch (error) { return error.message; } }));`);
    expect(outcomes).toEqual(['broken', 'broken']);
  });
});

describe('the built program', () => {
  const dist = join(ROOT, 'dist');
  const built = readdirSync(join(dist, 'parts'));

  it('comes with compiled code that its Node takes, for what a run needs', () => {
    const stored = inNode(`
      const parts = ${JSON.stringify(join(dist, 'parts'))};
      say(readdirSync(parts)
        .filter((name) => name.endsWith('.cjs'))
        .filter((name) => storedCode(parts + '/' + name, readFileSync(parts + '/' + name)) !== undefined));`);
    expect(stored).toEqual(
      expect.arrayContaining([
        'main.cjs',
        ...built.filter((name) => /^(score|load|pipeline|excel-workbook|open-sheets)-.*\.cjs$/.test(name)),
      ]),
    );
    expect((stored as string[]).length).toBe(built.filter((name) => name.endsWith('.code')).length);
  });

  it('loads for help only what is small', () => {
    const loaded = inNode(`
      const parts = ${JSON.stringify(join(dist, 'parts'))};
      const sizes = [];
      process.stdout.write = () => true;
      const { main } = partLoader(parts, (path) => sizes.push(readFileSync(path).length))('main.cjs');
      await main(['--help']);
      say(sizes);`) as number[];
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.reduce((sum, size) => sum + size, 0)).toBeLessThan(160_000);
  });

  it('gives the same with compiled code, with damaged code and without any', () => {
    const copy = join(folder, 'copy');
    for (const name of ['bin', 'dist']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const file = writeLines(folder, 'rechnungen.csv', SOUND_EXPORT);
    const out = join(folder, 'out');
    const run = (): unknown => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(copy, 'bin', 'kundenwert.js'), 'score', file, '--out', out, '--no-progress', '--no-compare'],
        { encoding: 'utf8', cwd: folder },
      );
      return { status, stdout, stderr, result: readFileSync(join(out, 'result.json'), 'utf8') };
    };
    const codes = built
      .filter((name) => name.endsWith('.code'))
      .map((name) => join(copy, 'dist/parts', name));
    const asBuilt = run();
    for (const path of codes) {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xff, 64, bytes.length));
    }
    const damaged = run();
    for (const path of codes) writeFileSync(path, '');
    expect(damaged).toEqual(asBuilt);
    expect(run()).toEqual(asBuilt);
    expect(asBuilt).toMatchObject({ status: 0 });
  });
});
