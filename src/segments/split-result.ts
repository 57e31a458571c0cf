import type { Bilingual } from '../language/bilingual.js';
import { textsOf } from '../results/column.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { ReportTable } from '../results/report-table.js';
import type { RunResult, StageReport } from '../results/run-result.js';
import type { Segment, SegmentFrame, SegmentIndex } from '../results/segment.js';
import { classOverview, columnOf } from './class-overview.js';
import { coverage } from './coverage.js';
import { CustomerWording } from './customer-wording.js';
import { groupFindings, type Told } from './findings.js';
import { type Group, groupCustomers } from './groups.js';
import { CLASS_COLUMNS, findSplitColumn, splitColumns } from './split-column.js';
import { takeCustomers, takeRows } from './take-customers.js';
import { groupTotals, sumOf, type Totals, totalsOf } from './totals.js';

/** A result divided into segments; each is taken out of it when it is needed. */
export class SplitResult {
  readonly frame: SegmentFrame;
  readonly #result: RunResult;
  readonly #tables: readonly CustomerTable[];
  readonly #groups: readonly Group[];
  readonly #totals: Totals;
  readonly #told: Told;
  readonly #classes: ReturnType<typeof classOverview>;

  /**
   * @param name of the column to divide by, as `splitColumns` takes it
   * @throws Failure KW180 and KW181 for a wrong name, KW182 where the data do not give the column, KW183 for too
   *   many values
   */
  constructor(result: RunResult, name: string) {
    const { customers } = result;
    const index = findSplitColumn(name, splitColumns(name), customers);
    const splitBy = customers.columns[index]!;
    const values = customers.data[index]!;
    const revenue = columnOf(result, 'revenue')?.data;
    const weights = revenue instanceof Float64Array ? revenue : new Float64Array(customers.count);
    this.#result = result;
    this.#tables = result.stages.flatMap((stage) => stage.customerTables ?? []);
    this.#told = { result, tables: this.#tables, wording: new CustomerWording(result) };
    this.#groups = groupCustomers(splitBy, textsOf(values) ?? [], weights);
    this.#totals = groupTotals(result, this.#tables, this.#groups);
    // Divided by classes, each segment would have one alone.
    const isByClass = columnOf(result, ...CLASS_COLUMNS)?.definition.id === splitBy.id;
    this.#classes = isByClass ? null : classOverview(result);
    this.frame = {
      result: resultWithoutCustomers(result),
      splitBy,
      tables: this.#tables.map(({ id, title, note, columns, action }) => ({
        id,
        title,
        note,
        columns,
        action,
      })),
    };
  }

  /** The names of the segments in their order. */
  get names(): readonly Bilingual[] {
    return this.#groups.map(({ name }) => name);
  }

  /** How many customers each has, in the same order. */
  get sizes(): readonly number[] {
    return this.#groups.map(({ members }) => members.length);
  }

  /** One of them, by its place in that order. */
  segment(place: number): Segment {
    const { name, members } = this.#groups[place]!;
    const customers = takeCustomers(this.#result.customers.data, members);
    return {
      name,
      customers,
      totals: totalsOf(this.#totals, place),
      findings: groupFindings(this.#told, members),
      overview: this.#classes === null ? [] : [this.#classes(members)],
      coverage: coverage(this.#result.customers, customers),
      tables: this.#tables.map((table) => takeRows(table, members)),
    };
  }

  /**
   * All of them side by side.
   *
   * @param files the names of their workbooks, in their order
   */
  index(files: readonly string[]): SegmentIndex {
    const { columns, groups, whole } = this.#totals;
    return {
      columns,
      segments: this.#groups.map(({ name }, place) => ({
        name,
        file: files[place]!,
        figures: groups.map((figures) => figures[place]!),
      })),
      sums: columns.map(({ unit }, column) => sumOf(groups[column]!, unit)),
      whole: columns.map(({ id }, column) => controlled(this.#result, id) ?? whole[column]!),
    };
  }
}

/** A figure of the company that was found without the customers' columns, where there is one. */
function controlled({ control, customers }: RunResult, id: string): number | null {
  if (id === 'customers') return customers.count;
  return id === 'revenue' ? control.revenue.inPeriod : null;
}

function resultWithoutCustomers(result: RunResult): RunResult {
  return {
    ...result,
    customers: { count: 0, columns: result.customers.columns, data: [] },
    sources: [],
    joins: [],
    problems: [],
    stages: result.stages.filter(({ status }) => status === 'done').map(titlesOnly),
  };
}

/** A stage as far as headings and glossary need it. */
function titlesOnly({ id, title, summary, status, customerTables = [] }: StageReport): StageReport {
  const tables = customerTables.map(
    (table): ReportTable => ({ id: table.id, title: table.title, columns: table.columns, rows: [] }),
  );
  return { id, title, summary, status, keyFigures: [], findings: [], tables };
}
