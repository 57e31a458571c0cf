import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPieces } from '../../src/ingest/byte-pass.js';
import { fingerprint } from '../../src/ingest/fingerprint.js';
import { workspace } from '../cli/workspace.js';

const ROOT = workspace();

function written(name: string, content: string | Buffer): string {
  const path = join(ROOT, name);
  writeFileSync(path, content);
  return path;
}

describe('the pass over a file', () => {
  it('hands over every byte once and in order', async () => {
    const content = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index.toString(36)).join(' '));
    const pieces: Buffer[] = [];
    await readPieces(written('long', content), (piece) => {
      pieces.push(Buffer.from(piece));
      return true;
    });
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  });

  it('ends as soon as no more is wanted', async () => {
    let pieces = 0;
    await readPieces(written('zeros', Buffer.alloc(5_000_000)), () => {
      pieces += 1;
      return pieces < 2;
    });
    expect(pieces).toBe(2);
  });

  it('of an empty file hands over nothing', async () => {
    await readPieces(written('empty', ''), () => {
      throw new Error('there is no byte');
    });
  });

  it('of a file that is gone fails', async () => {
    await expect(readPieces(join(ROOT, 'gone'), () => true)).rejects.toThrow('ENOENT');
  });
});

describe('the fingerprint', () => {
  // The examples published with the standard (FIPS 180), and the digest of nothing.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('is the SHA-256 of the bytes (%#)', async (content, digest) => {
    expect(await fingerprint(written('published', content))).toBe(digest);
  });

  it('covers what lies beyond the first pieces', async () => {
    const content = Buffer.alloc(3_000_000, 'a');
    const before = await fingerprint(written('before', content));
    content[2_999_999] = 0x62;
    expect(await fingerprint(written('after', content))).not.toBe(before);
  });
});
