import type { Bilingual, Language } from '../../language/bilingual.js';
import { isoDay } from '../../language/numbers.js';
import type { Inspection } from '../../results/inspection.js';
import { type Json, layOut } from './json-layout.js';

/** Keys whose figures are cents, and keys whose figures are days since 1970-01-01. */
const AMOUNT_PARENTS: ReadonlySet<string> = new Set(['revenue', 'contributionMargin']);
const DAYS: ReadonlySet<string> = new Set(['asOf', 'start', 'dataStart', 'dataEnd']);

/** What `kundenwert check` found out, for programs: amounts in currency units, days as ISO dates, wording in one language. */
export function inspectionJson(inspection: Inspection, language: Language): string {
  return `${layOut(convert(inspection, '', false, language))}\n`;
}

function convert(value: unknown, key: string, isAmount: boolean, language: Language): Json {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    if (DAYS.has(key)) return isoDay(value);
    return isAmount ? value / 100 : value;
  }
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((each) => convert(each, key, isAmount, language));
  if (isBilingual(value)) return value[language];
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [
      name,
      convert(each, name, isAmount || AMOUNT_PARENTS.has(name), language),
    ]),
  );
}

function isBilingual(value: unknown): value is Bilingual {
  const keys = Object.keys(value as object);
  return keys.length === 2 && keys.includes('de') && keys.includes('en');
}
