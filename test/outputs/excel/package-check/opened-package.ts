import { posix } from 'node:path';
import { childrenOf, elementsNamed, parseXml, type XmlElement } from './xml-element.js';

/** Something Excel would repair or refuse, or that must not be in a workbook of ours. */
export interface Fault {
  readonly part: string;
  readonly rule: Rule;
  readonly what: string;
}

/** What the rules are about. */
export type Rule =
  | 'well-formed'
  | 'content-type'
  | 'relationship'
  | 'external'
  | 'element-order'
  | 'count'
  | 'sheet'
  | 'defined-name'
  | 'table'
  | 'range'
  | 'cell-order'
  | 'cell-value'
  | 'shared-string'
  | 'style'
  | 'conditional-format'
  | 'hyperlink'
  | 'limit'
  | 'formula'
  | 'drawing'
  | 'chart';

/** Where a relationship leads, as the path of a part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  /** The name of the file beside the workbook that it leads to, or null. */
  readonly neighbour: string | null;
}

export interface OpenedSheet {
  readonly name: string;
  readonly path: string;
  readonly root: XmlElement;
}

/** A package taken apart: its parts as trees and what connects them. */
export interface OpenedPackage {
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** In the order of the workbook. */
  readonly sheets: readonly OpenedSheet[];
  readonly workbook: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  /** The shared strings, whole texts. */
  readonly strings: readonly string[];
  /** Names of the files beside the workbook to which links may lead. */
  readonly neighbours: ReadonlySet<string>;
  relationships(path: string): readonly Relationship[];
  fault(part: string, rule: Rule, what: string): void;
}

/** Takes a package apart and notes parts that are no XML. */
export function openPackage(
  texts: ReadonlyMap<string, string>,
  neighbours: ReadonlySet<string>,
  fault: OpenedPackage['fault'],
): OpenedPackage {
  const parts = new Map<string, XmlElement>();
  for (const [path, xml] of texts) {
    try {
      parts.set(path, parseXml(xml));
    } catch (error) {
      fault(path, 'well-formed', error instanceof Error ? error.message : String(error));
    }
  }
  const relationships = (path: string): readonly Relationship[] => relationshipsOf(parts, path);
  const workbook = parts.get('xl/workbook.xml');
  const targets = new Map(relationships('xl/workbook.xml').map(({ id, target }) => [id, target]));
  const sheets = childrenOf(workbook, 'sheets').flatMap(({ attributes }) => {
    const path = targets.get(attributes['r:id'] ?? '') ?? '';
    const root = parts.get(path);
    return root === undefined ? [] : [{ name: unescaped(attributes.name ?? ''), path, root }];
  });
  return {
    parts,
    sheets,
    workbook,
    styles: parts.get('xl/styles.xml'),
    strings: (parts.get('xl/sharedStrings.xml')?.children ?? []).map(wholeText),
    neighbours,
    relationships,
    fault,
  };
}

/** The path of the part that holds the relationships of a part. */
export function relationshipsPath(path: string): string {
  const { dir, base } = posix.parse(path);
  return posix.join(dir, '_rels', `${base}.rels`);
}

function relationshipsOf(parts: ReadonlyMap<string, XmlElement>, path: string): Relationship[] {
  return (parts.get(relationshipsPath(path))?.children ?? []).map(({ attributes }) => {
    const target = attributes.Target ?? '';
    const isFile = attributes.TargetMode === 'External' && attributes.Type?.endsWith('/hyperlink') === true;
    return {
      neighbour: isFile && !/[/\\:]/.test(target) ? decodeURIComponent(target) : null,
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      external: attributes.TargetMode === 'External' || /^[a-z][a-z\d+.-]*:/i.test(target),
      target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target),
    };
  });
}

/** All text inside an element, as Excel shows it. */
export function wholeText(element: XmlElement): string {
  return unescaped(
    elementsNamed(element, 't')
      .map(({ text }) => text)
      .join(''),
  );
}

/** Undoes Excel's escapes of control characters, such as `_x000A_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
