import type { Bilingual } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';

export type DemoFormat = 'xlsx' | 'csv';
export const DEMO_FORMATS: readonly DemoFormat[] = ['xlsx', 'csv'];

export const DEMO_DEFAULTS = {
  customers: 400,
  lines: 9_000,
  seed: 'demo',
  formats: ['xlsx'] as readonly DemoFormat[],
} as const;

/** What can be asked of the generator. */
export interface DemoSize {
  readonly customers: number;
  readonly lines: number;
  readonly formats: readonly DemoFormat[];
}

const FEWEST_CUSTOMERS = 20;
const MOST_CUSTOMERS = 1_000_000;
/** Services and visits come to some ten rows a customer. */
const MOST_CUSTOMERS_IN_WORKBOOK = 50_000;
const LINES_PER_CUSTOMER = 3;
/** Some 80 GB of CSV. */
const MOST_LINES = 1_000_000_000;
/** Excel's rows less the heading. */
const MOST_ROWS_IN_SHEET = 1_048_575;

/** Rejects what no demo company can be made of, with everything that is wrong, as a usage failure. */
export function checkSize({ customers, lines, formats }: DemoSize): void {
  const problems: Problem[] = [];
  const isWorkbook = formats.includes('xlsx');
  if (!isWholeBetween(customers, FEWEST_CUSTOMERS, MOST_CUSTOMERS)) {
    problems.push(notAllowed('--customers', customers, range(FEWEST_CUSTOMERS, MOST_CUSTOMERS)));
  } else if (isWorkbook && customers > MOST_CUSTOMERS_IN_WORKBOOK) {
    problems.push(notAllowed('--customers', customers, sheetLimit(MOST_CUSTOMERS_IN_WORKBOOK)));
  } else {
    const fewest = LINES_PER_CUSTOMER * customers;
    if (!isWholeBetween(lines, fewest, MOST_LINES)) {
      problems.push(notAllowed('--lines', lines, range(fewest, MOST_LINES)));
    } else if (isWorkbook && lines > MOST_ROWS_IN_SHEET) {
      problems.push(notAllowed('--lines', lines, sheetLimit(MOST_ROWS_IN_SHEET)));
    }
  }
  if (formats.length === 0 || formats.some((format) => !DEMO_FORMATS.includes(format))) {
    problems.push(notAllowed('--format', formats.join(',') || '–', { de: 'xlsx, csv', en: 'xlsx, csv' }));
  }
  if (problems.length > 0) throw new Failure('usage', problems);
}

function isWholeBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

function notAllowed(setting: string, found: number | string, allowed: Bilingual): Problem {
  return problem('KW304', { details: { setting, found, allowed, hint: '' } });
}

function range(low: number, high: number): Bilingual {
  return {
    de: `ganze Zahlen von ${formatNumber(low, 0, 'de')} bis ${formatNumber(high, 0, 'de')}`,
    en: `whole numbers from ${formatNumber(low, 0, 'en')} to ${formatNumber(high, 0, 'en')}`,
  };
}

function sheetLimit(most: number): Bilingual {
  return {
    de: `mit dem Format xlsx höchstens ${formatNumber(most, 0, 'de')}, weil ein Excel-Blatt nicht mehr Zeilen fasst; größer mit --format csv`,
    en: `at most ${formatNumber(most, 0, 'en')} with the format xlsx, because an Excel sheet holds no more rows; larger with --format csv`,
  };
}
