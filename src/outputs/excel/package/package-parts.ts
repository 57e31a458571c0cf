import { escapeAttribute, escapeContent } from './cell-text.js';
import { absoluteReference, columnLetters, quoteSheetName } from './reference.js';
import type { Sheet } from './sheet.js';
import {
  CONTENT_TYPES,
  CORE_PROPERTIES_RELATIONSHIP,
  MAIN_NAMESPACE,
  OFFICE_RELATIONSHIPS,
  PACKAGE_RELATIONSHIPS,
  XML_DECLARATION,
} from './xml-names.js';

/** What the file says about itself. */
export interface WorkbookProperties {
  readonly title: string;
  /** Default: kundenwert. */
  readonly creator?: string;
  readonly subject?: string;
}

/** A name in the workbook, for one sheet or for all. */
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
  /** Position of the sheet the name belongs to, from 0. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A workbook has no clock: it says what it is made of, not when. */
const FIXED_TIME = '1980-01-01T00:00:00Z';

/** `[Content_Types].xml`. */
export function contentTypesXml(
  sheets: number,
  tableIds: readonly number[],
  others: readonly { readonly path: string; readonly type?: string }[] = [],
): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return (
    `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
    Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
    ).join('') +
    tableIds.map((id) => override(`xl/tables/table${id}.xml`, `${SPREADSHEET}.table+xml`)).join('') +
    others.map(({ path, type }) => (type === undefined ? '' : override(path, type))).join('') +
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

/** Where a relationship leads: to a part of the package, or out of it. */
export interface RelationshipTarget {
  readonly type: string;
  readonly target: string;
  /** Default: rId1, rId2, … by place. */
  readonly id?: string;
  readonly isExternal?: boolean;
}

/** A `.rels` part: targets numbered rId1, rId2, … in the order given. */
export function relationshipsXml(targets: readonly RelationshipTarget[]): string {
  const items = targets.map(
    ({ type, target, id, isExternal }, index) =>
      `<Relationship Id="${id ?? `rId${index + 1}`}" Type="${type}" Target="${escapeAttribute(target)}"` +
      `${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

/** `_rels/.rels`. */
export function rootRelationshipsXml(): string {
  return relationshipsXml([
    { type: `${OFFICE_RELATIONSHIPS}/officeDocument`, target: 'xl/workbook.xml' },
    { type: CORE_PROPERTIES_RELATIONSHIP, target: 'docProps/core.xml' },
    { type: `${OFFICE_RELATIONSHIPS}/extended-properties`, target: 'docProps/app.xml' },
  ]);
}

/** `xl/_rels/workbook.xml.rels`: the sheets first, so rIdN is sheet N. */
export function workbookRelationshipsXml(sheets: number): string {
  return relationshipsXml([
    ...Array.from({ length: sheets }, (_, index) => ({
      type: `${OFFICE_RELATIONSHIPS}/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { type: `${OFFICE_RELATIONSHIPS}/styles`, target: 'styles.xml' },
    { type: `${OFFICE_RELATIONSHIPS}/sharedStrings`, target: 'sharedStrings.xml' },
  ]);
}

/** `xl/workbook.xml`. */
export function workbookXml(sheets: readonly Sheet[], own: readonly DefinedName[]): string {
  const names = [...own, ...sheets.flatMap(printNames)].map(
    ({ name, reference, sheet, hidden }) =>
      `<definedName name="${escapeAttribute(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}` +
      `${hidden ? ' hidden="1"' : ''}>${escapeContent(reference)}</definedName>`,
  );
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    '<workbookPr/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="850"/></bookViews><sheets>' +
    sheets
      .map((sheet, index) => {
        const name = escapeAttribute(sheet.name);
        return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
      })
      .join('') +
    '</sheets>' +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function printNames(sheet: Sheet, index: number): DefinedName[] {
  const { autoFilter, printArea, printTitleRows, printTitleColumns } = sheet.spec;
  const prefix = `${quoteSheetName(sheet.name)}!`;
  const names: DefinedName[] = [];
  const add = (name: string, reference: string, hidden = false): void => {
    names.push({ name, reference: prefix + reference, sheet: index, hidden });
  };
  if (autoFilter) add('_xlnm._FilterDatabase', absoluteReference(autoFilter), true);
  const areas = printArea === undefined ? [] : [printArea].flat();
  if (areas.length > 0) add('_xlnm.Print_Area', areas.map(absoluteReference).join(`,${prefix}`));
  const titles = [
    ...(printTitleColumns ? [`$A:$${columnLetters(printTitleColumns)}`] : []),
    ...(printTitleRows ? [`$1:$${printTitleRows}`] : []),
  ];
  if (titles.length > 0) add('_xlnm.Print_Titles', titles.join(`,${prefix}`));
  return names;
}

/** `docProps/core.xml`. */
export function corePropertiesXml(properties: WorkbookProperties): string {
  const creator = escapeContent(properties.creator ?? 'kundenwert');
  return (
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeContent(properties.title)}</dc:title>` +
    (properties.subject === undefined
      ? ''
      : `<dc:subject>${escapeContent(properties.subject)}</dc:subject>`) +
    `<dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:modified></cp:coreProperties>`
  );
}

/** `docProps/app.xml`. */
export function applicationPropertiesXml(): string {
  return (
    `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>Microsoft Excel</Application></Properties>'
  );
}
