import { escapeAttribute } from './cell-text.js';
import type { DifferenceSpec, StyleSpec } from './style-spec.js';
import { alignmentXml, borderXml, differenceXml, fillXml, fontXml, lineXml } from './style-xml.js';
import { MAIN_NAMESPACE, XML_DECLARATION } from './xml-names.js';

/** Excel refuses workbooks with more cell formats than this. */
const MAXIMUM_STYLES = 64_000;
const FIRST_OWN_NUMBER_FORMAT = 164;
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['@', 49],
]);

/** The name under which the quiet table look of this package is stored in the workbook. */
export const TABLE_STYLE = 'Kundenwert';
const TABLE_LINE = { line: 'thin', colour: 'D9DEE7' } as const;
const TABLE_LINES =
  `<border><left/><right/>${lineXml('top', TABLE_LINE)}${lineXml('bottom', TABLE_LINE)}` +
  `<vertical/>${lineXml('horizontal', TABLE_LINE)}</border>`;

/** Keeps every distinct piece of XML once and hands out its position. */
class Interned {
  readonly #positions = new Map<string, number>();

  constructor(...reserved: string[]) {
    for (const xml of reserved) this.position(xml);
  }

  position(xml: string): number {
    const known = this.#positions.get(xml);
    if (known !== undefined) return known;
    this.#positions.set(xml, this.#positions.size);
    return this.#positions.size - 1;
  }

  get size(): number {
    return this.#positions.size;
  }

  list(element: string): string {
    return `<${element} count="${this.size}">${[...this.#positions.keys()].join('')}</${element}>`;
  }
}

/** The cell formats of a workbook, each kept once. */
export class StyleSheet {
  readonly #numberFormats = new Map<string, number>();
  readonly #fonts = new Interned(fontXml({}));
  // The first two fills are fixed by the file format.
  readonly #fills = new Interned(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Interned(borderXml({}));
  readonly #formats = new Interned();
  readonly #specs: StyleSpec[] = [];
  readonly #quoted = new Map<number, number>();
  readonly #differences = new Interned(
    differenceXml({}, TABLE_LINES),
    differenceXml({ font: { bold: true, colour: '1F3864' }, fill: 'E7ECF4' }),
    differenceXml({ fill: 'F7F9FC' }),
  );

  constructor() {
    this.style({});
  }

  /** The id of a format; the same specification always gives the same id. */
  style(spec: StyleSpec): number {
    return this.#intern(spec, false);
  }

  /** The same format for text that must not turn into a formula when the cell is edited. */
  quoted(style: number): number {
    const known = this.#quoted.get(style);
    if (known !== undefined) return known;
    const id = this.#intern(this.#specs[style] ?? {}, true);
    this.#quoted.set(style, id);
    return id;
  }

  /** Whether an id was handed out by this style sheet. */
  has(style: number): boolean {
    return Number.isInteger(style) && style >= 0 && style < this.#formats.size;
  }

  /** The id of a differential format. */
  difference(spec: DifferenceSpec): number {
    return this.#differences.position(differenceXml(spec));
  }

  #intern(spec: StyleSpec, quoted: boolean): number {
    const id = this.#formats.position(this.#formatXml(spec, quoted));
    if (id >= MAXIMUM_STYLES) throw new RangeError(`more than ${MAXIMUM_STYLES} cell formats`);
    this.#specs[id] ??= spec;
    return id;
  }

  #formatXml(spec: StyleSpec, quoted: boolean): string {
    const number = this.#numberFormat(spec.numberFormat ?? 'General');
    const font = this.#fonts.position(fontXml(spec.font ?? {}));
    const fill = spec.fill === undefined ? 0 : this.#fills.position(fillXml(spec.fill));
    const border = this.#borders.position(borderXml(spec.border ?? {}));
    const alignment = spec.alignment ? alignmentXml(spec.alignment) : '';
    return (
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (quoted ? ' quotePrefix="1"' : '') +
      (number ? ' applyNumberFormat="1"' : '') +
      (font ? ' applyFont="1"' : '') +
      (fill ? ' applyFill="1"' : '') +
      (border ? ' applyBorder="1"' : '') +
      (alignment ? ` applyAlignment="1">${alignment}</xf>` : '/>')
    );
  }

  #numberFormat(code: string): number {
    const known = BUILT_IN_FORMATS.get(code) ?? this.#numberFormats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_NUMBER_FORMAT + this.#numberFormats.size;
    this.#numberFormats.set(code, id);
    return id;
  }

  /** `xl/styles.xml`. */
  toXml(): string {
    const formats = [...this.#numberFormats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return (
      `${XML_DECLARATION}<styleSheet xmlns="${MAIN_NAMESPACE}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      this.#fonts.list('fonts') +
      this.#fills.list('fills') +
      this.#borders.list('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.#formats.list('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.#differences.list('dxfs') +
      `<tableStyles count="1" defaultTableStyle="${TABLE_STYLE}" defaultPivotStyle="PivotStyleLight16">` +
      `<tableStyle name="${TABLE_STYLE}" pivot="0" count="3"><tableStyleElement type="wholeTable" dxfId="0"/>` +
      '<tableStyleElement type="headerRow" dxfId="1"/><tableStyleElement type="secondRowStripe" dxfId="2"/>' +
      '</tableStyle></tableStyles></styleSheet>'
    );
  }
}
