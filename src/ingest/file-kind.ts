import type { Bilingual } from '../language/bilingual.js';
import { type FileKind, signatureOf } from './signatures.js';

export type { FileKind } from './signatures.js';

/** What the start of a web page or of a table without one around it looks like. */
const HTML_START =
  /^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body|title|meta|style|script|div|center|font|form|table)\b/;
const SPREADSHEET_ML =
  /<(?:\w+:)?workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet|mso-application[^>]*excel\.sheet/;
/** OpenDocument in one file of XML; what kind of document may stand further on than its first bytes. */
const FLAT_DOCUMENT = /^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*<office:document\s/;
const OTHER_DOCUMENT = /opendocument\.(?!spreadsheet)[a-z]/;
/** The headers of MIME, among others such as those of electronic mail. */
const MIME_START =
  /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version:|content-type:[ \t]*(?:multipart\/|text\/html))/;
const XML_START = /^<(?:\?xml|[a-z_][\w.-]*:[a-z]|!doctype)/;
const JSON_START = /^(?:[[{]\s*["{[]|\[\s*\]\s*$|\{\s*\}\s*$)/;

/** Tells what a file is from its first bytes. Containers have to be opened to know more. */
export function fileKind(head: Uint8Array): FileKind {
  const known = signatureOf(head);
  if (known !== null) return known;
  const start = textOf(head).trimStart().toLowerCase();
  if (SPREADSHEET_ML.test(start)) return { kind: 'old-workbook' };
  if (HTML_START.test(start)) return { kind: 'html' };
  if (FLAT_DOCUMENT.test(start)) return OTHER_DOCUMENT.test(start) ? OPEN_DOCUMENT : { kind: 'flat-ods' };
  if (MIME_START.test(start)) return { kind: 'web-archive' };
  if (XML_START.test(start)) return refused({ de: 'XML', en: 'XML' });
  if (JSON_START.test(start)) return refused({ de: 'JSON', en: 'JSON' });
  return { kind: 'text' };
}

const OPEN_DOCUMENT: FileKind = {
  kind: 'refused',
  code: 'KW105',
  name: { de: 'ein OpenDocument-Text oder -Bild', en: 'an OpenDocument text or drawing' },
};

function refused(name: Bilingual): FileKind {
  return { kind: 'refused', code: 'KW120', name };
}

/** The start as text, good enough to see tags: UTF-16 by its byte order mark, everything else byte by byte. */
function textOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
}
