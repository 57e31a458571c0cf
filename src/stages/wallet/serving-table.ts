import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { median } from '../../math/median.js';
import { ratioOfSums } from '../../math/ratio-of-sums.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, Finding, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { COST_TO_SERVE_BASIS } from '../cost-to-serve.js';
import { groupTotal } from '../group-total.js';
import { customersObject, customersText } from '../sentence-parts.js';
import { CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { type ClaimVerdict, LEAST_CLAIM, type ServingClaim } from './serving-claim.js';
import type { Wallets } from './wallets.js';

const BANDS: readonly { readonly below: number; readonly label: Bilingual }[] = [
  { below: 0.25, label: { de: 'unter 25 %', en: 'below 25 %' } },
  { below: 0.5, label: { de: '25 bis unter 50 %', en: '25 to below 50 %' } },
  { below: 0.75, label: { de: '50 bis unter 75 %', en: '50 to below 75 %' } },
  { below: Number.POSITIVE_INFINITY, label: { de: '75 bis 100 %', en: '75 to 100 %' } },
];

const COLUMNS: readonly ColumnDefinition[] = [
  column(
    'share',
    'text',
    'Lieferanteil',
    'Share of wallet',
    'Bekannter Lieferanteil.',
    'Known share of wallet.',
  ),
  CUSTOMERS,
  PERIOD_REVENUE,
  column(
    'cost',
    'amount',
    'Betreuungskosten',
    'Cost-to-serve',
    'Kosten im Zeitraum, Herkunft siehe Hinweis.',
    'Cost in the period, for its source see the note.',
  ),
  column(
    'costShare',
    'share',
    'in % des Umsatzes',
    'in % of revenue',
    'Betreuungskosten durch Umsatz, aller Kunden der Zeile.',
    'Cost-to-serve by revenue, of all customers of the row.',
  ),
  column(
    'medianShare',
    'share',
    'Median je Kunde',
    'Median per customer',
    'Betreuungskosten in % des Umsatzes, mittlerer Kunde.',
    'Cost-to-serve in % of revenue, the customer in the middle.',
  ),
];

/** Cost-to-serve by share of wallet, and what the data say of the claim; null where nobody can be compared. */
export function servingTable(
  { members, cost, ...claim }: ServingClaim,
  wallets: Wallets,
): ReportTable | null {
  if (members.length === 0) return null;
  const { revenue } = wallets.facts;
  const row = (label: Cell, own: readonly number[]): Cell[] => [
    label,
    own.length,
    groupTotal(revenue, own),
    groupTotal(cost, own),
    ratioOfSums(cost, revenue, own),
    median(own.map((customer) => cost[customer]! / revenue[customer]!)),
  ];
  const bandOf = (customer: number): number =>
    BANDS.findIndex(({ below }) => wallets.share[customer]! < below);
  return {
    id: 'serving',
    title: { de: 'Lieferanteil und Betreuungskosten', en: 'Share of wallet and cost-to-serve' },
    note: sentenceOf({ members, cost, ...claim }),
    columns: COLUMNS,
    rows: [
      ...BANDS.map(({ label }, band) =>
        row(
          label,
          members.filter((customer) => bandOf(customer) === band),
        ),
      ),
      row(TOTAL, members),
    ],
    hasTotal: true,
  };
}

/** Whether it pays by lower effort to win share of wallet, in a sentence. */
export function servingFinding(claim: ServingClaim): Finding {
  const isAnswer = claim.verdict !== 'few';
  return { question: isAnswer ? 'money' : 'gap', text: sentenceOf(claim) };
}

function sentenceOf({ verdict, basis, correlation, atSameRevenue }: ServingClaim): Bilingual {
  return inBoth((language) => {
    const figure = (value: number): string => formatNumber(value, 2, language);
    const figures: Figures = {
      customers: customersText(correlation.pairs, language),
      customersAmong: customersObject(correlation.pairs, language),
      rho: figure(correlation.rho),
      atSameRevenue: figure(atSameRevenue),
      isKnown: !Number.isNaN(correlation.rho),
    };
    return `${SENTENCES[language][verdict](figures)} ${COST_TO_SERVE_BASIS[basis][language]}`;
  });
}

/** The figures of a sentence, worded. */
interface Figures {
  readonly customers: string;
  /** The same after a preposition. */
  readonly customersAmong: string;
  readonly rho: string;
  readonly atSameRevenue: string;
  readonly isKnown: boolean;
}

const GERMAN = 'Dass ein höherer Lieferanteil geringere Betreuungskosten bedeutet';
const GERMAN_BASIS = 'mit bekanntem Lieferanteil und Betreuungskosten';
const ENGLISH = 'That a higher share of wallet means a lower cost-to-serve';
const ENGLISH_BASIS = 'with a known share of wallet and cost-to-serve';

const SENTENCES: Readonly<Record<Language, Readonly<Record<ClaimVerdict, (figures: Figures) => string>>>> = {
  de: {
    few: ({ customers }) =>
      `${GERMAN}, lässt sich nicht prüfen: nur ${customers} mit beiden Angaben, nötig sind ${LEAST_CLAIM}.`,
    confirmed: ({ customersAmong, rho, atSameRevenue }) =>
      `${GERMAN}, ist bestätigt: Bei ${customersAmong} ${GERMAN_BASIS} sinken diese in % des Umsatzes mit dem Lieferanteil (Rangkorrelation ${rho}, bei gleichem Umsatz ${atSameRevenue}).`,
    size: ({ customersAmong, rho, atSameRevenue }) =>
      `${GERMAN}, ist nicht bestätigt: Bei ${customersAmong} ${GERMAN_BASIS} sinken diese zwar in % des Umsatzes (Rangkorrelation ${rho}), aber nicht bei gleichem Umsatz (${atSameRevenue}). Nicht der Anteil senkt die Kosten, sondern die Größe.`,
    opposite: ({ customersAmong, rho }) =>
      `${GERMAN}, trifft hier nicht zu, im Gegenteil: Bei ${customersAmong} ${GERMAN_BASIS} steigen diese in % des Umsatzes mit dem Lieferanteil (Rangkorrelation ${rho}).`,
    unconfirmed: ({ customersAmong, rho, isKnown }) =>
      `${GERMAN}, ist nicht bestätigt: Bei ${customersAmong} ${GERMAN_BASIS} hängt beides nicht erkennbar zusammen (Rangkorrelation ${isKnown ? `${rho}, kann Zufall sein` : 'nicht angebbar'}).`,
  },
  en: {
    few: ({ customers }) =>
      `${ENGLISH} cannot be tested: only ${customers} with both figures, ${LEAST_CLAIM} are needed.`,
    confirmed: ({ customers, rho, atSameRevenue }) =>
      `${ENGLISH} is confirmed: for ${customers} ${ENGLISH_BASIS} this falls in % of revenue with the share (rank correlation ${rho}, at the same revenue ${atSameRevenue}).`,
    size: ({ customers, rho, atSameRevenue }) =>
      `${ENGLISH} is not confirmed: for ${customers} ${ENGLISH_BASIS} this falls in % of revenue (rank correlation ${rho}), but not at the same revenue (${atSameRevenue}). It is size that lowers cost, not the share.`,
    opposite: ({ customers, rho }) =>
      `${ENGLISH} does not hold here, on the contrary: for ${customers} ${ENGLISH_BASIS} this rises in % of revenue with the share (rank correlation ${rho}).`,
    unconfirmed: ({ customers, rho, isKnown }) =>
      `${ENGLISH} is not confirmed: for ${customers} ${ENGLISH_BASIS} no relation can be seen (rank correlation ${isKnown ? `${rho}, may be chance` : 'not available'}).`,
  },
};
