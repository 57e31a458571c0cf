import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { Finding } from '../../results/report-table.js';
import { customersObject } from '../sentence-parts.js';
import type { RecutSummary } from './recut-tables.js';

/** What a fairer cut would bring and what it would cost in relations: never one without the other. */
export function recutFinding({
  recut,
  currency,
}: {
  readonly recut: RecutSummary | null;
  readonly currency: string;
}): readonly Finding[] {
  if (recut === null || recut.disruption.customers === 0) return [];
  const { disruption, kept, outsideBefore, outsideAfter, atRisk } = recut;
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const number = (value: number): string => formatNumber(value, 0, language);
        const money = (cents: number): string => formatRoundAmount(cents, language, currency);
        const who = customersObject(disruption.customers, language);
        const share = formatShare(disruption.hours / recut.hours, language, 0);
        const way = Math.round((recut.kilometresAfter - recut.kilometresBefore) / 100) * 100;
        const more = way > 0 ? `+${number(way)}` : number(way);
        if (language === 'de') {
          const prime =
            disruption.aCustomers === 1 ? '1 A-Kunde' : `${number(disruption.aCustomers)} A-Kunden`;
          const result =
            outsideAfter === 0
              ? `alle ${number(kept)} bleibenden Gebiete ins Band`
              : `die Gebiete außerhalb des Bandes von ${number(outsideBefore)} auf ${number(outsideAfter)}`;
          return `Ein fairerer Zuschnitt brächte ${result}. Er kostet ${who} den Ansprechpartner: ${number(disruption.hours)} Stunden (${share}), ${money(disruption.revenue)} Umsatz, darunter ${prime} mit ${money(disruption.aRevenue)}; angenommener Verlust ${money(atRisk)} Deckungsbeitrag im Jahr, Wege ${more} km. Vorschlag, kein Optimum.`;
        }
        const prime =
          disruption.aCustomers === 1
            ? '1 class A customer'
            : `${number(disruption.aCustomers)} class A customers`;
        const result =
          outsideAfter === 0
            ? `all ${number(kept)} territories that stay into the band`
            : `the territories outside the band from ${number(outsideBefore)} down to ${number(outsideAfter)}`;
        return `A fairer cut would bring ${result}. It costs ${who} their contact: ${number(disruption.hours)} hours (${share}), ${money(disruption.revenue)} of revenue, among them ${prime} with ${money(disruption.aRevenue)}; assumed loss ${money(atRisk)} of contribution a year, travel ${more} km. A proposal, no optimum.`;
      }),
    },
  ];
}
