import type { WorkbookSheet } from '../workbook/workbook.js';
import { type Visit, XmlElements } from '../workbook/xml-elements.js';

/** Collects names and visibility of the sheets: a hidden one has a style that says so. */
export class OdsSheetList extends XmlElements {
  readonly #found: { name: string; style: string }[];
  readonly #hiddenStyles: Set<string>;

  constructor() {
    const found: { name: string; style: string }[] = [];
    const hiddenStyles = new Set<string>();
    let style = '';
    const isStyle: Visit = (attribute) => {
      style = attribute('name', true) ?? '';
    };
    const isTableStyle: Visit = (attribute) => {
      if (attribute('display', true) === 'false') hiddenStyles.add(style);
    };
    const isSheet: Visit = (attribute) => {
      found.push({ name: attribute('name', true) ?? '', style: attribute('style-name', true) ?? '' });
    };
    const within = (root: string): Readonly<Record<string, Visit>> => ({
      [`${root}/automatic-styles/style`]: isStyle,
      [`${root}/automatic-styles/style/table-properties`]: isTableStyle,
      [`${root}/body/spreadsheet/table`]: isSheet,
    });
    // A part of an archive, and a flat file.
    super({ ...within('document-content'), ...within('document') });
    this.#found = found;
    this.#hiddenStyles = hiddenStyles;
  }

  sheets(): readonly WorkbookSheet[] {
    return this.#found.map(({ name, style }, index) => ({
      name,
      visible: !this.#hiddenStyles.has(style),
      index,
    }));
  }
}
