import type { WorkbookSheet } from '../workbook/workbook.js';
import { XmlElements } from '../workbook/xml-elements.js';

/** Collects names and visibility of the sheets: a hidden one has a style that says so. */
export class OdsSheetList extends XmlElements {
  readonly #found: { name: string; style: string }[];
  readonly #hiddenStyles: Set<string>;

  constructor() {
    const found: { name: string; style: string }[] = [];
    const hiddenStyles = new Set<string>();
    let style = '';
    super({
      'document-content/automatic-styles/style': (attribute) => {
        style = attribute('name', true) ?? '';
      },
      'document-content/automatic-styles/style/table-properties': (attribute) => {
        if (attribute('display', true) === 'false') hiddenStyles.add(style);
      },
      'document-content/body/spreadsheet/table': (attribute) => {
        found.push({ name: attribute('name', true) ?? '', style: attribute('style-name', true) ?? '' });
      },
    });
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
