import { createReadStream } from 'node:fs';
import type { CellRow } from '../../engine/cell-loader.js';
import type { Occurrences } from '../../results/raw-rows.js';
import { type AsideKind, asideKind } from './aside-line.js';
import { RecordFinder, type TextRecord } from './record-finder.js';
import type { RecordForm } from './record-form.js';
import { LineCutter } from './text-lines.js';

/** Where the records of a table lie in a text file, and how. */
export interface RecordLayout {
  readonly form: RecordForm;
  /** Physical lines before the first record. */
  readonly skipLines: number;
  /** The line behind the table, where something else follows. */
  readonly untilLine?: number | undefined;
  readonly headings: readonly string[];
}

/** What was odd about the records of a table. */
export interface ReadingReport {
  /** Records of another width than the heading, or with quotes where none may stand. */
  readonly faults: Occurrences;
  /** Cells of the first of them; null where it is a quote that is wrong. */
  readonly firstWidth: number | null;
  /** Lines that are no records. */
  readonly asides: ReadonlyMap<AsideKind, Occurrences>;
  /** Lines with bytes that are no characters, each shown as �. */
  readonly replaced: Occurrences;
}

/** The character that stands for bytes which are none. */
const REPLACEMENT = '\ufffd';
const NOTHING: Occurrences = { count: 0, firstRow: 0 };

/**
 * Reads a text file whose structure the engine refuses (ragged records, stray quotes, mixed line
 * ends) or does not know (frames, columns of fixed width, other quotes), record by record, each with
 * the line it begins on. Lines of dashes, page numbers and comments are no records unless they are
 * as wide as the table.
 *
 * @param file the user's file, for messages
 * @throws Failure where a line is too long (KW166)
 */
export async function readTolerantly(
  path: string,
  file: string,
  layout: RecordLayout,
  onRow: (row: CellRow) => void,
): Promise<ReadingReport> {
  const table = new TableRecords(layout, onRow);
  const isWhole = (cells: readonly string[]): boolean => table.fits(cells);
  const records = new RecordFinder(layout.form, layout.skipLines + 1, isWhole, (record) =>
    table.take(record),
  );
  let line = 0;
  const cutter = new LineCutter(file, (text, end) => {
    line += 1;
    if (line <= layout.skipLines || (layout.untilLine !== undefined && line >= layout.untilLine)) return;
    records.take(text, end);
  });
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }))
    cutter.feed(String(chunk));
  cutter.finish();
  records.finish();
  return table.report();
}

/** Fits records to the columns of a table, and keeps count of what is odd. */
class TableRecords {
  readonly #width: number;
  /** Columns up to the last with a heading: a record may leave out the others. */
  readonly #named: number;
  readonly #asides = new Map<AsideKind, Occurrences>();
  #faults = NOTHING;
  #firstWidth: number | null = null;
  #replaced = NOTHING;

  constructor(
    private readonly layout: RecordLayout,
    private readonly onRow: (row: CellRow) => void,
  ) {
    this.#width = layout.headings.length;
    this.#named = layout.headings.findLastIndex((heading) => heading !== '') + 1;
  }

  fits(cells: readonly string[]): boolean {
    return this.#fit(cells).length === this.#width;
  }

  take({ row, cells, text, hasStrayQuote }: TextRecord): void {
    if (text === '' || (cells.length === 0 && text.trim() === '')) return;
    if (text.includes(REPLACEMENT)) this.#replaced = oneMore(this.#replaced, row);
    const fitted = this.#fit(cells);
    const fits = fitted.length === this.#width;
    if (!fits) {
      const kind = asideKind(text) ?? this.#outside(text, cells);
      if (kind !== null) {
        this.#asides.set(kind, oneMore(this.#asides.get(kind) ?? NOTHING, row));
        return;
      }
    }
    if (!fits || hasStrayQuote) {
      if (this.#faults.count === 0) this.#firstWidth = fits ? null : cells.length;
      this.#faults = oneMore(this.#faults, row);
    }
    // A line that can't be cut is one cell: it is rejected with its place.
    const kept = cells.length === 0 ? [text] : fitted;
    this.onRow({ row, cells: kept.map((cell) => (cell === '' ? null : cell)) });
  }

  report(): ReadingReport {
    return {
      faults: this.#faults,
      firstWidth: this.#firstWidth,
      asides: this.#asides,
      replaced: this.#replaced,
    };
  }

  /** Titles that a framed list repeats on each page. */
  #outside(text: string, cells: readonly string[]): AsideKind | null {
    if (this.layout.form.kind !== 'framed' || cells.length > 0) return null;
    return text.includes('|') ? null : 'outside';
  }

  /** Drops empty cells behind the last column, and adds those that have no heading. */
  #fit(cells: readonly string[]): readonly string[] {
    if (cells.length === this.#width) return cells;
    let length = cells.length;
    while (length > this.#width && cells[length - 1] === '') length -= 1;
    if (length > this.#width || length < this.#named) return cells;
    return Array.from({ length: this.#width }, (_, at) => cells[at] ?? '');
  }
}

function oneMore({ count, firstRow }: Occurrences, row: number): Occurrences {
  return { count: count + 1, firstRow: count === 0 ? row : firstRow };
}
