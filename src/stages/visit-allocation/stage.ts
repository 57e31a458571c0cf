import { knownTotal } from '../../math/known-total.js';
import type { KeyFigure } from '../../results/report-table.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { capacityTable, curveTable } from './assumption-tables.js';
import { charts } from './charts.js';
import { classSums, classTable } from './class-table.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { effectTable } from './effect-table.js';
import { findings } from './findings.js';
import { movedBy, movedLists } from './lists.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { allocationProblems, nothingToAllocate } from './problems.js';
import { atPlannedHours, type Scenarios, scenariosOf, scenarioTable } from './scenarios.js';
import type { Settings } from './settings.js';

/**
 * Allocation of visits (Besuchsallokation): whom the hours there are go to, by what the next visit brings under an assumed
 * response curve, beside the class plan. `docs/methods/visit-allocation.md` holds formulas, limits and sources.
 */
export const visitAllocation = defineStage<Settings>({
  id: 'visit-allocation',
  title: { de: 'Besuchsallokation', en: 'Allocation of visits' },
  summary: {
    de: 'Wo die verfügbaren Besuchsstunden am meisten bringen, neben dem Plan nach Klassen: Verteilung nach Grenzertrag unter angenommenen Wirkungskurven.',
    en: 'Where the visit hours there are bring most, beside the plan by classes: allocation by marginal value under assumed response curves.',
  },
  needs: {
    facts: ['customerId'],
    stages: ['care-model', 'contribution'],
    optionalFacts: ['name', 'visits', 'revenue', 'previousRevenue'],
    optionalDetails: ['reps'],
    optionalStages: ['wallet', 'potential'],
  },
  columns: CUSTOMER_COLUMNS,
  run(input) {
    const outcome = outcomeOf(input);
    if (outcome === null) return nothing(input);
    const { allocated, plan } = outcome;
    const scenarios = scenariosOf(outcome);
    const classes = classSums(input, outcome);
    const moved = movedBy(outcome);
    const effect = effectTable(input, outcome);
    return {
      columns: {
        visits: allocated.visits,
        difference: allocated.visits.map((visits, customer) => visits - plan.visits[customer]!),
      },
      tables: [
        scenarioTable(outcome, scenarios),
        classTable(classes, outcome),
        curveTable(outcome),
        capacityTable(outcome),
        ...(effect === null ? [] : [effect]),
        ...movedLists(input, outcome, moved),
      ],
      charts: charts(outcome),
      keyFigures: keyFigures(outcome, scenarios),
      findings: findings(outcome, scenarios, classes, costOfHour(input)),
      problems: allocationProblems(input, outcome, moved),
    };
  },
});

/** What the care model takes an hour to cost, in cents; NaN where nothing is planned. */
function costOfHour(input: StageInput<Settings>): number {
  const hours = knownTotal(input.number('care-model.hours'));
  return hours > 0 ? knownTotal(input.number('care-model.careCost')) / hours : Number.NaN;
}

function nothing(input: StageInput<Settings>): StageOutput {
  const unknown = () => new Float64Array(input.customers).fill(Number.NaN);
  return {
    columns: { visits: unknown(), difference: unknown() },
    tables: [],
    problems: [nothingToAllocate(input)],
  };
}

function keyFigures(outcome: Outcome, scenarios: Scenarios): readonly KeyFigure[] {
  const { allocated, plan } = outcome;
  const same = atPlannedHours(outcome, scenarios);
  return [
    {
      id: 'hours',
      label: { de: 'Besuchsstunden im Jahr', en: 'Visit hours a year' },
      unit: 'hours',
      value: allocated.available,
    },
    {
      id: 'visits',
      label: { de: 'Besuche nach Grenzertrag', en: 'Visits by marginal value' },
      unit: 'count',
      value: allocated.count,
    },
    {
      id: 'gain',
      label: {
        de: 'Mehr bei gleichen Stunden (Modell)',
        en: 'More with the same hours (model)',
      },
      unit: 'amount',
      value: Math.round(same.contribution - plan.contribution),
    },
    {
      id: 'nextHour',
      label: { de: 'Nächste Stunde (Modell)', en: 'Next hour (model)' },
      unit: 'amount',
      value: Math.round(allocated.nextHour),
    },
  ];
}
