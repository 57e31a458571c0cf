import { inBoth } from '../../language/bilingual.js';
import type { Finding } from '../../results/report-table.js';
import { type CustomerNames, customerLabel } from '../customer-names.js';
import { byNumber } from '../sentence-parts.js';
import type { CompanyGroup } from './groups.js';

/** What rolling up shows: groups that matter more than any of their companies. */
export function groupFindings(groups: readonly CompanyGroup[], who: CustomerNames): Finding[] {
  const [largest] = groups;
  if (largest === undefined) return [];
  const companies = groups.reduce((sum, each) => sum + each.companies.length, 0);
  const best = groups.filter((each) => each.class === 'A');
  const hidden = best.flatMap((each) => each.companies).filter(({ classAlone }) => classAlone !== 'A').length;
  const unseen = best.filter((each) => each.companies.every(({ classAlone }) => classAlone !== 'A')).length;
  const text = inBoth((language) => {
    const name = customerLabel(largest.customer, who);
    if (language === 'de') {
      const first = `Konzernsicht: ${companies} Gesellschaften gehören zu ${groups.length} ${byNumber(groups.length, 'Konzern', 'Konzernen')}; der größte ist ${name} mit ${largest.companies.length} Gesellschaften.`;
      if (hidden === 0) return first;
      const only =
        unseen === 0
          ? ''
          : ` ${unseen} dieser Konzerne ${byNumber(unseen, 'hat', 'haben')} allein keine einzige A-Gesellschaft.`;
      return `${first} ${hidden} ${byNumber(hidden, 'Gesellschaft, die allein keine A-Klasse hätte, gehört', 'Gesellschaften, die allein keine A-Klasse hätten, gehören')} zu A-Konzernen: über Konditionen und Betreuung auf Konzernebene entscheiden.${only}`;
    }
    const first = `View of groups: ${companies} companies belong to ${groups.length} ${byNumber(groups.length, 'group', 'groups')}; the largest is ${name} with ${largest.companies.length} companies.`;
    if (hidden === 0) return first;
    const only =
      unseen === 0
        ? ''
        : ` ${unseen} of these groups ${byNumber(unseen, 'has', 'have')} not a single class A company.`;
    return `${first} ${hidden} ${byNumber(hidden, 'company that would not be class A alone belongs', 'companies that would not be class A alone belong')} to class A groups: decide on terms and care for the group as a whole.${only}`;
  });
  return [{ question: 'who', text }];
}
