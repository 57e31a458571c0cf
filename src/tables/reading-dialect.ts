import type { DateForm } from './date-sql.js';
import type { DecimalMark } from './number-evidence.js';

/** How the forms of dates read in descriptions. */
export const FORM_NAMES: Readonly<Record<DateForm, string>> = {
  iso: 'yyyy-mm-dd',
  ymd: 'yyyy-mm-dd',
  dotted: 'dd.mm.yyyy',
  compact: 'yyyymmdd',
  serial: 'serial',
  dmy: 'dd/mm/yyyy',
  mdy: 'mm/dd/yyyy',
};

/** The decimal marks and forms of dates of a file, for its description. */
export function describeReading(
  marks: ReadonlyMap<number, DecimalMark>,
  forms: ReadonlyMap<number, readonly DateForm[]>,
): Record<string, string> {
  const decimals = new Set(marks.values());
  const orders = new Set(
    [...forms.values()].flatMap((each) => (each[0] === undefined ? [] : [FORM_NAMES[each[0]]])),
  );
  return {
    ...(decimals.size === 0 ? {} : { decimal: [...decimals].sort().join(' ') }),
    ...(orders.size === 0 ? {} : { dateOrder: [...orders].sort().join(' ') }),
  };
}
