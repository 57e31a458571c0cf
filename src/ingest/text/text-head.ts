import { open } from 'node:fs/promises';
import { Failure } from '../../problems/failure.js';
import { problem } from '../../problems/report.js';
import { detectEncoding, type Encoding } from './encoding.js';
import { decodeHead, encodingNamed } from './transcode.js';

/** How much of a file is looked at to find out how it is laid out. */
const HEAD_BYTES = 512 * 1024;

/** The first whole lines of a text file. */
export interface TextHead {
  readonly head: string;
  readonly encoding: Encoding;
  /** Whether the file is in the only encoding that the fast readers take. */
  readonly isUtf8: boolean;
}

/**
 * Reads the first lines of a text file, in the encoding that the user named or its bytes show.
 *
 * @throws Failure where no encoding has the name (KW149)
 */
export async function readHead(path: string, encoding?: string): Promise<TextHead> {
  const bytes = await firstBytes(path);
  const known = encoding === undefined ? detectEncoding(bytes) : await requireEncoding(path, encoding);
  return {
    head: trimToLine(await decodeHead(bytes, known)),
    encoding: known,
    isUtf8: known === 'utf-8' || known === 'utf-8-bom',
  };
}

async function requireEncoding(file: string, name: string): Promise<Encoding> {
  const encoding = await encodingNamed(name);
  if (encoding !== null) return encoding;
  throw new Failure('usage', [problem('KW149', { position: { file }, details: { encoding: name } })]);
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Drops the line that the end of the head has cut through. */
function trimToLine(head: string): string {
  const text = head.startsWith('\ufeff') ? head.slice(1) : head;
  if (text.length < HEAD_BYTES / 2) return text;
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}
