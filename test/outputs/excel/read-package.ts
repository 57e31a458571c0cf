import { fromBuffer } from 'yauzl';

/** The parts of a workbook by path, as text. Fails on archives that are not as they claim to be. */
export function readPackage(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (failure, archive) => {
      if (failure) return reject(failure);
      archive.on('error', reject);
      archive.on('end', () => resolve(parts));
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return reject(unreadable);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

const TOKEN = /<([^>]*)>|([^<]+)/g;
const ATTRIBUTE = /^\s+([\w:]+)="([^"<]*)"/;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must not be there
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The root element of a part; throws where the XML is not well-formed. */
export function parseXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids');
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [, tag, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (REFERENCE.test(text)) throw new Error(`a bare & in ${text}`);
      continue;
    }
    if (tag === undefined || tag.startsWith('?')) continue;
    if (tag.startsWith('/')) {
      const closed = open.pop();
      if (closed?.name !== tag.slice(1)) throw new Error(`</${tag.slice(1)}> closes <${closed?.name}>`);
      continue;
    }
    const element = parseTag(tag.endsWith('/') ? tag.slice(0, -1) : tag);
    open.at(-1)?.children.push(element);
    if (!tag.endsWith('/')) open.push(element);
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || root === undefined || others.length > 0) throw new Error('not one root element');
  return root;
}

function parseTag(tag: string): XmlElement {
  const name = /^[\w:]+/.exec(tag)?.[0] ?? '';
  const attributes: Record<string, string> = {};
  let rest = tag.slice(name.length);
  for (let found = ATTRIBUTE.exec(rest); found; found = ATTRIBUTE.exec(rest)) {
    const [whole, key = '', value = ''] = found;
    if (Object.hasOwn(attributes, key) || REFERENCE.test(value))
      throw new Error(`attribute ${key} in <${tag}>`);
    attributes[key] = value;
    rest = rest.slice(whole.length);
  }
  if (name === '' || rest.trim() !== '') throw new Error(`not a tag: <${tag}>`);
  return { name, attributes, children: [] };
}

/** All elements of a name, at any depth. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => elementsNamed(child, name)),
  ];
}
