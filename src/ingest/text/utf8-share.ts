import { readPieces } from '../byte-pass.js';
import { completeCharacters, countCharacters } from './encoding.js';

/** How much of a file is UTF-8: what stands outside of ASCII, in characters and bytes. */
export interface Utf8Share {
  /** Whole characters, and bytes that belong to none. */
  readonly whole: number;
  readonly wrong: number;
  /** Those of the whole ones that are letters and signs of European languages, as no code page has them by chance. */
  readonly likely: number;
  /** 1-based lines of the first likely character and the first wrong byte; null where there is none. */
  readonly likelyRow: number | null;
  readonly wrongRow: number | null;
}

/** Bytes outside of ASCII that stand together, one character of the string a byte. */
const RUN = /[\x80-\xff]+/g;
/** Latin letters and signs from U+0080 to U+017F, the euro and the marks of typesetters. */
const LIKELY = /[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x82][\x80-\xbf]/g;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Counts in one pass over a file how much of it is UTF-8. */
export async function utf8Share(path: string): Promise<Utf8Share> {
  const sum = { whole: 0, wrong: 0, likely: 0 };
  const first: { likely: number | null; wrong: number | null } = { likely: null, wrong: null };
  let before = 0;
  let cut: Buffer = Buffer.alloc(0);
  const count = (bytes: Buffer): void => {
    for (const { 0: run, index } of bytes.toString('latin1').matchAll(RUN)) {
      const { whole, wrong } = countCharacters(bytes.subarray(index, index + run.length));
      const likely = run.match(LIKELY)?.length ?? 0;
      sum.whole += whole;
      sum.wrong += wrong;
      sum.likely += likely;
      if (wrong > 0) first.wrong ??= before + index;
      if (likely > 0) first.likely ??= before + index;
    }
    before += bytes.length;
  };
  await readPieces(path, (piece) => {
    const bytes = cut.length === 0 ? piece : Buffer.concat([cut, piece]);
    const whole = bytes.subarray(0, completeCharacters(bytes).length);
    cut = Buffer.from(bytes.subarray(whole.length));
    count(whole);
    return true;
  });
  count(cut);
  return {
    ...sum,
    likelyRow: await rowAt(path, first.likely),
    wrongRow: await rowAt(path, first.wrong),
  };
}

/** The line on which a byte stands. */
async function rowAt(path: string, offset: number | null): Promise<number | null> {
  if (offset === null) return null;
  let feeds = 0;
  let returns = 0;
  let left = offset;
  await readPieces(path, (piece) => {
    const bytes = piece.subarray(0, left);
    feeds += occurrences(bytes, NEWLINE);
    if (feeds === 0) returns += occurrences(bytes, RETURN);
    left -= bytes.length;
    return left > 0;
  });
  return 1 + (feeds === 0 ? returns : feeds);
}

function occurrences(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}
