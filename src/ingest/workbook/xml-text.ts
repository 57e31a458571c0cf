import { isUtf8 } from 'node:buffer';
import { XmlFault } from './workbook-failure.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LONGEST_REFERENCE = 12;

/**
 * Bytes of a part as text. `wide`: there are bytes beyond ASCII; `special`: there are entities or carriage returns.
 * Bytes that are no UTF-8 are a fault: replaced by a placeholder, two different texts would become the same.
 */
export function decodeBytes(
  bytes: Buffer,
  from: number,
  to: number,
  wide: boolean,
  special: boolean,
): string {
  const text = bytes.toString(wide ? 'utf8' : 'latin1', from, to);
  if (wide && text.includes('\ufffd') && !isUtf8(bytes.subarray(from, to))) {
    throw new XmlFault('ein Zeichen ist kein gültiges UTF-8', 'a character is not valid UTF-8');
  }
  return special ? decodeEntities(normaliseLineEnds(text)) : text;
}

/** Replaces the entities of XML; anything else behind an ampersand is a fault, for nothing can define it. */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let decoded = '';
  let done = 0;
  while (ampersand >= 0) {
    const semicolon = text.indexOf(';', ampersand);
    if (semicolon < 0 || semicolon - ampersand > LONGEST_REFERENCE) throw badEntity();
    decoded += text.slice(done, ampersand) + characterOf(text.slice(ampersand + 1, semicolon));
    done = semicolon + 1;
    ampersand = text.indexOf('&', done);
  }
  return decoded + text.slice(done);
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) {
    const character = Object.hasOwn(NAMED, reference) ? NAMED[reference] : undefined;
    if (character === undefined) throw badEntity();
    return character;
  }
  const code = /^#x[0-9a-f]+$/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : /^#\d+$/.test(reference)
      ? Number.parseInt(reference.slice(1), 10)
      : -1;
  if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw badEntity();
  return String.fromCodePoint(code);
}

function badEntity(): XmlFault {
  return new XmlFault('unbekannte Zeichenreferenz hinter „&“', 'unknown character reference after “&”');
}

/** XML reads every kind of line end as a line feed. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Excel writes characters that XML forbids as `_xHHHH_`, and a literal `_x0041_` as `_x005F_x0041_`.
 */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Without `xml:space="preserve"` Excel drops XML's white space at both ends; a no-break space stays. */
export function trimXmlSpace(text: string): string {
  if (text.length === 0 || (text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32)) return text;
  return text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
}
