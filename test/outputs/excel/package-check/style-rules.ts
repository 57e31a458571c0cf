import type { OpenedPackage } from './opened-package.js';
import { repeated } from './workbook-rules.js';
import { childrenOf, elementsLocal, type XmlElement } from './xml-element.js';

const STYLES = 'xl/styles.xml';
const MOST_CELL_FORMATS = 64_000;
const MOST_NUMBER_FORMATS = 200;
const MOST_FONTS = 512;
const FIRST_OWN_NUMBER_FORMAT = 164;
const LONGEST_FORMAT_CODE = 255;

/** Counts that are as announced, in every part; positions in the style sheet that are there. */
export function checkStyles(opened: OpenedPackage): void {
  const { styles, fault } = opened;
  if (styles === undefined) {
    fault(STYLES, 'style', 'is missing');
    return;
  }
  const note = (what: string): void => fault(STYLES, 'style', what);
  const sizes = new Map(styles.children.map(({ local, children }) => [local, children.length]));
  const within = (index: string | undefined, list: string, user: string): void => {
    if (index !== undefined && !(Number(index) < (sizes.get(list) ?? 0)))
      note(`${user} wants ${list} ${index}`);
  };
  const own = childrenOf(styles, 'numFmts').map(({ attributes }) => attributes);
  const ownIds = new Set(own.map(({ numFmtId }) => numFmtId));
  for (const { numFmtId = '', formatCode = '' } of own) {
    if (Number(numFmtId) < FIRST_OWN_NUMBER_FORMAT) note(`number format ${numFmtId} is Excel's own`);
    if (formatCode === '' || formatCode.length > LONGEST_FORMAT_CODE) note(`number format ${formatCode}`);
  }
  repeated(own.map(({ numFmtId = '' }) => numFmtId)).forEach((id) => {
    note(`number format ${id} stands twice`);
  });
  for (const list of ['cellStyleXfs', 'cellXfs']) {
    for (const { attributes } of childrenOf(styles, list)) {
      within(attributes.fontId, 'fonts', list);
      within(attributes.fillId, 'fills', list);
      within(attributes.borderId, 'borders', list);
      within(attributes.xfId, 'cellStyleXfs', list);
      const number = attributes.numFmtId ?? '0';
      if (Number(number) >= FIRST_OWN_NUMBER_FORMAT && !ownIds.has(number)) {
        note(`${list} wants number format ${number}`);
      }
    }
  }
  for (const { attributes } of elementsLocal(styles, 'tableStyleElement')) {
    within(attributes.dxfId, 'dxfs', 'a table style');
  }
  const most: readonly (readonly [string, number])[] = [
    ['cellXfs', MOST_CELL_FORMATS],
    ['numFmts', MOST_NUMBER_FORMATS],
    ['fonts', MOST_FONTS],
  ];
  for (const [list, limit] of most) {
    if ((sizes.get(list) ?? 0) > limit) fault(STYLES, 'limit', `more than ${limit} ${list}`);
  }
}

/** `count` says how many children there are, wherever it stands. */
export function checkCounts({ parts, fault }: OpenedPackage): void {
  for (const [path, root] of parts) {
    for (const element of withCount(root)) {
      if (element.local === 'sst' || element.local === 'ptCount') continue;
      const { count } = element.attributes;
      if (count !== String(element.children.length)) {
        fault(path, 'count', `<${element.name}> announces ${count} of ${element.children.length}`);
      }
    }
  }
}

function withCount(root: XmlElement): XmlElement[] {
  return [root, ...root.children, ...root.children.flatMap(({ children }) => children)].filter(
    ({ attributes, local }) => attributes.count !== undefined && local !== 'row' && local !== 'c',
  );
}
