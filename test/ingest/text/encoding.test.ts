import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeCharacters, detectEncoding } from '../../../src/ingest/text/encoding.js';
import { decodeHead, transcodeToUtf8 } from '../../../src/ingest/text/transcode.js';
import { type Utf8Share, utf8Share } from '../../../src/ingest/text/utf8-share.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';

const GERMAN = 'Kundennr;Kunde;Ort;Umsatz\r\n1;Müller & Söhne;Köln;1.234,56 €\r\n2;Grüße;Düren;0,99\r\n';
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

describe('the encoding of a text file', () => {
  it.each([
    ['utf-8', Buffer.from(GERMAN)],
    ['utf-8-bom', Buffer.from(`\ufeff${GERMAN}`)],
    ['utf-16le', iconv.encode(GERMAN, 'utf16le', { addBOM: true })],
    ['utf-16be', iconv.encode(GERMAN, 'utf16be', { addBOM: true })],
    ['utf-16le', iconv.encode(GERMAN, 'utf16le')],
    ['utf-16be', iconv.encode(GERMAN, 'utf16be')],
    ['windows-1252', iconv.encode(GERMAN, 'win1252')],
    ['iso-8859-15', iconv.encode(GERMAN, 'iso-8859-15')],
    ['utf-8', Buffer.from('Kundennr;Umsatz\n1;5\n')],
    ['utf-8', Buffer.from('')],
  ] as const)('%s is told by its bytes', async (encoding, content) => {
    expect(detectEncoding(content)).toBe(encoding);
    const text = (await decodeHead(content, encoding)).replace('\ufeff', '');
    if (text.includes('Kunde;')) expect(text).toBe(GERMAN);
  });

  it('stays UTF-8 where a single byte is wrong among many right ones, and is a code page the other way round', () => {
    expect(detectEncoding(bytes('Müller;Köln;Gr', 0xfc, 'n'))).toBe('utf-8');
    expect(detectEncoding(bytes('M', 0xfc, 'ller;K', 0xf6, 'ln'))).toBe('windows-1252');
  });

  it('is not mistaken because the head ends within a character', () => {
    const whole = Buffer.from('Größe €');
    for (let length = 1; length <= whole.length; length += 1) {
      expect(detectEncoding(whole.subarray(0, length))).toBe('utf-8');
    }
  });

  it('is found for any German text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'abcÄÖÜäöüß€;,.0123\n "'),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (drawn) => {
        const content = `${drawn}\n`;
        expect(detectEncoding(Buffer.from(content))).toBe('utf-8');
        expect(detectEncoding(Buffer.from(`\ufeff${content}`))).toBe('utf-8-bom');
        expect(detectEncoding(iconv.encode(content, 'utf16le', { addBOM: true }))).toBe('utf-16le');
        const isAscii = !/[^\n -~]/.test(content);
        // Single umlauts are no UTF-8; only rare pairs such as Ü followed by a sign above 0x80 would be.
        const latin = iconv.encode(content, 'win1252');
        const found = detectEncoding(latin);
        if (isAscii) expect(found).toBe('utf-8');
        else if (!/[ÄÖÜäöüß][€]/.test(content)) expect(found).toBe('windows-1252');
      }),
    );
  });
});

describe('a cut character', () => {
  it('is dropped from the end, and nothing else is', () => {
    expect([...completeCharacters(bytes('a', 0xc3))]).toEqual([...bytes('a')]);
    expect([...completeCharacters(bytes('a', 0xe2, 0x82))]).toEqual([...bytes('a')]);
    expect([...completeCharacters(bytes('a', 0xf0, 0x9f, 0x98))]).toEqual([...bytes('a')]);
    for (const whole of ['', 'a', 'ä', '€', '😀']) {
      expect([...completeCharacters(bytes(whole))]).toEqual([...bytes(whole)]);
    }
  });
});

describe('a file with wrong bytes', () => {
  const shareOf = async (...parts: Parameters<typeof bytes>): Promise<Utf8Share> => {
    const path = join(test.folder, 'bytes.csv');
    await writeFile(path, bytes(...parts));
    return utf8Share(path);
  };

  it('is UTF-8 in part, counted wherever the bytes stand, with the first line of either', async () => {
    expect(await shareOf('a'.repeat(2_000_000), '\nMüller', 'Köln\n', 0xfc)).toEqual({
      whole: 2,
      wrong: 1,
      likely: 2,
      likelyRow: 2,
      wrongRow: 3,
    });
    // A character on the border of what is read at once.
    expect(await shareOf('a'.repeat((1 << 20) - 1), 'ü', 0xfc, '\r', 0xf6)).toMatchObject({
      whole: 1,
      wrong: 2,
      likelyRow: 1,
      wrongRow: 1,
    });
    expect(await shareOf('nur ASCII')).toEqual({
      whole: 0,
      wrong: 0,
      likely: 0,
      likelyRow: null,
      wrongRow: null,
    });
  });

  it('is not taken for UTF-8 in part where signs of a code page look like it by chance', async () => {
    expect(await shareOf('gro', 0xdf, 0x93)).toMatchObject({ whole: 1, likely: 0 });
  });
});

describe('a copy in UTF-8', () => {
  it.each(['utf-16le', 'utf-16be', 'windows-1252'] as const)(
    'holds the same text as the file in %s',
    async (encoding) => {
      const [from, to] = [join(test.folder, 'from.csv'), join(test.folder, 'to.csv')];
      const long = GERMAN.repeat(5000);
      const name = { 'utf-16le': 'utf16le', 'utf-16be': 'utf16be', 'windows-1252': 'win1252' }[encoding];
      await writeFile(from, iconv.encode(long, name, { addBOM: encoding !== 'windows-1252' }));
      await transcodeToUtf8(from, encoding, to);
      expect(await readFile(to, 'utf8')).toBe(long);
    },
  );
});
