import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { classesWithGaps } from '../class-order.js';
import { classStages } from '../class-source.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { ESTIMATED_SHARE } from '../estimated-potential.js';
import { CUSTOMERS, PERIOD_REVENUE, UNTAPPED_POTENTIAL } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { TERRITORIES, territoryFormulas } from './formulas.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';

const NO_TERRITORY = { de: 'ohne Gebiet', en: 'no territory' };

/** One row per territory with its figures (Gebiete). Columns of which nothing is known are left out. */
export function territoryTable(
  input: StageInput<Settings>,
  territories: readonly TerritoryFigures[],
  company: TerritoryFigures,
): ReportTable {
  const [classStage] = classStages(input);
  const classes = classStage === undefined ? [] : classesWithGaps(company.classes.keys());
  const figures = FIGURES.filter(({ of }) => !Number.isNaN(of(company)));
  const row = (name: Cell, territory: TerritoryFigures): Cell[] => [
    name,
    territory.customers,
    ...classes.map((id) => territory.classes.get(id) ?? 0),
    ...figures.map(({ of }) => of(territory)),
  ];
  return {
    id: TERRITORIES,
    title: { de: 'Verkaufsgebiete', en: 'Territories' },
    note: {
      de: 'Kapazität = Stellenanteil × Arbeitsstunden × Anteil der Kundenzeit. Auslastung = Arbeitslast / Kapazität. Wege und Zusammenhang der Gebiete sind nicht geprüft.',
      en: 'Capacity = share of full time × working hours × customer-facing share. Utilisation = workload / capacity. Distances and contiguity are not checked.',
    },
    columns: [
      nameColumn(),
      CUSTOMERS,
      ...classes.map((id): ColumnDefinition => {
        const { de, en } = OUTSIDE_CLASSES[id] ?? { de: id, en: id };
        return column(
          classColumn(id),
          'count',
          `Klasse ${de}`,
          `Class ${en}`,
          'Kunden der Klasse.',
          'Customers of the class.',
        );
      }),
      ...figures.map(({ of: _, ...definition }) => definition),
    ],
    rows: [
      ...territories.map((territory) => row(territory.name ?? NO_TERRITORY, territory)),
      row(TOTAL, company),
    ],
    hasTotal: true,
    formulas: territoryFormulas({
      territories: territories.filter(({ name: own }) => own !== null).length,
      hasRest: territories.some(({ name: own }) => own === null),
      classColumn: classStage === undefined ? null : `${classStage}.class`,
      classes: classes.map((id) => ({ id, column: classColumn(id) })),
      channels: input.settings.workloadChannels,
    }),
    barColumns: figures.some(({ id }) => id === 'workloadHours') ? ['workloadHours'] : ['revenue'],
  };
}

/** The column that counts the customers of a class. */
export function classColumn(id: string): string {
  return `class${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

/** The column that names a territory. */
export function nameColumn(): ColumnDefinition {
  return column('territory', 'text', 'Gebiet', 'Territory', 'Verkaufsgebiet.', 'Sales territory.');
}

/** What is told of every territory. */
export const FIGURES: readonly (ColumnDefinition & { of(territory: TerritoryFigures): number })[] = [
  {
    ...PERIOD_REVENUE,
    of: (territory) => territory.revenue,
  },
  {
    ...column(
      'contribution',
      'amount',
      'Deckungsbeitrag I',
      'Contribution margin I',
      'Im Zeitraum.',
      'Of the period.',
    ),
    of: (territory) => territory.contribution,
  },
  {
    ...column(
      'potential',
      'amount',
      'Potenzial',
      'Potential',
      'Bekanntes und geschätztes.',
      'Known and estimated.',
    ),
    of: (territory) => territory.potential,
  },
  {
    ...ESTIMATED_SHARE,
    of: (territory) => territory.estimatedShare,
  },
  {
    ...UNTAPPED_POTENTIAL,
    of: (territory) => territory.untapped,
  },
  {
    ...column(
      'lowPotentialShare',
      'share',
      'Anteil geringes Potenzial',
      'Share of low potential',
      'An den Kunden mit bekanntem Potenzial.',
      'Of the customers whose potential is known.',
    ),
    of: (territory) => territory.lowPotentialShare,
  },
  {
    ...column(
      'workloadHours',
      'hours',
      'Arbeitslast',
      'Workload',
      'Geplante Stunden im Jahr.',
      'Planned hours a year.',
    ),
    of: (territory) => territory.workloadHours,
  },
  {
    ...column(
      'fullTime',
      'fte',
      'Vollzeitkräfte',
      'Full-time people',
      'Summe der Stellenanteile.',
      'Sum of shares of full time.',
    ),
    of: (territory) => territory.fullTime,
  },
  {
    ...column(
      'capacityHours',
      'hours',
      'Kapazität',
      'Capacity',
      'Stunden für Kunden im Jahr.',
      'Hours for customers a year.',
    ),
    of: (territory) => territory.capacityHours,
  },
  {
    ...column(
      'utilisation',
      'share',
      'Auslastung',
      'Utilisation',
      'Arbeitslast / Kapazität.',
      'Workload / capacity.',
    ),
    of: (territory) => territory.utilisation,
  },
];
