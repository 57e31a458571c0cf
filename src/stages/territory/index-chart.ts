import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ReportChart } from '../../results/report-chart.js';
import { column } from '../column.js';
import { type Balance, MEASURE_NAMES, sizeMeasure } from './balance.js';
import type { TerritoryFigures } from './territory-figures.js';
import { nameColumn } from './territory-table.js';

const INDICES = 'index-columns';
const MEAN = 100;
/** Beyond so many territories there is room for one column each, beyond so many more not even for that. */
const MOST_WITH_ALL_MEASURES = 12;
const MOST_TERRITORIES = 40;

/** The load index of each territory against the mean. Null where there is nothing to compare. */
export function indexChart(
  territories: readonly TerritoryFigures[],
  all: readonly Balance[],
): ReportChart | null {
  const basis = sizeMeasure(all) ?? all[0];
  if (basis === undefined || territories.length < 2) return null;
  const measures = territories.length <= MOST_WITH_ALL_MEASURES ? all : [basis];
  const shown = furthestFromMean(basis, territories.length);
  const { id } = nameColumn();
  return {
    id: 'load-index',
    kind: 'columns',
    title: { de: 'Gebiete im Vergleich zum Durchschnitt', en: 'Territories against the average' },
    note: inBoth((language) => {
      const count = formatNumber(shown.length, 0, language);
      const total = formatNumber(territories.length, 0, language);
      const isPart = shown.length < territories.length;
      if (language === 'de') {
        const part = isPart
          ? ` Gezeigt sind ${count} von ${total} Gebieten, die am weitesten vom Durchschnitt liegen.`
          : '';
        return `100 ist der Durchschnitt der Gebiete.${part}`;
      }
      const part = isPart
        ? ` Shown are the ${count} of ${total} territories that are furthest from the average.`
        : '';
      return `100 is the average territory.${part}`;
    }),
    x: { title: nameColumn().label },
    y: { title: { de: 'Index', en: 'Index' }, min: 0 },
    series: [
      ...measures.map(({ measure }) => ({ table: INDICES, x: id, y: measure, name: MEASURE_NAMES[measure] })),
      {
        table: INDICES,
        x: id,
        y: 'mean',
        drawn: 'limit',
        name: { de: 'Durchschnitt = 100', en: 'Average = 100' },
      },
    ],
    data: [
      {
        id: INDICES,
        title: { de: 'Belastungsindex der Gebiete', en: 'Load index of the territories' },
        columns: [
          nameColumn(),
          ...measures.map(({ measure }) => {
            const { de, en } = MEASURE_NAMES[measure];
            return column(
              measure,
              'index',
              `Index ${de}`,
              `Index ${en.toLowerCase()}`,
              '100 × Wert / Mittel der Gebiete.',
              '100 × value / mean of the territories.',
            );
          }),
          column('mean', 'index', 'Durchschnitt', 'Average', 'Linie im Diagramm.', 'Line in the chart.'),
        ],
        rows: shown.map((place) => [
          territories[place]!.name,
          ...measures.map(({ indices }) => indices[place]!),
          MEAN,
        ]),
      },
    ],
  };
}

/** The positions to show, in the order of the territories. */
function furthestFromMean({ indices }: Balance, count: number): number[] {
  const distance = (place: number): number => Math.abs((indices[place] ?? Number.NaN) - MEAN) || 0;
  return Array.from({ length: count }, (_, place) => place)
    .sort((one, other) => distance(other) - distance(one) || one - other)
    .slice(0, MOST_TERRITORIES)
    .sort((one, other) => one - other);
}
