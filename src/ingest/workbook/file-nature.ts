import { open, stat } from 'node:fs/promises';
import type { Failure } from '../../problems/failure.js';
import { cannotOpen, damaged, workbookFailure } from './workbook-failure.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Makes sure that a path leads to a ZIP archive. What else a file can be has been told from its content before. */
export async function requireArchive(path: string): Promise<void> {
  await requireRegularFile(path);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw cannotOpen(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    if (bytesRead < ZIP.length || !buffer.equals(ZIP)) throw noWorkbook(path);
  } finally {
    await file.close();
  }
}

/** The failure for an archive that holds no xlsx workbook; `names` are its parts in lower case. */
export function otherArchive(path: string, names: readonly string[]): Failure {
  return names.some((name) => name.startsWith('xl/'))
    ? damaged(path, 'der Teil xl/workbook.xml fehlt', 'part xl/workbook.xml is missing')
    : noWorkbook(path);
}

function noWorkbook(path: string): Failure {
  return workbookFailure('input', 'KW150', { file: path });
}

async function requireRegularFile(path: string): Promise<void> {
  const info = await stat(path).catch((error: unknown) => {
    throw cannotOpen(path, error);
  });
  if (info.isFile()) return;
  const reason = info.isDirectory()
    ? { de: 'es ist ein Ordner', en: 'it is a folder' }
    : { de: 'es ist keine gewöhnliche Datei', en: 'it is not a regular file' };
  throw workbookFailure('input', 'KW158', { file: path }, { reason });
}
