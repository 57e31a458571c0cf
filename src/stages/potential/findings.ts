import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import { largest } from '../../math/largest.js';
import type { Finding } from '../../results/report-table.js';
import { byCustomerNumber, customerLabel } from '../customer-names.js';
import { isEstimate, POTENTIAL_SOURCES } from '../potential-sources.js';
import { customersObject, customersText } from '../sentence-parts.js';
import { type Outcome, those } from './outcome.js';
import { meaningOf } from './quality-table.js';

/** What the potentials are worth, what to ask for, and what is only estimated or unknown. */
export function potentialFindings(outcome: Outcome): Finding[] {
  return [
    ...untapped(outcome),
    ...asking(outcome),
    ...stale(outcome),
    ...estimated(outcome),
    ...unknown(outcome),
  ];
}

function untapped({ market, potentials, profits, settings, currency, who }: Outcome): Finding[] {
  const total = knownTotal(profits.untappedProfit);
  if (!(total > 0)) return [];
  const known = those(market.customers, (customer) => !isEstimate(potentials.source[customer] ?? null));
  const certain = knownTotal(profits.untappedProfit, known) || 0;
  const first = largest(profits.untappedProfit, 1, byCustomerNumber(who.ids))[0]!;
  const text = inBoth((language) => {
    const amount = formatRoundAmount(total, language, currency);
    const chance = formatShare(settings.winProbability, language, 0);
    const share = formatShare(certain / total, language, 0);
    const name = customerLabel(first, who);
    const most = formatRoundAmount(profits.untappedProfit[first]!, language, currency);
    return language === 'de'
      ? `Das offene Potenzial ist ${amount} Deckungsbeitrag im Jahr wert, wenn es mit ${chance} Wahrscheinlichkeit zu gewinnen ist; ${share} davon beruhen auf bekannten Potenzialen. Am meisten liegt bei ${name}: ${most}.`
      : `The untapped potential is worth ${amount} of margin a year if it can be won with a probability of ${chance}; ${share} of this rests on known potentials. Most of it lies with ${name}: ${most}.`;
  });
  return [{ question: 'money', text }];
}

const ASKED_FIRST = 10;

function asking({ market, potentials, currency, who }: Outcome): Finding[] {
  const members = those(market.customers, (customer) => isEstimate(potentials.source[customer] ?? null));
  const total = knownTotal(potentials.value, members);
  if (members.length <= ASKED_FIRST || !(total > 0)) return [];
  const value = new Float64Array(market.customers).fill(Number.NaN);
  for (const customer of members) value[customer] = potentials.value[customer]!;
  const first = largest(value, ASKED_FIRST, byCustomerNumber(who.ids));
  const part = knownTotal(value, first);
  const text = inBoth((language) => {
    const amount = formatRoundAmount(part, language, currency);
    const share = formatShare(part / total, language, 0);
    const name = customerLabel(first[0]!, who);
    return language === 'de'
      ? `Bei den ${ASKED_FIRST} größten geschätzten Potenzialen (${amount}, ${share} aller Schätzungen) beim nächsten Besuch fragen, was der Kunde im Jahr insgesamt kauft, zuerst bei ${name}: Jede Antwort ersetzt eine Schätzung.`
      : `Ask the ${ASKED_FIRST} customers of the largest estimated potential (${amount}, ${share} of all estimates) on the next visit what they buy in a year in all, first ${name}: every answer replaces an estimate.`;
  });
  return [{ question: 'action', text }];
}

function stale({ market, potentials, ages, settings, currency, who }: Outcome): Finding[] {
  const members = those(market.customers, (customer) => ages?.isStale[customer] === true);
  if (members.length === 0) return [];
  const value = new Float64Array(market.customers).fill(Number.NaN);
  for (const customer of members) value[customer] = potentials.value[customer]!;
  const first = largest(value, 1, byCustomerNumber(who.ids))[0]!;
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const amount = formatRoundAmount(knownTotal(value), language, currency);
    const name = customerLabel(first, who);
    return language === 'de'
      ? `Das Potenzial von ${customersObject(members.length, language)} (${amount}) ist älter als ${settings.staleMonths} Monate: neu erfragen, zuerst bei ${name}.`
      : `The potential of ${count} (${amount}) is older than ${settings.staleMonths} months: ask anew, first ${name}.`;
  });
  return [{ question: 'action', text }];
}

function estimated({ market, potentials, currency }: Outcome): Finding[] {
  return potentials.quality.flatMap((quality): Finding[] => {
    const members = those(market.customers, (customer) => potentials.source[customer] === quality.source);
    if (members.length === 0) return [];
    const total = knownTotal(potentials.value, members);
    const meaning = meaningOf(quality);
    const text = inBoth((language) => {
      const count = customersObject(members.length, language);
      const amount = formatRoundAmount(total, language, currency);
      const method = POTENTIAL_SOURCES[quality.source][language];
      return language === 'de'
        ? `Das Potenzial von ${count} (${amount}) ist nicht bekannt, sondern ${method}. ${meaning.de}`
        : `The potential of ${count} (${amount}) is not known, but ${method}. ${meaning.en}`;
    });
    return [{ question: 'gap', text }];
  });
}

function unknown({ market, potentials, revenue }: Outcome): Finding[] {
  const members = those(market.customers, (customer) => potentials.source[customer] === null);
  if (members.length === 0) return [];
  const net = knownTotal(revenue);
  const own = knownTotal(revenue, members);
  const text = inBoth((language) => {
    const count = customersObject(members.length, language);
    const part = net > 0 && !Number.isNaN(own) ? formatShare(own / net, language) : null;
    if (language === 'de') {
      return `Für ${count}${part === null ? '' : ` mit ${part} des Umsatzes`} bleibt das Potenzial unbekannt, auch eine Schätzung trägt nicht: Größe oder Branche ergänzen, oder das Potenzial erfragen.`;
    }
    return `For ${count}${part === null ? '' : ` with ${part} of revenue`} the potential stays unknown, and no estimate holds either: add size or industry, or ask for the potential.`;
  });
  return [{ question: 'gap', text }];
}
