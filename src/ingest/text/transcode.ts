import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Encoding } from './encoding.js';

/** The names iconv-lite knows the encodings by. */
const ICONV_NAME: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8',
  'utf-16le': 'utf16-le',
  'utf-16be': 'utf16-be',
  'windows-1252': 'win1252',
  'iso-8859-15': 'iso885915',
};

/** The name by which iconv-lite knows an encoding: any that it has can be set. */
function iconvName(encoding: Encoding): string {
  return Object.hasOwn(ICONV_NAME, encoding) ? ICONV_NAME[encoding] : encoding;
}

/**
 * An encoding as the settings name it, in the spelling used here; null where there is none of that name.
 */
export async function encodingNamed(name: string): Promise<Encoding | null> {
  const known = name.trim().toLowerCase();
  if (Object.hasOwn(ICONV_NAME, known)) return known as Encoding;
  if (known === 'utf8') return 'utf-8';
  const { default: iconv } = await import('iconv-lite');
  // Text in another encoding is only ever decoded, so its own name will do.
  return iconv.encodingExists(known) ? (known as Encoding) : null;
}

/** Decodes the head of a file; a byte order mark is dropped. */
export async function decodeHead(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return new TextDecoder('utf-8').decode(bytes);
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(Buffer.from(bytes), iconvName(encoding));
}

/** The text of a whole file, piece by piece. */
export async function decodedText(path: string, encoding: Encoding): Promise<Readable> {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom')
    return createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 });
  const { default: iconv } = await import('iconv-lite');
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const decoder = iconv.decodeStream(iconvName(encoding)) as NodeJS.ReadWriteStream & Readable;
  file.on('error', (error) => decoder.destroy(error));
  return file.pipe(decoder);
}

/** Writes a copy of a file in UTF-8, the only encoding the engine reads besides its own. */
export async function transcodeToUtf8(path: string, encoding: Encoding, target: string): Promise<void> {
  const { default: iconv } = await import('iconv-lite');
  await pipeline(
    createReadStream(path),
    iconv.decodeStream(iconvName(encoding)),
    iconv.encodeStream('utf8'),
    createWriteStream(target, { mode: 0o600 }),
  );
}
