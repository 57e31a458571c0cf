import { inBoth } from '../../language/bilingual.js';
import { formatAmount, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import { largest } from '../../math/largest.js';
import type { Finding } from '../../results/report-table.js';
import { byCustomerNumber, customerLabel } from '../customer-names.js';
import { byNumber, customersObject, customersText, inQuotes } from '../sentence-parts.js';
import { type Behaviour, membersBy } from './behaviour.js';
import { smallBuyers } from './order-tables.js';

/** The buying behaviour in sentences: who is missed, who buys less, who is regular, what small orders cost. */
export function buyingFindings(behaviour: Behaviour): Finding[] {
  return [
    ...bestSegment(behaviour),
    ...missed(behaviour),
    ...declining(behaviour),
    ...regularRevenue(behaviour),
    ...smallOrders(behaviour),
    ...specialOrders(behaviour),
  ];
}

/** The first segment that is tried is that of the best. */
function bestSegment({ settings, segments, revenue }: Behaviour): Finding[] {
  const [best] = settings.segments;
  const members = best === undefined ? [] : (membersBy(segments, [best.id]).get(best.id) ?? []);
  const total = knownTotal(revenue);
  if (best === undefined || members.length === 0 || !(total > 0)) return [];
  const share = knownTotal(revenue, members) / total;
  return [
    {
      question: 'who',
      text: inBoth((language) => {
        const name = inQuotes(language === 'de' ? best.german : best.english, language);
        const who = customersText(members.length, language);
        return language === 'de'
          ? `${who} im Segment ${name} ${byNumber(members.length, 'bringt', 'bringen')} ${formatShare(share, language)} des Umsatzes: ${byNumber(members.length, 'er kauft', 'sie kaufen')} viel, oft und zuletzt vor kurzem.`
          : `${who} in segment ${name} ${byNumber(members.length, 'brings', 'bring')} ${formatShare(share, language)} of revenue, buying much, often and lately.`;
      }),
    },
  ];
}

function missed({ calls, currency, who }: Behaviour): Finding[] {
  const count = calls.missed.reduce((sum, each) => (each === null ? sum : sum + 1), 0);
  if (count === 0) return [];
  const first = firstOf(calls.missedRevenue, who);
  const stake = knownTotal(calls.missedRevenue);
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const amount = formatRoundAmount(stake, language, currency);
        return language === 'de'
          ? `Diese Woche anrufen: ${customersText(count, language)} ${byNumber(count, 'ist', 'sind')} überfällig oder ruhend, ${amount} Umsatz stehen auf dem Spiel; oben steht ${first}.`
          : `Call this week: ${customersText(count, language)} ${byNumber(count, 'is', 'are')} overdue or dormant, revenue of ${amount} is at stake; on top stands ${first}.`;
      }),
    },
  ];
}

function declining({ calls, currency, who, settings }: Behaviour): Finding[] {
  const count = calls.declining.reduce((sum, each) => (each === null ? sum : sum + 1), 0);
  if (count === 0) return [];
  const first = firstOf(calls.lostRevenue, who);
  const lost = knownTotal(calls.lostRevenue);
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const amount = formatRoundAmount(lost, language, currency);
        const share = formatShare(settings.declineShare, language);
        return language === 'de'
          ? `${customersText(count, language)} ${byNumber(count, 'kauft', 'kaufen')} um mindestens ${share} weniger als zuvor, zusammen ${amount}; am meisten fehlt bei ${first}.`
          : `${customersText(count, language)} ${byNumber(count, 'buys', 'buy')} less than before by ${share} at least, ${amount} together; most is missing at ${first}.`;
      }),
    },
  ];
}

/** How much of the revenue can be planned with. */
function regularRevenue({ regularity, revenue, history }: Behaviour): Finding[] {
  const total = knownTotal(revenue);
  if (history.windows.monthStarts.length === 0 || !(total > 0)) return [];
  const regular = membersBy(regularity, ['X']).get('X') ?? [];
  const share = regular.length === 0 ? 0 : knownTotal(revenue, regular) / total;
  const text =
    regular.length === 0
      ? {
          de: 'Kein Kunde kauft regelmäßig (X): Mit keinem Umsatz lässt sich fest planen, Rahmenaufträge würden helfen.',
          en: 'No customer buys regularly (X): no revenue can be planned with, blanket orders would help.',
        }
      : inBoth((language) =>
          language === 'de'
            ? `${formatShare(share, language)} des Umsatzes kommen von ${customersObject(regular.length, language)}, ${byNumber(regular.length, 'der regelmäßig kauft', 'die regelmäßig kaufen')} (X): Nur damit lässt sich fest planen.`
            : `${formatShare(share, language)} of revenue comes from ${customersObject(regular.length, language)} who ${byNumber(regular.length, 'buys', 'buy')} regularly (X): only this can be planned with.`,
        );
  return [{ question: 'money', text }];
}

function smallOrders(behaviour: Behaviour): Finding[] {
  const { sizes, history, currency, settings } = behaviour;
  const small = knownTotal(sizes.small);
  if (!(small > 0) || settings.costPerOrder === 0) return [];
  const share = small / history.orderValues.length;
  const buyers = smallBuyers(behaviour).length;
  return [
    {
      question: 'money',
      text: inBoth((language) => {
        const limit = formatAmount(sizes.limit, language, currency);
        const cost = formatRoundAmount(knownTotal(sizes.smallCost), language, currency);
        const rate = formatShare(share, language);
        const by = customersText(buyers, language);
        if (language === 'de') {
          const those =
            buyers === 0 ? '' : ` ${by} ${byNumber(buyers, 'bestellt', 'bestellen')} überwiegend so klein.`;
          return `${rate} der Aufträge liegen unter ${limit}; ihre Abwicklung kostet ${cost}.${those}`;
        }
        const those = buyers === 0 ? '' : ` ${by} mostly ${byNumber(buyers, 'orders', 'order')} that small.`;
        return `${rate} of the orders lie below ${limit}; handling them costs ${cost}.${those}`;
      }),
    },
  ];
}

function specialOrders({ history }: Behaviour): Finding[] {
  const { special, orderValues } = history;
  const orders = special === null ? 0 : knownTotal(special.orders);
  if (special === null || !(orders > 0)) return [];
  let value = 0;
  for (let order = 0; order < orderValues.length; order += 1) value += orderValues[order]!;
  return [
    {
      question: 'money',
      text: inBoth((language) => {
        const share = formatShare(orders / orderValues.length, language);
        const part = formatShare(knownTotal(special.value) / value, language);
        return language === 'de'
          ? `${share} der Aufträge sind Sonderaufträge und machen ${part} des Auftragswerts aus: prüfen, ob ihr Aufwand im Preis steckt.`
          : `${share} of the orders are special orders and make up ${part} of order value: check whether their effort is in the price.`;
      }),
    },
  ];
}

function firstOf(stake: Float64Array, who: Behaviour['who']): string {
  const [first] = largest(stake, 1, byCustomerNumber(who.ids));
  return first === undefined ? '' : customerLabel(first, who);
}
