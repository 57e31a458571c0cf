import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Parts = Record<string, string | Buffer>;

/** A folder for the files of one test file, removed at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kundenwert-workbook-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A worksheet part around the rows. */
export function sheetXml(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook with one sheet; each can be replaced. */
export function workbookParts(sheet: string | Buffer, replaced: Parts = {}): Parts {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Umsatz" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...replaced,
  };
}

/** A relations part from id, type and target. */
export function relations(...entries: readonly (readonly [string, string, string])[]): string {
  const list = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

/** A shared strings part from its items' inner XML. */
export function sharedStringsXml(...items: string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** A styles part: one cell style for each format id, with own formats by id. */
export function stylesXml(formatIds: readonly number[], own: Record<number, string> = {}): string {
  const formats = Object.entries(own).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const styles = formatIds.map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}
