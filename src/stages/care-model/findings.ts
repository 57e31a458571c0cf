import { inBoth, type Language } from '../../language/bilingual.js';
import { formatAmount, formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { estimatedShare, estimatedTail, ofEstimated } from '../estimated-potential.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import type { StageInput } from '../stage.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';
import { type ChannelsToday, channelChanges } from './channel-table.js';
import type { Effort } from './effort.js';
import type { CareEvidence } from './evidence.js';
import type { CareOfAll } from './filled-columns.js';
import { overServed, underServed } from './gap-lists.js';
import type { Settings } from './settings.js';
import { valueFindings } from './value-findings.js';
import { highShareCuts, type VisitsToday } from './visits-today.js';

/** What the plan takes, what it changes, and whom it must not hurt – in sentences. */
export function findings(
  input: StageInput<Settings>,
  { plan, visits, channels }: CareOfAll,
  evidence: CareEvidence,
): readonly Finding[] {
  return [
    effort(input, plan),
    ...lifted(input, plan),
    ...(channels === null ? [] : moved(input, channels, plan, evidence.effort)),
    ...gaps(input, visits),
    ...protectedCuts(input, visits),
    ...valueFindings(input, plan, evidence),
  ];
}

function effort(input: StageInput<Settings>, plan: CarePlan): Finding {
  const hours = knownTotal(plan.hours);
  const best = plan.members.get('A') ?? [];
  const bestHours = best.length === 0 ? 0 : knownTotal(plan.hours, best);
  return {
    question: 'action',
    text: inBoth((language) => {
      const all = formatNumber(hours, 0, language);
      const rate = formatAmount(input.settings.costPerHour * 100, language, input.currency);
      const cost = formatRoundAmount(careCost(hours, input.settings), language, input.currency);
      const share = formatShare(bestHours / hours, language, 0);
      const tail =
        best.length === 0 || !(hours > 0)
          ? '.'
          : language === 'de'
            ? `; ${share} davon für Klasse A (${customersText(best.length, language)}).`
            : `; ${share} of them for class A (${customersText(best.length, language)}).`;
      return language === 'de'
        ? `Das Betreuungskonzept braucht ${all} Stunden im Jahr, bei angenommenen ${rate} je Stunde ${cost}${tail}`
        : `The care model takes ${all} hours a year, ${cost} at an assumed ${rate} an hour${tail}`;
    }),
  };
}

function lifted(input: StageInput<Settings>, plan: CarePlan): readonly Finding[] {
  const members = (plan.members.get('B') ?? []).filter((customer) => plan.reason[customer] === 'potential');
  if (members.length === 0) return [];
  const untapped = input.has('wallet.untappedRevenue')
    ? knownTotal(input.number('wallet.untappedRevenue'), members)
    : Number.NaN;
  const estimated = ofEstimated(input, 'wallet.untappedRevenue');
  const tail = estimatedTail(estimated === null ? Number.NaN : estimatedShare(estimated, members, untapped));
  return [
    {
      question: 'who',
      text: inBoth((language) => {
        const money = Number.isNaN(untapped)
          ? null
          : `${formatRoundAmount(untapped, language, input.currency)}${tail[language]}`;
        return language === 'de'
          ? `${customersText(members.length, language)} mit hohem Potenzial und niedrigem Lieferanteil ${byNumber(members.length, 'wird', 'werden')} wie Klasse B betreut${money === null ? '.' : `: offenes Potenzial ${money}.`}`
          : `${customersText(members.length, language)} of high potential and low share of wallet ${byNumber(members.length, 'gets', 'get')} the care of class B${money === null ? '.' : `: untapped potential ${money}.`}`;
      }),
    },
  ];
}

function moved(
  input: StageInput<Settings>,
  channels: ChannelsToday,
  plan: CarePlan,
  effort: Effort | null,
): readonly Finding[] {
  const members = channelChanges(channels, plan);
  if (members.length === 0) return [];
  const total = (id: string) => (input.has(id) ? knownTotal(input.number(id), members) : Number.NaN);
  const revenue = total('revenue');
  const margin = total('contributionMargin');
  const freed =
    effort === null
      ? Number.NaN
      : knownTotal(effort.hoursToday, members) - knownTotal(effort.hoursPlan, members);
  const leaving = members.filter(
    (customer) => channels.today[customer] === 'field' && plan.channel[customer] !== 'key-account',
  ).length;
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const money = (cents: number) => formatRoundAmount(cents, language, input.currency);
        const people = customersText(members.length, language);
        const count = formatNumber(leaving, 0, language);
        const hours = formatNumber(freed, 0, language);
        const cost = careCost(freed, input.settings);
        if (language === 'de') {
          const stake = Number.isNaN(margin) ? '' : `, Deckungsbeitrag ${money(margin)}`;
          const free =
            freed > 0
              ? ` Das macht ${hours} Stunden im Jahr frei, zum angenommenen Stundensatz ${money(cost)}.`
              : '';
          return `${people} (Umsatz ${money(revenue)}${stake}) ${byNumber(members.length, 'wechselt', 'wechseln')} den Kanal, davon ${count} aus dem Außendienst in einen kostengünstigeren.${free}`;
        }
        const stake = Number.isNaN(margin) ? '' : `, contribution ${money(margin)}`;
        const free =
          freed > 0
            ? ` That sets ${hours} hours a year free, ${money(cost)} at the assumed hourly rate.`
            : '';
        return `${people} (revenue ${money(revenue)}${stake}) ${byNumber(members.length, 'changes', 'change')} channel, ${count} of them from field sales to a cheaper one.${free}`;
      }),
    },
  ];
}

function gaps(input: StageInput<Settings>, visits: VisitsToday): readonly Finding[] {
  const source = input.has('contributionMargin') ? 'contributionMargin' : 'revenue';
  const label = {
    contributionMargin: { de: 'Deckungsbeitrag I', en: 'contribution margin I' },
    revenue: { de: 'Umsatz', en: 'revenue' },
  }[source as 'contributionMargin' | 'revenue'];
  const under = underServed(input, visits);
  const over = overServed(input, visits);
  const compared = (language: Language): string => {
    const one = under.length === 1;
    if (visits.basis === 'made') {
      if (language === 'en') return one ? 'gets fewer visits than planned' : 'get fewer visits than planned';
      return one ? 'bekommt weniger Besuche als geplant' : 'bekommen weniger Besuche als geplant';
    }
    if (language === 'en') return 'had fewer visits planned so far than the model provides';
    return one
      ? 'ist bisher mit weniger Besuchen geplant, als das Konzept vorsieht'
      : 'sind bisher mit weniger Besuchen geplant, als das Konzept vorsieht';
  };
  const result: Finding[] = [];
  if (under.length > 0) {
    const stake = knownTotal(input.number(source), under);
    result.push({
      question: 'action',
      text: inBoth((language) => {
        const money = formatRoundAmount(stake, language, input.currency);
        const people = customersText(under.length, language);
        return language === 'de'
          ? `${people} ${compared(language)}; auf dem Spiel stehen ${money} ${label.de}.`
          : `${people} ${compared(language)}; at stake is ${money} of ${label.en}.`;
      }),
    });
  }
  if (over.length > 0) {
    const hours = knownTotal(visits.hoursBeyondPlan, over);
    result.push({
      question: 'money',
      text: inBoth((language) => {
        const free = formatNumber(hours, 0, language);
        const money = formatRoundAmount(careCost(hours, input.settings), language, input.currency);
        return language === 'de'
          ? `Überversorgte Kunden (${formatNumber(over.length, 0, language)}) binden ${free} Stunden im Jahr über den Plan hinaus, zum angenommenen Stundensatz ${money}.`
          : `Over-served customers (${formatNumber(over.length, 0, language)}) take ${free} hours a year beyond the plan, ${money} at the assumed hourly rate.`;
      }),
    });
  }
  return result;
}

function protectedCuts(input: StageInput<Settings>, visits: VisitsToday): readonly Finding[] {
  const members = highShareCuts(input, visits);
  if (members.length === 0) return [];
  const revenue = knownTotal(input.number('revenue'), members);
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const money = formatRoundAmount(revenue, language, input.currency);
        return language === 'de'
          ? `Vorsicht: Der Plan kürzt Besuche bei ${customersObject(members.length, language)} mit hohem Lieferanteil (Umsatz ${money}). Vor einer Umverteilung einzeln prüfen.`
          : `Caution: the plan cuts visits to ${customersText(members.length, language)} with a high share of wallet (revenue ${money}). Review them one by one before moving time.`;
      }),
    },
  ];
}
