import { Failure } from '../../problems/failure.js';
import { problem } from '../../problems/report.js';
import type { Occurrences, RawRowsReport, RawTextReport } from '../../results/raw-rows.js';
import { RawCsv, type TextSink, WidthCount } from '../raw-csv.js';
import { ASIDE_NAMES, type AsideKind, asideKind, isRule } from './aside-line.js';
import { type Dialect, detectDialect } from './dialect.js';
import { RecordFinder, type TextRecord } from './record-finder.js';
import { readHead } from './text-head.js';
import { LineCutter } from './text-lines.js';
import { decodedText } from './transcode.js';

const NOTHING: Occurrences = { count: 0, firstRow: 0 };

/**
 * Writes every record of a text file as CSV, from its first line on: what stands above the heading, the
 * heading, further tables. Cells are as they are in the file; only the blanks that fill the columns
 * of a printed list are dropped. Blank lines, lines of dashes in such a list and a line `sep=;` are no records.
 *
 * @param file the user's file, for messages
 * @throws Failure where the file holds no record (KW104), or a line is too long (KW166)
 */
export async function writeRawText(path: string, file: string, sink: TextSink): Promise<RawRowsReport> {
  const { head, encoding } = await readHead(path, file);
  const dialect = detectDialect(head, {});
  if (dialect === null) throw new Failure('data', [problem('KW104', { position: { file } })]);
  const out = new RawCsv(sink);
  const records = new RawRecords(dialect, out);
  const cutter = new LineCutter(file, (line, end) => records.take(line, end));
  for await (const chunk of await decodedText(path, encoding)) {
    cutter.feed(String(chunk));
    await out.flush();
    if (!out.isWanted) break;
  }
  cutter.finish();
  records.finish();
  await out.flush(true);
  return { file, sheet: null, headerRow: dialect.headerRow, ...records.report(encoding), problems: [] };
}

/** Takes the lines of a file and keeps count of what they are. */
class RawRecords {
  readonly #finder: RecordFinder;
  readonly #widths = new WidthCount();
  readonly #lineEnds = { lf: 0, crlf: 0, cr: 0 };
  readonly #noRecords = new Map<AsideKind, Occurrences>();
  readonly #knownWidths: ReadonlySet<number>;
  #isFirst = true;
  #lastEnd = '';
  #blank = NOTHING;
  #stray = NOTHING;
  #replaced = NOTHING;
  #rules = NOTHING;

  constructor(
    private readonly dialect: Dialect,
    private readonly out: RawCsv,
  ) {
    const { headings, others, linesToSkip } = dialect;
    this.#knownWidths = new Set([headings.length, ...others.map(({ cells }) => cells.length)]);
    this.#finder = new RecordFinder(
      dialect.form,
      dialect.isDeclared ? 2 : 1,
      (cells, row) => row <= linesToSkip || this.#knownWidths.has(cells.length),
      (record) => this.#record(record),
    );
  }

  take(line: string, end: string): void {
    this.#lastEnd = end;
    if (end === '\n') this.#lineEnds.lf += 1;
    else if (end === '\r\n') this.#lineEnds.crlf += 1;
    else if (end === '\r') this.#lineEnds.cr += 1;
    if (!(this.#isFirst && this.dialect.isDeclared)) this.#finder.take(line, end);
    this.#isFirst = false;
  }

  finish(): void {
    this.#finder.finish();
  }

  report(encoding: string): { text: RawTextReport } & Pick<RawRowsReport, 'records' | 'widths'> {
    const { form, isDeclared, others } = this.dialect;
    return {
      records: this.#widths.records,
      widths: this.#widths.list(),
      text: {
        encoding,
        form: form.kind,
        delimiter: form.kind === 'delimited' ? form.delimiter : form.kind === 'framed' ? '|' : null,
        isDeclared,
        quote: form.kind === 'delimited' ? form.quoting.quote : '',
        backslash: form.kind === 'delimited' && form.quoting.backslash,
        lineEnds: this.#lineEnds,
        endsWithLineEnd: this.#lastEnd !== '',
        blankLines: this.#blank,
        strayQuotes: this.#stray,
        replaced: this.#replaced,
        rules: this.#rules,
        noRecords: [...this.#noRecords].map(([kind, found]) => ({ kind: ASIDE_NAMES[kind], ...found })),
        otherTables: others.map(({ row }) => row),
      },
    };
  }

  #record({ row, text, cells, hasStrayQuote }: TextRecord): void {
    const isPrinted = this.dialect.form.kind !== 'delimited';
    if (text === '' || (isPrinted && text.trim() === '')) {
      this.#blank = oneMore(this.#blank, row);
      return;
    }
    if (isPrinted && isRule(text)) {
      this.#rules = oneMore(this.#rules, row);
      return;
    }
    if (text.includes('\ufffd')) this.#replaced = oneMore(this.#replaced, row);
    if (hasStrayQuote) this.#stray = oneMore(this.#stray, row);
    // A line that does not have the form of the others is one cell.
    const found = cells.length === 0 ? [text] : cells;
    if (row > this.dialect.linesToSkip && !this.#knownWidths.has(found.length)) this.#noteAside(text, row);
    this.#widths.add(found.length, row);
    this.out.add(found);
  }

  #noteAside(text: string, row: number): void {
    const kind = asideKind(text);
    if (kind !== null) this.#noRecords.set(kind, oneMore(this.#noRecords.get(kind) ?? NOTHING, row));
  }
}

function oneMore({ count, firstRow }: Occurrences, row: number): Occurrences {
  return { count: count + 1, firstRow: count === 0 ? row : firstRow };
}
