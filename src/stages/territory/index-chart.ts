import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ChartSeries, ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { type Balance, MEASURE_NAMES, type MeasureId, sizeMeasure } from './balance.js';
import type { TerritoryFigures } from './territory-figures.js';
import { nameColumn } from './territory-table.js';

const INDICES = 'index-columns';
const MEAN = 100;
/** More columns beside each other than these can't be told apart. */
const CHARTED: readonly MeasureId[] = ['workloadHours', 'revenue', 'potential', 'contribution'];
/** Beyond so many territories there is room for one column each, beyond so many more not even for that. */
const MOST_WITH_ALL_MEASURES = 12;
const MOST_TERRITORIES = 40;

/**
 * The load index of each territory against the mean. Null where there is nothing to compare.
 *
 * @param reported the table of all indices, from which the chart is fed as long as it has room for them
 */
export function indexChart(
  territories: readonly TerritoryFigures[],
  all: readonly Balance[],
  reported: ReportTable,
): ReportChart | null {
  const basis = sizeMeasure(all) ?? all[0];
  if (basis === undefined || territories.length < 2) return null;
  const measures =
    territories.length <= MOST_WITH_ALL_MEASURES
      ? all.filter(({ measure }) => CHARTED.includes(measure))
      : [basis];
  const shown = furthestFromMean(basis, territories.length);
  const isPart = shown.length < territories.length;
  const x = nameColumn().id;
  const indices = (table: string): ChartSeries[] =>
    measures.map(({ measure }) => ({ table, x, y: measure, name: MEASURE_NAMES[measure] }));
  return {
    id: 'indices',
    kind: 'columns',
    title: { de: 'Gebiete im Vergleich zum Durchschnitt', en: 'Territories against the average' },
    note: noteOf(shown.length, territories.length),
    x: { title: nameColumn().label },
    y: { title: { de: 'Index', en: 'Index' }, min: 0 },
    series: [
      ...indices(isPart ? INDICES : reported.id),
      {
        table: INDICES,
        x,
        y: 'mean',
        drawn: 'limit',
        name: { de: 'Durchschnitt = 100', en: 'Average = 100' },
      },
    ],
    data: [
      {
        id: INDICES,
        title: { de: 'Vergleichslinie der Gebiete', en: 'Line for comparing territories' },
        columns: [
          nameColumn(),
          ...(isPart ? [indexColumn(basis)] : []),
          column('mean', 'index', 'Durchschnitt', 'Average', 'Linie im Diagramm.', 'Line in the chart.'),
        ],
        rows: shown.map((place) => [
          territories[place]!.name,
          ...(isPart ? [basis.indices[place]!] : []),
          MEAN,
        ]),
      },
    ],
  };
}

function indexColumn({ measure }: Balance) {
  const { de, en } = MEASURE_NAMES[measure];
  return column(
    measure,
    'index',
    `Index ${de}`,
    `Index ${en.toLowerCase()}`,
    '100 × Wert / Mittel der Gebiete.',
    '100 × value / mean of the territories.',
  );
}

function noteOf(shown: number, all: number): Bilingual {
  return inBoth((language) => {
    const count = formatNumber(shown, 0, language);
    const total = formatNumber(all, 0, language);
    if (language === 'de') {
      const part =
        shown < all
          ? ` Gezeigt sind ${count} von ${total} Gebieten, die am weitesten vom Durchschnitt liegen.`
          : '';
      return `100 ist der Durchschnitt der Gebiete.${part}`;
    }
    const part =
      shown < all
        ? ` Shown are the ${count} of ${total} territories that are furthest from the average.`
        : '';
    return `100 is the average territory.${part}`;
  });
}

/** The positions to show, in the order of the territories. */
function furthestFromMean({ indices }: Balance, count: number): number[] {
  const distance = (place: number): number => Math.abs((indices[place] ?? Number.NaN) - MEAN) || 0;
  return Array.from({ length: count }, (_, place) => place)
    .sort((one, other) => distance(other) - distance(one) || one - other)
    .slice(0, MOST_TERRITORIES)
    .sort((one, other) => one - other);
}
