import type { Bilingual } from '../../language/bilingual.js';
import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { type Behaviour, behaviourOf } from './behaviour.js';
import { callCustomerTables, callTables } from './call-tables.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { OTHER } from './customary-segments.js';
import { buyingFindings } from './findings.js';
import { keyFigures } from './key-figures.js';
import { orderSizeTable, smallBuyersTable } from './order-tables.js';
import { abcXyzTable, regularityTable } from './regularity-tables.js';
import { cutPointTable, segmentTable } from './score-tables.js';
import type { ScoredFigure } from './scores.js';
import { segmentChart } from './segment-chart.js';
import type { Settings } from './settings.js';

/**
 * Buying behaviour (Kaufverhalten): recency, frequency and monetary value, regularity, trend and order size.
 * `docs/methods/buying-behaviour.md` holds formulas, edge cases and sources.
 */
export const buyingBehaviour = defineStage<Settings>({
  id: 'buying-behaviour',
  title: { de: 'Kaufverhalten', en: 'Buying behaviour' },
  summary: {
    de: 'Wen man am Montag anruft: wer wie oft, wie viel und wie regelmäßig kauft, wer ausbleibt, wer nachlässt, was kleine Aufträge kosten.',
    en: 'Whom to call on Monday: who buys how often, how much and how regularly, who stays away, who buys less, what small orders cost.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    details: ['buyingHistory'],
    optionalFacts: ['name', 'rep', 'contributionMargin'],
    optionalStages: ['abc'],
  },
  columns: CUSTOMER_COLUMNS,
  run: analyse,
});

function analyse(input: StageInput<Settings>): StageOutput {
  const behaviour = behaviourOf(input);
  const segments = segmentTable(behaviour);
  const chart = segmentChart(segments, behaviour.scores.members.length);
  const optional = [abcXyzTable(behaviour), orderTable(behaviour), smallBuyersTable(input, behaviour)];
  return {
    columns: {
      recency: behaviour.recency,
      frequency: behaviour.history.occasions,
      monetary: behaviour.revenue,
      segment: behaviour.segments,
      regularity: behaviour.regularity,
      trend: behaviour.trends.change,
    },
    customerTables: callCustomerTables(input, behaviour),
    tables: [
      ...callTables(input, behaviour),
      segments,
      cutPointTable(behaviour),
      regularityTable(behaviour),
      ...optional.filter((table) => table !== null),
    ],
    charts: chart === null ? [] : [chart],
    keyFigures: keyFigures(behaviour),
    findings: buyingFindings(behaviour),
    problems: problems(behaviour),
  };
}

function orderTable(behaviour: Behaviour) {
  return behaviour.history.orderValues.length === 0 ? null : orderSizeTable(behaviour);
}

/** From so many customers in the catch-all on the rules say too little. */
const MUCH_LEFT_OVER = 0.1;

function problems({ history, scores, segments, trends }: Behaviour): readonly Problem[] {
  const found: Problem[] = [];
  const scored = scores.members.length;
  if (history.windows.monthStarts.length === 0) found.push(problem('KW520'));
  if (scored === 0) found.push(problem('KW523'));
  else {
    const tied = FIGURES.filter(({ id }) => hasEqualCuts(scores[id])).map(({ label }) => label);
    if (tied.length > 0) {
      const figures = inBoth((language) => tied.map((label) => label[language]).join(', '));
      found.push(problem('KW521', { details: { figures } }));
    }
    const left = segments.reduce((count, id) => (id === OTHER ? count + 1 : count), 0) / scored;
    if (left > MUCH_LEFT_OVER) {
      found.push(problem('KW524', { details: { share: inBoth((language) => formatShare(left, language)) } }));
    }
  }
  if (trends.basis !== 'previous') {
    found.push(problem(trends.basis === null ? 'KW525' : 'KW522'));
  }
  return found;
}

const FIGURES: readonly { readonly id: 'recency' | 'frequency' | 'monetary'; readonly label: Bilingual }[] = [
  { id: 'recency', label: { de: 'Recency', en: 'recency' } },
  { id: 'frequency', label: { de: 'Frequency', en: 'frequency' } },
  { id: 'monetary', label: { de: 'Monetary', en: 'monetary value' } },
];

function hasEqualCuts({ cuts }: ScoredFigure): boolean {
  return cuts.some((cut, at) => at > 0 && cut === cuts[at - 1]);
}
