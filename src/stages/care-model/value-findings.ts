import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { Finding } from '../../results/report-table.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import type { StageInput } from '../stage.js';
import { minimumContribution } from './break-even-tables.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';

import type { ClassLimit, ClassLimits } from './class-limits.js';
import type { Concentration } from './concentration.js';
import type { Effort } from './effort.js';
import type { CareEvidence } from './evidence.js';
import { isTrap, type TimeShift } from './protection.js';
import type { Settings } from './settings.js';
import type { TeamCase } from './team-cases.js';
import type { VisitCost } from './visit-cost.js';

/** What care costs and where it pays, how it is spread today, and whose time is taken – in sentences. */
export function valueFindings(
  input: StageInput<Settings>,
  plan: CarePlan,
  { cost, effort, spread, shifts, cases, below, limits }: CareEvidence,
): readonly Finding[] {
  return [
    ...(spread === null ? [] : [timeAgainstValue(spread)]),
    ...(effort === null ? [] : [fulfilment(effort, plan), costToServe(input, effort)]),
    ...(below === null ? [] : breakEven(input, plan, cost, below)),
    ...(limits === null ? [] : [byLimits(limits)]),
    ...(shifts === null ? [] : trap(shifts)),
    ...cases.map((each) => teamCase(input, each)),
  ];
}

function timeAgainstValue({ source, spreads }: Concentration): Finding {
  const of = (id: 'value' | 'today' | 'plan') => spreads.find((each) => each.id === id);
  const value = of('value')!;
  const today = of('today');
  const time = today ?? of('plan')!;
  const plan = today === undefined ? undefined : of('plan');
  return {
    question: 'money',
    text: inBoth((language) => {
      const share = (figure: number) => formatShare(figure, language, 0);
      const figure = (gini: number) => formatNumber(gini, 2, language);
      if (language === 'de') {
        const what = source === 'revenue' ? 'des Umsatzes' : 'des Deckungsbeitrags';
        const when = today === undefined ? 'nach Plan' : 'heute';
        const planned = plan === undefined ? '' : `, nach Plan ${share(plan.topShare)}`;
        return `Die wertvollsten 20 % der Kunden bringen ${share(value.topShare)} ${what} und bekommen ${when} ${share(time.topShare)} der Betreuungszeit${planned} (Gini ${figure(value.gini)} beim Wert, ${figure(time.gini)} bei der Zeit).`;
      }
      const what = source === 'revenue' ? 'revenue' : 'contribution';
      const when = today === undefined ? 'by the plan' : 'today';
      const planned = plan === undefined ? '' : `, by the plan ${share(plan.topShare)}`;
      return `The most valuable 20 % of customers bring ${share(value.topShare)} of ${what} and get ${share(time.topShare)} of care time ${when}${planned} (Gini ${figure(value.gini)} for value, ${figure(time.gini)} for time).`;
    }),
  };
}

function fulfilment(effort: Effort, plan: CarePlan): Finding {
  const planned = knownTotal(plan.visits);
  const today = knownTotal(effort.visitsToday);
  const fulfilled = knownTotal(effort.visitsFulfilled);
  return {
    question: 'action',
    text: inBoth((language) => {
      const share = (part: number, whole: number) => formatShare(whole > 0 ? part / whole : 0, language, 0);
      const count = (figure: number) => formatNumber(figure, 0, language);
      if (language === 'de') {
        const made = effort.basis === 'made' ? 'gemacht' : 'heute schon vorgesehen';
        return `Von ${count(planned)} Besuchen des Konzepts ${planned === 1 ? 'ist' : 'sind'} ${share(fulfilled, planned)} ${made}; ${share(today - fulfilled, today)} der heutigen ${count(today)} Besuche gehen an Kunden, denen der Plan weniger oder keine gibt.`;
      }
      const made = effort.basis === 'made' ? 'made' : 'provided for today';
      return `Of ${count(planned)} visits of the concept ${share(fulfilled, planned)} are ${made}; ${share(today - fulfilled, today)} of today's ${count(today)} visits go to customers to whom the plan gives fewer or none.`;
    }),
  };
}

function costToServe(input: StageInput<Settings>, effort: Effort): Finding {
  const today = careCost(knownTotal(effort.hoursToday), input.settings);
  const plan = careCost(knownTotal(effort.hoursPlan), input.settings);
  const revenue = knownTotal(input.number('revenue')) / yearsInPeriod(input.period);
  return {
    question: 'money',
    text: inBoth((language) => {
      const money = (cents: number) => formatRoundAmount(cents, language, input.currency);
      const change = money(Math.abs(today - plan));
      const of = (cents: number, what: string) =>
        revenue > 0 ? `${money(cents)} (${formatShare(cents / revenue, language)}${what})` : money(cents);
      if (language === 'de') {
        const what = effort.callsToday === null ? 'Besuche kosten' : 'Besuche und Anrufe kosten';
        return `${what} heute ${of(today, ' des Umsatzes')} im Jahr, nach dem Konzept ${of(plan, '')}: ${change} ${plan <= today ? 'weniger' : 'mehr'}, zum angenommenen Stundensatz.`;
      }
      const what = effort.callsToday === null ? 'Visits cost' : 'Visits and calls cost';
      return `${what} ${of(today, ' of revenue')} a year today, ${of(plan, '')} by the concept: ${change} ${plan <= today ? 'less' : 'more'}, at the assumed hourly rate.`;
    }),
  };
}

function breakEven(
  input: StageInput<Settings>,
  plan: CarePlan,
  cost: VisitCost,
  below: readonly number[],
): readonly Finding[] {
  const visited = plan.visits.filter((visits) => visits > 0).length;
  if (visited === 0) return [];
  const revenue = below.length === 0 ? 0 : knownTotal(input.number('revenue'), below);
  const { A } = input.settings.classes;
  const limit = minimumContribution(A.visits, cost, input.settings);
  return [
    {
      question: 'money',
      text: inBoth((language) => {
        const money = (cents: number) => formatRoundAmount(cents, language, input.currency);
        const share = formatShare(input.settings.allowedCostShare, language, 0);
        if (language === 'de') {
          const how = { set: 'laut Einstellung', measured: 'gemessen', assumed: 'angenommen' }[cost.source];
          const example =
            A.visits > 0
              ? ` ${formatNumber(A.visits, 0, language)} Besuche tragen sich ab ${money(limit)} Deckungsbeitrag im Jahr.`
              : '';
          return `Ein Besuch kostet voll gerechnet ${money(cost.perVisit)} (${how}).${example} ${formatNumber(below.length, 0, language)} von ${customersObject(visited, language)} mit geplanten Besuchen (Umsatz ${money(revenue)}) ${byNumber(below.length, 'liegt', 'liegen')} darunter, wenn Besuche höchstens ${share} des Deckungsbeitrags kosten dürfen.`;
        }
        const how = { set: 'as set', measured: 'measured', assumed: 'assumed' }[cost.source];
        const example =
          A.visits > 0
            ? ` ${formatNumber(A.visits, 0, language)} visits pay from a contribution of ${money(limit)} a year.`
            : '';
        return `A visit costs ${money(cost.perVisit)} in all (${how}).${example} ${formatNumber(below.length, 0, language)} of ${customersText(visited, language)} with planned visits (revenue ${money(revenue)}) ${byNumber(below.length, 'lies', 'lie')} below that, where visits may cost ${share} of contribution at most.`;
      }),
    },
  ];
}

function byLimits({ classes }: ClassLimits): Finding {
  const total = (figure: (limit: ClassLimit) => number) =>
    classes.reduce((sum, each) => sum + figure(each), 0);
  const today = total((each) => each.today);
  const then = total((each) => each.byLimit);
  return {
    question: 'action',
    text: inBoth((language) => {
      const count = (figure: number) => formatNumber(figure, 0, language);
      const list = classes
        .map(
          (each) =>
            `${each.id} ${count(each.byLimit)} ${language === 'de' ? 'statt' : 'instead of'} ${count(each.today)}`,
        )
        .join(', ');
      return language === 'de'
        ? `Entschiede allein die Gewinnschwelle, würden ${count(then)} statt ${count(today)} eingestufte Kunden persönlich besucht (Klasse ${list}).`
        : `If break-even alone decided, ${count(then)} instead of ${count(today)} ranked customers would be visited in person (class ${list}).`;
    }),
  };
}

function trap(shifts: readonly TimeShift[]): readonly Finding[] {
  if (!isTrap(shifts)) return [];
  const high = shifts.find(({ id }) => id === 'high')!;
  const won = shifts.find(({ id }) => id === 'won')!;
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const hours = (figure: number) => formatNumber(figure, 0, language);
        return language === 'de'
          ? `Vorsicht, Falle: Kunden mit hohem Lieferanteil verlieren ${hours(high.today - high.plan)} Stunden im Jahr, während neue Kunden und Interessenten ${hours(won.plan - won.today)} gewinnen.`
          : `Beware of the trap: customers with a high share of wallet lose ${hours(high.today - high.plan)} hours a year, while new customers and prospects gain ${hours(won.plan - won.today)}.`;
      }),
    },
  ];
}

function teamCase(input: StageInput<Settings>, each: TeamCase): Finding {
  const { id, members, extra, neededPerAccount } = each;
  const hasToday = !Number.isNaN(each.costToday);
  return {
    question: 'money',
    text: inBoth((language) => {
      const money = (cents: number) => formatRoundAmount(Math.abs(cents), language, input.currency);
      const people = customersObject(members.length, language);
      if (language === 'de') {
        const team = id === 'key-account' ? 'Ein Key-Account-Team' : 'Ein Kleinkundenteam im Innendienst';
        const against = hasToday ? 'als ihre Betreuung heute' : 'als im Außendienst';
        return extra > 0
          ? `${team} für ${people} kostet ${money(extra)} im Jahr mehr ${against}; es trägt sich, wenn jeder im Jahr ${money(neededPerAccount)} Deckungsbeitrag mehr bringt.`
          : `${team} für ${people} kostet ${money(extra)} im Jahr weniger ${against}.`;
      }
      const team = id === 'key-account' ? 'A key account team' : 'A small-customer desk of inside sales';
      const against = hasToday ? 'than their care today' : 'than field sales';
      return extra > 0
        ? `${team} for ${people} costs ${money(extra)} a year more ${against}; it pays if each of them brings ${money(neededPerAccount)} more contribution a year.`
        : `${team} for ${people} costs ${money(extra)} a year less ${against}.`;
    }),
  };
}
