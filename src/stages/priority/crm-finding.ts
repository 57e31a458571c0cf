import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { byNumber, customersText } from '../sentence-parts.js';
import type { CrmComparison } from './crm-classes.js';
import { figure, type PriorityResult } from './priority-result.js';

/** How far the class of the customer master can be relied on, and who is wrong there most. */
export function crmFinding(result: PriorityResult, found: CrmComparison | null): Finding[] {
  if (found === null || found.compared === 0) return [];
  const { input, priorities } = result;
  const { letters, verdicts } = found;
  const first = letters.reduce<string>((best, each) => (each !== null && each < best ? each : best), 'Z');
  const value = figure(input, 'contribution.value');
  const losing: number[] = [];
  const hidden: number[] = [];
  verdicts.forEach((verdict, customer) => {
    if (letters[customer] === first && priorities.classes[customer] === 'loss') losing.push(customer);
    if (verdict === 'higher' && priorities.classes[customer] === 'A') hidden.push(customer);
  });
  const text = inBoth((language) => {
    const share = formatShare(found.agreeing / found.compared, language);
    const lost = value === null ? Number.NaN : knownTotal(value, losing);
    const worth = value === null ? Number.NaN : knownTotal(value, hidden);
    const amount = (cents: number): string =>
      Number.isNaN(cents) ? '' : ` (${formatRoundAmount(cents, language, input.currency)})`;
    if (language === 'de') {
      const parts = [
        `Die Klasse im Kundenstamm stimmt bei ${share} der vergleichbaren Kunden mit der Priorität überein.`,
        ...(losing.length === 0
          ? []
          : [
              `${customersText(losing.length, 'de')}, die dort ${first} ${byNumber(losing.length, 'heißt, bringt', 'heißen, bringen')} nichts oder ${byNumber(losing.length, 'kostet', 'kosten')} Geld${amount(lost)}.`,
            ]),
        ...(hidden.length === 0
          ? []
          : [
              `${customersText(hidden.length, 'de')} mit Priorität A ${byNumber(hidden.length, 'führt', 'führen')} dort eine tiefere Klasse${amount(worth)}: dem Stamm nachtragen.`,
            ]),
      ];
      return parts.join(' ');
    }
    const parts = [
      `The class in the customer master agrees with the priority for ${share} of the comparable customers.`,
      ...(losing.length === 0
        ? []
        : [
            `${customersText(losing.length, 'en')} called ${first} there ${byNumber(losing.length, 'brings', 'bring')} nothing or ${byNumber(losing.length, 'costs', 'cost')} money${amount(lost)}.`,
          ]),
      ...(hidden.length === 0
        ? []
        : [
            `${customersText(hidden.length, 'en')} of priority A ${byNumber(hidden.length, 'has', 'have')} a lower class there${amount(worth)}: correct the master.`,
          ]),
    ];
    return parts.join(' ');
  });
  return [{ question: 'gap', text }];
}
