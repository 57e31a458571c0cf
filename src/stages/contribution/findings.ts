import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import type { CustomerValues } from './customer-values.js';
import type { Movers } from './movers.js';

interface ContributionResult {
  readonly values: CustomerValues;
  readonly groups: ClassGroups;
  readonly currency: string;
  /** The classes that value is held against, and how a sentence names their first one. */
  readonly revenueClasses: readonly string[];
  readonly revenueClassA: Bilingual;
  readonly movers: Movers;
  readonly lossMakers: readonly number[];
  readonly nameOf: (index: number) => string;
}

/** The analysis in sentences: who is valuable, where money is lost, what to do, what is unknown. */
export function contributionFindings(result: ContributionResult): Finding[] {
  return [
    ...mostValuable(result),
    ...disagreement(result),
    ...losses(result),
    ...largestShortfall(result),
    ...withoutMargin(result),
  ];
}

function mostValuable({ values, groups, currency }: ContributionResult): Finding[] {
  const members = groups.membersOf('A');
  const { total } = values.whale;
  if (members.length === 0 || !(total > 0)) return [];
  const sum = knownTotal(values.facts.contributionMargin, members);
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const part = formatShare(sum / total, language);
    const amount = formatRoundAmount(sum, language, currency);
    return language === 'de'
      ? `Nach Deckungsbeitrag ${byNumber(members.length, 'ist', 'sind')} ${count} Klasse A und ${byNumber(members.length, 'bringt', 'bringen')} ${part} des gesamten Deckungsbeitrags: ${amount}.`
      : `By contribution margin ${count} ${byNumber(members.length, 'is', 'are')} class A and ${byNumber(members.length, 'brings', 'bring')} ${part} of the total contribution margin: ${amount}.`;
  });
  return [{ question: 'who', text }];
}

function disagreement({ values, revenueClasses, revenueClassA }: ContributionResult): Finding[] {
  const { classes } = values.places;
  const notA = (each: string): boolean => each !== 'A' && each !== 'unknown' && each !== 'new';
  let overrated = 0;
  let underrated = 0;
  for (let index = 0; index < classes.length; index++) {
    const byRevenue = revenueClasses[index]!;
    const byValue = classes[index]!;
    if (byRevenue === 'A' && notA(byValue)) overrated += 1;
    if (byValue === 'A' && notA(byRevenue)) underrated += 1;
  }
  if (overrated + underrated === 0) return [];
  const text = inBoth((language) =>
    language === 'de'
      ? `Umsatz allein täuscht: ${customersText(overrated, language)} ${revenueClassA.de} ${byNumber(overrated, 'gehört', 'gehören')} nach Deckungsbeitrag nicht dazu, dafür ${byNumber(underrated, 'rückt', 'rücken')} ${customersText(underrated, language)} in die Wertklasse A auf.`
      : `Revenue alone misleads: ${customersText(overrated, language)} ${revenueClassA.en} ${byNumber(overrated, 'does', 'do')} not belong there by contribution margin, while ${customersText(underrated, language)} ${byNumber(underrated, 'moves', 'move')} up to value class A.`,
  );
  return [{ question: 'who', text }];
}

function losses({ values, currency, lossMakers }: ContributionResult): Finding[] {
  if (lossMakers.length === 0) return [];
  const { running, peakCount, total } = values.whale;
  const lost = knownTotal(values.facts.contributionMargin, lossMakers);
  const text = inBoth((language) => {
    const count = customersText(lossMakers.length, language);
    const amount = formatRoundAmount(-lost, language, currency);
    const peak =
      total > 0
        ? {
            customers: formatShare(peakCount / (running.length - 1), language),
            profit: formatShare(running[peakCount]! / total, language),
          }
        : null;
    if (language === 'de') {
      const curve =
        peak === null
          ? ''
          : ` Ohne sie läge der Deckungsbeitrag bei ${peak.profit} des heutigen, verdient von ${peak.customers} der Kunden.`;
      return `${count} ${byNumber(lossMakers.length, 'kostet', 'kosten')} mehr, als ${byNumber(lossMakers.length, 'er bringt', 'sie bringen')}: ${amount} negativer Deckungsbeitrag.${curve}`;
    }
    const curve =
      peak === null
        ? ''
        : ` Without them the contribution margin would be ${peak.profit} of today's, earned by ${peak.customers} of the customers.`;
    return `${count} ${byNumber(lossMakers.length, 'costs', 'cost')} more than ${byNumber(lossMakers.length, 'he brings', 'they bring')}: ${amount} of negative contribution margin.${curve}`;
  });
  return [{ question: 'money', text }];
}

function largestShortfall({ values, currency, movers, nameOf }: ContributionResult): Finding[] {
  const { count: droppers, gap } = movers.down;
  const worst = movers.down.first[0];
  if (worst === undefined) return [];
  const text = inBoth((language) => {
    const all = formatRoundAmount(-gap, language, currency);
    const own = formatRoundAmount(-worst.gap, language, currency);
    const average = formatShare(values.totalMarginShare, language);
    const count = customersText(droppers, language);
    return language === 'de'
      ? `Konditionen prüfen: ${count} ${byNumber(droppers, 'fällt', 'fallen')} nach Deckungsbeitrag hinter den Umsatzrang zurück; bis zur durchschnittlichen Marge von ${average} fehlen ${all}, allein bei ${nameOf(worst.index)} ${own}.`
      : `Review terms: ${count} ${byNumber(droppers, 'falls', 'fall')} behind the revenue rank by contribution margin; ${all} are missing to the average margin of ${average}, ${own} of it with ${nameOf(worst.index)} alone.`;
  });
  return [{ question: 'action', text }];
}

function withoutMargin({ values, currency }: ContributionResult): Finding[] {
  const { facts, places } = values;
  const members: number[] = [];
  for (let index = 0; index < places.status.length; index++) {
    const status = places.status[index];
    const isOpen = status === 'unknown' || status === 'new';
    if (isOpen && Number.isNaN(facts.contributionMargin[index])) members.push(index);
  }
  if (members.length === 0) return [];
  const text = inBoth((language) => {
    const count = customersObject(members.length, language);
    const amount = formatRoundAmount(knownTotal(facts.revenue, members), language, currency);
    return language === 'de'
      ? `Für ${count} mit ${amount} Umsatz ist der Deckungsbeitrag unbekannt: nicht eingestuft, nicht als null gezählt.`
      : `For ${count} with ${amount} of revenue the contribution margin is unknown: not classified, and not counted as zero.`;
  });
  return [{ question: 'gap', text }];
}
