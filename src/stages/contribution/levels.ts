import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import { knownValues } from '../../math/known-values.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { bucketBasis } from './cost-basis.js';
import type { CustomerLevels } from './customer-levels.js';
import type { Step } from './steps.js';

const COLUMNS = [
  column('level', 'text', 'Stufe', 'Level', 'Zeile des Schemas.', 'Row of the scheme.'),
  column(
    'amount',
    'amount',
    'Betrag',
    'Amount',
    'Summe der Kunden dieser Zeile.',
    'Sum of the customers of this row.',
  ),
  column(
    'netShare',
    'share',
    'in % vom Nettoumsatz',
    'Share of net revenue',
    'Betrag geteilt durch den Nettoumsatz aller Kunden nach allen Erlösschmälerungen.',
    'Amount divided by the net revenue of all customers after all deductions.',
  ),
  column(
    'customers',
    'count',
    'Kunden',
    'Customers',
    'Kunden, deren Werte für diese Zeile bekannt sind.',
    'Customers whose figures for this row are known.',
  ),
  column(
    'basis',
    'text',
    'Grundlage',
    'Basis',
    'Worauf die Zeile beruht: Daten, Menge × Satz, Umlage; oder was fehlt und was hilft.',
    'What the row rests on: data, volume × rate, allocation; or what is missing and what helps.',
  ),
];

/**
 * The scheme of customer contribution accounting (Kundendeckungsbeitragsrechnung) for all customers together, down to
 * the last level that is known. What is unknown is no zero: it has no figure, and its row says what would help.
 * Source of the scheme: Köhler; Link & Schleuning.
 */
export function levelsTable(steps: readonly Step[], levels: CustomerLevels, currency: string): ReportTable {
  const net = knownTotal(levels.netRevenue);
  return {
    id: 'levels',
    title: { de: 'Kundendeckungsbeitragsrechnung', en: 'Customer contribution accounting' },
    note: schemeNote(levels),
    columns: COLUMNS,
    rows: steps.map(({ label, values, cost }): Cell[] => {
      const amount = values === null ? Number.NaN : knownTotal(values);
      return [
        label,
        amount,
        net > 0 ? amount / net : Number.NaN,
        values === null ? 0 : knownValues(values).length,
        cost === null ? null : bucketBasis(cost, currency),
      ];
    }),
  };
}

/** The scheme in one sentence: which buckets each level deducts, and down to which one figures are known. */
function schemeNote({ levels, last }: CustomerLevels): Bilingual {
  return inBoth((language) => {
    const scheme = levels
      .map(({ level, buckets }) => {
        const names = buckets.map(({ bucket }) => bucket.label[language]).join(', ');
        return language === 'de' ? `${level.label.de} nach ${names}` : `${level.label.en} after ${names}`;
      })
      .join('; ');
    const end = last.level.label[language];
    if (language === 'de') {
      const known =
        last.level === levels[0]?.level
          ? `Bekannt sind Kosten nur bis ${end}.`
          : `Was unbekannt ist, ist nicht abgezogen.`;
      return `Alle Kunden zusammen. Schema: ${scheme}. ${known}`;
    }
    const known =
      last.level === levels[0]?.level
        ? `Costs are known down to ${end} only.`
        : 'What is unknown is not deducted.';
    return `All customers together. Scheme: ${scheme}. ${known}`;
  });
}
