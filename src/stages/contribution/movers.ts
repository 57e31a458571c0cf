import type { Bilingual } from '../../language/bilingual.js';
import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import { largest } from '../../math/largest.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { type CustomerNames, nameCells } from '../customer-names.js';
import { CUSTOMER_ID, CUSTOMER_NAME, PERIOD_REVENUE } from '../shared-columns.js';
import { type CustomerValues, marginShare } from './customer-values.js';

/** A customer whose place by value differs from the place by revenue. */
export interface Mover {
  readonly index: number;
  /** Contribution margin less what the average margin share would give on this revenue, in cents. */
  readonly gap: number;
}

/** Those who move one way. */
export interface Movement {
  readonly count: number;
  /** Sum of their gaps in cents. */
  readonly gap: number;
  /** Those with most money at stake, the greatest gap first. */
  readonly first: readonly Mover[];
}

/** Climbers (`up`) and droppers (`down`) between revenue rank and value rank. */
export interface Movers {
  readonly up: Movement;
  readonly down: Movement;
}

/**
 * Climbers and droppers by money rather than by places: in the dense middle of a long list a few euros are
 * worth hundreds of places, which nobody wants to read. The gap is the contribution margin less revenue ×
 * average margin share.
 *
 * @param atMost how many of each are named
 */
export function moversOf(
  values: CustomerValues,
  atMost: number,
  byId: (first: number, second: number) => number,
): Movers {
  const { facts, rankChange, totalMarginShare } = values;
  const up = new Float64Array(rankChange.length).fill(Number.NaN);
  const down = new Float64Array(rankChange.length).fill(Number.NaN);
  for (let index = 0; index < rankChange.length; index++) {
    const gap = facts.contributionMargin[index]! - facts.revenue[index]! * totalMarginShare;
    if (!(rankChange[index]! * gap > 0)) continue;
    const cents = Math.round(gap);
    if (cents > 0) up[index] = cents;
    else if (cents < 0) down[index] = -cents;
  }
  return { up: movement(up, 1, atMost, byId), down: movement(down, -1, atMost, byId) };
}

function movement(
  sizes: Float64Array,
  sign: 1 | -1,
  atMost: number,
  byId: (first: number, second: number) => number,
): Movement {
  let count = 0;
  let sum = 0;
  for (let index = 0; index < sizes.length; index++) {
    if (Number.isNaN(sizes[index])) continue;
    count += 1;
    sum += sizes[index]!;
  }
  return {
    count,
    gap: sign * sum,
    first: largest(sizes, atMost, byId).map((index) => ({ index, gap: sign * sizes[index]! })),
  };
}

/** The reason for a change of place, in words and figures. */
export function moverReason(values: CustomerValues, index: number): Bilingual {
  const { facts, totalMarginShare } = values;
  const revenue = facts.revenue[index]!;
  const margin = facts.contributionMargin[index]!;
  const own = values.marginShare[index]!;
  const discounts = discountShares(values, index);
  return inBoth((language) => {
    const german = language === 'de';
    const average = formatShare(totalMarginShare, language);
    const figures = german
      ? `${formatShare(own, language)} statt ${average}`
      : `${formatShare(own, language)} instead of ${average}`;
    const discount =
      discounts === null
        ? ''
        : german
          ? `; Rabatt ${formatShare(discounts.own, language)} statt ${formatShare(discounts.average, language)}`
          : `; discount ${formatShare(discounts.own, language)} instead of ${formatShare(discounts.average, language)}`;
    if (revenue <= 0) return german ? 'Nettoumsatz null oder negativ' : 'Net revenue zero or negative';
    if (margin < 0) return (german ? `Verlust: DB ${figures}` : `Loss: margin ${figures}`) + discount;
    if (own < totalMarginShare)
      return (german ? `Niedrige Marge: ${figures}` : `Low margin: ${figures}`) + discount;
    return german ? `Hohe Marge: ${figures}` : `High margin: ${figures}`;
  });
}

/** Discount of the customer and of all, where the customer's is the higher one: only then is it a reason. */
function discountShares(values: CustomerValues, index: number): { own: number; average: number } | null {
  const { listRevenue, revenue } = values.facts;
  if (listRevenue === null) return null;
  const own = 1 - marginShare(revenue[index]!, listRevenue[index]!);
  const average = values.averageDiscount;
  return own > average ? { own, average } : null;
}

const columns = (measure: Bilingual): readonly ColumnDefinition[] => [
  {
    id: 'direction',
    label: { de: 'Richtung', en: 'Direction' },
    unit: 'code',
    values: { up: { de: 'aufwärts', en: 'up' }, down: { de: 'abwärts', en: 'down' } },
    definition: {
      de: 'Aufwärts: nach Wert weiter oben als nach Umsatz.',
      en: 'Up: higher by value than by revenue.',
    },
  },
  CUSTOMER_ID,
  CUSTOMER_NAME,
  PERIOD_REVENUE,
  {
    id: 'value',
    label: measure,
    unit: 'amount',
    definition: { de: 'Kundenwert in Währung.', en: 'Customer value in currency.' },
  },
  {
    id: 'revenueRank',
    label: { de: 'Umsatzrang', en: 'Revenue rank' },
    unit: 'count',
    definition: {
      de: 'Platz nach Umsatz unter denselben Kunden.',
      en: 'Place by revenue among the same customers.',
    },
  },
  {
    id: 'rank',
    label: { de: 'Wertrang', en: 'Value rank' },
    unit: 'count',
    definition: { de: 'Platz nach Deckungsbeitrag.', en: 'Place by contribution margin.' },
  },
  {
    id: 'rankChange',
    label: { de: 'Rangveränderung', en: 'Rank change' },
    unit: 'count',
    definition: { de: 'Umsatzrang minus Wertrang.', en: 'Revenue rank less value rank.' },
  },
  {
    id: 'gap',
    label: { de: 'DB über/unter Schnitt', en: 'Margin above/below average' },
    unit: 'amount',
    definition: {
      de: 'Deckungsbeitrag minus Umsatz × durchschnittlicher DB in %.',
      en: 'Contribution margin less revenue × average margin share.',
    },
  },
  {
    id: 'reason',
    label: { de: 'Grund', en: 'Reason' },
    unit: 'text',
    definition: {
      de: 'Worauf die Veränderung zurückgeht.',
      en: 'What the change goes back to.',
    },
  },
];

/** The climbers and droppers with most money at stake. */
export function moversTable(
  values: CustomerValues,
  movers: Movers,
  who: CustomerNames,
  atMost: number,
  measure: Bilingual,
): ReportTable {
  const { facts, revenueRank, rank, rankChange } = values;
  const row =
    (direction: 'up' | 'down') =>
    ({ index, gap }: Mover): Cell[] => [
      direction,
      ...nameCells(index, who),
      facts.revenue[index]!,
      facts.contributionMargin[index]!,
      revenueRank[index]!,
      rank[index]!,
      rankChange[index]!,
      gap,
      moverReason(values, index),
    ];
  return {
    id: 'movers',
    title: { de: 'Auf- und Absteiger: Umsatzrang und Wertrang', en: 'Movers: revenue rank and value rank' },
    note: {
      de: 'Kunden, die nach Deckungsbeitrag anders stehen als nach Umsatz, geordnet nach dem Betrag, um den ihr DB vom Schnitt abweicht.',
      en: 'Customers who stand differently by contribution margin than by revenue, in order of the amount by which their margin differs from the average.',
    },
    columns: columns(measure),
    rows: [
      ...movers.up.first.slice(0, atMost).map(row('up')),
      ...movers.down.first.slice(0, atMost).map(row('down')),
    ],
    barColumns: ['gap'],
  };
}
