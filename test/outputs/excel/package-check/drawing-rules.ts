import { LAST_COLUMN, LAST_ROW } from './cell-area.js';
import type { OpenedPackage } from './opened-package.js';
import { repeated } from './workbook-rules.js';
import { childOf, elementsLocal, type XmlElement } from './xml-element.js';

/** Charts stand inside the sheet, each with a number of its own, and lead nowhere. */
export function checkDrawings({ parts, fault }: OpenedPackage): void {
  for (const [path, root] of parts) {
    for (const link of [...elementsLocal(root, 'hlinkClick'), ...elementsLocal(root, 'externalData')]) {
      fault(path, 'external', `<${link.name}>`);
    }
    if (root.local === 'wsDr') checkDrawing(root, (what) => fault(path, 'drawing', what));
  }
}

function checkDrawing(root: XmlElement, note: (what: string) => void): void {
  const ids = elementsLocal(root, 'cNvPr').map(({ attributes }) => attributes.id ?? '');
  for (const id of repeated(ids)) note(`the id ${id} stands twice`);
  for (const id of ids) if (!/^[1-9]\d*$/.test(id)) note(`the id ${id}`);
  for (const anchor of root.children) {
    const [from, to] = [place(childOf(anchor, 'from')), place(childOf(anchor, 'to'))];
    for (const each of [from, to]) if (each !== null && !inside(each)) note(`stands at ${each.join('/')}`);
    if (from && to && (to[0] < from[0] || to[1] < from[1])) note(`ends at ${to.join('/')} before it begins`);
  }
}

type Place = readonly [row: number, column: number];

function place(marker: XmlElement | undefined): Place | null {
  if (marker === undefined) return null;
  return [Number(childOf(marker, 'row')?.text), Number(childOf(marker, 'col')?.text)];
}

function inside([row, column]: Place): boolean {
  return row >= 0 && row < LAST_ROW && column >= 0 && column < LAST_COLUMN;
}
