import { isUtf8 } from 'node:buffer';

/** Encodings kundenwert tells apart. */
export type DetectedEncoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'iso-8859-15';

/** These, or the name of another one from the settings: whatever iconv-lite knows. */
export type Encoding = DetectedEncoding | (string & {});

/**
 * Finds the encoding of a text file from its first bytes: a byte order mark, the zero
 * bytes of UTF-16, UTF-8 but for a few wrong bytes, and otherwise one of the two code pages with
 * German letters and a euro sign.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(head);
  if (zeros.odd > head.length / 8 && zeros.even < zeros.odd / 8) return 'utf-16le';
  if (zeros.even > head.length / 8 && zeros.odd < zeros.even / 8) return 'utf-16be';
  const characters = completeCharacters(head);
  if (isUtf8(characters)) return 'utf-8';
  const { whole, wrong } = countCharacters(characters);
  return whole > wrong ? 'utf-8' : codePageOf(characters);
}

/** The euro sign of ISO-8859-15 is one for any currency in Windows-1252, which has its own among the control characters. */
function codePageOf(bytes: Uint8Array): DetectedEncoding {
  const hasEuro = bytes.includes(0xa4);
  const hasWindows = hasEuro && bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return hasEuro && !hasWindows ? 'iso-8859-15' : 'windows-1252';
}

/** Counts characters of several bytes that are whole, and bytes above ASCII that belong to none. */
export function countCharacters(bytes: Uint8Array): { readonly whole: number; readonly wrong: number } {
  let whole = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    const isWhole = length > 1 && isUtf8(bytes.subarray(at, at + length));
    if (isWhole) whole += 1;
    else if (length !== 1) wrong += 1;
    at += isWhole ? length : 1;
  }
  return { whole, wrong };
}

/** Cuts an unfinished UTF-8 character off the end, so that a cut of the file is not taken for a fault. */
export function completeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}
