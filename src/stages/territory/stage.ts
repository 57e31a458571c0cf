import { yearsInPeriod } from '../../math/years-in-period.js';
import { defineStage, type StageInput } from '../stage.js';
import { type Balance, balances, sizeMeasure } from './balance.js';
import { balanceTable, indexTable } from './balance-tables.js';
import { channelChanges, contactsToday } from './care-today.js';
import { changesByKind, changesByTerritory } from './change-tables.js';
import { careCosts, costTable } from './cost-table.js';
import { findings } from './findings.js';
import { territoryInputs } from './formulas.js';
import { GAPS, gapProblems } from './gaps.js';
import { type Basis, groupBy, territoryBasis } from './grouping.js';
import { indexChart } from './index-chart.js';
import { placeProblems, problems } from './problems.js';
import { repCapacity } from './rep-capacity.js';
import type { Settings } from './settings.js';
import {
  companyFigures,
  type Measures,
  measuresOf,
  type TerritoryFigures,
  territoryFigures,
} from './territory-figures.js';
import { territorySummary } from './territory-summary.js';
import { territoryTable } from './territory-table.js';
import { travelOf } from './travel.js';
import { travelFigures, travelTable } from './travel-table.js';

/** How evenly work and potential are spread over the territories (Gebietsanalyse). */
export const territory = defineStage<Settings>({
  id: 'territory',
  title: { de: 'Verkaufsgebiete', en: 'Territories' },
  summary: {
    de: 'Wie gleichmäßig Arbeitslast, Umsatz und Potenzial auf die Gebiete verteilt sind und wo es nicht passt.',
    en: 'How evenly workload, revenue and potential are spread over the territories, and where it does not fit.',
  },
  needs: {
    facts: ['revenue', 'status'],
    anyFactOf: ['territory', 'rep'],
    optionalFacts: [
      'customerId',
      'name',
      'contributionMargin',
      'visits',
      'plannedVisits',
      'country',
      'postalCode',
      'latitude',
      'longitude',
    ],
    optionalStages: ['priority', 'abc', 'contribution', 'wallet', 'care-model'],
    optionalDetails: ['reps', 'activityCounts', 'variedAttributes', 'places'],
  },
  columns: [],
  run(input) {
    const { settings } = input;
    const basis = territoryBasis(input);
    const grouping = groupBy(input.text(basis));
    const contacts = contactsToday(input);
    const measures = measuresOf(input, contacts?.hours ?? null);
    const capacity = repCapacity(input, basis, grouping);
    const rows = territoryFigures(measures, grouping, capacity);
    const territories = rows.slice(0, grouping.named);
    const all = balances(territories, settings);
    const indices = indexTable(territories, all, settings, basis);
    const chart = indexChart(territories, all, indices);
    const isPlanned = input.has('care-model.channel');
    const changes = isPlanned ? channelChanges(input) : null;
    const costs =
      isPlanned && contacts !== null
        ? careCosts(input, contacts, grouping, yearsInPeriod(input.period))
        : null;
    const travel = travelOf(input, grouping, basis);
    const ways = travel === null ? null : travelFigures(input, travel, grouping);
    return {
      columns: {},
      tables: [
        territoryTable(input, rows, companyFigures(measures, rows), { basis, kind: 'territories' }),
        indices,
        balanceTable(territories, all),
        ...(costs === null || contacts === null ? [] : [costTable(input, contacts, costs, grouping, basis)]),
        ...(changes === null || changes.length === 0
          ? []
          : [
              changesByTerritory(input, changes, grouping, basis, measures.hoursToday),
              changesByKind(input, changes),
            ]),
        ...(travel === null || ways === null ? [] : [travelTable(input, travel, ways, grouping, basis)]),
        ...repTables(input, measures, basis),
      ],
      summaries: [territorySummary(rows, all, input.settings)],
      charts: chart === null ? [] : [chart],
      keyFigures: keyFigures(territories, all),
      findings: findings({
        territories,
        all,
        settings,
        currency: input.currency,
        costs: costs?.at(-1) ?? null,
        changes,
        hoursToday: measures.hoursToday,
        ways,
      }),
      inputs: territoryInputs(settings),
      problems: [
        ...problems(input, rows, capacity, basis),
        ...placeProblems(input, travel),
        ...gapProblems([
          ...(input.has('wallet.potential') ? [] : [GAPS.potential]),
          ...(isPlanned ? [] : [GAPS.care]),
          ...(contacts === null ? [GAPS.today] : []),
          ...(isPlanned && changes === null ? [GAPS.channel] : []),
          ...(isPlanned && travel === null ? [GAPS.travel] : []),
          ...(capacity === null ? [GAPS.capacity] : []),
        ]),
      ],
    };
  },
});

/** The figures by sales person, where territories are something else. */
function repTables(input: StageInput<Settings>, measures: Measures, basis: Basis) {
  if (basis === 'rep' || !input.has('rep')) return [];
  const reps = groupBy(input.text('rep'));
  const rows = territoryFigures(measures, reps, repCapacity(input, 'rep', reps));
  return [territoryTable(input, rows, companyFigures(measures, rows), { basis: 'rep', kind: 'reps' })];
}

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
