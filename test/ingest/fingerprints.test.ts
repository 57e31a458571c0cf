import { createHash } from 'node:crypto';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { Fingerprints } from '../../src/ingest/fingerprints.js';
import { Failure } from '../../src/problems/failure.js';
import { workspace } from '../cli/workspace.js';

const ROOT = workspace();
/** As large as a file must be to get a thread. */
const LARGE = 1 << 25;

describe('the fingerprints of a run', () => {
  let code: URL;
  const small = join(ROOT, 'small.csv');
  const large = join(ROOT, 'large.csv');
  const gone = join(ROOT, 'gone.csv');
  beforeAll(async () => {
    const input = fileURLToPath(new URL('../../src/ingest/fingerprint-worker.ts', import.meta.url));
    const bundle = await rolldown({ input, platform: 'node' });
    const file = join(ROOT, 'fingerprint-worker.mjs');
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    code = pathToFileURL(file);
    writeFileSync(small, 'abc');
    writeFileSync(large, 'Kundennr;Datum');
    truncateSync(large, LARGE);
  });

  const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

  it('are the same, whether a thread makes them or not', async () => {
    const content = Buffer.alloc(LARGE);
    content.write('Kundennr;Datum');
    for (const thread of [code, null]) {
      const prints = new Fingerprints([small, large], thread);
      prints.begin();
      expect(await prints.of(small)).toBe(digest(Buffer.from('abc')));
      expect(await prints.of(large)).toBe(digest(content));
      prints.close();
    }
  });

  it('name the file that is gone by the time it is read', async () => {
    const problemsOf = async (path: string, thread: URL | null) => {
      const prints = new Fingerprints([path], thread);
      if (path === gone) rmSync(gone, { force: true });
      prints.begin();
      const failure = await prints.of(path).catch((error: unknown) => error);
      prints.close();
      return failure instanceof Failure
        ? failure.problems.map(({ code: each, position }) => [each, position.file])
        : [];
    };
    expect(await problemsOf(join(ROOT, 'never.csv'), null)).toEqual([['KW161', join(ROOT, 'never.csv')]]);
    writeFileSync(gone, '');
    truncateSync(gone, LARGE);
    // The thread takes longer to start than the file to vanish.
    expect(await problemsOf(gone, code)).toEqual([['KW161', gone]]);
  });
});
