import type { CellRange } from '../../../../src/outputs/excel/package/reference.js';
import { cellReference, overlap } from '../../../../src/outputs/excel/package/reference.js';
import { parseArea } from './cell-area.js';
import type { CellLookup } from './cell-lookup.js';
import type { OpenedPackage, OpenedSheet } from './opened-package.js';
import { unescaped } from './opened-package.js';
import { repeated } from './workbook-rules.js';
import { childOf, childrenOf, type XmlElement } from './xml-element.js';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LOOKS_LIKE_CELL = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i;

/** Tables with names of their own, on cells of their own, headed as their columns are called. */
export function checkTables(opened: OpenedPackage, cells: CellLookup): void {
  const { sheets, parts, fault, relationships } = opened;
  const all = [...parts].filter(([, { local }]) => local === 'table');
  for (const attribute of ['id', 'name', 'displayName']) {
    repeated(all.map(([, { attributes }]) => (attributes[attribute] ?? '').toLowerCase())).forEach(
      (value) => {
        fault('xl/workbook.xml', 'table', `${attribute} ${value} stands twice`);
      },
    );
  }
  for (const sheet of sheets) {
    const taken = filteredAndMerged(sheet);
    for (const { target } of relationships(sheet.path)) {
      const table = parts.get(target);
      if (table?.local !== 'table') continue;
      const area = parseArea(table.attributes.ref ?? '');
      if (area === null) fault(target, 'table', `covers ${table.attributes.ref}`);
      else {
        if (taken.some((other) => overlap(area, other))) {
          fault(target, 'table', `${table.attributes.ref} is covered by something else too`);
        }
        taken.push(area);
        checkTable(opened, target, table, area, sheet, cells);
      }
    }
  }
}

/** Excel allows no table where cells are merged or filtered already. */
function filteredAndMerged({ root }: OpenedSheet): CellRange[] {
  const references = [
    childOf(root, 'autoFilter')?.attributes.ref,
    ...childrenOf(root, 'mergeCells').map(({ attributes }) => attributes.ref),
  ];
  return references.flatMap((reference) => parseArea(reference ?? '') ?? []);
}

function checkTable(
  { fault }: OpenedPackage,
  path: string,
  table: XmlElement,
  area: CellRange,
  sheet: OpenedSheet,
  cells: CellLookup,
): void {
  const note = (what: string): void => fault(path, 'table', what);
  const { displayName = '', totalsRowCount = '0', ref } = table.attributes;
  if (!NAME.test(displayName) || LOOKS_LIKE_CELL.test(displayName)) note(`name ${displayName}`);
  if (area.toRow - area.fromRow < 1 + Number(totalsRowCount)) note(`${ref} has no row for records`);
  const filter = childOf(table, 'autoFilter')?.attributes.ref;
  const filtered = parseArea(filter ?? ref ?? '');
  const expected = { ...area, toRow: area.toRow - Number(totalsRowCount) };
  if (JSON.stringify(filtered) !== JSON.stringify(expected)) note(`filters ${filter} of ${ref}`);
  const columns = childrenOf(table, 'tableColumns');
  if (columns.length !== area.toColumn - area.fromColumn + 1) note(`${columns.length} columns in ${ref}`);
  repeated(columns.map(({ attributes }) => attributes.id ?? '')).forEach((id) => {
    note(`column id ${id} stands twice`);
  });
  repeated(columns.map(({ attributes }) => (attributes.name ?? '').toLowerCase())).forEach((name) => {
    note(`column ${name} stands twice`);
  });
  columns.forEach(({ attributes }, index) => {
    const name = unescaped(attributes.name ?? '');
    const cell = cellReference(area.fromRow, area.fromColumn + index);
    const heading = cells.of(sheet.name, area.fromRow, area.fromColumn + index);
    if (name === '' || heading !== name) note(`column ${name} is headed ${String(heading)} in ${cell}`);
  });
}
