import type { Unit } from '../../results/column.js';
import type { CustomerColumn } from './customer-column.js';
import { printedWidth } from './package/page-size.js';

/** A stretch of neighbouring columns that are printed on one page across, counted from 0, the end not included. */
export interface ColumnStretch {
  readonly from: number;
  readonly end: number;
}

type Printed = Pick<CustomerColumn, 'width' | 'classLetters'> & {
  readonly definition: { readonly unit: Unit };
};

/** What a column says to somebody who reads a list on paper: classes most, then money, then segments. */
const WORTH: Readonly<Record<Unit, number>> = {
  amount: 4,
  code: 2.5,
  share: 1.5,
  index: 1.5,
  fte: 1.5,
  hours: 1.5,
  count: 1,
  number: 1,
  date: 1,
  days: 1,
  minutes: 1,
  text: 0.5,
  // Too wide for a list; whoever asks why looks at the screen.
  sentence: 0.1,
};
const WORTH_OF_CLASSES = 8;

/**
 * The columns of a wide table that are worth paper: so many stretches, each no wider than a page has room beside the
 * first columns, which are repeated on every page. All columns where they fit.
 *
 * @param repeated how many columns stand on every page
 * @param room on a page in points, with the repeated columns
 */
export function printedColumns(
  columns: readonly Printed[],
  repeated: number,
  room: number,
  mostStretches: number,
): ColumnStretch[] {
  const besides = room - printedWidth(columns.slice(0, repeated).map(({ width }) => width));
  const chosen: ColumnStretch[] = [];
  const pages = pagesOf(columns, repeated, besides);
  if (pages.length <= mostStretches) return pages;
  while (chosen.length < mostStretches) {
    const next = worthiest(columns, repeated, besides, chosen);
    if (next === null) break;
    chosen.push(next);
  }
  return chosen.sort((one, other) => one.from - other.from);
}

/** Every column, page by page. */
function pagesOf(columns: readonly Printed[], repeated: number, besides: number): ColumnStretch[] {
  const pages: ColumnStretch[] = [];
  for (let from = repeated; from < columns.length; ) {
    const end = Math.max(from + 1, fittingEnd(columns, from, besides));
    pages.push({ from, end });
    from = end;
  }
  return pages;
}

/** The first column behind `from` that has no room any more. */
function fittingEnd(columns: readonly Printed[], from: number, besides: number): number {
  let width = 0;
  for (let index = from; index < columns.length; index++) {
    width += printedWidth([columns[index]!.width]);
    if (width > besides) return index;
  }
  return columns.length;
}

function worthiest(
  columns: readonly Printed[],
  repeated: number,
  besides: number,
  taken: readonly ColumnStretch[],
): ColumnStretch | null {
  let best: ColumnStretch | null = null;
  let most = 0;
  for (let from = repeated; from < columns.length; from++) {
    if (taken.some((stretch) => from >= stretch.from && from < stretch.end)) continue;
    const limits = taken.map((stretch) => stretch.from).filter((start) => start > from);
    const end = Math.min(fittingEnd(columns, from, besides), ...limits);
    const worth = columns.slice(from, end).reduce((sum, column) => sum + worthOf(column), 0);
    if (worth > most) [best, most] = [{ from, end }, worth];
  }
  return best;
}

function worthOf({ definition, classLetters }: Printed): number {
  return classLetters ? WORTH_OF_CLASSES : WORTH[definition.unit];
}
