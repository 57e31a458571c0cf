import type { TextColumn } from '../results/column.js';
import type { Cell } from '../results/report-table.js';
import type { RecordedColumn, RecordedGroups, RunRecord } from '../results/run-record.js';
import type { RunResult } from '../results/run-result.js';
import { FIGURE_COLUMNS, MOVING_COLUMNS } from './measures.js';
import { figuresOf, summaryRows, wordsOf } from './result-parts.js';

const PRECISION = 1e6;

/** What is kept of a run (Stand des Laufs). */
export function recordOfRun(result: RunResult): RunRecord {
  const { version, currency, period, sources, settings, customers } = result;
  const ids = wordsOf(result, 'customerId') ?? [];
  return {
    version,
    currency,
    asOf: known(period.asOf),
    sources: [...new Set(sources.map(({ sha256 }) => sha256))].sort(),
    settings: Object.fromEntries(settings.map(({ path, value }) => [path, value])),
    figures: totals(result),
    groups: {
      class: customerGroups(result, 'care-model.careClass'),
      channel: customerGroups(result, 'care-model.channel'),
      role: roles(result),
      territory: territories(result),
    },
    customerIds: Array.from({ length: customers.count }, (_, customer) => ids[customer] ?? ''),
    columns: recordedColumns(result),
  };
}

function totals(result: RunResult): Readonly<Record<string, number | null>> {
  const { revenue } = result.control;
  const columns = { visits: 'visits', hours: 'hours', careCost: 'careCost' };
  const present = presentRows(result);
  const figures: Record<string, number | null> = {
    revenueRead: revenue.read,
    revenueUsed: revenue.used,
    revenueInPeriod: revenue.inPeriod,
    customers: result.customers.count,
  };
  for (const [id, column] of Object.entries(columns)) {
    figures[id] = columnTotal(result, `care-model.${column}`);
  }
  figures.costToServe = columnTotal(result, 'contribution.costToServe');
  for (const id of ['fullTime', 'heads', 'cost', 'presentHeads', 'presentCost']) {
    figures[id] = knownSum(present.map((row) => row[id] ?? null));
  }
  return figures;
}

/** What the sizing says at today's share of customer-facing time. */
function presentRows(result: RunResult): readonly Readonly<Record<string, Cell>>[] {
  const rows = summaryRows(result, 'sizing') ?? [];
  return rows.filter(({ kind }) => kind === 'measured' || kind === 'assumed');
}

function roles(result: RunResult): RecordedGroups {
  const rows = presentRows(result);
  return groupsOf(rows, 'role', ['customers', 'hours', 'fullTime', 'heads', 'cost', 'presentHeads']);
}

function territories(result: RunResult): RecordedGroups {
  const rows = (summaryRows(result, 'territories') ?? []).filter(({ territory }) => territory !== null);
  const { keys, measures } = groupsOf(rows, 'territory', [
    'customers',
    'workloadHours',
    'fullTime',
    'utilisation',
    'workloadHoursIndex',
  ]);
  const { workloadHours = [], ...others } = measures;
  return { keys, measures: { hours: workloadHours, ...others } };
}

function groupsOf(
  rows: readonly Readonly<Record<string, Cell>>[],
  key: string,
  measures: readonly string[],
): RecordedGroups {
  return {
    keys: rows.map((row) => String(row[key])),
    measures: Object.fromEntries(measures.map((id) => [id, rows.map((row) => figureOf(row[id] ?? null))])),
  };
}

/** The customers of each word of a column, with the care planned for them. */
function customerGroups(result: RunResult, column: string): RecordedGroups {
  const words = wordsOf(result, column);
  if (words === null) return { keys: [], measures: {} };
  const { words: keys, at } = distinctWords(words);
  const customers = new Array<number>(keys.length).fill(0);
  for (const place of at) if (place >= 0) customers[place]! += 1;
  const sum = (id: string): readonly (number | null)[] => {
    const figures = figuresOf(result, `care-model.${id}`);
    if (figures === null) return keys.map(() => null);
    const sums = new Float64Array(keys.length);
    for (let customer = 0; customer < at.length; customer++) {
      const figure = figures[customer]!;
      if (at[customer]! >= 0 && !Number.isNaN(figure)) sums[at[customer]!]! += figure;
    }
    return Array.from(sums, known);
  };
  return {
    keys,
    measures: { customers, visits: sum('visits'), hours: sum('hours'), careCost: sum('careCost') },
  };
}

function recordedColumns(result: RunResult): Readonly<Record<string, RecordedColumn>> {
  const columns: Record<string, RecordedColumn> = {};
  for (const id of MOVING_COLUMNS) {
    const words = wordsOf(result, id);
    if (words !== null) columns[id] = distinctWords(words);
  }
  for (const id of FIGURE_COLUMNS) {
    const figures = figuresOf(result, id);
    if (figures !== null) columns[id] = { figures: Array.from(figures, known) };
  }
  return columns;
}

/** The different words of a column in the order of their first customer, and the place of each customer's. */
function distinctWords(column: TextColumn): { readonly words: string[]; readonly at: number[] } {
  const places = new Map<string, number>();
  const at = new Array<number>(column.length);
  for (let customer = 0; customer < column.length; customer++) {
    const word = column[customer] ?? null;
    if (word === null) at[customer] = -1;
    else {
      let place = places.get(word);
      if (place === undefined) {
        place = places.size;
        places.set(word, place);
      }
      at[customer] = place;
    }
  }
  return { words: [...places.keys()], at };
}

function columnTotal(result: RunResult, id: string): number | null {
  const figures = figuresOf(result, id);
  if (figures === null) return null;
  let sum = 0;
  let isKnown = false;
  for (const figure of figures) {
    if (Number.isNaN(figure)) continue;
    sum += figure;
    isKnown = true;
  }
  return isKnown ? known(sum) : null;
}

function knownSum(cells: readonly Cell[]): number | null {
  const figures = cells.map(figureOf).filter((figure) => figure !== null);
  return figures.length === 0 ? null : known(figures.reduce((sum, each) => sum + each, 0));
}

function figureOf(cell: Cell): number | null {
  return typeof cell === 'number' ? known(cell) : null;
}

/** Rounded, because sums of hours end in what floating point leaves. */
function known(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value * PRECISION) / PRECISION : null;
}
