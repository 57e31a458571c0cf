import { open } from 'node:fs/promises';
import type { Bilingual } from '../language/bilingual.js';
import { formatFailure } from './format-failure.js';
import { damaged } from './workbook/workbook-failure.js';

const SEARCH_CHUNK = 1024 * 1024;
/** Longer than any name that is looked for, twice as long as its letters. */
const OVERLAP = 128;

/** Every container's directory begins with it. */
const ROOT = 'Root Entry';
const WORKBOOK_STREAMS = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'];
const DOCUMENTS: readonly (readonly [stream: string, name: Bilingual])[] = [
  ['WordDocument', { de: 'ein Word-Dokument (doc)', en: 'a Word document (doc)' }],
  [
    'PowerPoint Document',
    { de: 'eine PowerPoint-Präsentation (ppt)', en: 'a PowerPoint presentation (ppt)' },
  ],
  ['__properties_version1.0', { de: 'eine Outlook-Nachricht (msg)', en: 'an Outlook message (msg)' }],
  ['VisioDocument', { de: 'eine Visio-Zeichnung', en: 'a Visio drawing' }],
];

/**
 * Makes sure that Office's older container holds a workbook in the open.
 *
 * @param file the user's file; `path` is where its bytes lie
 * @throws Failure where it is encrypted (KW151), another document (KW105) or cut off (KW153)
 */
export async function requireOleWorkbook(path: string, file: string): Promise<void> {
  const found = await streamNames(path, [
    'EncryptedPackage',
    ...WORKBOOK_STREAMS,
    ...DOCUMENTS.map(([stream]) => stream),
    ROOT,
  ]);
  if (found.has('EncryptedPackage')) throw formatFailure(file, 'KW151', {}, 'input');
  if (WORKBOOK_STREAMS.some((name) => found.has(name))) return;
  if (!found.has(ROOT))
    throw damaged(file, 'das Inhaltsverzeichnis der Datei fehlt', 'the directory of the file is missing');
  const document = DOCUMENTS.find(([stream]) => found.has(stream));
  const kind = document?.[1] ?? { de: 'ein anderes Office-Dokument', en: 'another Office document' };
  throw formatFailure(file, 'KW105', { kind });
}

/** Which of these stream names occur in the container, looked for as the UTF-16 text of its directory. */
async function streamNames(path: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = names.map((name) => ({ name, bytes: Buffer.from(`${name}\0`, 'utf16le') }));
  const found = new Set<string>();
  const file = await open(path, 'r');
  try {
    const window = Buffer.alloc(SEARCH_CHUNK + OVERLAP);
    for (let position = 0; ; position += SEARCH_CHUNK) {
      const { bytesRead } = await file.read(window, 0, window.length, position);
      const bytes = window.subarray(0, bytesRead);
      for (const { name, bytes: text } of wanted) if (bytes.includes(text)) found.add(name);
      if (bytesRead < window.length) return found;
    }
  } finally {
    await file.close();
  }
}
