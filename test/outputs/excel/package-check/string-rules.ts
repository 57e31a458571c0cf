import type { OpenedPackage } from './opened-package.js';
import { wholeText } from './opened-package.js';
import { elementsLocal } from './xml-element.js';

const STRINGS = 'xl/sharedStrings.xml';
/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Shared strings that are counted right and no longer than a cell can hold. */
export function checkSharedStrings({ parts, sheets, strings, fault }: OpenedPackage): void {
  const root = parts.get(STRINGS);
  if (root === undefined) {
    fault(STRINGS, 'shared-string', 'is missing');
    return;
  }
  const note = (what: string): void => fault(STRINGS, 'shared-string', what);
  const cells = sheets.flatMap((sheet) => elementsLocal(sheet.root, 'c'));
  const uses = cells.filter(({ attributes }) => attributes.t === 's').length;
  if (root.attributes.uniqueCount !== String(strings.length))
    note(`${root.attributes.uniqueCount} different ones`);
  if (root.attributes.count !== String(uses)) note(`${root.attributes.count} uses of ${uses}`);
  const inline = cells.filter(({ attributes }) => attributes.t === 'inlineStr').map(wholeText);
  for (const text of [...strings, ...inline]) {
    if (text.length > LONGEST_TEXT) fault(STRINGS, 'limit', `a text of ${text.length} characters`);
    if (HALF_PAIR.test(text)) note(`half a pair in ${text.slice(0, 50)}`);
  }
}
