import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { KeyFigure } from '../../results/report-table.js';
import { classLetters } from '../class-letters.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { WITHOUT_BOOKING } from '../value-classes.js';
import { aboutCustomer } from './about.js';
import { bestTable } from './best-table.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { type Correlated, correlatedCriteria } from './correlated.js';
import { askedColumns, type ScoredCriterion, scoredCriteria } from './criteria.js';
import { criteriaTable } from './criteria-table.js';
import { criterionLabel } from './criterion-wording.js';
import { scoreFindings } from './findings.js';
import { pointsChart } from './points-chart.js';
import { classTable } from './score-classes.js';
import { classOfPoints, scoring } from './scoring.js';
import { sensitivities } from './sensitivity.js';
import { sensitivityTable } from './sensitivity-table.js';
import type { Settings } from './settings.js';

/**
 * Scoring by weighted criteria (Nutzwertanalyse, Scoring): several figures and qualities of a customer in one number.
 * `docs/methods/score.md` holds formulas, edge cases and sources.
 */
export const score = defineStage<Settings>({
  id: 'score',
  title: { de: 'Punktbewertung', en: 'Score' },
  summary: {
    de: 'Mehrere Kriterien in einer Zahl: gewichtete Punkte je Kunde, wie sicher sie sind und was eine andere Gewichtung ändern würde.',
    en: 'Several criteria in one number: weighted points by customer, how sure they are and what other weights would change.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    optionalStages: [
      'abc',
      'contribution',
      'buying-behaviour',
      'potential',
      'wallet',
      'value-to-value',
      'lifetime-value',
    ],
    anyFact: true,
  },
  columns: CUSTOMER_COLUMNS,
  asks: askedColumns,
  run: analyse,
  about: aboutCustomer,
});

function analyse(input: StageInput<Settings>): StageOutput {
  const { settings } = input;
  const outside = statusesOutside(input);
  const criteria = scoredCriteria(
    input,
    outside.map((status) => status === null),
  );
  const { points, coverage } = scoring(
    criteria,
    criteria.map(({ weight }) => weight),
    input.customers,
    settings.minimumCoverage,
  );
  const classes = outside.map(
    (status, customer) => status ?? classOfPoints(points[customer]!, settings.limits) ?? 'unknown',
  );
  const moved = sensitivities(criteria, points, settings);
  const correlated = correlatedCriteria(criteria);
  const result = { input, criteria, points, classes, moved };
  const chart = pointsChart(points);
  return {
    columns: {
      points,
      class: classes,
      coverage: coverage.map((share, customer) => (outside[customer] === null ? share : Number.NaN)),
    },
    tables: [classTable(result), criteriaTable(criteria), sensitivityTable(result), bestTable(result)],
    charts: chart === null ? [] : [chart],
    keyFigures: keyFigures(points, classes, settings),
    findings: scoreFindings(result),
    problems: problems(criteria, correlated, classes, settings),
  };
}

/** Why a customer is not scored: his status; null where he is. Figures overrule a status from the master data. */
function statusesOutside(input: StageInput<Settings>): readonly (string | null)[] {
  const revenue = input.number('revenue');
  return input.text('status').map((status, customer) => {
    if (status === 'new') return input.settings.newCustomers === 'status' ? 'new' : null;
    if (status === null || !WITHOUT_BOOKING.has(status)) return null;
    const isBooked = !Number.isNaN(revenue[customer]!) && revenue[customer] !== 0;
    return isBooked ? null : status;
  });
}

function keyFigures(
  points: Float64Array,
  classes: readonly string[],
  { limits }: Settings,
): readonly KeyFigure[] {
  const scored = points.filter((each) => !Number.isNaN(each));
  return [
    {
      id: 'scored',
      label: { de: 'Bewertete Kunden', en: 'Scored customers' },
      unit: 'count',
      value: scored.length,
    },
    {
      id: 'meanPoints',
      label: { de: 'Mittlere Punktzahl', en: 'Mean points' },
      unit: 'number',
      value: scored.length === 0 ? Number.NaN : knownTotal(scored) / scored.length,
    },
    ...classLetters(limits)
      .slice(0, 1)
      .map(
        (letter): KeyFigure => ({
          id: `customers${letter}`,
          label: { de: `${letter}-Kunden nach Punkten`, en: `${letter} customers by points` },
          unit: 'count',
          value: classes.filter((each) => each === letter).length,
        }),
      ),
  ];
}

function problems(
  criteria: readonly ScoredCriterion[],
  correlated: readonly Correlated[],
  classes: readonly string[],
  { minimumCoverage }: Settings,
): readonly Problem[] {
  const result: Problem[] = correlated.map(({ first, second, correlation }) =>
    problem('KW537', {
      details: {
        first: criterionLabel(first),
        second: criterionLabel(second),
        correlation: inBoth((language) => formatNumber(correlation, 2, language)),
      },
    }),
  );
  const absent = criteria.filter(({ points }) => points === null);
  if (absent.length > 0) {
    const weight = absent.reduce((sum, each) => sum + each.weight, 0);
    result.push(
      problem('KW538', {
        details: {
          criteria: inBoth((language) => absent.map((each) => criterionLabel(each)[language]).join(', ')),
          weight: inBoth((language) => formatShare(weight, language, 0)),
        },
      }),
    );
  }
  const unknown = classes.filter((each) => each === 'unknown').length;
  if (unknown > 0) {
    const least = inBoth((language) => formatShare(minimumCoverage, language, 0));
    result.push(problem('KW539', { details: { customers: unknown, least } }));
  }
  return result;
}
