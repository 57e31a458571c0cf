import { inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { customersWith } from '../customers-with.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import type { MatrixCell } from './cells.js';
import { byCertainty, usedShare, type Wallets } from './wallets.js';

interface WalletResult {
  readonly wallets: Wallets;
  readonly currency: string;
  /** Customers with something left to win, most first. */
  readonly opportunities: readonly number[];
  readonly nameOf: (index: number) => string;
}

/** The matrix in sentences: whom to protect, what is left to win and where, what is unknown. */
export function walletFindings(result: WalletResult): Finding[] {
  return [
    ...stars(result),
    ...untapped(result),
    ...estimated(result),
    ...questionMarks(result),
    ...lowValueEffort(result),
    ...withoutPotential(result),
  ];
}

function stars(result: WalletResult): Finding[] {
  const members = membersOf(result, 'star');
  const { revenue } = result.wallets.facts;
  const net = knownTotal(revenue);
  if (members.length === 0 || !(net > 0)) return [];
  const own = knownTotal(revenue, members);
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const part = formatShare(own / net, language);
    const amount = formatRoundAmount(own, language, result.currency);
    return language === 'de'
      ? `${count} mit attraktivem Potenzial und hohem Lieferanteil${markOf(members, result.wallets, language)} ${byNumber(members.length, 'trägt', 'tragen')} ${part} des Umsatzes (${amount}): zuerst schützen, ihre Betreuung nicht zugunsten neuer Kunden kürzen.`
      : `${count} with attractive potential and a high share of wallet${markOf(members, result.wallets, language)} ${byNumber(members.length, 'carries', 'carry')} ${part} of revenue (${amount}): protect them first, and do not cut their care in favour of new customers.`;
  });
  return [{ question: 'who', text }];
}

function untapped(result: WalletResult): Finding[] {
  const { wallets, currency } = result;
  const { known } = byCertainty(wallets);
  const revenue = knownTotal(wallets.untappedRevenue, known);
  if (!(revenue > 0)) return [];
  const margin = knownTotal(wallets.untappedMargin, known);
  const used = usedShare(wallets, known);
  const text = inBoth((language) => {
    const amount = formatRoundAmount(revenue, language, currency);
    const asMargin = formatRoundAmount(margin, language, currency);
    const share = formatShare(used, language);
    if (language === 'de') {
      const part = Number.isNaN(margin) ? '' : ` (${asMargin} Deckungsbeitrag)`;
      return `Vom bekannten Potenzial sind ${share} ausgeschöpft; ${amount} Umsatz im Jahr${part} gehen an andere Lieferanten.`;
    }
    const part = Number.isNaN(margin) ? '' : ` (${asMargin} of margin)`;
    return `${share} of the known potential is used; ${amount} of revenue a year${part} goes to other suppliers.`;
  });
  return [{ question: 'money', text }];
}

function estimated({ wallets, currency }: WalletResult): Finding[] {
  const { known, estimated: members } = byCertainty(wallets);
  const potential = knownTotal(wallets.potentials.potential, members);
  if (members.length === 0 || Number.isNaN(potential)) return [];
  const text = inBoth((language) => {
    const count = customersObject(members.length, language);
    const others = customersObject(known.length, language);
    const amount = formatRoundAmount(potential, language, currency);
    const open = formatRoundAmount(knownTotal(wallets.untappedRevenue, members), language, currency);
    const certain = formatRoundAmount(knownTotal(wallets.potentials.potential, known), language, currency);
    return language === 'de'
      ? `Bei ${count} ist das Potenzial geschätzt (${amount}, davon ${open} offen), bei ${others} bekannt${known.length === 0 ? '' : ` (${certain})`}: In Matrix und Listen ist beides getrennt ausgewiesen, mit stages.wallet.potentialFrom: known zählt nur das bekannte.`
      : `The potential of ${count} is estimated (${amount}, of this ${open} untapped), that of ${others} known${known.length === 0 ? '' : ` (${certain})`}: matrix and lists show both apart, and with stages.wallet.potentialFrom: known only known ones count.`;
  });
  return [{ question: 'gap', text }];
}

function questionMarks(result: WalletResult): Finding[] {
  const { wallets, currency, opportunities } = result;
  const members = membersOf(result, 'question');
  if (members.length === 0) return [];
  const all = knownTotal(wallets.untappedRevenue);
  const own = knownTotal(wallets.untappedRevenue, members);
  const first = opportunities.find((index) => wallets.cell[index]?.strategy === 'question');
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const part = formatShare(own / all, language);
    if (language === 'de') {
      const marked = markOf(members, wallets, language);
      const start =
        first === undefined
          ? ''
          : `; anfangen bei ${result.nameOf(first)} (${formatRoundAmount(wallets.untappedRevenue[first]!, language, currency)} offen)`;
      return `${count} mit attraktivem Potenzial, aber niedrigem Lieferanteil ${byNumber(members.length, 'hält', 'halten')} ${part} des offenen Potenzials${marked}: hier lohnt mehr Zeit${start}.`;
    }
    const start =
      first === undefined
        ? ''
        : `; start with ${result.nameOf(first)} (${formatRoundAmount(wallets.untappedRevenue[first]!, language, currency)} untapped)`;
    return `${count} with attractive potential but a low share of wallet ${byNumber(members.length, 'holds', 'hold')} ${part} of what is untapped${markOf(members, wallets, language)}: more time pays here${start}.`;
  });
  return [{ question: 'action', text }];
}

function lowValueEffort(result: WalletResult): Finding[] {
  const members = membersOf(result, 'opportunistic');
  if (members.length === 0) return [];
  const { wallets, currency } = result;
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const amount = formatRoundAmount(knownTotal(wallets.facts.revenue, members), language, currency);
    return language === 'de'
      ? `${count} mit niedrigem Potenzial und niedrigem Lieferanteil ${byNumber(members.length, 'bringt', 'bringen')} ${amount}: auf günstigere Kanäle umstellen und die Zeit dort einsetzen, wo Potenzial ist.`
      : `${count} with low potential and a low share of wallet ${byNumber(members.length, 'brings', 'bring')} ${amount}: move to cheaper channels and use the time where there is potential.`;
  });
  return [{ question: 'action', text }];
}

function withoutPotential(result: WalletResult): Finding[] {
  const { facts, potentials } = result.wallets;
  const members = customersWith(potentials.source, null);
  if (members.length === 0) return [];
  const net = knownTotal(facts.revenue);
  const own = knownTotal(facts.revenue, members);
  const text = inBoth((language) => {
    const count = customersObject(members.length, language);
    const part = net > 0 && !Number.isNaN(own) ? formatShare(own / net, language) : null;
    if (language === 'de') {
      return `Für ${count}${part === null ? '' : ` mit ${part} des Umsatzes`} ist kein Potenzial bekannt${facts.estimates === null ? '' : ' oder geschätzt'}: außerhalb der Matrix, nicht als null gezählt.`;
    }
    return `For ${count}${part === null ? '' : ` with ${part} of revenue`} no potential is known${facts.estimates === null ? '' : ' or estimated'}: outside the matrix, and not counted as zero.`;
  });
  return [{ question: 'gap', text }];
}

function membersOf({ wallets }: WalletResult, strategy: MatrixCell['strategy']): number[] {
  const members: number[] = [];
  for (let customer = 0; customer < wallets.cell.length; customer += 1) {
    if (wallets.cell[customer]?.strategy === strategy) members.push(customer);
  }
  return members;
}

/** How many of them stand there by an estimate; nothing where all are known. */
function markOf(members: readonly number[], { potentials }: Wallets, language: Language): string {
  const estimates = members.filter((index) => potentials.isEstimated[index]).length;
  if (estimates === 0) return '';
  const count = formatNumber(estimates, 0, language);
  return language === 'de' ? ` (${count} davon geschätzt)` : ` (${count} of them estimated)`;
}
