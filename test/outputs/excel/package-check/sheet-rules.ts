import type { CellRange } from '../../../../src/outputs/excel/package/reference.js';
import { overlap } from '../../../../src/outputs/excel/package/reference.js';
import { cellCount, LAST_COLUMN, LAST_ROW, parseArea, parseAreas, parseSheetAreas } from './cell-area.js';
import type { OpenedPackage, OpenedSheet } from './opened-package.js';
import { unescaped } from './opened-package.js';
import { repeated } from './workbook-rules.js';
import { childOf, childrenOf, elementsLocal, type XmlElement } from './xml-element.js';

const MOST_LINKS = 65_530;
const MOST_BREAKS = 1026;
const LONGEST_MARGIN_TEXT = 255;
const PROMPT_LIMITS = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 } as const;
const LONGEST_VALIDATION_FORMULA = 255;

/** What a sheet says about its cells: ranges inside it, links that lead somewhere, looks that are there. */
export function checkSheetFeatures(opened: OpenedPackage): void {
  for (const sheet of opened.sheets) {
    checkMerges(opened, sheet);
    checkConditionalFormats(opened, sheet);
    checkValidations(opened, sheet);
    checkHyperlinks(opened, sheet);
    checkPrint(opened, sheet);
    checkPanes(opened, sheet);
    checkAreas(opened, sheet, elementsLocal(sheet.root, 'ignoredError'));
  }
  const ids = opened.sheets.flatMap(({ root }) =>
    elementsLocal(root, 'cfRule').flatMap(({ attributes }) => attributes.id ?? []),
  );
  repeated(ids).forEach((id) => {
    opened.fault('xl/workbook.xml', 'conditional-format', `the id ${id} stands twice`);
  });
}

function checkMerges({ fault }: OpenedPackage, { path, root }: OpenedSheet): void {
  const ranges: CellRange[] = [];
  for (const { attributes } of childrenOf(root, 'mergeCells')) {
    const area = parseArea(attributes.ref ?? '');
    if (area === null || cellCount(area) < 2) fault(path, 'range', `merged: ${attributes.ref}`);
    else if (ranges.some((other) => overlap(area, other)))
      fault(path, 'range', `merged twice: ${attributes.ref}`);
    if (area !== null) ranges.push(area);
  }
}

function checkAreas({ fault }: OpenedPackage, { path }: OpenedSheet, elements: readonly XmlElement[]): void {
  for (const { name, attributes } of elements) {
    if (parseAreas(attributes.sqref ?? '') === null) fault(path, 'range', `<${name}> of ${attributes.sqref}`);
  }
}

function checkConditionalFormats(opened: OpenedPackage, sheet: OpenedSheet): void {
  const note = (what: string): void => opened.fault(sheet.path, 'conditional-format', what);
  const blocks = sheet.root.children.filter(({ local }) => local === 'conditionalFormatting');
  checkAreas(opened, sheet, blocks);
  const differences = childrenOf(opened.styles, 'dxfs').length;
  const rules = blocks.flatMap(({ children }) => children.filter(({ local }) => local === 'cfRule'));
  for (const { attributes } of rules) {
    const { priority = '', dxfId } = attributes;
    if (!/^[1-9]\d*$/.test(priority)) note(`priority ${priority}`);
    if (dxfId !== undefined && !(Number(dxfId) < differences)) note(`wants the look ${dxfId}`);
  }
  repeated(rules.map(({ attributes }) => attributes.priority ?? '')).forEach((priority) => {
    note(`priority ${priority} stands twice`);
  });
  const extension = childOf(sheet.root, 'extLst');
  if (extension === undefined) return;
  for (const { text } of elementsLocal(extension, 'sqref')) {
    if (parseAreas(text) === null) opened.fault(sheet.path, 'range', `an extension for ${text}`);
  }
  const wanted = rules.flatMap((rule) => elementsLocal(rule, 'id').map(({ text }) => text)).sort();
  const given = elementsLocal(extension, 'cfRule').map(({ attributes }) => attributes.id ?? '');
  if (wanted.join() !== given.sort().join())
    note(`data bars ${wanted.join()} are extended by ${given.join()}`);
}

function checkValidations(opened: OpenedPackage, sheet: OpenedSheet): void {
  const validations = childrenOf(sheet.root, 'dataValidations');
  checkAreas(opened, sheet, validations);
  for (const validation of validations) {
    for (const [name, limit] of Object.entries(PROMPT_LIMITS)) {
      const text = unescaped(validation.attributes[name] ?? '');
      if (text.length > limit) opened.fault(sheet.path, 'limit', `${name} of ${text.length} characters`);
    }
    for (const { text } of validation.children) {
      if (text.length > LONGEST_VALIDATION_FORMULA) {
        opened.fault(sheet.path, 'limit', `a validation of ${text.length} characters`);
      }
    }
  }
}

function checkHyperlinks(opened: OpenedPackage, { path, root }: OpenedSheet): void {
  const { fault, sheets, workbook } = opened;
  const links = childrenOf(root, 'hyperlinks');
  if (links.length > MOST_LINKS) fault(path, 'limit', `${links.length} links`);
  const names = new Set(childrenOf(workbook, 'definedNames').map(({ attributes }) => attributes.name));
  for (const { attributes } of links) {
    const { ref = '', location } = attributes;
    if (parseArea(ref) === null) fault(path, 'range', `a link in ${ref}`);
    if (attributes['r:id'] !== undefined) {
      // Where it leads is for the rules of relationships to judge.
      if (location !== undefined) fault(path, 'external', `the link in ${ref} leads into another workbook`);
      continue;
    }
    if (location === undefined) {
      fault(path, 'hyperlink', `the link in ${ref} leads nowhere`);
      continue;
    }
    const areas = parseSheetAreas(unescaped(location));
    const there =
      areas?.every((area) => sheets.some(({ name }) => name === area.sheet)) ?? names.has(location);
    if (!there) fault(path, 'hyperlink', `the link in ${ref} leads to ${location}`);
  }
  repeated(links.map(({ attributes }) => attributes.ref ?? '')).forEach((ref) => {
    fault(path, 'hyperlink', `two links in ${ref}`);
  });
}

function checkPrint({ fault }: OpenedPackage, { path, root }: OpenedSheet): void {
  for (const { name, text } of childrenOf(root, 'headerFooter')) {
    if (text.length > LONGEST_MARGIN_TEXT) fault(path, 'limit', `<${name}> of ${text.length} characters`);
  }
  for (const kind of ['rowBreaks', 'colBreaks']) {
    const breaks = childOf(root, kind);
    if (breaks === undefined) continue;
    const ids = breaks.children.map(({ attributes }) => Number(attributes.id));
    const last = kind === 'rowBreaks' ? LAST_ROW : LAST_COLUMN;
    const ascending = ids.every((id, index) => id > (ids[index - 1] ?? 0) && id < last);
    if (!ascending) fault(path, 'range', `<${kind}> at ${ids.join(', ')}`);
    if (ids.length > MOST_BREAKS) fault(path, 'limit', `${ids.length} page breaks`);
    const manual = breaks.children.filter(({ attributes }) => attributes.man === '1').length;
    if (breaks.attributes.manualBreakCount !== String(manual)) fault(path, 'count', `<${kind}> of ${manual}`);
  }
}

function checkPanes({ fault }: OpenedPackage, { path, root }: OpenedSheet): void {
  for (const { attributes } of elementsLocal(root, 'pane')) {
    const { xSplit = '0', ySplit = '0', topLeftCell = '' } = attributes;
    const area = parseArea(topLeftCell);
    const fits = area?.fromRow === Number(ySplit) + 1 && area.fromColumn === Number(xSplit) + 1;
    if (!fits) fault(path, 'range', `frozen at ${xSplit}/${ySplit}, but shown from ${topLeftCell}`);
  }
}
