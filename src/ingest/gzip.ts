import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Bilingual } from '../language/bilingual.js';
import type { Failure } from '../problems/failure.js';
import { formatFailure } from './format-failure.js';

/** Bounds for what a packed file may become. */
export interface GzipLimits {
  readonly maxBytes: number;
  /** Unpacked bytes per packed byte, applied beyond `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Exports pack 4 to 30 times, those that repeat themselves up to 100 times; a bomb comes near 1032. */
export const GZIP_LIMITS: GzipLimits = {
  maxBytes: 16_384 * MEGABYTE,
  maxRatio: 200,
  ratioFreeBytes: 100 * MEGABYTE,
};

/**
 * Unpacks a gzip file, also one of several members, into a private file.
 *
 * @param file the user's file, for messages
 * @throws Failure where it is damaged (KW124) or unpacks beyond the limits (KW125)
 */
export async function unpackGzip(
  path: string,
  target: string,
  file: string,
  limits: GzipLimits = GZIP_LIMITS,
): Promise<void> {
  const packed = (await stat(path)).size;
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  let bytes = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      const excess = excessOf(bytes, packed, limits);
      if (excess === null) done(null, chunk);
      else done(formatFailure(file, 'KW125', { reason: excess }));
    },
  });
  try {
    await pipeline(createReadStream(path), gunzip, guard, createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    throw damageOf(error, file) ?? error;
  }
  if (bytes === 0) throw formatFailure(file, 'KW103');
}

function excessOf(bytes: number, packed: number, limits: GzipLimits): Bilingual | null {
  if (bytes > limits.maxBytes) {
    const megabytes = Math.round(limits.maxBytes / MEGABYTE);
    return {
      de: `sie ist entpackt größer als ${megabytes} MB`,
      en: `it unpacks to more than ${megabytes} MB`,
    };
  }
  if (bytes <= limits.ratioFreeBytes || bytes <= packed * limits.maxRatio) return null;
  return {
    de: `sie entpackt sich auf mehr als das ${limits.maxRatio}-fache`,
    en: `it unpacks to more than ${limits.maxRatio} times its size`,
  };
}

function damageOf(error: unknown, file: string): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return damaged(file, 'sie bricht mittendrin ab', 'it ends in the middle');
  if (code.startsWith('Z_'))
    return damaged(
      file,
      'die Daten oder ihre Prüfsumme stimmen nicht',
      'the data or their checksum are wrong',
    );
  if (code === 'ENOSPC')
    return formatFailure(file, 'KW125', {
      reason: {
        de: 'im Ordner für Zwischendateien ist kein Platz',
        en: 'there is no space in the folder for temporary files',
      },
    });
  return null;
}

function damaged(file: string, de: string, en: string): Failure {
  return formatFailure(file, 'KW124', { reason: { de, en } });
}
