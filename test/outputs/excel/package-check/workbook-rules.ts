import { parseSheetAreas } from './cell-area.js';
import { type OpenedPackage, unescaped } from './opened-package.js';
import { childrenOf, elementsLocal, type XmlElement } from './xml-element.js';

const WORKBOOK = 'xl/workbook.xml';
const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must not be there
const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\\u0000-\u001f]|^'|'$/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LOOKS_LIKE_CELL = /^(\$?[a-z]{1,3}\$?\d+|r\d*(c\d*)?|c\d*)$/i;

/** Sheets with legal, unique names and ids. */
export function checkSheets({ workbook, sheets, fault }: OpenedPackage): void {
  const note = (what: string): void => fault(WORKBOOK, 'sheet', what);
  const listed = childrenOf(workbook, 'sheets').map(({ attributes }) => ({
    sheetId: attributes.sheetId ?? '',
    name: unescaped(attributes.name ?? ''),
  }));
  if (listed.length === 0) note('there is no sheet');
  for (const { name, sheetId } of listed) {
    const fits = name.length > 0 && name.length <= LONGEST_SHEET_NAME;
    if (!fits || FORBIDDEN_IN_SHEET_NAME.test(name) || /^history$/i.test(name)) note(`name ${name}`);
    if (!/^[1-9]\d{0,4}$/.test(sheetId)) note(`id ${sheetId} of ${name}`);
  }
  repeated(listed.map(({ name }) => name.toLowerCase())).forEach((name) => {
    note(`name ${name} stands twice`);
  });
  repeated(listed.map(({ sheetId }) => sheetId)).forEach((id) => {
    note(`id ${id} stands twice`);
  });
  const selected = sheets.filter(({ root }) =>
    elementsLocal(root, 'sheetView').some(({ attributes }) => attributes.tabSelected === '1'),
  );
  if (selected.length > 1)
    note(`several sheets are selected: ${selected.map(({ name }) => name).join(', ')}`);
}

/** Names that resolve to cells of sheets there are, unique in their scope and unlike any table's. */
export function checkDefinedNames(opened: OpenedPackage): void {
  const names = childrenOf(opened.workbook, 'definedNames');
  const sheets = new Set(opened.sheets.map(({ name }) => name));
  for (const element of names) checkDefinedName(opened, element, sheets);
  const scoped = names.map(
    ({ attributes }) => `${attributes.localSheetId ?? ''}!${attributes.name?.toLowerCase()}`,
  );
  const tables = [...opened.parts.values()]
    .filter(({ local }) => local === 'table')
    .map(({ attributes }) => `!${attributes.displayName?.toLowerCase()}`);
  repeated([...scoped, ...tables]).forEach((name) => {
    opened.fault(WORKBOOK, 'defined-name', `${name} stands twice`);
  });
}

function checkDefinedName(
  { fault, workbook }: OpenedPackage,
  element: XmlElement,
  sheets: Set<string>,
): void {
  const { name = '', localSheetId } = element.attributes;
  const note = (what: string): void => fault(WORKBOOK, 'defined-name', `${name}: ${what}`);
  const own = name.replace(/^_xlnm\./, '');
  if (!NAME.test(own) || own.length > LONGEST_NAME || LOOKS_LIKE_CELL.test(own)) note('not a name');
  const count = childrenOf(workbook, 'sheets').length;
  if (localSheetId !== undefined && !(/^\d+$/.test(localSheetId) && Number(localSheetId) < count)) {
    note(`belongs to sheet ${localSheetId}`);
  }
  const areas = parseSheetAreas(unescaped(element.text));
  if (areas === null) {
    note(`no cells of a sheet: ${element.text}`);
    return;
  }
  for (const { sheet } of areas) if (!sheets.has(sheet)) note(`no sheet ${sheet}`);
  if (name.startsWith('_xlnm.')) {
    const owner = unescaped(childrenOf(workbook, 'sheets')[Number(localSheetId)]?.attributes.name ?? '');
    if (areas.some(({ sheet }) => sheet !== owner)) note(`is about another sheet than ${owner}`);
  }
}

/** The texts that stand more than once, each once. */
export function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) (seen.has(text) ? again : seen).add(text);
  return [...again];
}
