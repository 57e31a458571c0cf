import { numberText } from '../workbook/number-text.js';
import { isoCellText } from '../workbook/serial-date.js';
import { CELL_KIND, type CellKind } from '../workbook/sheet-rows.js';

/** What the tag of a cell says; undefined where it doesn't. */
export interface OdsCellTag {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly dateValue: string | undefined;
  readonly timeValue: string | undefined;
  readonly booleanValue: string | undefined;
  readonly stringValue: string | undefined;
  /** The code of the currency of an amount. */
  readonly currency: string | undefined;
}

export interface OdsCellText {
  readonly text: string;
  readonly kind: CellKind;
}

/** What a formula shows in place of a result: `#DIV/0!`, `#NV`, `Err:502`. The stored value is empty or zero then. */
const ERROR = /^(?:#[A-ZÄÖÜ][\wÄÖÜ/]*[!?]?|(?:Err|Fehler):\d+)$/;

/** A cell's stored value as text, as the reader of xlsx writes it; null when there is none. */
export function odsCellText(tag: OdsCellTag, paragraphs: string, isFormula: boolean): OdsCellText | null {
  if (isFormula && ERROR.test(paragraphs)) return { text: paragraphs, kind: CELL_KIND.error };
  switch (tag.type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numeric(tag.value ?? paragraphs);
    case 'date':
      return day(tag.dateValue ?? paragraphs);
    case 'time':
      return elapsed(tag.timeValue ?? paragraphs);
    case 'boolean':
      return { text: (tag.booleanValue ?? paragraphs).toUpperCase(), kind: CELL_KIND.boolean };
    default:
      return plain(tag.stringValue ?? paragraphs);
  }
}

function plain(text: string): OdsCellText | null {
  return text === '' ? null : { text, kind: CELL_KIND.text };
}

function numeric(stored: string): OdsCellText | null {
  const text = numberText(stored);
  return text === null ? plain(stored) : { text, kind: CELL_KIND.number };
}

function day(stored: string): OdsCellText | null {
  const found = isoCellText(stored);
  return found === null ? plain(stored) : { text: found.text, kind: CELL_KIND.date };
}

const DURATION = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?$/;

/** `PT12H30M15S` as `12:30:15`. */
function elapsed(stored: string): OdsCellText | null {
  const found = DURATION.exec(stored);
  if (found === null) return plain(stored);
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const two = (value: number): string => String(value).padStart(2, '0');
  return { text: `${two(hours)}:${two(minutes)}:${two(seconds)}`, kind: CELL_KIND.time };
}
