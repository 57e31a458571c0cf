import type { Language } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';

/** A number of customers in running text: `1 Kunde`, `1.204 Kunden`. */
export function customersText(count: number, language: Language): string {
  const figure = formatNumber(count, 0, language);
  if (language === 'de') return `${figure} ${count === 1 ? 'Kunde' : 'Kunden'}`;
  return `${figure} ${count === 1 ? 'customer' : 'customers'}`;
}

/** The same after a preposition or as an object, where German declines: `für 1 Kunden`. */
export function customersObject(count: number, language: Language): string {
  return language === 'de' ? `${formatNumber(count, 0, language)} Kunden` : customersText(count, language);
}

/** Chooses a verb or noun by number. */
export function byNumber(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** A label inside a sentence: `Contribution margin I` becomes `contribution margin I`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A name as the data spell it, in the quotation marks of the language. */
export function inQuotes(name: string, language: Language): string {
  return language === 'de' ? `„${name}“` : `"${name}"`;
}
