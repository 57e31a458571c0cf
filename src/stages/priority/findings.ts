import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import { largest } from '../../math/largest.js';
import type { Finding } from '../../results/report-table.js';
import { byCustomerNumber, customerLabel, customerNames } from '../customer-names.js';
import { customersWith } from '../customers-with.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import { changedFrom } from './change-lists.js';
import { futureSources } from './future-finding.js';
import { figure, type PriorityResult } from './priority-result.js';

/** The priorities in sentences: who comes first, who moves because of the future, what hangs on few, what is not known. */
export function priorityFindings(result: PriorityResult): readonly Finding[] {
  return [
    ...first(result),
    ...concentration(result),
    ...moved(result),
    ...futureSources(result),
    ...newcomers(result),
    ...decided(result),
    ...unknownFuture(result),
  ];
}

const finding = (question: Finding['question'], text: Bilingual): Finding[] => [{ question, text }];

function shareOf(values: Float64Array | null, members: readonly number[]): number {
  const all = values === null ? Number.NaN : knownTotal(values);
  return values !== null && all > 0 && members.length > 0 ? knownTotal(values, members) / all : Number.NaN;
}

function first({ input, members }: PriorityResult): Finding[] {
  const best = members.get('A') ?? [];
  if (best.length === 0) return [];
  const revenue = shareOf(input.number('revenue'), best);
  const margin = shareOf(figure(input, 'contribution.value'), best);
  const text = inBoth((language) => {
    const count = customersText(best.length, language);
    const parts = [
      ...(Number.isNaN(revenue)
        ? []
        : [`${formatShare(revenue, language)} ${language === 'de' ? 'des Umsatzes' : 'of revenue'}`]),
      ...(Number.isNaN(margin)
        ? []
        : [
            `${formatShare(margin, language)} ${language === 'de' ? 'des Deckungsbeitrags' : 'of the margin'}`,
          ]),
    ].join(language === 'de' ? ' und ' : ' and ');
    if (language === 'de') {
      const share = parts === '' ? '' : ` und ${byNumber(best.length, 'bringt', 'bringen')} ${parts}`;
      return `${count} ${byNumber(best.length, 'hat', 'haben')} Priorität A${share}: Hier zählen Wert heute und künftiger Wert zusammen.`;
    }
    const share = parts === '' ? '' : ` and ${byNumber(best.length, 'brings', 'bring')} ${parts}`;
    return `${count} ${byNumber(best.length, 'has', 'have')} priority A${share}: value today and future value count together here.`;
  });
  return finding('who', text);
}

/** From this share of the margin on, the loss of one customer is felt by everybody. */
const LARGE_SHARE = 0.05;

function concentration({ input, members }: PriorityResult): Finding[] {
  const value = figure(input, 'contribution.value') ?? input.number('revenue');
  const isMargin = input.has('contribution.value');
  const who = customerNames(input);
  const best = members.get('A') ?? [];
  const weights = new Float64Array(input.customers).fill(Number.NaN);
  for (const customer of best) weights[customer] = value[customer]!;
  const top = largest(weights, 3, byCustomerNumber(who.ids));
  const one = shareOf(value, top.slice(0, 1));
  if (!(one >= LARGE_SHARE)) return [];
  const shareClass = input.has('wallet.shareClass') ? input.text('wallet.shareClass') : null;
  const firm = best.filter((customer) => shareClass?.[customer] === 'high');
  const text = inBoth((language) => {
    const name = customerLabel(top[0]!, who);
    const share = formatShare(one, language);
    const three = formatShare(shareOf(value, top), language);
    const held = formatRoundAmount(knownTotal(value, firm), language, input.currency);
    if (language === 'de') {
      const measure = isMargin ? 'des Deckungsbeitrags' : 'des Umsatzes';
      const all = top.length < 3 ? '' : `, die drei größten zusammen ${three}`;
      const guard =
        firm.length === 0
          ? ''
          : ` ${customersText(firm.length, language)} der Priorität A ${byNumber(firm.length, 'deckt', 'decken')} schon den größten Teil des Bedarfs bei uns (${held}): ihre Betreuung nicht für Neukunden kürzen.`;
      return `Klumpenrisiko: Fällt ${name} weg, fehlen ${share} ${measure}${all}.${guard}`;
    }
    const measure = isMargin ? 'of the margin' : 'of revenue';
    const all = top.length < 3 ? '' : `, with the three largest together ${three}`;
    const guard =
      firm.length === 0
        ? ''
        : ` ${customersText(firm.length, language)} of priority A already ${byNumber(firm.length, 'covers', 'cover')} most of their needs with us (${held}): do not cut their care for new customers.`;
    return `Concentration risk: if ${name} is lost, ${share} ${measure} is missing${all}.${guard}`;
  });
  return finding('money', text);
}

function moved({ input, priorities }: PriorityResult): Finding[] {
  // Whom people decided about stands elsewhere for another reason than his future.
  const { ruled, current } = priorities;
  const changed = changedFrom(current, ruled).filter((customer) => priorities.decision[customer] === null);
  if (changed.length === 0) return [];
  const raised = changed.filter((customer) => ruled[customer]! < current[customer]!);
  const lowered = changed.filter((customer) => ruled[customer]! > current[customer]!);
  const untapped = figure(input, 'wallet.untappedRevenue');
  const revenue = input.number('revenue');
  const text = inBoth((language) => {
    const parts = [
      raised.length === 0 ? null : raisedText(raised, untapped, input.currency, language),
      lowered.length === 0 ? null : loweredText(lowered, revenue, input.currency, language),
    ].filter((part) => part !== null);
    return `${parts.join(' ')}`;
  });
  return finding('action', text);
}

function raisedText(
  members: readonly number[],
  untapped: Float64Array | null,
  currency: string,
  language: Language,
): string {
  const count = customersText(members.length, language);
  const open = untapped === null ? Number.NaN : knownTotal(untapped, members);
  const amount = formatRoundAmount(open, language, currency);
  if (language === 'de') {
    const money = open > 0 ? ` (offenes Potenzial ${amount})` : '';
    return `${count} ${byNumber(members.length, 'steht', 'stehen')} höher, als der Wert heute sagt${money}: Zeit für das Wachstum einplanen.`;
  }
  const money = open > 0 ? ` (untapped potential ${amount})` : '';
  return `${count} ${byNumber(members.length, 'stands', 'stand')} higher than the value today says${money}: plan time for growth.`;
}

function loweredText(
  members: readonly number[],
  revenue: Float64Array,
  currency: string,
  language: Language,
): string {
  const count = customersText(members.length, language);
  const amount = formatRoundAmount(knownTotal(revenue, members), language, currency);
  return language === 'de'
    ? `${count} mit ${amount} Umsatz ${byNumber(members.length, 'steht', 'stehen')} tiefer, weil ihr künftiger Wert niedrig ist: halten, ohne mehr Zeit aufzuwenden.`
    : `${count} with ${amount} of revenue ${byNumber(members.length, 'stands', 'stand')} lower, because their future value is low: hold them without spending more time.`;
}

function newcomers({ priorities }: PriorityResult): Finding[] {
  const { current, classes } = priorities;
  const all = customersWith(current, 'new');
  if (all.length === 0) return [];
  const ranked = all.filter((customer) => classes[customer] !== 'new');
  const text = inBoth((language) => {
    const count = customersObject(all.length, language);
    const some = formatNumber(ranked.length, 0, language);
    return language === 'de'
      ? `Von ${count}, die neu sind, ${byNumber(ranked.length, 'hat', 'haben')} ${some} nach dem Potenzial schon eine Priorität; die übrigen bleiben „neu“ und werden nicht wegen kleiner erster Bestellungen zurückgestellt.`
      : `Of ${count} who ${byNumber(all.length, 'is', 'are')} new, ${some} already ${byNumber(ranked.length, 'has', 'have')} a priority by potential; the others stay "new" and are not put back because of small first orders.`;
  });
  return finding('who', text);
}

function decided({ input, priorities }: PriorityResult): Finding[] {
  const { decisions } = priorities;
  if (decisions.length === 0) return [];
  const applied = decisions.filter(({ refusal }) => refusal === null);
  const customers = [...new Set(applied.flatMap(({ override }) => override.customer ?? []))];
  const share = input.customers > 0 ? customers.length / input.customers : Number.NaN;
  const revenue = customers.length === 0 ? 0 : knownTotal(input.number('revenue'), customers);
  const text = inBoth((language) => {
    const all = formatNumber(decisions.length, 0, language);
    const some = formatNumber(applied.length, 0, language);
    const part = formatShare(share, language);
    const amount = formatRoundAmount(revenue, language, input.currency);
    const left = formatNumber(decisions.length - applied.length, 0, language);
    if (language === 'de') {
      const rest =
        decisions.length > applied.length ? ` ${left} gelten nicht; die Liste nennt den Grund.` : '';
      return `Von ${all} Entscheidungen durch Personen sind ${some} angewendet; sie betreffen ${part} der Kunden mit ${amount} Umsatz.${rest}`;
    }
    const rest = decisions.length > applied.length ? ` ${left} do not hold; the list gives the reason.` : '';
    return `Of ${all} decisions by people, ${some} are applied; they concern ${part} of the customers with ${amount} of revenue.${rest}`;
  });
  return finding('action', text);
}

function unknownFuture({ input, priorities }: PriorityResult): Finding[] {
  const { current, future } = priorities;
  const members = customersWith(future, null).filter((customer) => current[customer]!.length === 1);
  if (members.length === 0) return [];
  const share = shareOf(input.number('revenue'), members);
  const text = inBoth((language) => {
    const count = customersObject(members.length, language);
    const part = Number.isNaN(share) ? null : formatShare(share, language);
    if (language === 'de') {
      const revenue = part === null ? '' : ` mit ${part} des Umsatzes`;
      return `Bei ${count}${revenue} ist der künftige Wert nicht bekannt: Ihre Priorität folgt allein aus dem Wert heute.`;
    }
    const revenue = part === null ? '' : ` with ${part} of revenue`;
    return `Of ${count}${revenue} the future value is not known: their priority follows from the value today alone.`;
  });
  return finding('gap', text);
}
