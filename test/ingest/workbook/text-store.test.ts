import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SharedStrings } from '../../../src/ingest/workbook/shared-strings.js';
import { TextStore } from '../../../src/ingest/workbook/text-store.js';
import { decodeBytes, decodeExcelEscapes, trimXmlSpace } from '../../../src/ingest/workbook/xml-text.js';
import { XmlTokenizer } from '../../../src/ingest/workbook/xml-tokenizer.js';
import { sharedStringsXml } from './make-workbook.js';

/** Pieces of which texts in a workbook are made, with those that do not stand for themselves. */
const PIECES = [
  'Schmidt',
  'Müller',
  '日本',
  '\u{1f600}',
  ' ',
  '\n',
  '\r\n',
  '\u00a0',
  '&amp;',
  '&lt;',
  '&apos;&quot;&gt;',
  '&#252;',
  '_x000D_',
  '_x',
  '_',
  'x',
];

describe('the texts of a workbook', () => {
  test('are the same whether they are kept as bytes or read as strings', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (texts, piece) => {
        const { texts: kept } = read(sharedStringsXml(...texts.map((each) => `<t>${each}</t>`)), piece);
        expect(texts.map((_, index) => kept.at(index))).toEqual(texts.map(decoded));
        expect(Buffer.from(kept.bytes).toString()).toBe(texts.map(decoded).join(''));
        expect(kept.length).toBe(texts.length);
      }),
    );
  });

  test('are found again whatever stands around them, and none is found beyond them', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `Kunde ${'ü'.repeat(index % 40)} ${index}`);
    const store = new TextStore();
    for (const text of many) {
      const bytes = Buffer.from(`<t>${text}</t>`);
      expect(store.addPlain(bytes, 3, bytes.length - 4, text.includes('ü'))).toBe(true);
    }
    expect(many.map((_, index) => store.at(index))).toEqual(many);
    expect(store.at(-1)).toBeUndefined();
    expect(store.at(many.length)).toBeUndefined();
  });

  test('that are no UTF-8 are left to the reader, which refuses them', () => {
    const bytes = Buffer.from([0x4d, 0xfc, 0x6c]);
    const store = new TextStore();
    expect(store.addPlain(bytes, 0, 3, true)).toBe(false);
    expect(store.length).toBe(0);
    const xml = Buffer.from(sharedStringsXml('<t>M?l</t>'));
    xml[xml.indexOf('?l') as number] = 0xfc;
    expect(() => read(xml, 1000)).toThrow('not valid UTF-8');
  });
});

/** What a text is by the rules of the format. */
function decoded(written: string): string {
  const bytes = Buffer.from(written);
  return decodeExcelEscapes(trimXmlSpace(decodeBytes(bytes, 0, bytes.length, true, true)));
}

function read(xml: string | Buffer, piece: number): SharedStrings {
  const strings = new SharedStrings();
  const tokenizer = new XmlTokenizer(strings);
  const bytes = Buffer.from(xml);
  for (let from = 0; from < bytes.length; from += piece) tokenizer.feed(bytes.subarray(from, from + piece));
  tokenizer.end();
  return strings;
}
