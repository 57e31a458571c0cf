import type { ColumnDefinition } from '../../results/column.js';
import type { ReportTable } from '../../results/report-table.js';
import { classesWithGaps } from '../class-order.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import { type Balance, MEASURE_NAMES, type MeasureId, sizeOf, wealthOf } from './balance.js';
import { VERDICT_COLUMNS } from './balance-tables.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';
import { classCount, FIGURES, nameColumn } from './territory-table.js';

const MEASURES = Object.keys(MEASURE_NAMES) as MeasureId[];

/**
 * One row per territory for programs (Gebiete): every figure, known or not, load indices and verdict, then the
 * customers of each class. The row of the customers without a territory has no name and no index.
 *
 * @param rows the territories, then the customers without one where there are such
 * @param all the balances of the territories alone
 */
export function territorySummary(
  rows: readonly TerritoryFigures[],
  all: readonly Balance[],
  settings: Settings,
): ReportTable {
  const classes = classesWithGaps(rows.flatMap((row) => [...row.classes.keys()]));
  return {
    id: 'territories',
    title: { de: 'Verkaufsgebiete', en: 'Territories' },
    columns: [
      nameColumn(),
      CUSTOMERS,
      ...FIGURES.map(({ of: _, ...definition }) => definition),
      ...MEASURES.map(indexColumn),
      ...VERDICT_COLUMNS,
      ...classes.map(classCount),
    ],
    rows: rows.map((row, place) => {
      const isTerritory = row.name !== null;
      const index = (measure: MeasureId): number =>
        (isTerritory ? all.find((each) => each.measure === measure)?.indices[place] : undefined) ??
        Number.NaN;
      return [
        row.name,
        row.customers,
        ...FIGURES.map(({ of }) => of(row)),
        ...MEASURES.map(index),
        isTerritory ? sizeOf(place, all, settings) : null,
        isTerritory ? wealthOf(place, row, all, settings) : null,
        ...classes.map((id) => row.classes.get(id) ?? 0),
      ];
    }),
  };
}

function indexColumn(measure: MeasureId): ColumnDefinition {
  const { de, en } = MEASURE_NAMES[measure];
  return column(
    `${measure}Index`,
    'index',
    `Index ${de}`,
    `Index ${en.toLowerCase()}`,
    '100 × Wert / Mittel der Gebiete.',
    '100 × value / mean of the territories.',
  );
}
