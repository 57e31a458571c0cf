import { open } from 'node:fs/promises';

/** What the first line of a DATEV file says about all its records. */
export interface DatevHeader {
  /** 21 postings, 16 debtors and creditors, 20 account labels … */
  readonly category: number;
  /** Digits of an account of the general ledger; those of debtors have one more. */
  readonly accountLength: number;
  /** First and last day that postings can have: their own dates have no year. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The currency of amounts that name none. */
  readonly currency: string;
  /** The standard chart of accounts, where the file names it. */
  readonly chart: '03' | '04' | null;
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Fields of the first line by their place. */
const FIELD = { category: 2, yearStart: 12, accountLength: 13, from: 14, to: 15, currency: 21, chart: 26 };

/** Reads the first line of a file; null where it is none of DATEV's. */
export async function readDatevHeader(path: string): Promise<DatevHeader | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(2048), 0, 2048, 0);
    return parseDatevHeader(
      new TextDecoder('latin1').decode(buffer.subarray(0, bytesRead), { stream: true }),
    );
  } finally {
    await file.close();
  }
}

/** The header of a file that begins with the given text. */
export function parseDatevHeader(text: string): DatevHeader | null {
  const line = text.replace(/^(\ufeff|ï»¿)/, '').split(/\r?\n/)[0] ?? '';
  const fields = line.split(';').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
  if (fields[0] !== 'EXTF' && fields[0] !== 'DTVF') return null;
  const start = dayOf(fields[FIELD.yearStart]);
  const from = dayOf(fields[FIELD.from]) ?? start;
  const category = Number(fields[FIELD.category]);
  if (from === null || !Number.isInteger(category)) return null;
  const chart = fields[FIELD.chart] ?? '';
  const length = Number(fields[FIELD.accountLength]);
  return {
    category,
    accountLength: length >= 4 && length <= 8 ? length : 4,
    from,
    to: dayOf(fields[FIELD.to]) ?? lastOfYear(from),
    currency: fields[FIELD.currency] || 'EUR',
    chart: /^(SKR)?0?3$/.test(chart) ? '03' : /^(SKR)?0?4$/.test(chart) ? '04' : null,
  };
}

function dayOf(text: string | undefined): CalendarDay | null {
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(text ?? '');
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** The last day of a business year that begins on a day. */
function lastOfYear({ year, month }: CalendarDay): CalendarDay {
  return month === 1 ? { year, month: 12, day: 31 } : { year: year + 1, month: month - 1, day: 31 };
}
