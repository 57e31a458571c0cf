import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Encoding } from './encoding.js';

/** The names iconv-lite knows the encodings by. */
const ICONV_NAME: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8',
  'utf-16le': 'utf16-le',
  'utf-16be': 'utf16-be',
  'windows-1252': 'win1252',
};

/** Decodes the head of a file; a byte order mark is dropped. */
export async function decodeHead(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return new TextDecoder('utf-8').decode(bytes);
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(Buffer.from(bytes), ICONV_NAME[encoding]);
}

/** Writes a copy of a file in UTF-8, the only encoding the engine reads besides its own. */
export async function transcodeToUtf8(path: string, encoding: Encoding, target: string): Promise<void> {
  const { default: iconv } = await import('iconv-lite');
  await pipeline(
    createReadStream(path),
    iconv.decodeStream(ICONV_NAME[encoding]),
    iconv.encodeStream('utf8'),
    createWriteStream(target, { mode: 0o600 }),
  );
}
