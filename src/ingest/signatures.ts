import type { Bilingual } from '../language/bilingual.js';

/** Why a file is refused by its kind alone: no table, unknown data, packed, a database. */
export type RefusalCode = 'KW105' | 'KW120' | 'KW121' | 'KW122' | 'KW126';

/** What a file is by its content; the extension does not count. */
export type FileKind =
  | {
      readonly kind:
        | 'text'
        | 'html'
        | 'gzip'
        | 'parquet'
        | 'archive'
        | 'ole'
        | 'old-workbook'
        | 'flat-ods'
        | 'web-archive';
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly name: Bilingual };

/** Bytes at a place in a file (its beginning unless said otherwise), and what they say. */
interface Signature {
  readonly bytes: Buffer;
  readonly at: number;
  readonly kind: FileKind;
}

const at = (place: number, bytes: string, kind: FileKind): Signature => ({
  bytes: Buffer.from(bytes, 'latin1'),
  at: place,
  kind,
});
const read = (bytes: string, kind: Exclude<FileKind['kind'], 'refused'>): Signature => at(0, bytes, { kind });
const refused = (code: RefusalCode, bytes: string, de: string, en: string, place = 0): Signature =>
  at(place, bytes, { kind: 'refused', code, name: { de, en } });

/** Signatures of files that hold tables and of those that are often taken for them. */
const SIGNATURES: readonly Signature[] = [
  read('PK\x03\x04', 'archive'),
  read('PK\x05\x06', 'archive'),
  read('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'),
  read('\x1f\x8b', 'gzip'),
  read('PAR1', 'parquet'),
  refused('KW126', 'PARE', 'sie ist verschlüsselt', 'it is encrypted'),
  refused('KW105', '%PDF', 'ein PDF', 'a PDF'),
  refused('KW105', '%!PS', 'ein PostScript-Dokument', 'a PostScript document'),
  refused('KW105', '{\\rtf', 'ein Textdokument (RTF)', 'a text document (RTF)'),
  refused('KW105', '\x89PNG', 'ein Bild (PNG)', 'an image (PNG)'),
  refused('KW105', '\xff\xd8\xff', 'ein Bild (JPEG)', 'an image (JPEG)'),
  refused('KW105', 'GIF8', 'ein Bild (GIF)', 'an image (GIF)'),
  refused('KW105', 'II*\0', 'ein Bild (TIFF)', 'an image (TIFF)'),
  refused('KW105', 'MM\0*', 'ein Bild (TIFF)', 'an image (TIFF)'),
  refused('KW105', 'WEBP', 'ein Bild (WebP)', 'an image (WebP)', 8),
  refused('KW105', 'ftypheic', 'ein Bild (HEIC)', 'an image (HEIC)', 4),
  refused('KW121', '7z\xbc\xaf\x27\x1c', 'ein 7-Zip-Archiv', 'a 7-Zip archive'),
  refused('KW121', 'Rar!\x1a\x07', 'ein RAR-Archiv', 'a RAR archive'),
  refused('KW121', 'BZh', 'mit bzip2 gepackt', 'packed with bzip2'),
  refused('KW121', '\xfd7zXZ\0', 'mit xz gepackt', 'packed with xz'),
  refused('KW121', '\x28\xb5\x2f\xfd', 'mit Zstandard gepackt', 'packed with Zstandard'),
  refused('KW121', 'ustar', 'ein TAR-Archiv', 'a TAR archive', 257),
  refused('KW122', 'SQLite format 3\0', 'eine SQLite-Datenbank', 'a SQLite database'),
  refused('KW122', '\0\x01\0\0Standard ', 'eine Access-Datenbank', 'an Access database'),
  refused('KW122', 'DUCK', 'eine DuckDB-Datenbank', 'a DuckDB database', 8),
  refused('KW120', 'ARROW1', 'Arrow', 'Arrow'),
  refused('KW120', 'FEA1', 'Feather', 'Feather'),
  refused('KW120', 'Obj\x01', 'Avro', 'Avro'),
];

/** What a file is by bytes at fixed places; null where they say nothing. */
export function signatureOf(head: Uint8Array): FileKind | null {
  const found = SIGNATURES.find(({ bytes, at: place }) =>
    bytes.every((byte, index) => head[place + index] === byte),
  );
  if (found !== undefined) return found.kind;
  return isOldBiff(head) ? { kind: 'old-workbook' } : null;
}

/** Excel 2 to 4 wrote their records without a container: first BOF, then its length. */
function isOldBiff(head: Uint8Array): boolean {
  const [record, version = -1, length = -1, high] = head;
  return (
    head.length > 8 &&
    record === 9 &&
    [0, 2, 4].includes(version) &&
    length >= 4 &&
    length <= 16 &&
    high === 0
  );
}
