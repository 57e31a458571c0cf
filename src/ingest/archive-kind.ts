import type { Bilingual } from '../language/bilingual.js';
import { formatFailure } from './format-failure.js';
import { Archive } from './workbook/archive.js';
import { DEFAULT_LIMITS } from './workbook/workbook-limits.js';

/** The workbooks that lie in ZIP archives. */
export type ArchiveKind = 'xlsx' | 'xlsb' | 'ods';

/** How many names of files in an archive a message quotes. */
const NAMES_SHOWN = 8;

/** Documents in archives that are no tables, by where their parts lie. */
const DOCUMENTS: readonly (readonly [start: string, name: Bilingual])[] = [
  ['word/', { de: 'ein Word-Dokument (docx)', en: 'a Word document (docx)' }],
  ['ppt/', { de: 'eine PowerPoint-Präsentation (pptx)', en: 'a PowerPoint presentation (pptx)' }],
  ['visio/', { de: 'eine Visio-Zeichnung', en: 'a Visio drawing' }],
];

/**
 * Tells what workbook a ZIP archive holds.
 *
 * @param file the user's file; `path` is where its bytes lie
 * @throws Failure where it holds none: a document (KW105), an Apple Numbers table (KW120), other files (KW121)
 */
export async function archiveKind(path: string, file: string): Promise<ArchiveKind> {
  const archive = await Archive.open(path, DEFAULT_LIMITS);
  try {
    const names = archive.names();
    const has = (start: string): boolean => names.some((name) => name.startsWith(start));
    if (archive.has('xl/workbook.bin')) return 'xlsb';
    const document = DOCUMENTS.find(([start]) => has(start));
    if (document !== undefined) throw formatFailure(file, 'KW105', { kind: document[1] });
    // Other parts than the usual ones are named in the relations, which the workbook reader follows.
    if (has('xl/') || archive.has('[content_types].xml') || archive.has('_rels/.rels')) return 'xlsx';
    const mime = await mimeType(archive);
    if (mime.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
    if (mime.startsWith('application/vnd.oasis.opendocument.'))
      throw formatFailure(file, 'KW105', {
        kind: { de: 'ein OpenDocument-Text oder -Bild', en: 'an OpenDocument text or drawing' },
      });
    if (archive.has('content.xml') && archive.has('meta-inf/manifest.xml')) return 'ods';
    if (has('index/'))
      throw formatFailure(file, 'KW120', { kind: { de: 'Numbers von Apple', en: 'Apple Numbers' } });
    throw formatFailure(file, 'KW121', { kind: packedFiles(archive) });
  } finally {
    archive.close();
  }
}

async function mimeType(archive: Archive): Promise<string> {
  let text = '';
  if (!archive.has('mimetype')) return text;
  for await (const chunk of archive.chunks('mimetype', 1024)) text += chunk.toString('latin1');
  return text;
}

/** A ZIP archive with the names of the files in it. */
function packedFiles(archive: Archive): Bilingual {
  const names = archive
    .originalNames()
    .filter((name) => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
  const shown = names.slice(0, NAMES_SHOWN).map((name) => name.slice(0, 60));
  const list = shown.join(', ') + (names.length > shown.length ? ', …' : '');
  if (list === '') return { de: 'ein leeres ZIP-Archiv', en: 'an empty ZIP archive' };
  return archive.isEncrypted()
    ? { de: `ein ZIP-Archiv mit Kennwort (${list})`, en: `a ZIP archive with a password (${list})` }
    : { de: `ein ZIP-Archiv (${list})`, en: `a ZIP archive (${list})` };
}
