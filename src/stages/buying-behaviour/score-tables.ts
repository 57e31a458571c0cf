import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { allCustomers } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { type Behaviour, membersBy } from './behaviour.js';
import { SEGMENT_NAMES, segmentOrder } from './columns.js';
import { CUSTOMARY_SEGMENTS, OTHER } from './customary-segments.js';
import type { ScoredFigure } from './scores.js';

const SCORES = [5, 4, 3, 2, 1] as const;

/** Where each score begins (Schnittpunkte), and how many customers have it. */
export function cutPointTable({ scores, settings }: Behaviour): ReportTable {
  const { recency, frequency, monetary } = scores;
  const having = [recency, frequency, monetary].map(customersByScore);
  const rows = SCORES.map((score): Cell[] => [
    score,
    recency.cuts[5 - score] ?? Number.NaN,
    having[0]![score]!,
    frequency.cuts[score - 2] ?? Number.NaN,
    having[1]![score]!,
    monetary.cuts[score - 2] ?? Number.NaN,
    having[2]![score]!,
  ]);
  const isQuantile = settings.cutRule === 'quantile';
  return {
    id: 'cutPoints',
    title: { de: 'Stufen und Schnittpunkte (RFM)', en: 'Scores and cut points (RFM)' },
    note: isQuantile
      ? {
          de: 'Schnittpunkte sind die Quantile 20, 40, 60 und 80 % (Typ 7) der Kunden mit Kauf im Zeitraum. Gleiche Werte haben die gleiche Stufe, daher sind die Stufen nicht immer gleich groß.',
          en: 'Cut points are the quantiles 20, 40, 60 and 80 % (type 7) of the customers with a purchase in the period. Equal values have the same score, so scores are not always of the same size.',
        }
      : {
          de: 'Schnittpunkte sind die Quantile 20, 40, 60 und 80 % (Typ 7) plus 1, wie im R-Paket rfm: Wer einen Schnittpunkt erreicht, liegt schon jenseits.',
          en: 'Cut points are the quantiles 20, 40, 60 and 80 % (type 7) plus 1, as in the R package rfm: who reaches a cut point lies beyond it.',
        },
    columns: [
      column('score', 'count', 'Stufe', 'Score', '5 ist am besten.', '5 is best.'),
      column(
        'recency',
        'number',
        'Recency bis (Tage)',
        'Recency up to (days)',
        'So viele Tage seit dem letzten Kauf gehören noch zu dieser Stufe.',
        'So many days since the last purchase still belong to this score.',
      ),
      customersWith('recencyCustomers', 'Recency'),
      column(
        'frequency',
        'number',
        'Frequency über (Käufe)',
        'Frequency above (purchases)',
        'Mehr Käufe als dieser Schnittpunkt gehören zu dieser Stufe.',
        'More purchases than this cut point belong to this score.',
      ),
      customersWith('frequencyCustomers', 'Frequency'),
      column(
        'monetary',
        'amount',
        'Monetary über',
        'Monetary above',
        'Mehr Umsatz als dieser Schnittpunkt gehört zu dieser Stufe.',
        'More revenue than this cut point belongs to this score.',
      ),
      customersWith('monetaryCustomers', 'Monetary'),
    ],
    rows,
  };
}

/** How many customers have each score, at the score. */
function customersByScore({ scores }: ScoredFigure): Float64Array {
  const counts = new Float64Array(SCORES.length + 1);
  for (let customer = 0; customer < scores.length; customer += 1) {
    const score = scores[customer]!;
    if (!Number.isNaN(score)) counts[score]! += 1;
  }
  return counts;
}

function customersWith(id: string, figure: string) {
  return column(
    id,
    'count',
    `Kunden (${figure})`,
    `Customers (${figure})`,
    `Kunden mit dieser Stufe in ${figure}.`,
    `Customers with this score in ${figure}.`,
  );
}

/** The segments with what they bring (Kaufsegmente); the catch-all is shown even when nobody is in it. */
export function segmentTable(behaviour: Behaviour): ReportTable {
  const { settings, segments, revenue, margin } = behaviour;
  const advice = new Map(CUSTOMARY_SEGMENTS.map((each) => [each.id, each.advice]));
  const rules = new Map(settings.segments.map((rule) => [rule.id, rule]));
  const total = knownTotal(revenue);
  const figures = (members: readonly number[]): Cell[] => {
    const net = groupTotal(revenue, members);
    return [
      members.length,
      members.length / segments.length,
      net,
      total > 0 ? net / total : Number.NaN,
      ...(margin === null ? [] : [groupTotal(margin, members)]),
    ];
  };
  const groups = [...membersBy(segments, segmentOrder(settings))].filter(
    ([id, members]) => rules.has(id) || id === OTHER || members.length > 0,
  );
  return {
    id: 'segments',
    title: { de: 'Kaufsegmente', en: 'Buying segments' },
    note: {
      de: 'In dieser Reihenfolge geprüft: Die erste Regel, die zu den Stufen passt, gilt; wer zu keiner passt, steht unter „Übrige“. Darunter die Kunden ohne Stufen.',
      en: 'Tried in this order: the first rule that fits the scores counts; whoever fits none stands under "Others". Below are the customers without scores.',
    },
    columns: [
      {
        ...column(
          'segment',
          'code',
          'Segment',
          'Segment',
          'Kaufsegment, oder Status der Kunden ohne Stufen.',
          'Buying segment, or status of the customers without scores.',
        ),
        values: SEGMENT_NAMES,
      },
      column(
        'scores',
        'text',
        'Stufen',
        'Scores',
        'Stufen von Recency (R), Frequency (F) und Monetary (M), die dazugehören.',
        'Scores of recency (R), frequency (F) and monetary value (M) that belong to it.',
      ),
      CUSTOMERS,
      CUSTOMER_SHARE,
      PERIOD_REVENUE,
      REVENUE_SHARE,
      ...(margin === null ? [] : [MARGIN]),
      column(
        'advice',
        'text',
        'Was zu tun ist',
        'What to do',
        'Übliche Empfehlung für das Segment.',
        'Customary advice for the segment.',
      ),
    ],
    rows: [
      ...groups.map(([id, members]): Cell[] => {
        const rule = rules.get(id);
        return [
          rule === undefined ? id : { de: rule.german, en: rule.english },
          rule?.scores ?? null,
          ...figures(members),
          advice.get(id) ?? null,
        ];
      }),
      [TOTAL, null, ...figures(allCustomers(segments.length)), null],
    ],
    hasTotal: true,
    barColumns: ['revenueShare'],
  };
}

export const REVENUE_SHARE = column(
  'revenueShare',
  'share',
  'Anteil Umsatz',
  'Share of revenue',
  'Anteil am Umsatz aller Kunden.',
  'Share of the revenue of all customers.',
);

const MARGIN = column(
  'contributionMargin',
  'amount',
  'Deckungsbeitrag I',
  'Contribution margin I',
  'Deckungsbeitrag I im Zeitraum, soweit bekannt.',
  'Contribution margin I of the period, where known.',
);
