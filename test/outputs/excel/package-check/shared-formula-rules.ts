import type { CellRange } from '../../../../src/outputs/excel/package/reference.js';
import { overlap } from '../../../../src/outputs/excel/package/reference.js';
import { parseArea } from './cell-area.js';
import type { OpenedPackage } from './opened-package.js';
import { childOf, childrenOf, type XmlElement } from './xml-element.js';

/** What the formulas of a sheet have told so far. */
interface Told {
  readonly shared: Map<string, CellRange>;
  readonly arrays: CellRange[];
}

/** Formulas that several cells share are told by the first of them; those of arrays cover cells of their own. */
export function checkSharedFormulas(opened: OpenedPackage): void {
  for (const { path, root } of opened.sheets) {
    const told: Told = { shared: new Map(), arrays: [] };
    for (const row of childrenOf(root, 'sheetData')) {
      for (const cell of row.children) {
        const wrong = wrongFormula(cell, told);
        if (wrong !== null) opened.fault(path, 'formula', `${cell.attributes.r}: ${wrong}`);
      }
    }
  }
}

function wrongFormula(cell: XmlElement, told: Told): string | null {
  const formula = childOf(cell, 'f');
  const place = parseArea(cell.attributes.r ?? '');
  const kind = formula?.attributes.t ?? 'normal';
  if (formula === undefined || place === null || kind === 'normal') return null;
  if (kind === 'array') return wrongArray(formula, place, told);
  return kind === 'shared' ? wrongShared(formula, place, told) : `a formula of the kind ${kind}`;
}

function wrongArray({ attributes }: XmlElement, place: CellRange, { arrays }: Told): string | null {
  const area = parseArea(attributes.ref ?? '');
  if (area === null || !startsAt(area, place)) return `an array on ${attributes.ref}`;
  if (arrays.some((other) => overlap(area, other))) return 'an array on cells of another one';
  arrays.push(area);
  return null;
}

function wrongShared({ attributes, text }: XmlElement, place: CellRange, { shared }: Told): string | null {
  const { si, ref = '' } = attributes;
  if (si === undefined) return 'a shared formula without a number';
  const owner = shared.get(si);
  if (text === '') return owner && overlap(owner, place) ? null : `does not share formula ${si}`;
  const area = parseArea(ref);
  if (area === null || !startsAt(area, place)) return `shares its formula with ${ref}`;
  if (owner !== undefined) return `formula ${si} is told twice`;
  shared.set(si, area);
  return null;
}

function startsAt(area: CellRange, place: CellRange): boolean {
  return area.fromRow === place.fromRow && area.fromColumn === place.fromColumn;
}
