/** A part of a web archive that is a page: its bytes as they were before packing, and its encoding as far as told. */
export interface ArchivedPage {
  readonly bytes: Buffer;
  readonly charset: string | undefined;
}

/** No program nests parts any deeper. */
const DEEPEST = 8;
const [EQUALS, RETURN, NEWLINE, SPACE, TAB] = [0x3d, 0x0d, 0x0a, 0x20, 0x09];

/**
 * The pages in a web archive (MHTML, "Webseite in einer Datei"), in their order. Excel writes one for each sheet.
 * A message of electronic mail has the same form (RFC 2045 to 2049, 2557).
 */
export function archivedPages(bytes: Buffer, depth = 0): readonly ArchivedPage[] {
  const { headers, body } = parted(bytes);
  const type = headers.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    if (depth >= DEEPEST) return [];
    return partsOf(body, boundary).flatMap((part) => archivedPages(part, depth + 1));
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return [];
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  return [{ bytes: unpacked(body, encoding), charset: parameter(type, 'charset') }];
}

/** The headers of a part, up to the first blank line, and what follows. */
function parted(bytes: Buffer): { readonly headers: ReadonlyMap<string, string>; readonly body: Buffer } {
  const headers = new Map<string, string>();
  let name = '';
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.toString('latin1', at, end).trimEnd();
    at = end + 1;
    if (line === '') break;
    const [, key, value] = /^([!-9;-~]+):(.*)$/.exec(line) ?? [];
    if (key !== undefined) name = key.toLowerCase();
    // A line that begins with a blank continues the one before.
    headers.set(name, key === undefined ? `${headers.get(name) ?? ''} ${line.trim()}` : (value ?? '').trim());
  }
  return { headers, body: bytes.subarray(at) };
}

function parameter(header: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  const found = quoted ?? plain;
  return found === '' ? undefined : found;
}

/** What lies between the lines that are boundaries; what stands before the first of them is for readers without MIME. */
function partsOf(body: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let from = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== NEWLINE) continue;
    if (from !== -1) parts.push(body.subarray(from, at));
    const newline = body.indexOf(NEWLINE, at);
    if (newline === -1) return parts;
    from = newline + 1;
    const isLast = body.toString('latin1', at + mark.length, at + mark.length + 2) === '--';
    if (isLast) return parts;
  }
  if (from !== -1) parts.push(body.subarray(from));
  return parts;
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? unquoted(body) : body;
}

/** Quoted-printable: `=C4` is a byte, `=` at the end of a line says that it goes on. */
function unquoted(body: Buffer): Buffer {
  const bytes = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      bytes[length] = byte;
      length += 1;
      continue;
    }
    const lineEnd = lineEndAfter(body, at + 1);
    if (lineEnd !== null) {
      at = lineEnd;
      continue;
    }
    const hex = body.toString('latin1', at + 1, at + 3);
    const isByte = /^[\da-f]{2}$/i.test(hex);
    bytes[length] = isByte ? Number.parseInt(hex, 16) : byte;
    length += 1;
    if (isByte) at += 2;
  }
  return bytes.subarray(0, length);
}

/** Where the line ends if nothing but blanks follows; null where something does. */
function lineEndAfter(body: Buffer, start: number): number | null {
  let at = start;
  while (body[at] === SPACE || body[at] === TAB || body[at] === RETURN) at += 1;
  return at >= body.length || body[at] === NEWLINE ? at : null;
}
