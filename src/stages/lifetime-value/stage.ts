import type { KeyFigure, ReportTable } from '../../results/report-table.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { fitChart } from './chart.js';
import { countTable, holdoutByPurchases, holdoutTable } from './check-tables.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { equityTable } from './equity-table.js';
import { type Estimate, totalOf } from './estimate.js';
import { type Evaluation, evaluationOf, FROM_HISTORY, type HistoryFindings } from './evaluation.js';
import { findings } from './findings.js';
import { multipleTable, recencyTable } from './method-tables.js';
import { modelTable } from './model-table.js';
import { problems } from './problems.js';
import type { PurchaseEstimate } from './purchase-model.js';
import type { RecencyEstimate } from './recency-value.js';
import type { Settings } from './settings.js';
import { classesOf, classValueTable, hiddenValueTable } from './value-tables.js';

/** What is to be expected of each customer from now on (Kundenlebenswert), with horizon, rate, interval and check. */
export const lifetimeValue = defineStage<Settings, HistoryFindings>({
  id: 'lifetime-value',
  title: { de: 'Kundenlebenswert', en: 'Customer lifetime value' },
  summary: {
    de: 'Was von jedem Kunden noch zu erwarten ist, nach vorn gerechnet aus seiner Kaufhistorie, mit Spanne und geprüft an zurückbehaltener Zeit.',
    en: 'What is still to be expected of each customer, computed ahead from his purchase history, with an interval and checked against time kept back.',
  },
  needs: {
    facts: ['customerId'],
    details: ['purchaseHistory'],
    optionalFacts: ['name'],
    optionalStages: ['abc', 'contribution'],
  },
  columns: CUSTOMER_COLUMNS,
  ahead: FROM_HISTORY,
  run(input) {
    const history = input.detail('purchaseHistory');
    if (history === null) throw new Error('there is no purchase history');
    const evaluation = evaluationOf(history, input.settings, input.found());
    const { estimate } = evaluation;
    const classes = classesOf(input);
    const tables = tablesOf(input, evaluation, classes);
    const tableOf = (id: string): ReportTable | null => tables.find((each) => each.id === id) ?? null;
    const chart = fitChart(tableOf('holdout-by-purchases'), tableOf('counts'));
    return {
      columns: columnsOf(estimate, input.customers),
      tables,
      charts: chart === null ? [] : [chart],
      keyFigures: estimate === null ? [] : keyFigures(estimate),
      findings: findings({ evaluation, settings: input.settings, currency: input.currency, classes }),
      problems: problems(evaluation, input.settings),
    };
  },
});

function columnsOf(estimate: Estimate | null, customers: number): StageOutput['columns'] {
  const unknown = new Float64Array(customers).fill(Number.NaN);
  return {
    value: estimate?.value ?? unknown,
    low: estimate?.low ?? unknown,
    high: estimate?.high ?? unknown,
    alive: estimate?.alive ?? unknown,
    expectedPurchases: estimate?.expectedPurchases ?? unknown,
  };
}

function tablesOf(
  input: StageInput<Settings>,
  evaluation: Evaluation,
  classes: readonly (string | null)[] | null,
): readonly ReportTable[] {
  const { estimate, holdout } = evaluation;
  const { settings } = input;
  const byPurchases = holdout === null ? null : holdoutByPurchases(holdout);
  return [
    equityTable(evaluation, settings),
    ...(estimate === null || classes === null
      ? []
      : [classValueTable(estimate, classes), hiddenValueTable(input, estimate, classes)]),
    ...(holdout === null ? [] : [holdoutTable(holdout)]),
    ...(byPurchases === null ? [] : [byPurchases]),
    ...(estimate?.method === 'bgnbd' ? [countTable(estimate as PurchaseEstimate)] : []),
    ...(estimate?.method === 'retention' ? [multipleTable(settings)] : []),
    ...(estimate?.method === 'markov' ? [recencyTable(estimate as RecencyEstimate, settings)] : []),
    modelTable(evaluation, settings),
  ];
}

function keyFigures(estimate: Estimate): readonly KeyFigure[] {
  return [
    {
      id: 'customerEquity',
      label: { de: 'Wert des Kundenstamms', en: 'Customer equity' },
      unit: 'amount',
      value: estimate.total,
    },
    {
      id: 'equityLow',
      label: { de: 'Unteres Ende (90 %)', en: 'Low end (90 %)' },
      unit: 'amount',
      value: estimate.totalLow,
    },
    {
      id: 'equityHigh',
      label: { de: 'Oberes Ende (90 %)', en: 'High end (90 %)' },
      unit: 'amount',
      value: estimate.totalHigh,
    },
    {
      id: 'activeCustomers',
      label: { de: 'Noch aktive Kunden, erwartet', en: 'Customers still active, expected' },
      unit: 'number',
      value: totalOf(estimate.alive),
    },
  ];
}
