import type { Bilingual } from '../language/bilingual.js';

/** What a file is by its content; the extension does not count. */
export type FileKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'other'; readonly name: Bilingual };

const other = (german: string, english: string): FileKind => ({
  kind: 'other',
  name: { de: german, en: english },
});

/** Signatures of files that are often taken for tables. */
const SIGNATURES: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], other('ein PDF', 'a PDF')],
  [[0x89, 0x50, 0x4e, 0x47], other('ein Bild (PNG)', 'an image (PNG)')],
  [[0xff, 0xd8, 0xff], other('ein Bild (JPEG)', 'an image (JPEG)')],
  [[0x47, 0x49, 0x46, 0x38], other('ein Bild (GIF)', 'an image (GIF)')],
  [[0x1f, 0x8b], other('mit gzip gepackt', 'packed with gzip')],
  [[0x37, 0x7a, 0xbc, 0xaf], other('ein 7-Zip-Archiv', 'a 7-Zip archive')],
  [[0x50, 0x41, 0x52, 0x31], other('eine Parquet-Datei', 'a Parquet file')],
];

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Tells what a file is from its first bytes. Zip archives and OLE containers go to the workbook reader, which names them. */
export function fileKind(head: Uint8Array): FileKind {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => head[index] === byte);
  if (begins(ZIP) || begins(OLE)) return { kind: 'workbook' };
  for (const [signature, kind] of SIGNATURES) if (begins(signature)) return kind;
  const start = new TextDecoder('latin1')
    .decode(head.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html'))
    return other('eine HTML-Seite', 'an HTML page');
  if (start.startsWith('<?xml')) return other('eine XML-Datei', 'an XML file');
  if (/^[[{]\s*["{[]/.test(start)) return other('eine JSON-Datei', 'a JSON file');
  return { kind: 'text' };
}
