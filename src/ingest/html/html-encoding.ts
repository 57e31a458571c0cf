import { detectEncoding } from '../text/encoding.js';

/** Encodings as pages name them that browsers read as Windows' own. */
const WINDOWS = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|x-cp1252|cp1252|windows-1252)$/;
const DECLARED = /<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * The encoding of a page: what its byte order mark says, else what it declares, unless its bytes are something else.
 *
 * @param charset what was said about the page where it came from
 * @returns a name for iconv, or one it may not know where the page declares it
 */
export function htmlEncoding(head: Uint8Array, charset?: string): string {
  const seen = detectEncoding(head);
  if (seen === 'utf-8-bom') return 'utf8';
  if (seen === 'utf-16le' || seen === 'utf-16be') return seen;
  const [, byMeta, byXml] = DECLARED.exec(Buffer.from(head).toString('latin1')) ?? [];
  const declared = (charset ?? byMeta ?? byXml ?? '').toLowerCase();
  if (declared === '' || /^utf-?(8|16)/.test(declared)) return seen;
  return WINDOWS.test(declared) ? 'win1252' : declared;
}
