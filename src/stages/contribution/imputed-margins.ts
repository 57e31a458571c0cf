import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { Finding } from '../../results/report-table.js';
import { byNumber, customersText } from '../sentence-parts.js';

/**
 * Says for how much of the revenue margins are imputed instead of given.
 *
 * @param revenue of the customers in cents
 * @param imputedShare the part of it whose margin is imputed; NaN = unknown
 */
export function imputedMargins(
  revenue: Float64Array,
  imputedShare: Float64Array,
  currency: string,
): Finding[] {
  let customers = 0;
  let imputed = 0;
  let total = 0;
  for (let index = 0; index < revenue.length; index++) {
    const own = Math.abs(revenue[index]!) || 0;
    const share = imputedShare[index]! || 0;
    if (share > 0) customers += 1;
    imputed += own * share;
    total += own;
  }
  if (customers === 0) return [];
  const text = inBoth((language) => {
    const count = customersText(customers, language);
    const amount = formatRoundAmount(imputed, language, currency);
    const part = formatShare(imputed / total, language);
    return language === 'de'
      ? `Deckungsbeitrag zum Teil geschätzt: ${count} ${byNumber(customers, 'hat', 'haben')} Zeilen ohne Wareneinsatz, zusammen ${amount} Umsatz (${part}). Dort gilt der Margenanteil der Warengruppe; vor Entscheidungen über diese Kunden die Kosten nachtragen.`
      : `Contribution margin imputed in part: ${count} ${byNumber(customers, 'has', 'have')} lines without cost, ${amount} of revenue in all (${part}). The margin share of the product group counts there; complete the cost before deciding about these customers.`;
  });
  return [{ question: 'gap', text }];
}
