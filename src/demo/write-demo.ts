import { writeFile } from 'node:fs/promises';
import { StagedFiles } from '../files/staged-files.js';
import { ControlCount, type DemoControl } from './control.js';
import { CsvOutput } from './files/csv-output.js';
import type { TableOutput } from './files/table-output.js';
import { WorkbookOutput } from './files/workbook-output.js';
import { checkSize, type DemoFormat } from './limits.js';
import { type Company, inventCompany } from './model/company.js';
import { activities } from './rows/activities.js';
import { costPostings } from './rows/costs.js';
import { decisions } from './rows/decisions.js';
import { invoiceLines } from './rows/invoice-lines.js';
import { services } from './rows/services.js';
import { studiedTimes } from './rows/time-study.js';
import {
  ACTIVITIES,
  activityRow,
  COSTS,
  CUSTOMERS,
  costRow,
  customerRow,
  DECISIONS,
  type DemoCell,
  type DemoTable,
  decisionRow,
  fillInvoiceLineRow,
  INVOICE_LINES,
  REPS,
  repRow,
  SERVICES,
  serviceRow,
  TIME_STUDY,
  timeStudyRow,
} from './tables.js';

const COMPANY = 'Musterwerk GmbH';
const WORKBOOK_FILE = 'musterwerk.xlsx';
const CONTROL_FILE = 'musterwerk-kontrolle.json';
const ROWS_BETWEEN_PAUSES = 2_048;

/** How far the generator is. */
export interface DemoProgress {
  /** The table as the export names it. */
  readonly table: string;
  readonly rows: number;
  /** Null where only the end will tell. */
  readonly totalRows: number | null;
}

export interface DemoRequest {
  readonly directory: string;
  readonly customers: number;
  readonly lines: number;
  readonly seed: string;
  readonly formats: readonly DemoFormat[];
  readonly onProgress?: (progress: DemoProgress) => void;
  /** Ends the work early; nothing is left behind. */
  readonly signal?: AbortSignal;
}

export interface WrittenDemo {
  /** Paths of the files, the control totals last. */
  readonly files: readonly string[];
  readonly control: DemoControl;
}

/**
 * Writes the exports of the demo company Musterwerk GmbH, an industrial supplier: customers, three years of
 * invoice lines, service ledger, visits, sales people, time study, sales costs and decisions about priorities, and beside them the control totals that every
 * evaluation must come to. The same request gives the same bytes. Existing files of the same names are replaced
 * only once the new ones are whole.
 *
 * @throws Failure of kind `usage` if the size or formats cannot be, before anything is written;
 *   errors of the file system and the signal's reason as they come.
 */
export async function writeDemo(request: DemoRequest): Promise<WrittenDemo> {
  checkSize(request);
  const { directory, customers, seed, formats } = request;
  const company = inventCompany(seed, customers);
  const files = await StagedFiles.in(directory);
  const outputs: TableOutput[] = [];
  if (formats.includes('xlsx')) outputs.push(new WorkbookOutput(files, WORKBOOK_FILE, COMPANY));
  if (formats.includes('csv')) outputs.push(new CsvOutput(files));
  try {
    const count = new ControlCount(company.customers);
    for (const each of exports(company, request, count)) await writeTable(each, outputs, count, request);
    for (const output of outputs) await output.finish();
    const control = count.totals(COMPANY, seed);
    await writeFile(files.add(CONTROL_FILE), `${JSON.stringify(control, null, 2)}\n`);
    return { files: await files.publish(), control };
  } catch (reason) {
    for (const output of outputs) await output.abandon();
    await files.discard();
    throw reason;
  }
}

interface Export {
  readonly table: DemoTable;
  readonly totalRows: number | null;
  readonly rows: Iterable<readonly DemoCell[]>;
}

function* exports(company: Company, { seed, lines }: DemoRequest, count: ControlCount): Generator<Export> {
  const { customers, salesForce } = company;
  const numberOf = (index: number): string => customers[index]?.number as string;
  yield { table: CUSTOMERS, totalRows: customers.length, rows: customers.map(customerRow) };
  yield { table: INVOICE_LINES, totalRows: lines, rows: invoiceLineRows() };
  yield { table: SERVICES, totalRows: null, rows: serviceRows() };
  yield { table: ACTIVITIES, totalRows: null, rows: activityRows() };
  yield { table: REPS, totalRows: salesForce.all.length, rows: salesForce.all.map(repRow) };
  yield { table: TIME_STUDY, totalRows: null, rows: timeStudyRows() };
  yield { table: COSTS, totalRows: null, rows: costRows() };
  yield { table: DECISIONS, totalRows: null, rows: decisionRows() };

  function* invoiceLineRows(): Generator<readonly DemoCell[]> {
    const row: DemoCell[] = [];
    for (const line of invoiceLines(seed, customers, lines)) {
      count.invoiceLine(line);
      fillInvoiceLineRow(row, line, numberOf(line.customer));
      yield row;
    }
  }

  function* serviceRows(): Generator<readonly DemoCell[]> {
    for (const entry of services(seed, customers, salesForce)) {
      count.service(entry);
      yield serviceRow(entry, numberOf(entry.customer));
    }
  }

  function* timeStudyRows(): Generator<readonly DemoCell[]> {
    for (const time of studiedTimes(seed, salesForce)) {
      count.studiedTime(time);
      yield timeStudyRow(time);
    }
  }

  function* costRows(): Generator<readonly DemoCell[]> {
    for (const posting of costPostings(seed, customers)) {
      count.cost(posting);
      yield costRow(posting, posting.customer === null ? null : numberOf(posting.customer));
    }
  }

  function* decisionRows(): Generator<readonly DemoCell[]> {
    for (const decision of decisions(seed, customers, salesForce)) {
      count.decision(decision);
      yield decisionRow(decision, numberOf(decision.customer));
    }
  }

  function* activityRows(): Generator<readonly DemoCell[]> {
    for (const activity of activities(seed, customers)) {
      count.activity(activity);
      yield activityRow(activity, numberOf(activity.customer));
    }
  }
}

async function writeTable(
  { table, totalRows, rows }: Export,
  outputs: readonly TableOutput[],
  count: ControlCount,
  { onProgress, signal }: DemoRequest,
): Promise<void> {
  for (const output of outputs) await output.beginTable(table);
  let written = 0;
  for (const row of rows) {
    count.row(table.id);
    for (const output of outputs) output.row(row);
    written++;
    if (written % ROWS_BETWEEN_PAUSES !== 0) continue;
    signal?.throwIfAborted();
    for (const output of outputs) await output.settle();
    onProgress?.({ table: table.sheet, rows: written, totalRows });
  }
  onProgress?.({ table: table.sheet, rows: written, totalRows });
}
