import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import {
  type Balance,
  MEASURE_NAMES,
  SIZE_NAMES,
  sizeMeasure,
  sizeOf,
  WEALTH_NAMES,
  wealthOf,
} from './balance.js';
import { indexFormulas } from './formulas.js';
import type { Basis } from './grouping.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';
import { nameColumn } from './territory-table.js';

/** What is said of a territory's size and potential. */
export const VERDICT_COLUMNS: readonly ColumnDefinition[] = [
  {
    ...column(
      'size',
      'code',
      'Größe',
      'Size',
      'Lage zum Toleranzband.',
      'Place relative to the tolerance band.',
    ),
    values: SIZE_NAMES,
  },
  {
    ...column(
      'wealth',
      'code',
      'Potenzial',
      'Potential',
      'Ob das Gebiet genug Potenzial hat.',
      'Whether the territory has enough potential.',
    ),
    values: WEALTH_NAMES,
  },
];

/** Load indices and verdict per territory (Belastungsindex). */
export function indexTable(
  territories: readonly TerritoryFigures[],
  all: readonly Balance[],
  settings: Settings,
  names: Basis,
): ReportTable {
  const basis = sizeMeasure(all);
  const by = basis === undefined ? { de: 'nichts', en: 'nothing' } : MEASURE_NAMES[basis.measure];
  return {
    id: 'load-index',
    title: { de: 'Belastungsindex der Gebiete', en: 'Load index of the territories' },
    note: inBoth((language) => {
      const low = formatNumber(100 * (1 - settings.tolerance), 0, language);
      const high = formatNumber(100 * (1 + settings.tolerance), 0, language);
      return language === 'de'
        ? `100 = Durchschnitt der Gebiete; Toleranzband ${low} bis ${high}. Größe nach ${by.de}. Ausgleich dient der Fairness und Machbarkeit; er maximiert keinen Deckungsbeitrag.`
        : `100 = average territory; tolerance band ${low} to ${high}. Size by ${by.en.toLowerCase()}. Balance is about fairness and feasibility; it does not maximise contribution.`;
    }),
    columns: [
      nameColumn(names),
      ...all.map(({ measure }) =>
        column(
          measure,
          'index',
          `Index ${MEASURE_NAMES[measure].de}`,
          `Index ${MEASURE_NAMES[measure].en.toLowerCase()}`,
          '100 × Wert / Mittel der Gebiete.',
          '100 × value / mean of the territories.',
        ),
      ),
      ...VERDICT_COLUMNS,
    ],
    rows: territories.map((territory, place) => [
      territory.name,
      ...all.map(({ indices }) => indices[place]!),
      sizeOf(place, all, settings),
      wealthOf(place, territory, all, settings),
    ]),
    formulas: indexFormulas(all, settings.alignmentWeights),
  };
}

const BALANCE_COLUMNS: readonly ColumnDefinition[] = [
  column('measure', 'text', 'Größe', 'Measure', 'Was verglichen wird.', 'What is compared.'),
  column('lowest', 'text', 'Kleinstes Gebiet', 'Smallest territory', 'Niedrigster Index.', 'Lowest index.'),
  column('lowestIndex', 'index', 'Index', 'Index', 'Des kleinsten Gebiets.', 'Of the smallest territory.'),
  column('highest', 'text', 'Größtes Gebiet', 'Largest territory', 'Höchster Index.', 'Highest index.'),
  column('highestIndex', 'index', 'Index', 'Index', 'Des größten Gebiets.', 'Of the largest territory.'),
  column('ratio', 'number', 'Max/Min', 'Max/min', 'Größtes durch kleinstes.', 'Largest over smallest.'),
  column(
    'variation',
    'share',
    'Streuung',
    'Variation',
    'Standardabweichung / Mittel.',
    'Standard deviation / mean.',
  ),
  column(
    'gini',
    'number',
    'Gini',
    'Gini',
    '0 = alle gleich, fast 1 = einer hat alles.',
    '0 = all equal, close to 1 = one has everything.',
  ),
  column(
    'outside',
    'count',
    'Außerhalb des Bandes',
    'Outside the band',
    'Anzahl der Gebiete.',
    'Number of territories.',
  ),
  column(
    'names',
    'text',
    'Welche',
    'Which',
    'Gebiete außerhalb des Bandes, die ersten beiden; alle stehen im Belastungsindex.',
    'Territories outside the band, the first two; all stand in the load index.',
  ),
];

/** So many names stand in a cell: more would make its row tall, and the table of indices tells them all. */
const MOST_NAMES = 2;

function shortList(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

/** How evenly each measure is spread (Ausgleich je Größe). */
export function balanceTable(territories: readonly TerritoryFigures[], all: readonly Balance[]): ReportTable {
  const nameAt = (place: number | undefined) => (place === undefined ? null : territories[place]!.name);
  return {
    id: 'balance',
    title: { de: 'Ausgleich der Gebiete', en: 'Balance of the territories' },
    note: {
      de: 'Max/Min: größtes durch kleinstes Gebiet; Streuung: Variationskoeffizient der Grundgesamtheit. Stand des Laufs.',
      en: 'Max/min: largest over smallest territory; variation: coefficient of variation of the population. As of the run.',
    },
    columns: BALANCE_COLUMNS,
    rows: all.map((balance) => {
      const { lowest, highest } = extremes(balance);
      return [
        MEASURE_NAMES[balance.measure],
        nameAt(lowest),
        lowest === undefined ? Number.NaN : balance.indices[lowest]!,
        nameAt(highest),
        highest === undefined ? Number.NaN : balance.indices[highest]!,
        balance.ratio,
        balance.variation,
        balance.gini,
        balance.outside.length,
        shortList(balance.outside.map((place) => territories[place]!.name ?? '')),
      ];
    }),
  };
}

/** Positions of the smallest and the largest territory; the first by name where several are equal. */
export function extremes({ indices }: Balance): { lowest: number | undefined; highest: number | undefined } {
  const known = [...indices.keys()].filter((place) => !Number.isNaN(indices[place]));
  const best = (better: (one: number, other: number) => boolean) =>
    known.reduce<number | undefined>(
      (found, place) => (found === undefined || better(indices[place]!, indices[found]!) ? place : found),
      undefined,
    );
  return { lowest: best((one, other) => one < other), highest: best((one, other) => one > other) };
}
