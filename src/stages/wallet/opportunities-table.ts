import { descendingOrder } from '../../math/descending-order.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { type CustomerNames, nameCells } from '../customer-names.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';
import { CUSTOMER_ID, CUSTOMER_NAME, POTENTIAL } from '../shared-columns.js';
import { CELL_WORDING, CHANNELS } from './cells.js';
import { channelOf } from './channel.js';
import { MARGIN_SOURCES } from './columns.js';
import { UNTAPPED_MARGIN, UNTAPPED_REVENUE } from './potential-columns.js';
import type { WalletSettings } from './settings.js';
import type { Wallets } from './wallets.js';

const NAMED = 20;

/** Customers with something left to win, most first: by margin where it is known of anybody, else by revenue. */
export function opportunities(wallets: Wallets, byId: (first: number, second: number) => number): number[] {
  const { untappedMargin, untappedRevenue } = wallets;
  const measure = hasMargins(wallets) ? untappedMargin : untappedRevenue;
  return Array.from(
    descendingOrder(
      measure.map((amount) => (amount > 0 ? amount : Number.NaN)),
      byId,
    ),
  );
}

const COLUMNS: readonly ColumnDefinition[] = [
  CUSTOMER_ID,
  CUSTOMER_NAME,
  POTENTIAL,
  {
    id: 'potentialSource',
    label: { de: 'Herkunft', en: 'Source' },
    unit: 'code',
    values: POTENTIAL_SOURCES,
    definition: { de: 'Herkunft des Potenzials.', en: 'Source of the potential.' },
  },
  {
    id: 'annualRevenue',
    label: { de: 'Jahresumsatz', en: 'Annual revenue' },
    unit: 'amount',
    definition: { de: 'Nettoumsatz auf 12 Monate.', en: 'Net revenue of 12 months.' },
  },
  {
    id: 'shareOfWallet',
    label: { de: 'Lieferanteil', en: 'Share of wallet' },
    unit: 'share',
    definition: { de: 'Jahresumsatz durch Potenzial.', en: 'Annual revenue by potential.' },
  },
  UNTAPPED_REVENUE,
  UNTAPPED_MARGIN,
  {
    id: 'marginSource',
    label: { de: 'Marge', en: 'Margin' },
    unit: 'code',
    values: MARGIN_SOURCES,
    definition: { de: 'Herkunft der Marge.', en: 'Source of the margin.' },
  },
  {
    id: 'cell',
    label: { de: 'Matrixfeld', en: 'Matrix cell' },
    unit: 'code',
    values: CELL_WORDING,
    definition: { de: 'Feld der Matrix.', en: 'Cell of the matrix.' },
  },
  {
    id: 'channel',
    label: { de: 'Kanal', en: 'Channel' },
    unit: 'code',
    values: CHANNELS,
    definition: { de: 'Vorgeschlagener Kanal.', en: 'Suggested channel.' },
  },
];

/** The customers where most is to be won. */
export function opportunitiesTable(
  wallets: Wallets,
  order: readonly number[],
  who: CustomerNames,
  settings: WalletSettings,
): ReportTable {
  const byMargin = hasMargins(wallets);
  const row = (index: number): Cell[] => [
    ...nameCells(index, who),
    wallets.potentials.potential[index]!,
    wallets.potentials.source[index] ?? null,
    wallets.annualRevenue[index]!,
    wallets.share[index]!,
    wallets.untappedRevenue[index]!,
    wallets.untappedMargin[index]!,
    wallets.marginSource[index] ?? null,
    wallets.cell[index]?.id ?? null,
    wallets.potentialClass[index] == null ? null : channelOf(wallets.potentialClass[index], settings),
  ];
  return {
    id: 'opportunities',
    title: byMargin
      ? { de: 'Größte Chancen nach Deckungsbeitrag', en: 'Largest opportunities by margin' }
      : { de: 'Größte Chancen nach Umsatz', en: 'Largest opportunities by revenue' },
    note: {
      de: 'Was zu gewinnen wäre, wenn der Kunde alles bei uns kaufte: eine Obergrenze, keine Prognose. Unter „Herkunft“ steht, ob das Potenzial bekannt oder geschätzt ist.',
      en: 'What could be won if the customer bought everything from us: an upper limit, not a forecast. "Source" says whether the potential is known or estimated.',
    },
    columns: COLUMNS,
    rows: order.slice(0, NAMED).map(row),
    barColumns: [byMargin ? 'untappedMargin' : 'untappedRevenue'],
  };
}

function hasMargins({ untappedMargin }: Wallets): boolean {
  return untappedMargin.some((amount) => !Number.isNaN(amount));
}
