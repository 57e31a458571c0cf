import { inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { allCustomers } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { customersObject, customersText } from '../sentence-parts.js';
import type { StageInput } from '../stage.js';
import { appreciationOf } from './appreciation.js';
import type { Quadrant } from './quadrant.js';
import { membersBySegment } from './segment-table.js';
import type { Segment } from './segments.js';
import type { Settings } from './settings.js';

/** What some customers cost in service and bring; sums in cents. */
interface Exchange {
  readonly customers: number;
  readonly service: number;
  readonly contribution: number;
}

/** What the sentences speak of. */
interface ValueResult {
  readonly quadrant: Quadrant;
  readonly currency: string;
  readonly company: Exchange;
  readonly of: (segment: Segment) => Exchange;
}

/** What we give away, to whom, and what comes back – in sentences. */
export function findings(input: StageInput<Settings>, quadrant: Quadrant): readonly Finding[] {
  const groups = membersBySegment(quadrant, input.settings.cutBy);
  const exchange = (members: readonly number[], service: number): Exchange => ({
    customers: members.length,
    service,
    contribution: groupTotal(quadrant.contribution, members),
  });
  const everybody = allCustomers(quadrant.contribution.length);
  const result: ValueResult = {
    quadrant,
    currency: input.currency,
    company: exchange(everybody, knownTotal(quadrant.serviceCost)),
    of: (segment) => {
      const members = groups.get(segment) ?? [];
      return exchange(members, groupTotal(quadrant.serviceCost, members));
    },
  };
  return [
    givenAway(result),
    ...unnoticed(result),
    ...negotiate(result),
    ...comesBack(result),
    ...checkLoyalty(result),
  ];
}

function givenAway(result: ValueResult): Finding {
  const { quadrant, company } = result;
  const served = quadrant.serviceEntries.filter((count) => count > 0).length;
  const minutes = knownTotal(quadrant.services.lines.minutes);
  const count = knownTotal(quadrant.services.lines.entries);
  return {
    question: 'money',
    text: inBoth((language) => {
      const german = language === 'de';
      const given = money(result, company.service, language);
      const entries = formatNumber(count, 0, language);
      const figure = formatNumber(minutes / 60, 0, language);
      const hours = Number.isNaN(minutes) ? '' : german ? `, ${figure} Stunden` : `, ${figure} hours`;
      const share =
        company.contribution > 0 ? formatShare(company.service / company.contribution, language) : null;
      return german
        ? `Wir gaben kostenfreie Leistungen für ${given} an ${customersObject(served, language)} (${entries} Einträge${hours})${share === null ? '.' : `; das sind ${share} des Deckungsbeitrags I.`}`
        : `We gave free services worth ${given} to ${customersText(served, language)} (${entries} entries${hours})${share === null ? '.' : `; that is ${share} of contribution margin I.`}`;
    }),
  };
}

function unnoticed(result: ValueResult): readonly Finding[] {
  const found = appreciationOf(result.quadrant);
  if (found === null || !(found.unappreciated > 0)) return [];
  const text = inBoth((language) => {
    const lost = money(result, found.unappreciated, language);
    const asked = money(result, found.asked, language);
    const share = formatShare(found.unappreciated / found.asked, language, 0);
    return language === 'de'
      ? `Kosten ohne Wertschätzung: ${lost} von ${asked} beurteilten Servicekosten (${share}) sehen die Kunden nicht als Nutzen. Sichtbar machen oder einsparen.`
      : `Cost without appreciation: customers see no benefit in ${lost} of ${asked} of service cost they judged (${share}). Make it visible, or save it.`;
  });
  return [{ question: 'money', text }];
}

function negotiate(result: ValueResult): readonly Finding[] {
  const problem = result.of('problem');
  if (problem.customers === 0) return [];
  const text = inBoth((language) => {
    const share = formatShare(problem.service / result.company.service, language);
    const cost = `${money(result, problem.service, language)} (${share})`;
    const brought = money(result, problem.contribution, language);
    return language === 'de'
      ? `Verhandeln: Auf die Problemgruppe (${customersText(problem.customers, language)}) entfallen ${cost} der Servicekosten bei ${brought} Deckungsbeitrag I.`
      : `Negotiate: the problem group (${customersText(problem.customers, language)}) takes ${cost} of service cost and brings ${brought} of contribution margin I.`;
  });
  return [{ question: 'action', text }];
}

function comesBack({ of, currency }: ValueResult): readonly Finding[] {
  const investment = of('investment');
  const problem = of('problem');
  if (investment.customers === 0 || !(investment.service > 0)) return [];
  const text = inBoth((language) => {
    const back = formatNumber(investment.contribution / investment.service, 1, language);
    const problemBack =
      problem.service > 0 ? formatNumber(problem.contribution / problem.service, 1, language) : null;
    const customers = customersText(investment.customers, language);
    return language === 'de'
      ? `Je 1 ${currency} Service stehen bei Investitionskunden (${customers}) ${back} ${currency} Deckungsbeitrag I gegenüber${problemBack === null ? '' : `, in der Problemgruppe ${problemBack} ${currency}`}. Das ist ein Nebeneinander, kein Beleg für eine Wirkung.`
      : `Per 1 ${currency} of service, investment customers (${customers}) bring ${back} ${currency} of contribution margin I${problemBack === null ? '' : `, the problem group ${problemBack} ${currency}`}. That is a coincidence, not proof of an effect.`;
  });
  return [{ question: 'who', text }];
}

function checkLoyalty(result: ValueResult): readonly Finding[] {
  const winWin = result.of('win-win');
  const { contribution: brought } = result.company;
  if (winWin.customers === 0) return [];
  const text = inBoth((language) => {
    const customers = customersText(winWin.customers, language);
    const share = brought > 0 ? ` (${formatShare(winWin.contribution / brought, language)})` : '';
    const own = money(result, winWin.contribution, language);
    const service = money(result, winWin.service, language);
    return language === 'de'
      ? `Bindung prüfen: ${customers} mit hohem Wert und wenig Service bringen ${own} Deckungsbeitrag I${share} und bekommen Service für ${service}.`
      : `Check loyalty: ${customers} of high value and little service bring ${own} of contribution margin I${share} and get service worth ${service}.`;
  });
  return [{ question: 'action', text }];
}

function money({ currency }: ValueResult, cents: number, language: Language): string {
  return formatRoundAmount(cents, language, currency);
}
