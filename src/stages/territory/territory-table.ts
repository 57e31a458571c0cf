import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { classesWithGaps } from '../class-order.js';
import { classStages } from '../class-source.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { ESTIMATED_SHARE } from '../estimated-potential.js';
import {
  CUSTOMERS,
  PERIOD_CONTRIBUTION,
  PERIOD_REVENUE,
  REP,
  UNTAPPED_POTENTIAL,
} from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { BY_REP, classFormulas, TERRITORIES, territoryFormulas } from './formulas.js';
import type { Basis } from './grouping.js';
import type { Settings } from './settings.js';
import { type TerritoryFigures, valueColumn } from './territory-figures.js';

/** What the customers without a name are called. */
export const NONE: Readonly<Record<Basis, Bilingual>> = {
  territory: { de: 'ohne Gebiet', en: 'no territory' },
  rep: { de: 'ohne Betreuer', en: 'no rep' },
};

/** What a table of figures has a row for. */
export interface TableSubject {
  /** The customers' column that the rows are the values of. */
  readonly basis: Basis;
  readonly kind: 'territories' | 'reps';
}

/**
 * One row per territory with its figures (Gebiete), and the same with its customers by class, so that both fit on a
 * page. Columns of which nothing is known are left out.
 */
export function territoryTables(
  input: StageInput<Settings>,
  territories: readonly TerritoryFigures[],
  company: TerritoryFigures,
  { basis, kind }: TableSubject,
): { readonly figures: ReportTable; readonly classes: readonly ReportTable[] } {
  const [classStage] = classStages(input);
  const classes = classStage === undefined ? [] : classesWithGaps(company.classes.keys());
  const figures = FIGURES.filter(({ of }) => !Number.isNaN(of(company)));
  const name = kind === 'territories' ? nameColumn(basis) : REP;
  const rows = (cells: (territory: TerritoryFigures) => readonly Cell[]): Cell[][] => [
    ...territories.map((each): Cell[] => [each.name ?? NONE[basis], each.customers, ...cells(each)]),
    [TOTAL, company.customers, ...cells(company)],
  ];
  const live = {
    name: name.id,
    basis,
    territories: territories.filter(({ name: own }) => own !== null).length,
    hasRest: territories.some(({ name: own }) => own === null),
    classColumn: classStage === undefined ? null : `${classStage}.class`,
    classes: classes.map((id) => ({ id, column: classColumn(id) })),
    valueColumn: classStage === undefined ? null : valueColumn(input),
    channels: input.settings.workloadChannels,
  };
  const { id, title, classTitle } = SUBJECTS[kind];
  return {
    figures: {
      id,
      title: kind === 'territories' ? TITLES[basis] : title,
      note: {
        de: 'Kapazität = Stellenanteil × Arbeitsstunden × Anteil der Kundenzeit. Auslastung = Arbeitslast / Kapazität.',
        en: 'Capacity = share of full time × working hours × customer-facing share. Utilisation = workload / capacity.',
      },
      columns: [name, CUSTOMERS, ...figures.map(({ of: _, ...definition }) => definition)],
      rows: rows((territory) => figures.map(({ of }) => of(territory))),
      hasTotal: true,
      formulas: territoryFormulas(live),
      barColumns: figures.some(({ id }) => id === 'workloadHours') ? ['workloadHours'] : ['revenue'],
    },
    classes:
      classes.length === 0
        ? []
        : [
            {
              id: `${id}-classes`,
              title: classTitle,
              columns: [name, CUSTOMERS, ...classes.map(classCount)],
              rows: rows((territory) => classes.map((each) => territory.classes.get(each) ?? 0)),
              hasTotal: true,
              formulas: classFormulas(live),
            },
          ],
  };
}

/** How many customers of a class there are. */
export function classCount(id: string): ColumnDefinition {
  const { de, en } = OUTSIDE_CLASSES[id] ?? { de: id, en: id };
  return column(
    classColumn(id),
    'count',
    `Klasse ${de}`,
    `Class ${en}`,
    'Kunden der Klasse.',
    'Customers of the class.',
  );
}

/** The column that counts the customers of a class. */
export function classColumn(id: string): string {
  return `class${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

const TITLES: Readonly<Record<Basis, Bilingual>> = {
  territory: { de: 'Verkaufsgebiete', en: 'Territories' },
  rep: { de: 'Verkaufsgebiete (je Betreuer eines)', en: 'Territories (one per rep)' },
};
const SUBJECTS: Readonly<
  Record<
    TableSubject['kind'],
    { readonly id: string; readonly title: Bilingual; readonly classTitle: Bilingual }
  >
> = {
  territories: {
    id: TERRITORIES,
    title: TITLES.territory,
    classTitle: { de: 'Kunden der Gebiete nach Klasse', en: 'Customers of the territories by class' },
  },
  reps: {
    id: BY_REP,
    title: { de: 'Je Betreuer', en: 'By rep' },
    classTitle: { de: 'Kunden der Betreuer nach Klasse', en: 'Customers of the reps by class' },
  },
};

/** The column that names a territory. */
export function nameColumn(basis: Basis = 'territory'): ColumnDefinition {
  if (basis === 'rep') {
    return column(
      'territory',
      'text',
      'Gebiet (Betreuer)',
      'Territory (rep)',
      'Die Kunden eines Betreuers.',
      'The customers of one rep.',
    );
  }
  return column('territory', 'text', 'Gebiet', 'Territory', 'Verkaufsgebiet.', 'Sales territory.');
}

/** What is told of every territory. */
export const FIGURES: readonly (ColumnDefinition & { of(territory: TerritoryFigures): number })[] = [
  {
    ...PERIOD_REVENUE,
    of: (territory) => territory.revenue,
  },
  {
    ...PERIOD_CONTRIBUTION,
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
      'priorityValue',
      'amount',
      'Wert der A- und B-Kunden',
      'Value of A and B customers',
      'Kundenwert (Deckungsbeitrag, sonst Umsatz) der Kunden in Klasse A und B.',
      'Customer value (margin, otherwise revenue) of the customers in classes A and B.',
    ),
    of: (territory) => territory.priorityValue,
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
      'hoursToday',
      'hours',
      'Stunden heute',
      'Hours today',
      'Besuche und Anrufe von heute mit Fahrt, auf ein Jahr gerechnet.',
      'Visits and calls of today with travel, scaled to a year.',
    ),
    of: (territory) => territory.hoursToday,
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
