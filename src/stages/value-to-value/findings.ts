import { inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { groupTotal } from '../group-total.js';
import { customersObject, customersText } from '../sentence-parts.js';
import type { StageInput } from '../stage.js';
import type { Quadrant } from './quadrant.js';
import { membersBySegment } from './segment-table.js';
import type { Settings } from './settings.js';

/** What we give away, to whom, and what comes back – in sentences. */
export function findings(input: StageInput<Settings>, quadrant: Quadrant): readonly Finding[] {
  const groups = membersBySegment(quadrant, input.settings.cutBy);
  const figures = (id: string) => {
    const members = groups.get(id) ?? [];
    return {
      customers: members.length,
      service: groupTotal(quadrant.serviceCost, members),
      contribution: groupTotal(quadrant.contribution, members),
    };
  };
  const given = knownTotal(quadrant.serviceCost);
  const everybody = Array.from(quadrant.contribution, (_, customer) => customer);
  const brought = groupTotal(quadrant.contribution, everybody);
  const served = everybody.filter((customer) => quadrant.serviceEntries[customer]! > 0).length;
  const minutes = knownTotal(quadrant.services.map((line) => line.use.minutes));
  const entries = quadrant.services.reduce((sum, line) => sum + line.use.entries, 0);
  const problem = figures('problem');
  const investment = figures('investment');
  const winWin = figures('win-win');
  const money = (cents: number, language: Language) => formatRoundAmount(cents, language, input.currency);
  const hours = (language: Language): string => {
    if (Number.isNaN(minutes)) return '';
    const figure = formatNumber(minutes / 60, 0, language);
    return language === 'de' ? `, ${figure} Stunden` : `, ${figure} hours`;
  };
  const result: Finding[] = [
    {
      question: 'money',
      text: inBoth((language) => {
        const share = brought > 0 ? formatShare(given / brought, language) : null;
        return language === 'de'
          ? `Wir gaben kostenfreie Leistungen für ${money(given, language)} an ${customersObject(served, language)} (${formatNumber(entries, 0, language)} Einträge${hours(language)})${share === null ? '.' : `; das sind ${share} des Deckungsbeitrags I.`}`
          : `We gave free services worth ${money(given, language)} to ${customersText(served, language)} (${formatNumber(entries, 0, language)} entries${hours(language)})${share === null ? '.' : `; that is ${share} of contribution margin I.`}`;
      }),
    },
  ];
  if (problem.customers > 0) {
    result.push({
      question: 'action',
      text: inBoth((language) => {
        const cost = `${money(problem.service, language)} (${formatShare(problem.service / given, language)})`;
        return language === 'de'
          ? `Verhandeln: Auf die Problemgruppe (${customersText(problem.customers, language)}) entfallen ${cost} der Servicekosten bei ${money(problem.contribution, language)} Deckungsbeitrag I.`
          : `Negotiate: the problem group (${customersText(problem.customers, language)}) takes ${cost} of service cost and brings ${money(problem.contribution, language)} of contribution margin I.`;
      }),
    });
  }
  if (investment.customers > 0 && investment.service > 0) {
    result.push({
      question: 'who',
      text: inBoth((language) => {
        const back = formatNumber(investment.contribution / investment.service, 1, language);
        const problemBack =
          problem.service > 0 ? formatNumber(problem.contribution / problem.service, 1, language) : null;
        return language === 'de'
          ? `Je 1 ${input.currency} Service stehen bei Investitionskunden (${customersText(investment.customers, language)}) ${back} ${input.currency} Deckungsbeitrag I gegenüber${problemBack === null ? '' : `, in der Problemgruppe ${problemBack} ${input.currency}`}. Das ist ein Nebeneinander, kein Beleg für eine Wirkung.`
          : `Per 1 ${input.currency} of service, investment customers (${customersText(investment.customers, language)}) bring ${back} ${input.currency} of contribution margin I${problemBack === null ? '' : `, the problem group ${problemBack} ${input.currency}`}. That is a coincidence, not proof of an effect.`;
      }),
    });
  }
  if (winWin.customers > 0) {
    result.push({
      question: 'action',
      text: inBoth((language) => {
        const share = brought > 0 ? ` (${formatShare(winWin.contribution / brought, language)})` : '';
        return language === 'de'
          ? `Bindung prüfen: ${customersText(winWin.customers, language)} mit hohem Wert und wenig Service bringen ${money(winWin.contribution, language)} Deckungsbeitrag I${share} und bekommen Service für ${money(winWin.service, language)}.`
          : `Check loyalty: ${customersText(winWin.customers, language)} of high value and little service bring ${money(winWin.contribution, language)} of contribution margin I${share} and get service worth ${money(winWin.service, language)}.`;
      }),
    });
  }
  return result;
}
