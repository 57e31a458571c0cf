import { FORMAT, type FormatClass } from './number-format.js';
import { numberText } from './number-text.js';
import { isoCellText, isTimeOnly, serialText } from './serial-date.js';
import { CELL_KIND, type CellKind } from './sheet-rows.js';
import { decodeExcelEscapes } from './xml-text.js';

/** The `t` attribute of a cell. */
export const CELL_TYPE = {
  number: 0,
  shared: 1,
  boolean: 2,
  error: 3,
  string: 4,
  inline: 5,
  isoDate: 6,
} as const;

export type CellType = (typeof CELL_TYPE)[keyof typeof CELL_TYPE];

export interface CellText {
  readonly text: string;
  readonly kind: CellKind;
}

/** What the `<v>` of a cell says; null when it says nothing. Shared strings are looked up elsewhere. */
export function cellText(
  type: CellType,
  raw: string,
  format: FormatClass,
  date1904: boolean,
): CellText | null {
  if (type === CELL_TYPE.string || type === CELL_TYPE.inline) {
    return raw === '' ? null : { text: decodeExcelEscapes(raw), kind: CELL_KIND.text };
  }
  const value = raw.trim();
  if (value === '') return null;
  switch (type) {
    case CELL_TYPE.boolean:
      return booleanText(value);
    case CELL_TYPE.error:
      return { text: value, kind: CELL_KIND.error };
    case CELL_TYPE.isoDate:
      return isoText(value);
    default:
      return numericText(value, format, date1904);
  }
}

function booleanText(value: string): CellText {
  if (value === '1' || value === 'true') return { text: 'TRUE', kind: CELL_KIND.boolean };
  if (value === '0' || value === 'false') return { text: 'FALSE', kind: CELL_KIND.boolean };
  return { text: value, kind: CELL_KIND.text };
}

function isoText(value: string): CellText {
  const iso = isoCellText(value);
  if (iso === null) return { text: value, kind: CELL_KIND.text };
  return { text: iso.text, kind: iso.timeOnly ? CELL_KIND.time : CELL_KIND.date };
}

/** A content that is no number stays visible as text, so that whoever reads the column can reject it. */
function numericText(value: string, format: FormatClass, date1904: boolean): CellText {
  const number = numberText(value);
  if (number === null) return { text: value, kind: CELL_KIND.text };
  if (format !== FORMAT.number) {
    const serial = Number(value);
    const date = serialText(serial, format, date1904);
    if (date !== null) {
      return { text: date, kind: isTimeOnly(serial, format) ? CELL_KIND.time : CELL_KIND.date };
    }
  }
  return { text: number, kind: CELL_KIND.number };
}
