/** An element of a part. `name` is as written, `local` and `namespace` are what it means. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  /** By name as written; their values are decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly inside, decoded. */
  readonly text: string;
}

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly prefixes: ReadonlyMap<string, string>;
};

const TOKEN = /<(\/?)([^\s/>]+)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)|</g;
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const ATTRIBUTE = /^\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)="([^"<]*)"/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must not be there
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ALWAYS_DECLARED: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/**
 * The root element of a part. Throws where the XML is not well-formed, also in its namespaces. Comments, CDATA and
 * document types, which no part of a workbook needs, are faults too.
 */
export function parseXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids');
  const body = xml.startsWith(DECLARATION) ? xml.slice(DECLARATION.length) : xml;
  const top = openElement('', {}, ALWAYS_DECLARED);
  const open = [top];
  for (const [, slash, name, attributes = '', empty, text] of body.matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decoded(text);
    else if (name === undefined) throw new Error('a bare <');
    else if (slash) close(open, name, attributes + empty);
    else {
      const element = readTag(name, attributes, parent.prefixes);
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  if (root === undefined || others.length > 0 || top.text.trim() !== '')
    throw new Error('not one root element');
  return root;
}

function openElement(
  name: string,
  attributes: Record<string, string>,
  prefixes: ReadonlyMap<string, string>,
): OpenElement {
  const [local = '', prefix = ''] = name.split(':').reverse();
  const namespace = prefixes.get(prefix);
  if (namespace === undefined) throw new Error(`the prefix of <${name}> is not declared`);
  return { name, local, namespace, attributes, children: [], text: '', prefixes };
}

function close(open: OpenElement[], name: string, rest: string): void {
  const closed = open.pop();
  if (closed?.name !== name || open.length === 0) throw new Error(`</${name}> closes <${closed?.name}>`);
  if (rest.trim() !== '') throw new Error(`</${name}> has attributes`);
}

function readTag(name: string, written: string, outer: ReadonlyMap<string, string>): OpenElement {
  if (!NAME.test(name)) throw new Error(`not a tag: <${name}`);
  const attributes: Record<string, string> = {};
  let rest = written;
  for (let found = ATTRIBUTE.exec(rest); found; found = ATTRIBUTE.exec(rest)) {
    const [whole, key = '', value = ''] = found;
    if (Object.hasOwn(attributes, key)) throw new Error(`attribute ${key} stands twice in <${name}>`);
    attributes[key] = decoded(value);
    rest = rest.slice(whole.length);
  }
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest.trim()} in <${name}>`);
  const prefixes = new Map(outer);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xmlns') prefixes.set('', value);
    else if (key.startsWith('xmlns:')) prefixes.set(key.slice('xmlns:'.length), value);
  }
  for (const key of Object.keys(attributes)) {
    const [prefix, local] = key.split(':');
    if (local !== undefined && prefix !== 'xmlns' && !prefixes.has(prefix!)) {
      throw new Error(`the prefix of ${key} in <${name}> is not declared`);
    }
  }
  return openElement(name, attributes, prefixes);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  if (BARE_AMPERSAND.test(text)) throw new Error(`a bare & in ${text}`);
  return text.replace(/&(#x?)?([^;]+);/g, (_, numeric: string | undefined, code: string) =>
    numeric === undefined
      ? ENTITIES[code]!
      : String.fromCodePoint(Number.parseInt(code, numeric === '#x' ? 16 : 10)),
  );
}

/** All elements of a name as written, at any depth, the element itself included. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsWhere(element, (each) => each.name === name);
}

/** All elements of a local name whatever their prefix, at any depth, the element itself included. */
export function elementsLocal(element: XmlElement, local: string): XmlElement[] {
  return elementsWhere(element, (each) => each.local === local);
}

function elementsWhere(element: XmlElement, wanted: (each: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [element];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (wanted(each)) found.push(each);
    for (let index = each.children.length - 1; index >= 0; index--) waiting.push(each.children[index]!);
  }
  return found;
}

/** The first child of a local name. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

/** The children of the child of a local name; none where there is no such child. */
export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return childOf(element, local)?.children ?? [];
}
