/** Takes text for stdout or a file; false when nobody wants more. */
export type TextSink = (text: string) => Promise<boolean>;

/** So much is gathered before it is handed over. */
const WORTH_WRITING = 1 << 16;

/**
 * Writes cells as CSV (RFC 4180: comma, double quotes where needed, line feed), as they are: what looks
 * like a formula stays one, because what comes out is data for programs.
 */
export class RawCsv {
  #text = '';
  #isWanted = true;

  constructor(private readonly sink: TextSink) {}

  /** Whether somebody still reads what is written. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  add(cells: readonly (string | null)[]): void {
    // A record of one empty cell would else be a blank line.
    this.#text += cells.length === 1 && (cells[0] ?? '') === '' ? '""' : cells.map(written).join(',');
    this.#text += '\n';
  }

  /** Hands over what has been gathered, if it is worth it. */
  async flush(isEnd = false): Promise<void> {
    if (this.#text === '' || (!isEnd && this.#text.length < WORTH_WRITING)) return;
    const text = this.#text;
    this.#text = '';
    if (this.#isWanted) this.#isWanted = await this.sink(text);
  }
}

function written(cell: string | null): string {
  if (cell === null) return '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Counts records by their width. */
export class WidthCount {
  readonly #widths = new Map<number, { count: number; firstRow: number }>();
  #records = 0;

  get records(): number {
    return this.#records;
  }

  add(cells: number, row: number): void {
    this.#records += 1;
    const found = this.#widths.get(cells);
    if (found === undefined) this.#widths.set(cells, { count: 1, firstRow: row });
    else found.count += 1;
  }

  /** The most frequent width first. */
  list(): readonly { readonly cells: number; readonly count: number; readonly firstRow: number }[] {
    return [...this.#widths]
      .map(([cells, found]) => ({ cells, ...found }))
      .sort((a, b) => b.count - a.count || a.firstRow - b.firstRow);
  }
}
