import { yearsInPeriod } from '../../math/years-in-period.js';
import type { ReportTable } from '../../results/report-table.js';
import { defineStage, type StageInput } from '../stage.js';
import { type Balance, balances, sizeMeasure } from './balance.js';
import { balanceTable, indexTable } from './balance-tables.js';
import { type Contacts, channelChanges, contactsToday } from './care-today.js';
import { changesByKind, changesByTerritory } from './change-tables.js';
import { careCosts, costTable } from './cost-table.js';
import { fieldWork } from './dissolvable.js';
import { dissolveTable } from './dissolve-table.js';
import { findings } from './findings.js';
import { territoryInputs } from './formulas.js';
import { GAPS, gapProblems } from './gaps.js';
import { type Basis, type Grouping, groupBy, territoryBasis } from './grouping.js';
import { indexChart } from './index-chart.js';
import { placeProblems, problems } from './problems.js';
import { proposeCut } from './recut.js';
import { recutSummary, recutTables } from './recut-tables.js';
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
import { territoryTables } from './territory-table.js';
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
    const care = careOf(input, grouping, basis, contacts, measures);
    const map = geographyOf(input, grouping, basis, all, measures);
    const own = territoryTables(input, rows, companyFigures(measures, rows), { basis, kind: 'territories' });
    return {
      columns: {},
      tables: [
        own.figures,
        indices,
        balanceTable(territories, all),
        ...own.classes,
        // Tables that compute stand before those whose length depends on the run.
        ...repTables(input, measures, basis),
        ...care.tables,
        ...map.tables,
      ],
      summaries: [territorySummary(rows, all, settings)],
      charts: chart === null ? [] : [chart],
      keyFigures: keyFigures(territories, all),
      findings: findings({
        territories,
        all,
        settings,
        currency: input.currency,
        costs: care.costs,
        changes: care.changes,
        hoursToday: measures.hoursToday,
        ways: map.ways,
        field: map.field,
        recut: map.recut,
      }),
      inputs: territoryInputs(settings),
      problems: [
        ...problems(input, rows, capacity, basis),
        ...placeProblems(input, map.travel),
        ...gapProblems([
          ...(input.has('wallet.potential') ? [] : [GAPS.potential]),
          ...(contacts === null ? [GAPS.today] : []),
          ...care.gaps,
          ...map.gaps,
          ...(capacity === null ? [GAPS.capacity] : []),
        ]),
      ],
    };
  },
});

/** What the care model changes: cost and channels. */
function careOf(
  input: StageInput<Settings>,
  grouping: Grouping,
  basis: Basis,
  contacts: Contacts | null,
  { hoursToday }: Measures,
) {
  if (!input.has('care-model.channel')) return { tables: [], costs: null, changes: null, gaps: [GAPS.care] };
  const changes = channelChanges(input);
  const years = yearsInPeriod(input.period);
  const costs = contacts === null ? null : careCosts(input, contacts, grouping, years);
  const tables: ReportTable[] = [];
  if (contacts !== null && costs !== null) tables.push(costTable(contacts, costs, grouping, basis));
  if (changes !== null && changes.length > 0) {
    tables.push(
      changesByTerritory(input, changes, grouping, basis, hoursToday),
      changesByKind(input, changes),
    );
  }
  return { tables, costs: costs?.at(-1) ?? null, changes, gaps: changes === null ? [GAPS.channel] : [] };
}

/** What the map adds: ways, territories to dissolve, a fairer cut. */
function geographyOf(
  input: StageInput<Settings>,
  grouping: Grouping,
  basis: Basis,
  all: readonly Balance[],
  measures: Measures,
) {
  const travel = travelOf(input, grouping, basis);
  const field = fieldWork(input, grouping, basis);
  const tables: ReportTable[] = [];
  const ways = travel === null ? null : travelFigures(input, travel, grouping);
  if (travel !== null && ways !== null) tables.push(travelTable(input, travel, ways, grouping, basis));
  if (field !== null && field.dissolvable.length > 0)
    tables.push(dissolveTable(input, field, grouping, travel));
  const cut = proposeCut(input, grouping, measures, all, field, travel);
  if (travel === null || cut === null) {
    const isWanting = travel === null && field !== null;
    return { travel, ways, field, tables, recut: null, gaps: isWanting ? [GAPS.travel] : [] };
  }
  tables.push(...recutTables(input, cut, grouping, basis, travel));
  return { travel, ways, field, tables, recut: recutSummary(input, cut, grouping, travel), gaps: [] };
}

/** The figures by sales person, where territories are something else. */
function repTables(input: StageInput<Settings>, measures: Measures, basis: Basis) {
  if (basis === 'rep' || !input.has('rep')) return [];
  const reps = groupBy(input.text('rep'));
  const rows = territoryFigures(measures, reps, repCapacity(input, 'rep', reps));
  const own = territoryTables(input, rows, companyFigures(measures, rows), { basis: 'rep', kind: 'reps' });
  return [own.figures, ...own.classes];
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
