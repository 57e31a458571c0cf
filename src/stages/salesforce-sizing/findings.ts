import { inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { Finding } from '../../results/report-table.js';
import {
  type Requirement,
  requiredTotal,
  requirements,
  type Sizing,
  sufficientShare,
} from './requirement.js';
import { isRole, ROLE_NAMES } from './roles.js';
import { AMBITION } from './scenario-table.js';
import { isSelling, type Team } from './staff.js';

/** How many people the care takes, at which share of time, against today – in sentences, without promises. */
export function findings(sizing: Sizing, present: number, currency: string): readonly Finding[] {
  const shares = [...sizing.settings.facingShares].sort((a, b) => a - b);
  const lowest = shares[0]!;
  const highest = shares.at(-1)!;
  const need = (share: number) => requirements(sizing, share);
  const hours = requiredTotal(requirements(sizing), 'hours');
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const work = formatNumber(hours, 0, language);
        const scenarios = [...new Set([lowest, highest])].map((share) =>
          scenario(need(share), share, language),
        );
        const list = scenarios.join(language === 'de' ? ', bei ' : ', at ');
        return language === 'de'
          ? `Die Betreuung durch eigene Leute braucht ${work} Stunden im Jahr. Gebraucht werden bei ${list}.`
          : `Care by our own people takes ${work} hours a year. Needed are, at ${list}.`;
      }),
    },
    ...customersPerPerson(sizing),
    ...(highest >= AMBITION ? [ambition(highest)] : []),
    ...(sizing.team === null ? [] : comparison(sizing, sizing.team, present, currency)),
  ];
}

/** How many customers one person of the largest role can look after, today and at the target. */
function customersPerPerson({ workload, time }: Sizing): readonly Finding[] {
  const busiest = workload.roles.reduce((most, each) => (each.hours > most.hours ? each : most));
  if (!(busiest.hours > 0)) return [];
  const { capacityHours, share, target } = time.of[busiest.role];
  const each = busiest.hours / busiest.customers;
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const figure = (at: number) => formatNumber((capacityHours * at) / each, 0, language);
        const percent = (at: number) => formatShare(at, language, 0);
        const role = ROLE_NAMES[busiest.role][language];
        const hours = formatNumber(each, 1, language);
        return language === 'de'
          ? `Eine Vollzeitkraft im ${role} kann bei ${percent(share)} Kundenzeit ${figure(share)} Kunden nach Plan betreuen, bei ${percent(target)} ${figure(target)}: ein Kunde braucht im heutigen Klassenmix ${hours} Stunden im Jahr.`
          : `One full-time person in ${role} can look after ${figure(share)} customers as planned at ${percent(share)} customer time, ${figure(target)} at ${percent(target)}: a customer takes ${hours} hours a year in the present mix of classes.`;
      }),
    },
  ];
}

function scenario(required: readonly Requirement[], share: number, language: Language): string {
  const time = formatShare(share, language, 0);
  const fullTime = formatNumber(requiredTotal(required, 'fullTime'), 1, language);
  const heads = formatNumber(requiredTotal(required, 'heads'), 0, language);
  return language === 'de'
    ? `${time} Kundenzeit ${fullTime} Vollzeitkräfte (${heads} Köpfe)`
    : `${time} customer time, ${fullTime} full-time people (${heads} heads)`;
}

function ambition(share: number): Finding {
  return {
    question: 'action',
    text: inBoth((language) => {
      const time = formatShare(share, language, 0);
      return language === 'de'
        ? `${time} Kundenzeit sind ein Anspruch, kein Plan: dafür braucht die übrige Arbeit zuerst einen neuen Verantwortlichen. Eine Steigerung von Umsatz oder Gewinn ist damit nicht zugesagt.`
        : `${time} customer time is an ambition, not a plan: first the other work needs a new owner. No rise of revenue or profit is promised.`;
    }),
  };
}

function comparison(sizing: Sizing, team: Team, present: number, currency: string): readonly Finding[] {
  const selling = team.groups.filter(({ group }) => isSelling(group));
  const fullTime = selling.reduce((sum, staff) => sum + staff.fullTime, 0);
  const costToday = selling.reduce((sum, staff) => sum + staff.cost, 0);
  const worked = selling.reduce((sum, { group, fullTime: own }) => {
    const capacity = isRole(group) ? sizing.time.of[group].capacityHours : sizing.time.capacityHours;
    return sum + own * capacity;
  }, 0);
  const required = requirements(sizing);
  const difference = fullTime - requiredTotal(required, 'fullTime');
  const costDifference = requiredTotal(required, 'cost') - costToday;
  const enough = sufficientShare(requiredTotal(required, 'hours'), worked);
  const measured = sizing.time.isMeasured;
  if (Number.isNaN(difference)) return [];
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const today = formatNumber(fullTime, 1, language);
        const time = formatShare(present, language, 0);
        const gap = formatNumber(Math.abs(difference), 1, language);
        const sufficient = formatShare(enough, language, 0);
        if (language === 'de') {
          const basis = measured ? 'gemessenen' : 'angenommenen';
          const verdict = difference < 0 ? `fehlen ${gap}` : `sind das ${gap} mehr als nötig`;
          const lever =
            enough <= 1
              ? `Sie reichen ab ${sufficient} Kundenzeit.`
              : 'Sie reichen auch bei 100 % Kundenzeit nicht.';
          return `Heute sind es ${today} Vollzeitkräfte; bei ${basis} ${time} Kundenzeit ${verdict}. ${lever}`;
        }
        const basis = measured ? 'a measured' : 'an assumed';
        const verdict = difference < 0 ? `${gap} are missing` : `that is ${gap} more than needed`;
        const lever =
          enough <= 1
            ? `They suffice from ${sufficient} customer time on.`
            : 'They would not suffice even at 100 % customer time.';
        return `Today there are ${today} full-time people; at ${basis} ${time} customer time ${verdict}. ${lever}`;
      }),
    },
    {
      question: 'money',
      text: inBoth((language) => {
        const today = formatRoundAmount(costToday, language, currency);
        const change = formatRoundAmount(Math.abs(costDifference), language, currency);
        const time = formatShare(present, language, 0);
        const heads = formatNumber(requiredTotal(required, 'heads'), 0, language);
        return language === 'de'
          ? `Das Vertriebsteam kostet heute ${today} im Jahr; der Bedarf von ${heads} Köpfen bei ${time} Kundenzeit läge um ${change} ${costDifference < 0 ? 'darunter' : 'darüber'}.`
          : `The sales team costs ${today} a year today; the ${heads} heads required at ${time} customer time would cost ${change} ${costDifference < 0 ? 'less' : 'more'}.`;
      }),
    },
  ];
}
