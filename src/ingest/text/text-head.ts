import { open } from 'node:fs/promises';
import { Failure } from '../../problems/failure.js';
import { problem } from '../../problems/report.js';
import { tooLong } from '../table-limits.js';
import { detectEncoding, type Encoding } from './encoding.js';
import { decodeHead, encodingNamed } from './transcode.js';

/** How much of a file is looked at to find out how it is laid out. */
const HEAD_BYTES = 512 * 1024;
/** Where its lines are long, more is looked at: until there are so many of them, up to so many bytes. */
const ENOUGH_LINES = 8;
const LONGEST_HEAD = 4 * 1024 * 1024;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

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
 * @param file the user's file, for messages
 * @throws Failure where no encoding has the name (KW149), or the first line does not end (KW166)
 */
export async function readHead(path: string, file: string, encoding?: string): Promise<TextHead> {
  const { bytes, isWhole } = await firstBytes(path);
  const known = encoding === undefined ? detectEncoding(bytes) : await requireEncoding(file, encoding);
  const text = await decodeHead(bytes, known);
  const head = trimToLine(text);
  if (head === '' && text !== '' && !isWhole) throw tooLong({ file, row: 1 });
  return {
    // A file of a single long line has no other head.
    head: head === '' ? text : head,
    encoding: known,
    isUtf8: known === 'utf-8' || known === 'utf-8-bom',
  };
}

async function requireEncoding(file: string, name: string): Promise<Encoding> {
  const encoding = await encodingNamed(name);
  if (encoding !== null) return encoding;
  throw new Failure('usage', [problem('KW149', { position: { file }, details: { encoding: name } })]);
}

/** The first bytes of a file, and whether they are all. */
async function firstBytes(path: string): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const file = await open(path, 'r');
  try {
    for (let length = HEAD_BYTES; ; length *= 2) {
      const buffer = new Uint8Array(length);
      const { bytesRead } = await file.read(buffer, 0, length, 0);
      const bytes = buffer.subarray(0, bytesRead);
      const isWhole = bytesRead < length;
      if (isWhole || length >= LONGEST_HEAD || hasEnoughLines(bytes)) return { bytes, isWhole };
    }
  } finally {
    await file.close();
  }
}

function hasEnoughLines(bytes: Uint8Array): boolean {
  const mark = bytes.includes(NEWLINE) ? NEWLINE : RETURN;
  let at = -1;
  for (let lines = 0; lines < ENOUGH_LINES; lines += 1) {
    at = bytes.indexOf(mark, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Drops the line that the end of the head has cut through. */
function trimToLine(head: string): string {
  const text = head.startsWith('\ufeff') ? head.slice(1) : head;
  if (text.length < HEAD_BYTES / 2) return text;
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}
