import { cellCount, parseSheetAreas, type SheetArea } from './cell-area.js';
import type { CellLookup } from './cell-lookup.js';
import { type OpenedPackage, unescaped } from './opened-package.js';
import { repeated } from './workbook-rules.js';
import { childOf, elementsLocal, type XmlElement } from './xml-element.js';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Charts show cells that are there, and bring along what stands in them. */
export function checkCharts({ parts, fault }: OpenedPackage, cells: CellLookup): void {
  for (const [path, root] of parts) {
    if (root.local !== 'chartSpace' || root.namespace !== CHART) continue;
    const note = (what: string): void => fault(path, 'chart', what);
    for (const local of ['strRef', 'numRef']) {
      for (const reference of elementsLocal(root, local)) checkReference(reference, cells, note);
    }
    checkSeries(root, note);
    checkAxes(root, note);
  }
}

function checkReference(reference: XmlElement, cells: CellLookup, note: (what: string) => void): void {
  const formula = childOf(reference, 'f')?.text ?? '';
  const areas = parseSheetAreas(formula.replace(/^\((.*)\)$/s, '$1'));
  if (areas === null) {
    note(`no cells: ${formula}`);
    return;
  }
  for (const { sheet, area } of areas) {
    const end = cells.end(sheet);
    if (area.toRow > end.row || area.toColumn > end.column)
      note(`${formula} lies outside of what is written`);
  }
  const cache = childOf(reference, 'strCache') ?? childOf(reference, 'numCache');
  if (cache === undefined) {
    note(`${formula} brings no values along`);
    return;
  }
  const count = areas.reduce((sum, { area }) => sum + cellCount(area), 0);
  const announced = childOf(cache, 'ptCount')?.attributes.val;
  if (announced !== String(count)) note(`${formula} has ${count} cells, not ${announced}`);
  const kept = areas.flatMap((area) => keptValues(area, cells));
  const points = cache.children.filter(({ local }) => local === 'pt');
  let last = -1;
  for (const point of points) {
    const index = Number(point.attributes.idx);
    if (!(index > last && index < count))
      note(`${formula} has a point ${point.attributes.idx} behind ${last}`);
    last = index;
    const value = childOf(point, 'v')?.text ?? '';
    const cell = kept[index] ?? null;
    const same = cache.local === 'numCache' ? Number(value) === cell : unescaped(value) === shown(cell);
    if (!same) note(`${formula} keeps ${value} where the cell has ${String(cell)}`);
  }
  const filled = kept.filter((value) => value !== null && value !== '').length;
  if (cache.local === 'numCache' && points.length !== filled) {
    note(`${formula} keeps ${points.length} values of ${filled}`);
  }
}

function shown(value: unknown): string {
  return value === null ? '' : String(value);
}

function keptValues({ sheet, area }: SheetArea, cells: CellLookup): unknown[] {
  const values: unknown[] = [];
  for (let row = area.fromRow; row <= area.toRow; row++) {
    for (let column = area.fromColumn; column <= area.toColumn; column++) {
      values.push(cells.of(sheet, row, column));
    }
  }
  return values;
}

function checkSeries(root: XmlElement, note: (what: string) => void): void {
  for (const local of ['idx', 'order']) {
    const numbers = elementsLocal(root, 'ser').map((series) => childOf(series, local)?.attributes.val ?? '');
    repeated(numbers).forEach((number) => {
      note(`two series have the ${local} ${number}`);
    });
  }
}

/** Every axis is used, every axis asked for is there, and each pair crosses. */
function checkAxes(root: XmlElement, note: (what: string) => void): void {
  const plot = elementsLocal(root, 'plotArea')[0]?.children ?? [];
  const crossing = new Map<string, string>();
  const used = new Set<string>();
  for (const element of plot) {
    const ids = element.children
      .filter(({ local }) => local === 'axId')
      .map(({ attributes }) => attributes.val ?? '');
    if (!element.local.endsWith('Ax')) for (const id of ids) used.add(id);
    else if (crossing.has(ids[0] ?? '')) note(`two axes have the id ${ids[0]}`);
    else crossing.set(ids[0] ?? '', childOf(element, 'crossAx')?.attributes.val ?? '');
  }
  for (const id of used) if (!crossing.has(id)) note(`there is no axis ${id}`);
  for (const [id, other] of crossing) {
    if (!used.has(id)) note(`nothing uses the axis ${id}`);
    if (crossing.get(other) !== id) note(`the axes ${id} and ${other} do not cross each other`);
  }
}
