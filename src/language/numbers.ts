import type { Language } from './bilingual.js';

const NO_BREAK_SPACE = '\u00a0';
const GROUP_SIZE = 3;
const GROUP = 10 ** GROUP_SIZE;

/**
 * Groups digits and sets the decimal mark without consulting the machine's locale,
 * so that the same figures give the same bytes everywhere.
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return notAvailable(language);
  const group = language === 'de' ? '.' : ',';
  if (decimals === 0 && Math.abs(value) < Number.MAX_SAFE_INTEGER) return groupedWhole(value, group);
  const fixed = Math.abs(value).toFixed(decimals);
  const point = fixed.indexOf('.');
  let end = point < 0 ? fixed.length : point;
  let text = point < 0 ? '' : (language === 'de' ? ',' : '.') + fixed.slice(point + 1);
  // Beyond that, digits are written with an exponent.
  for (; end > GROUP_SIZE && Math.abs(value) < 1e21; end -= GROUP_SIZE)
    text = group + fixed.slice(end - GROUP_SIZE, end) + text;
  text = fixed.slice(0, end) + text;
  return value < 0 && Number(fixed) !== 0 ? `-${text}` : text;
}

/** The whole number next to a value: sentences of every customer hold some of them. */
function groupedWhole(value: number, group: string): string {
  const whole = Math.round(Math.abs(value));
  let rest = whole;
  let text = '';
  while (rest >= GROUP) {
    const larger = Math.floor(rest / GROUP);
    // A one in front keeps the zeros.
    text = group + String(GROUP + rest - larger * GROUP).slice(1) + text;
    rest = larger;
  }
  text = rest + text;
  return value < 0 && whole !== 0 ? `-${text}` : text;
}

/** An amount in integer cents, as currency units with two decimals: `1.234,56 EUR`. */
export function formatAmount(cents: number, language: Language, currency: string): string {
  if (!Number.isFinite(cents)) return notAvailable(language);
  return formatNumber(cents / 100, 2, language) + NO_BREAK_SPACE + currency;
}

/** An amount in integer cents for running text, without cents: `1.235 EUR`. */
export function formatRoundAmount(cents: number, language: Language, currency: string): string {
  if (!Number.isFinite(cents)) return notAvailable(language);
  return formatNumber(cents / 100, 0, language) + NO_BREAK_SPACE + currency;
}

/** A share (1 = 100 %) with one decimal: `12,3 %`. */
export function formatShare(share: number, language: Language, decimals = 1): string {
  if (!Number.isFinite(share)) return notAvailable(language);
  return `${formatNumber(share * 100, decimals, language) + NO_BREAK_SPACE}%`;
}

/** A day count since 1970-01-01 as `31.12.2026` or `2026-12-31`. */
export function formatDay(day: number, language: Language): string {
  if (!Number.isFinite(day)) return notAvailable(language);
  const iso = isoDay(day);
  if (language === 'en') return iso;
  const [year, month, date] = iso.split('-');
  return `${date}.${month}.${year}`;
}

/** A day count since 1970-01-01 as ISO date. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** How a missing figure reads: never as zero. */
export function notAvailable(language: Language): string {
  return language === 'de' ? 'k. A.' : 'n/a';
}
