import { open, stat } from 'node:fs/promises';
import type { Bilingual } from '../../language/bilingual.js';
import type { Failure } from '../../problems/failure.js';
import { cannotOpen, damaged, workbookFailure } from './workbook-failure.js';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const SEARCH_CHUNK = 1024 * 1024;

const XLS: Bilingual = {
  de: 'eine Arbeitsmappe im alten Excel-Format (xls)',
  en: 'a workbook in the old Excel format (xls)',
};

/** Makes sure that a path leads to a ZIP archive; otherwise says what the file is instead. */
export async function requireArchive(path: string): Promise<void> {
  await requireRegularFile(path);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw cannotOpen(path, error);
  });
  try {
    const start = Buffer.alloc(512);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const head = start.subarray(0, bytesRead);
    if (startsWith(head, ZIP)) return;
    if (startsWith(head, OLE)) throw await oleFailure(path, file);
    if (isOldBiff(head)) throw workbookFailure('input', 'KW152', { file: path }, { found: XLS });
    throw workbookFailure('input', 'KW150', { file: path }, { found: nature(head) });
  } finally {
    await file.close();
  }
}

/** The failure for an archive that holds no xlsx workbook; `names` are its parts in lower case. */
export function otherArchive(path: string, names: readonly string[], mimeType: string): Failure {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) {
    return workbookFailure(
      'input',
      'KW152',
      { file: path },
      {
        found: { de: 'eine binäre Excel-Arbeitsmappe (xlsb)', en: 'a binary Excel workbook (xlsb)' },
      },
    );
  }
  if (mimeType.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    return workbookFailure(
      'input',
      'KW152',
      { file: path },
      {
        found: { de: 'eine OpenDocument-Tabelle (ods)', en: 'an OpenDocument spreadsheet (ods)' },
      },
    );
  }
  if (has('xl/')) {
    return damaged(path, 'der Teil xl/workbook.xml fehlt', 'part xl/workbook.xml is missing');
  }
  return workbookFailure('input', 'KW150', { file: path }, { found: archiveNature(has) });
}

function archiveNature(has: (start: string) => boolean): Bilingual {
  if (has('word/')) return { de: 'ein Word-Dokument', en: 'a Word document' };
  if (has('ppt/')) return { de: 'eine PowerPoint-Präsentation', en: 'a PowerPoint presentation' };
  if (has('index/')) return { de: 'eine Numbers-Tabelle von Apple', en: 'an Apple Numbers spreadsheet' };
  return { de: 'ein ZIP-Archiv ohne Arbeitsmappe', en: 'a ZIP archive without a workbook' };
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

/** Office's older container holds encrypted workbooks, xls workbooks, Word documents and mails alike. */
async function oleFailure(path: string, file: Awaited<ReturnType<typeof open>>): Promise<Failure> {
  const names = await streamNames(file, ['EncryptedPackage', 'Workbook', 'WORKBOOK', 'Book', 'WordDocument']);
  if (names.has('EncryptedPackage')) return workbookFailure('input', 'KW151', { file: path });
  if (names.has('WordDocument')) {
    return workbookFailure(
      'input',
      'KW150',
      { file: path },
      {
        found: { de: 'ein Word-Dokument (doc)', en: 'a Word document (doc)' },
      },
    );
  }
  if (names.size > 0) return workbookFailure('input', 'KW152', { file: path }, { found: XLS });
  return workbookFailure(
    'input',
    'KW150',
    { file: path },
    {
      found: { de: 'ein anderes Office-Dokument', en: 'another Office document' },
    },
  );
}

/** Which of these stream names occur in the container, looked for as the UTF-16 text of its directory. */
async function streamNames(
  file: Awaited<ReturnType<typeof open>>,
  names: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  const overlap = 64;
  const window = Buffer.alloc(SEARCH_CHUNK + overlap);
  for (let position = 0; ; position += SEARCH_CHUNK) {
    const { bytesRead } = await file.read(window, 0, window.length, position);
    const bytes = window.subarray(0, bytesRead);
    for (const name of names) if (bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))) found.add(name);
    if (bytesRead < window.length) return found;
  }
}

function nature(head: Buffer): Bilingual {
  const text = head.toString('latin1').trimStart().toLowerCase();
  if (head.length === 0) return { de: 'eine leere Datei', en: 'an empty file' };
  if (text.startsWith('%pdf')) return { de: 'ein PDF', en: 'a PDF' };
  if (text.includes('mso-application') || text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return { de: 'eine Excel-2003-XML-Tabelle', en: 'an Excel 2003 XML spreadsheet' };
  }
  if (text.startsWith('<!doctype html') || text.startsWith('<html') || text.includes('<table')) {
    return { de: 'eine HTML-Seite', en: 'an HTML page' };
  }
  if (isText(head)) {
    return { de: 'eine Textdatei (vielleicht CSV)', en: 'a text file (perhaps CSV)' };
  }
  return { de: 'eine Datei unbekannter Art', en: 'a file of unknown kind' };
}

/** Control characters other than tab and line ends do not occur in text, whatever its encoding – but for UTF-16's zeros. */
function isText(head: Buffer): boolean {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || (utf16 && byte < 32));
}

/** Excel 2 to 4 wrote their records (BOF first) without a container. */
function isOldBiff(head: Buffer): boolean {
  return head.length > 8 && head[0] === 0x09 && [0, 2, 4, 8].includes(head[1]!) && head[3] === 0;
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}
