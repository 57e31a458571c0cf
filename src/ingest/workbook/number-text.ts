const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;

/** More digits than Excel keeps and shows: the rest is the noise of binary fractions. */
const SHOWN_DIGITS = 15;

/**
 * The content of a numeric cell as plain decimal text with a point, or null when it is no finite number.
 * Whole numbers keep every digit the file holds (they may be article or account numbers written by other
 * programs); fractions and exponents are rounded to the 15 significant digits that Excel shows:
 * `1234.5599999999999` → `1234.56`, `17850.0` → `17850`, `1.5E-3` → `0.0015`.
 */
export function numberText(raw: string): string | null {
  const trimmed = raw.trim();
  const match = NUMBER.exec(trimmed);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return null;
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return null;
  const digits = whole + fraction;
  const firstDigit = digits.search(/[1-9]/);
  if (firstDigit === -1 || value === 0) return '0';
  const minus = sign === '-' ? '-' : '';
  if (exponent === undefined && /^0*$/.test(fraction)) return minus + whole.slice(firstDigit);
  const significant = withoutTrailingZeros(digits.slice(firstDigit));
  if (significant.length > SHOWN_DIGITS) return numberText(value.toPrecision(SHOWN_DIGITS));
  return minus + placePoint(significant, whole.length - firstDigit + Number(exponent ?? 0));
}

/** Writes 0.DIGITS × 10^point without an exponent. */
function placePoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
