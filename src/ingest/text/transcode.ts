import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DetectedEncoding, Encoding } from './encoding.js';

/** The names iconv-lite knows the encodings by. */
const ICONV_NAME: Readonly<Record<DetectedEncoding, string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8',
  'utf-16le': 'utf16-le',
  'utf-16be': 'utf16-be',
  'windows-1252': 'win1252',
  'iso-8859-15': 'iso885915',
};

/** Encodings that only a setting names go by iconv-lite's own name. */
function iconvName(encoding: Encoding): string {
  return isDetected(encoding) ? ICONV_NAME[encoding] : encoding;
}

function isDetected(name: string): name is DetectedEncoding {
  return Object.hasOwn(ICONV_NAME, name);
}

/**
 * An encoding as the settings name it, in the spelling used here; null where there is none of that name.
 */
export async function encodingNamed(name: string): Promise<Encoding | null> {
  const known = name.trim().toLowerCase();
  if (isDetected(known)) return known;
  if (known === 'utf8') return 'utf-8';
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(known) ? known : null;
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

/**
 * Writes a copy of a file in UTF-8, the only encoding the engine reads besides its own.
 *
 * @param onBytes hears how far it has come, of so many bytes
 */
export async function transcodeToUtf8(
  path: string,
  encoding: Encoding,
  target: string,
  onBytes: (read: number, all: number) => void = () => undefined,
): Promise<void> {
  const { default: iconv } = await import('iconv-lite');
  const { size } = await stat(path);
  const file = createReadStream(path);
  await pipeline(
    file,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        onBytes(file.bytesRead, size);
        yield chunk;
      }
    },
    iconv.decodeStream(iconvName(encoding)),
    iconv.encodeStream('utf8'),
    createWriteStream(target, { mode: 0o600 }),
  );
}
