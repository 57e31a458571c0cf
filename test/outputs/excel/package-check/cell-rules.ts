import { columnNumber, LAST_COLUMN } from './cell-area.js';
import type { OpenedPackage, OpenedSheet } from './opened-package.js';
import { childOf, childrenOf, type XmlElement } from './xml-element.js';

const LAST_ROW = 1_048_576;
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 255;
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** Rows and cells in order, each with a value of its kind and a look that is there. */
export function checkCells(opened: OpenedPackage): void {
  const formats = childrenOf(opened.styles, 'cellXfs').length;
  for (const sheet of opened.sheets) {
    checkColumns(opened, sheet, formats);
    let last = 0;
    for (const row of childrenOf(sheet.root, 'sheetData')) {
      const number = Number(row.attributes.r);
      if (!(number > last) || number > LAST_ROW) {
        opened.fault(sheet.path, 'cell-order', `row ${row.attributes.r} behind row ${last}`);
      }
      last = number;
      if (Number(row.attributes.ht ?? 15) > HIGHEST_ROW) {
        opened.fault(sheet.path, 'limit', `row ${number} is ${row.attributes.ht} high`);
      }
      checkRow(opened, sheet.path, row, formats);
    }
  }
}

function checkColumns({ fault }: OpenedPackage, { path, root }: OpenedSheet, formats: number): void {
  let last = 0;
  for (const { attributes } of childrenOf(root, 'cols')) {
    const [min, max, width] = [Number(attributes.min), Number(attributes.max), Number(attributes.width)];
    if (!(min > last && max >= min && max <= LAST_COLUMN))
      fault(path, 'cell-order', `columns ${min} to ${max}`);
    if (!(width >= 0 && width <= WIDEST_COLUMN)) fault(path, 'limit', `column ${min} is ${width} wide`);
    if (!(Number(attributes.style ?? 0) < formats))
      fault(path, 'style', `column ${min} wants ${attributes.style}`);
    last = max;
  }
}

function checkRow(opened: OpenedPackage, path: string, row: XmlElement, formats: number): void {
  let last = 0;
  for (const cell of row.children) {
    const { r = '', s } = cell.attributes;
    const [, letters = '', number] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(r) ?? [];
    const column = columnNumber(letters);
    if (number !== row.attributes.r || column <= last || column > LAST_COLUMN) {
      opened.fault(path, 'cell-order', `cell ${r} in row ${row.attributes.r} behind column ${last}`);
    }
    last = column;
    if (s !== undefined && !(Number(s) < formats)) opened.fault(path, 'style', `${r} wants ${s}`);
    const wrong = wrongValue(cell, opened.strings.length);
    if (wrong !== null) opened.fault(path, wrong.rule, `${r}: ${wrong.what}`);
  }
}

interface Wrong {
  readonly rule: 'cell-value' | 'shared-string' | 'formula';
  readonly what: string;
}

function wrongValue(cell: XmlElement, strings: number): Wrong | null {
  const { t = 'n' } = cell.attributes;
  const value = childOf(cell, 'v')?.text;
  const formula = childOf(cell, 'f');
  if (formula !== undefined) {
    if (value === undefined) return { rule: 'formula', what: 'a formula without a value' };
    if (!['n', 'b', 'e', 'str'].includes(t))
      return { rule: 'formula', what: `a formula in a cell of type ${t}` };
  } else if (t === 'str' || t === 'e') return { rule: 'cell-value', what: `type ${t} without a formula` };
  if (t === 'inlineStr') {
    const whole = childOf(cell, 'is') !== undefined && value === undefined;
    return whole ? null : { rule: 'cell-value', what: 'no inline text' };
  }
  if (value === undefined)
    return t === 'n' ? null : { rule: 'cell-value', what: `type ${t} without a value` };
  return wrongOfType(t, value, strings);
}

function wrongOfType(t: string, value: string, strings: number): Wrong | null {
  const wrong: Wrong = { rule: 'cell-value', what: `"${value.slice(0, 40)}" is no value of type ${t}` };
  if (t === 's') {
    const there = /^\d+$/.test(value) && Number(value) < strings;
    return there ? null : { rule: 'shared-string', what: `no text ${value}` };
  }
  if (t === 'n') return NUMBER.test(value) && Number.isFinite(Number(value)) ? null : wrong;
  if (t === 'b') return value === '0' || value === '1' ? null : wrong;
  if (t === 'e') return ERRORS.has(value) ? null : wrong;
  return t === 'str' && value.length <= 32_767 ? null : wrong;
}
