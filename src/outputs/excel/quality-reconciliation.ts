import { formatAmount, formatNumber } from '../../language/numbers.js';
import type { AmountControl, Control, Source, SourcePlace } from '../../results/run-result.js';
import type { Drawing } from './drawing.js';
import { figureColumn, type GridCell, type GridTable, textColumn } from './grid-table.js';
import { EXACT_AMOUNT, excelNumber } from './unit-format.js';
import { WORDING } from './wording.js';

const COUNT = '#,##0';

/** Cents that a control leaves unexplained; zero where everything reconciles. */
export function openCents(control: Control): number {
  return [control.revenue, ...(control.contributionMargin ? [control.contributionMargin] : [])]
    .flatMap((amount) => [readDifference(amount), periodDifference(amount)])
    .reduce((sum, difference) => sum + Math.abs(difference), 0);
}

/** Rows of a source that are neither used nor rejected nor set aside. */
export function openRows(source: Source): number {
  return source.rowsRead - source.rowsUsed - source.rowsRejected - source.rowsSetAside;
}

function readDifference(amount: AmountControl): number {
  return amount.read - amount.used - amount.rejected - amount.setAside;
}

function periodDifference(amount: AmountControl): number {
  return amount.used - amount.inPeriod - amount.outsidePeriod;
}

/** The tables that show that nothing was lost: amounts, period, rules, rows per source. */
export function reconciliationTables(drawing: Drawing): GridTable[] {
  const { control } = drawing.result;
  return [
    amountTable(drawing),
    periodTable(drawing),
    ...(control.setAside.length > 0 ? [ruleTable(drawing)] : []),
    rowTable(drawing),
  ];
}

function amountRows(
  { result, say }: Drawing,
  cells: (amount: AmountControl) => readonly GridCell[],
): GridCell[][] {
  const { revenue, contributionMargin } = result.control;
  const row = (label: string, amount: AmountControl): GridCell[] => [
    `${label} (${result.currency})`,
    ...cells(amount),
  ];
  return [
    row(say(WORDING.revenue), revenue),
    ...(contributionMargin ? [row(say(WORDING.margin), contributionMargin)] : []),
  ];
}

function amountTable(drawing: Drawing): GridTable {
  const { say } = drawing;
  return {
    kind: 'table',
    title: say(WORDING.reconciliation),
    note: say(WORDING.reconciliationNote),
    columns: [
      textColumn(say(WORDING.quantity)),
      figureColumn(say(WORDING.read), EXACT_AMOUNT),
      figureColumn(say(WORDING.used), EXACT_AMOUNT),
      figureColumn(say(WORDING.rejected), EXACT_AMOUNT),
      figureColumn(say(WORDING.setAside), EXACT_AMOUNT),
      textColumn(say(WORDING.check)),
    ],
    rows: amountRows(drawing, (amount) => [
      ...[amount.read, amount.used, amount.rejected, amount.setAside].map(units),
      amountCheck(drawing, readDifference(amount)),
    ]),
  };
}

function periodTable(drawing: Drawing): GridTable {
  const { say, result } = drawing;
  const { control } = result;
  return {
    kind: 'table',
    title: say(WORDING.periodControl),
    note: say(WORDING.periodControlNote),
    columns: [
      textColumn(say(WORDING.quantity)),
      figureColumn(say(WORDING.used), EXACT_AMOUNT),
      figureColumn(say(WORDING.inside), EXACT_AMOUNT),
      figureColumn(say(WORDING.outside), EXACT_AMOUNT),
      figureColumn(say(WORDING.difference), EXACT_AMOUNT),
      textColumn(say(WORDING.check)),
    ],
    rows: [
      ...amountRows(drawing, (amount) => [
        ...[amount.used, amount.inPeriod, amount.outsidePeriod, periodDifference(amount)].map(units),
        amountCheck(drawing, periodDifference(amount)),
      ]),
      periodRows(drawing),
      [
        say(WORDING.customersCounted),
        ...[control.customersInData, control.customersInPeriod].map(counted),
        counted(control.customersInData - control.customersInPeriod),
        null,
        null,
      ],
    ],
  };
}

/** The rows of the tables that carry revenue: invoice lines, or else the customers themselves. */
function periodRows(drawing: Drawing): GridCell[] {
  const { sources, control } = drawing.result;
  const lines = sources.filter(({ table }) => table === 'invoice-lines');
  const carriers = lines.length > 0 ? lines : sources.filter(({ table }) => table === 'customers');
  const used = carriers.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0);
  const open = used - control.rowsInPeriod - control.rowsOutsidePeriod;
  return [
    drawing.say(WORDING.rows),
    ...[used, control.rowsInPeriod, control.rowsOutsidePeriod, open].map(counted),
    check(drawing, open === 0, formatNumber(open, 0, drawing.language)),
  ];
}

function ruleTable({ say, result }: Drawing): GridTable {
  const { setAside } = result.control;
  const rows = setAside.map((each): GridCell[] => [
    say(each.label),
    each.rule,
    each.rows,
    units(each.revenue),
  ]);
  const sum = (pick: (each: (typeof setAside)[number]) => number): number =>
    setAside.reduce((total, each) => total + pick(each), 0);
  return {
    kind: 'table',
    title: say(WORDING.rules),
    note: say(WORDING.rulesNote),
    columns: [
      textColumn(say(WORDING.rule)),
      textColumn(say(WORDING.ruleId)),
      figureColumn(say(WORDING.rows), COUNT),
      figureColumn(`${say(WORDING.revenue)} (${result.currency})`, EXACT_AMOUNT),
    ],
    rows: [
      ...rows,
      [say(WORDING.total), null, sum(({ rows: count }) => count), units(sum(({ revenue }) => revenue))],
    ],
    hasTotal: true,
  };
}

function rowTable(drawing: Drawing): GridTable {
  const { say, result, language } = drawing;
  const cells = (label: string, of: (pick: (source: Source) => number) => number): GridCell[] => {
    const open = of(openRows);
    return [
      label,
      of(({ rowsRead }) => rowsRead),
      of(({ rowsUsed }) => rowsUsed),
      of(({ rowsRejected }) => rowsRejected),
      of(({ rowsSetAside }) => rowsSetAside),
      check(drawing, open === 0, formatNumber(open, 0, language)),
    ];
  };
  return {
    kind: 'table',
    title: say(WORDING.rowControl),
    note: say(WORDING.rowControlNote),
    columns: [
      textColumn(say(WORDING.source)),
      figureColumn(say(WORDING.read), COUNT),
      figureColumn(say(WORDING.used), COUNT),
      figureColumn(say(WORDING.rejected), COUNT),
      figureColumn(say(WORDING.setAside), COUNT),
      textColumn(say(WORDING.check)),
    ],
    rows: [
      ...result.sources.map((source) => cells(sourceName(source, result.sources), (pick) => pick(source))),
      cells(say(WORDING.total), (pick) => result.sources.reduce((sum, source) => sum + pick(source), 0)),
    ],
    hasTotal: true,
  };
}

/** A file with its sheet: `umsatz.xlsx [Tabelle1]`; with its folders only where two files share a name. */
export function sourceName(source: SourcePlace, all: readonly SourcePlace[]): string {
  const name = fileName(source.file);
  const shared = all.some(({ file }) => file !== source.file && fileName(file) === name);
  const shown = shared ? source.file : name;
  return source.sheet === null ? shown : `${shown} [${source.sheet}]`;
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function amountCheck(drawing: Drawing, difference: number): string {
  const { language, result } = drawing;
  return check(drawing, difference === 0, formatAmount(difference, language, result.currency));
}

function check({ say }: Drawing, agrees: boolean, difference: string): string {
  return `${say(agrees ? WORDING.agrees : WORDING.disagrees)} (${say(WORDING.difference)} ${difference})`;
}

function units(cents: number): number | null {
  return excelNumber(cents, 'amount');
}

function counted(value: number): GridCell {
  return { value, format: COUNT };
}
