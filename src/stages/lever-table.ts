import { type Bilingual, inBoth } from '../language/bilingual.js';
import { formatRoundAmount, formatShare, notAvailable } from '../language/numbers.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import { column } from './column.js';
import { type LeverBasis, levers } from './levers.js';

/** A gap to a better place and who has it. */
export interface Gap {
  /** In cents of the period. */
  readonly amount: number;
  readonly of: 'margin' | 'revenue';
  readonly basis: LeverBasis;
  readonly currency: string;
  /** What the gap is of is less service cost already. */
  readonly countsService: boolean;
}

/** Each lever with what it takes by itself to close the gap (Stellhebel zur nächsten Klasse). */
export function leverTable(id: string, title: Bilingual, gap: Gap): ReportTable {
  const found = levers(gap.amount, gap.of, gap.basis);
  const { basis, currency } = gap;
  const share = (value: number): Bilingual => inBoth((language) => formatShare(value, language));
  const signed = (value: number): Bilingual =>
    inBoth((language) =>
      Number.isFinite(value) ? `+${formatShare(value, language)}` : notAvailable(language),
    );
  const points = (value: number): Bilingual =>
    inBoth((language) => {
      if (!Number.isFinite(value)) return notAvailable(language);
      const figure = formatShare(value, language).replace(/\s*%$/u, '');
      return `+${figure}\u00a0${language === 'de' ? 'Pp.' : 'pp'}`;
    });
  const money = (value: number, sign = ''): Bilingual =>
    inBoth((language) =>
      Number.isFinite(value) ? sign + formatRoundAmount(value, language, currency) : notAvailable(language),
    );
  const rows: Cell[][] = [
    [
      { de: 'Preis (gleiche Menge)', en: 'Price (same quantity)' },
      money(basis.revenue),
      money(basis.revenue + gap.amount),
      signed(found.price),
      beyond(found.price, {
        de: 'Mehr als doppelte Preise: so nicht erreichbar.',
        en: 'More than twice the prices: out of reach this way.',
      }),
    ],
    [
      { de: 'Menge (gleiche Marge)', en: 'Quantity (same margin)' },
      money(basis.revenue),
      money(basis.revenue + found.revenue),
      money(found.revenue, '+'),
      Number.isNaN(found.revenue)
        ? { de: 'Ohne Marge bringt mehr Menge nichts.', en: 'Without a margin more quantity brings nothing.' }
        : null,
    ],
    [
      { de: 'Lieferanteil', en: 'Share of wallet' },
      share(found.shareOfWalletToday),
      share(found.shareOfWallet),
      points(found.shareOfWallet - found.shareOfWalletToday),
      walletNote(found.shareOfWallet),
    ],
  ];
  if (gap.of === 'margin') {
    rows.push(
      [
        { de: 'Sortiment, Rabatt (gleicher Umsatz)', en: 'Mix, discount (same revenue)' },
        share(found.marginShareToday),
        share(found.marginShare),
        points(found.marginShare - found.marginShareToday),
        beyond(found.marginShare, {
          de: 'Mehr als der ganze Umsatz: so nicht erreichbar.',
          en: 'More than all revenue: out of reach this way.',
        }),
      ],
      [
        { de: 'Servicekosten sparen', en: 'Save service cost' },
        money(basis.serviceCost),
        null,
        share(found.serviceShare),
        serviceNote(basis.serviceCost, gap.countsService),
      ],
    );
  }
  return {
    id,
    title,
    note: {
      de: 'Jeder Hebel für sich, alles andere unverändert. Mehrere zusammen brauchen jeweils weniger.',
      en: 'Each lever by itself, all else unchanged. Several together take less of each.',
    },
    columns: [
      column('lever', 'text', 'Hebel', 'Lever', 'Was sich ändert.', 'What changes.'),
      column('today', 'text', 'Heute', 'Today', 'Im Zeitraum.', 'In the period.'),
      column('needed', 'text', 'Nötig', 'Needed', 'Schließt die Lücke.', 'Closes the gap.'),
      column('by', 'text', 'Also', 'That is', 'Der Unterschied.', 'The difference.'),
      column('note', 'text', 'Hinweis', 'Note', 'Was zu bedenken ist.', 'What to consider.'),
    ],
    rows,
  };
}

function walletNote(share: number): Bilingual | null {
  if (Number.isNaN(share))
    return { de: 'Das Potenzial ist nicht bekannt.', en: 'The potential is not known.' };
  return beyond(share, {
    de: 'Mehr als das Potenzial: so nicht erreichbar.',
    en: 'More than the potential: out of reach this way.',
  });
}

function serviceNote(cost: number, counts: boolean): Bilingual | null {
  if (!(cost > 0)) return { de: 'Keine Servicekosten bekannt.', en: 'No service cost known.' };
  if (counts)
    return { de: 'So viel der Lücke schließt aller Service.', en: 'So much of the gap all service closes.' };
  return {
    de: 'So viel der Lücke entspricht allem Service; die Klasse zählt vor Servicekosten.',
    en: 'So much of the gap is all service; the class counts before service cost.',
  };
}

/** A warning where a share comes out above one. */
function beyond(share: number, warning: Bilingual): Bilingual | null {
  return share > 1 ? warning : null;
}
