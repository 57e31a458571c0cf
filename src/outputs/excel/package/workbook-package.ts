import { drawingParts } from './chart/drawing-parts.js';
import { DeflateQueue } from './deflate-queue.js';
import { type CompressedPart, DeflatedPart } from './deflated-part.js';
import { fileTarget } from './file-target.js';
import {
  applicationPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  type DefinedName,
  type RelationshipTarget,
  relationshipsXml,
  rootRelationshipsXml,
  type WorkbookProperties,
  workbookRelationshipsXml,
  workbookXml,
} from './package-parts.js';
import { absoluteReference, type CellRange, checkRange, quoteSheetName } from './reference.js';
import { SharedStrings } from './shared-strings.js';
import { Sheet } from './sheet.js';
import { foldedName, sheetName } from './sheet-name.js';
import type { SheetSpec, TableSpec } from './sheet-spec.js';
import { StyleSheet } from './style-sheet.js';
import type { StyleSpec } from './style-spec.js';
import { checkTable, tableXml } from './table.js';
import { OFFICE_RELATIONSHIPS } from './xml-names.js';
import { zipArchive } from './zip-archive.js';

const DEFINED_NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u;

/**
 * Writes an Excel workbook (Office Open XML, .xlsx). Text always stays text, never a formula;
 * numbers keep full precision; the same calls give the same bytes.
 */
export class WorkbookPackage {
  readonly #properties: WorkbookProperties;
  readonly #styles = new StyleSheet();
  readonly #strings = new SharedStrings();
  readonly #queue = new DeflateQueue();
  readonly #sheets: Sheet[] = [];
  readonly #sheetNames = new Set<string>();
  readonly #sheetKeys = new Map<string, string>();
  readonly #tableNames = new Set<string>();
  readonly #definedNames: (DefinedName & { readonly key: string; readonly range: CellRange })[] = [];
  #tableCount = 0;

  constructor(properties: WorkbookProperties) {
    this.#properties = properties;
  }

  /** The id of a look; the same specification always gives the same id. */
  style(spec: StyleSpec): number {
    return this.#styles.style(spec);
  }

  /** Adds a sheet behind the others. */
  addSheet(spec: SheetSpec): Sheet {
    const name = sheetName(spec.name, this.#sheetNames);
    const key = spec.key ?? spec.name;
    if (this.#sheetKeys.has(key)) throw new RangeError(`a sheet with the key ${key} exists`);
    this.#sheetNames.add(foldedName(name));
    this.#sheetKeys.set(key, name);
    const number = this.#sheets.length + 1;
    const sheet = new Sheet(name, spec, {
      number,
      part: this.#part(`xl/worksheets/sheet${number}.xml`),
      styles: this.#styles,
      strings: this.#strings,
      claimTable: (table) => this.#claimTable(table),
      sheetNamed: (asked) => this.#sheetNamed(asked),
    });
    this.#sheets.push(sheet);
    return sheet;
  }

  /** Names a range of a sheet, so that formulas can say what they mean. */
  defineName(name: string, sheetKey: string, range: CellRange): void {
    if (!DEFINED_NAME.test(name) || this.#tableNames.has(foldedName(name))) {
      throw new RangeError(`not a free name: ${name}`);
    }
    this.#tableNames.add(foldedName(name));
    this.#definedNames.push({ name, key: sheetKey, range: checkRange(range), reference: '' });
  }

  /** The finished file. Call it once, after the last row. */
  async toBytes(): Promise<Uint8Array> {
    return Buffer.concat(await this.toChunks());
  }

  /** The finished file in chunks that follow each other: a large one need not be copied to be written. */
  async toChunks(): Promise<readonly Uint8Array[]> {
    if (this.#sheets.length === 0) throw new RangeError('a workbook needs a sheet');
    const sheetParts = await Promise.all(this.#sheets.map((sheet) => sheet.finish()));
    const tables = this.#sheets.map((sheet) => sheet.tables());
    const drawings = drawingParts(
      this.#sheets.map((sheet) => sheet.charts()),
      (key) => this.#sheetNamed(key),
    );
    const strings = this.#part('xl/sharedStrings.xml');
    this.#strings.writeTo(strings);
    const small = (path: string, xml: string): Promise<CompressedPart> => {
      const part = this.#part(path);
      part.append(xml);
      return part.finish();
    };
    const count = this.#sheets.length;
    const tableIds = tables.flat().map((table) => table.id);
    const sheetRelationships = tables.flatMap((each, index) => {
      const drawing = drawings.targets[index] ?? null;
      const targets = [
        ...each.map(({ id }) => ({
          type: `${OFFICE_RELATIONSHIPS}/table`,
          target: `../tables/table${id}.xml`,
        })),
        ...(drawing === null ? [] : [{ type: `${OFFICE_RELATIONSHIPS}/drawing`, target: drawing }]),
        ...fileTargets(this.#sheets[index]!),
      ];
      const path = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
      return targets.length === 0 ? [] : small(path, relationshipsXml(targets));
    });
    return zipArchive([
      ...(await Promise.all([
        small('[Content_Types].xml', contentTypesXml(count, tableIds, drawings.parts)),
        small('_rels/.rels', rootRelationshipsXml()),
        small('docProps/app.xml', applicationPropertiesXml()),
        small('docProps/core.xml', corePropertiesXml(this.#properties)),
        small('xl/workbook.xml', workbookXml(this.#sheets, this.#resolvedNames())),
        small('xl/_rels/workbook.xml.rels', workbookRelationshipsXml(count)),
        small('xl/styles.xml', this.#styles.toXml()),
        strings.finish(),
      ])),
      ...sheetParts,
      ...(await Promise.all(sheetRelationships)),
      ...(await Promise.all(
        tables.flat().map((table) => small(`xl/tables/table${table.id}.xml`, tableXml(table))),
      )),
      ...(await Promise.all(drawings.parts.map(({ path, xml }) => small(path, xml)))),
    ]);
  }

  #part(path: string): DeflatedPart {
    return new DeflatedPart(path, this.#queue);
  }

  #claimTable(spec: TableSpec): number {
    checkTable(spec, this.#tableNames);
    this.#tableNames.add(foldedName(spec.name));
    this.#tableCount += 1;
    return this.#tableCount;
  }

  #sheetNamed(key: string): string {
    const name = this.#sheetKeys.get(key);
    if (name === undefined) throw new RangeError(`a link leads to a sheet that does not exist: ${key}`);
    return name;
  }

  #resolvedNames(): DefinedName[] {
    return this.#definedNames.map(({ name, key, range }) => ({
      name,
      reference: `${quoteSheetName(this.#sheetNamed(key))}!${absoluteReference(range)}`,
    }));
  }
}

function fileTargets(sheet: Sheet): readonly RelationshipTarget[] {
  return sheet.fileLinks().map(({ id, file }) => ({
    id,
    type: `${OFFICE_RELATIONSHIPS}/hyperlink`,
    target: fileTarget(file),
    isExternal: true,
  }));
}
