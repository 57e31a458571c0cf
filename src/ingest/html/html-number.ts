/** Number marks that stand around figures as they are shown: blanks, signs, currencies, brackets. */
const FIGURE =
  /^[\s\u00a0\u202f()+\-−€$£A-Za-z]*(\d[\d.,'’ \u00a0\u202f]*)[\s\u00a0\u202f()\-−€$£A-Za-z]*(%?)[\s\u00a0)]*$/;
const LONGEST_FIGURE = 60;

/**
 * Whether a stored number is what a cell shows, but for rounding: then the stored one is the exact value.
 * It isn't where a date or a year is shown, whose stored number counts days, or a figure in thousands.
 */
export function isShownAs(stored: number, shown: string): boolean {
  if (!/\d/.test(shown)) return true;
  if (shown.length > LONGEST_FIGURE) return false;
  const [, figure, percent] = FIGURE.exec(shown) ?? [];
  // A key with leading zeros is more than its number.
  if (figure === undefined || /^0\d/.test(figure)) return false;
  const value = Math.abs(stored) * (percent === '%' ? 100 : 1);
  return readings(figure.replace(/['’ \u00a0\u202f]/g, '')).some(
    ({ number, decimals }) => Math.abs(number - value) <= 0.5 * 10 ** -decimals + value * 1e-12,
  );
}

/** What a figure says with either decimal mark. */
function readings(figure: string): { readonly number: number; readonly decimals: number }[] {
  return ([',', '.'] as const).flatMap((mark) => {
    const group = mark === ',' ? '.' : ',';
    const [whole = '', fraction = '', ...more] = figure.split(mark);
    const isNumber = more.length === 0 && /^\d*$/.test(fraction) && isGrouped(whole, group);
    if (!isNumber) return [];
    return [{ number: Number(`${whole.replaceAll(group, '')}.${fraction}`), decimals: fraction.length }];
  });
}

function isGrouped(whole: string, group: string): boolean {
  const [first = '', ...others] = whole.split(group);
  return (
    /^\d+$/.test(first) &&
    (others.length === 0 || first.length <= 3) &&
    others.every((part) => /^\d{3}$/.test(part))
  );
}
