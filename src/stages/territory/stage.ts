import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { defineStage } from '../stage.js';
import { type Balance, balances, sizeMeasure } from './balance.js';
import { balanceTable, indexTable } from './balance-tables.js';
import { findings } from './findings.js';
import { territoryInputs } from './formulas.js';
import { indexChart } from './index-chart.js';
import { type RepCapacity, repCapacity } from './rep-capacity.js';
import type { Settings } from './settings.js';
import { companyFigures, type TerritoryFigures, territoryFigures } from './territory-figures.js';
import { territorySummary } from './territory-summary.js';
import { territoryTable } from './territory-table.js';

/** How evenly work and potential are spread over the territories (Gebietsanalyse). */
export const territory = defineStage<Settings>({
  id: 'territory',
  title: { de: 'Verkaufsgebiete', en: 'Territories' },
  summary: {
    de: 'Wie gleichmäßig Arbeitslast, Umsatz und Potenzial auf die Gebiete verteilt sind und wo es nicht passt.',
    en: 'How evenly workload, revenue and potential are spread over the territories, and where it does not fit.',
  },
  needs: {
    facts: ['territory', 'revenue', 'status'],
    optionalFacts: ['contributionMargin', 'rep'],
    optionalStages: ['priority', 'abc', 'contribution', 'wallet', 'care-model'],
    optionalDetails: ['reps'],
  },
  columns: [],
  run(input) {
    const capacity = repCapacity(input);
    const rows = territoryFigures(input, capacity);
    const territories = rows.filter((each) => each.name !== null);
    const all = balances(territories, input.settings.tolerance);
    const indices = indexTable(territories, all, input.settings);
    const chart = indexChart(territories, all, indices);
    return {
      columns: {},
      tables: [
        territoryTable(input, rows, companyFigures(input, rows)),
        indices,
        balanceTable(territories, all),
      ],
      summaries: [territorySummary(rows, all, input.settings)],
      charts: chart === null ? [] : [chart],
      keyFigures: keyFigures(territories, all),
      findings: findings(territories, all, input.settings, input.currency),
      inputs: territoryInputs(input.settings),
      problems: problems(rows, capacity, input.currency),
    };
  },
});

function keyFigures(territories: readonly TerritoryFigures[], all: readonly Balance[]) {
  const balance = sizeMeasure(all);
  return [
    {
      id: 'territories',
      label: { de: 'Gebiete', en: 'Territories' },
      unit: 'count' as const,
      value: territories.length,
    },
    {
      id: 'outside',
      label: { de: 'Gebiete außerhalb des Bandes', en: 'Territories outside the band' },
      unit: 'count' as const,
      value: balance?.outside.length ?? Number.NaN,
    },
    {
      id: 'ratio',
      label: { de: 'Größtes / kleinstes Gebiet', en: 'Largest / smallest territory' },
      unit: 'number' as const,
      value: balance?.ratio ?? Number.NaN,
    },
  ];
}

function problems(
  rows: readonly TerritoryFigures[],
  capacity: RepCapacity | null,
  currency: string,
): readonly Problem[] {
  const result: Problem[] = [];
  const nowhere = rows.find((each) => each.name === null);
  if (nowhere !== undefined) {
    const details = {
      customers: nowhere.customers,
      revenue: inBoth((language) => formatRoundAmount(nowhere.revenue, language, currency)),
    };
    result.push(problem('KW581', { details }));
  }
  if (capacity !== null && capacity.withoutCustomers.length > 0) {
    const { withoutCustomers } = capacity;
    const details = { territories: withoutCustomers.join(', ') };
    result.push(problem('KW582', { details }));
  }
  if (capacity !== null && capacity.unplaced.length > 0) {
    const { unplaced } = capacity;
    result.push(problem('KW583', { details: { reps: unplaced.length } }));
  }
  return result;
}
