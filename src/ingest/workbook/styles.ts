import { formatCurrency } from './format-currency.js';
import { builtInFormatClass, FORMAT, type FormatClass, formatClass, STYLE } from './number-format.js';
import { XmlElements } from './xml-elements.js';

/** What a workbook's cell styles say about numbers. */
export interface CellStyles {
  /** One byte for each cell style, see {@link STYLE}. */
  readonly formats: Uint8Array;
  /** The currencies that they show. */
  readonly currencies: readonly string[];
}

interface CustomFormat {
  readonly kind: FormatClass;
  readonly currency: string | null;
}

/** Reads the styles part: which cell style shows numbers as dates, times or amounts of a currency. */
export class StyleFormats extends XmlElements {
  /** Ready once the part has been read. */
  readonly styles: () => CellStyles;

  constructor() {
    const custom = new Map<number, CustomFormat>();
    const formatIds: number[] = [];
    super({
      'styleSheet/numFmts/numFmt': (attribute) => {
        const id = Number(attribute('numFmtId'));
        const code = attribute('formatCode') ?? '';
        custom.set(id, { kind: formatClass(code), currency: formatCurrency(code) });
      },
      'styleSheet/cellXfs/xf': (attribute) => {
        formatIds.push(Number(attribute('numFmtId') ?? 0));
      },
    });
    this.styles = () => {
      const currencies: string[] = [];
      const formats = Uint8Array.from(formatIds, (id) => {
        const own = Number.isInteger(id) ? custom.get(id) : undefined;
        const kind = own?.kind ?? (Number.isInteger(id) ? builtInFormatClass(id) : FORMAT.number);
        if (own?.currency == null || kind !== FORMAT.number) return kind;
        return kind | (placeOf(own.currency, currencies) << STYLE.currencyShift);
      });
      return { formats, currencies };
    };
  }
}

/** Its place from 1; where there are more than fit, the last ones are not told apart. */
function placeOf(currency: string, currencies: string[]): number {
  const known = currencies.indexOf(currency);
  if (known >= 0) return known + 1;
  return currencies.length < STYLE.mostCurrencies ? currencies.push(currency) : STYLE.mostCurrencies;
}
