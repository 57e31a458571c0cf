import type { OpenedPackage } from './opened-package.js';
import { relationshipsPath } from './opened-package.js';
import type { XmlElement } from './xml-element.js';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument';

/** The content type of each kind of part, by its folder and name. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/tables\/[^/]+\.xml$/, `${SPREADSHEET}.table+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/drawings\/[^/]+\.xml$/, `${DRAWING}.drawing+xml`],
  [/^xl\/charts\/[^/]+\.xml$/, `${DRAWING}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/\.rels$/, 'application/vnd.openxmlformats-package.relationships+xml'],
];

/** Every part has the content type of its kind, and every type a part. */
export function checkContentTypes({ parts, fault }: OpenedPackage): void {
  const note = (what: string): void => fault(CONTENT_TYPES, 'content-type', what);
  const root = parts.get(CONTENT_TYPES);
  if (root === undefined) {
    note('is missing');
    return;
  }
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const { local, attributes } of root.children) {
    const key = (local === 'Default' ? attributes.Extension : attributes.PartName) ?? '';
    const types = local === 'Default' ? defaults : overrides;
    if (types.has(key)) note(`${local} ${key} stands twice`);
    types.set(key, attributes.ContentType ?? '');
  }
  for (const name of overrides.keys()) {
    if (!name.startsWith('/') || !parts.has(name.slice(1))) note(`no part ${name}`);
  }
  for (const path of parts.keys()) {
    if (path === CONTENT_TYPES) continue;
    const type = overrides.get(`/${path}`) ?? defaults.get(path.split('.').at(-1) ?? '');
    const expected = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    if (expected === undefined) note(`${path} is no part that a workbook of ours has`);
    else if (type !== expected) note(`${path} has the type ${type ?? 'of nothing'}`);
  }
}

/** Every relationship leads to a part, every part is led to, and what a part asks for is what its relationships say. */
export function checkRelationships(opened: OpenedPackage): void {
  const { parts, fault, neighbours, relationships } = opened;
  const reached = new Set([CONTENT_TYPES]);
  for (const [path, root] of parts) {
    if (path.endsWith('.rels')) {
      const owner = ownerOf(path);
      if (owner !== '' && !parts.has(owner)) fault(path, 'relationship', 'belongs to no part');
      continue;
    }
    checkPart(opened, path, root);
  }
  for (const path of ['', ...parts.keys()]) {
    for (const { id, target, external, neighbour } of relationships(path)) {
      reached.add(target).add(relationshipsPath(path));
      if (neighbour !== null && neighbours.has(neighbour)) continue;
      if (external) fault(path, 'external', `${id} leads to ${target}`);
      else if (!parts.has(target)) fault(path, 'relationship', `${id} leads to ${target}, which is missing`);
    }
  }
  for (const path of parts.keys()) {
    if (!reached.has(path)) fault(path, 'relationship', 'nothing leads to it');
  }
}

function checkPart({ relationships, fault }: OpenedPackage, path: string, root: XmlElement): void {
  const own = relationships(path);
  const ids = own.map(({ id }) => id);
  if (new Set(ids).size < ids.length) fault(path, 'relationship', `ids repeat: ${ids.join(' ')}`);
  const asked = askedFor(root, root.attributes, []);
  for (const { id, element } of asked) {
    const relation = own.find((each) => each.id === id);
    if (relation === undefined)
      fault(path, 'relationship', `<${element}> asks for ${id}, which is not there`);
    else if (!relation.type.endsWith(`/${KINDS[element] ?? ''}`)) {
      fault(path, 'relationship', `<${element}> asks for ${id}, which is a ${relation.type}`);
    }
  }
  const used = asked.map(({ id }) => id);
  for (const { id, type } of own) {
    const isAskedFor = used.includes(id) || IMPLICIT.test(type);
    if (!isAskedFor) fault(path, 'relationship', `nothing asks for ${id}`);
    if (used.filter((each) => each === id).length > 1)
      fault(path, 'relationship', `${id} is asked for twice`);
  }
}

/** What the elements that name a relationship want. */
const KINDS: Readonly<Record<string, string>> = {
  sheet: 'worksheet',
  drawing: 'drawing',
  tablePart: 'table',
  chart: 'chart',
  hyperlink: 'hyperlink',
};
/** A workbook finds these without asking. */
const IMPLICIT = /\/(styles|sharedStrings|theme|calcChain)$/;

interface Asked {
  readonly element: string;
  readonly id: string;
}

function askedFor(element: XmlElement, rootAttributes: XmlElement['attributes'], found: Asked[]): Asked[] {
  for (const [key, id] of Object.entries(element.attributes)) {
    const [prefix, local] = key.split(':');
    if (local === undefined || prefix === 'xmlns') continue;
    const declared = element.attributes[`xmlns:${prefix}`] ?? rootAttributes[`xmlns:${prefix}`];
    if (declared === RELATIONSHIPS_NAMESPACE) found.push({ element: element.local, id });
  }
  for (const child of element.children) askedFor(child, rootAttributes, found);
  return found;
}

function ownerOf(path: string): string {
  return path.replace(/(^|\/)_rels\//, '$1').replace(/\.rels$/, '');
}
