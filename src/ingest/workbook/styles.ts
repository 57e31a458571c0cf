import { builtInFormatClass, FORMAT, type FormatClass, formatClass } from './number-format.js';
import { XmlElements } from './xml-elements.js';

/** Reads the styles part: which cell style shows numbers as dates or times. */
export class StyleFormats extends XmlElements {
  /** The format class of each cell style, ready once the part has been read. */
  readonly formats: () => Uint8Array;

  constructor() {
    const custom = new Map<number, FormatClass>();
    const formatIds: number[] = [];
    super({
      'styleSheet/numFmts/numFmt': (attribute) => {
        const id = Number(attribute('numFmtId'));
        custom.set(id, formatClass(attribute('formatCode') ?? ''));
      },
      'styleSheet/cellXfs/xf': (attribute) => {
        formatIds.push(Number(attribute('numFmtId') ?? 0));
      },
    });
    this.formats = () =>
      Uint8Array.from(formatIds, (id) =>
        Number.isInteger(id) ? (custom.get(id) ?? builtInFormatClass(id)) : FORMAT.number,
      );
  }
}
