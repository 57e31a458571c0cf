import { XmlFault } from './workbook-failure.js';

const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** XML parts are nearly always UTF-8; the few that are not (UTF-16, or declared otherwise) are converted on the way. */
export async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let convert: ((chunk: Buffer) => Buffer) | undefined;
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      first = false;
      const encoding = foreignEncoding(chunk);
      if (encoding !== undefined) convert = await converter(encoding);
      else if (startsWith(chunk, 0xef, 0xbb, 0xbf)) {
        yield chunk.subarray(3);
        continue;
      }
    }
    yield convert === undefined ? chunk : convert(chunk);
  }
}

function foreignEncoding(start: Buffer): string | undefined {
  if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0x3c, 0)) return 'utf-16le';
  if (startsWith(start, 0xfe, 0xff) || startsWith(start, 0, 0x3c)) return 'utf-16be';
  const declared = DECLARED_ENCODING.exec(start.toString('latin1', 0, 200))?.[1]?.toLowerCase();
  // A part that can be read this far as single bytes is no UTF-16, whatever it declares.
  if (declared === undefined || /^(?:utf-?8|us-ascii|ascii|utf-?16(?:le|be)?)$/.test(declared))
    return undefined;
  return declared;
}

async function converter(encoding: string): Promise<(chunk: Buffer) => Buffer> {
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(encoding)) {
    throw new XmlFault(`unbekannte Kodierung ${encoding}`, `unknown encoding ${encoding}`);
  }
  const decoder = iconv.getDecoder(encoding);
  return (chunk) => Buffer.from(decoder.write(chunk), 'utf8');
}

function startsWith(bytes: Buffer, ...start: number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
