/** Where the compiled code puts what becomes of the document numbers, see assembly/number-ranges.ts. */
export const DOCUMENTS_BLOCK = 80 + 8 * 32;
const [RISING, RANGES, FIRST_ROW, LAST_ROW, FIRST_RANGE] = [0, 4, 16, 48, 80];
const [DAY, KNOWN, KEY] = [8, 12, 16];
const [DIGITS, FIRST, LAST, RANGE] = [8, 16, 24, 32];

/** The document numbers of one stretch of records. */
export interface DocumentNumbers {
  /** Whether each number is higher than all before it in its range. */
  readonly areRising: boolean;
  readonly ranges: readonly NumberRange[];
  /** What tells whose document the first and the last row are, and of which day; null without rows. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The numbers of one range (Nummernkreis): those with the same signs before as many digits. */
export interface NumberRange {
  readonly id: string;
  readonly first: bigint;
  readonly last: bigint;
}

/** Reads the block. */
export function documentNumbers(buffer: ArrayBuffer, block: number): DocumentNumbers {
  const view = new DataView(buffer, block, DOCUMENTS_BLOCK);
  const ranges: NumberRange[] = [];
  for (let number = 0; number < view.getUint32(RANGES, true); number += 1) {
    const at = FIRST_RANGE + number * RANGE;
    ranges.push({
      id: `${view.getBigUint64(at, true)} ${view.getBigUint64(at + DIGITS, true)}`,
      first: view.getBigUint64(at + FIRST, true),
      last: view.getBigUint64(at + LAST, true),
    });
  }
  return {
    areRising: view.getUint32(RISING, true) === 1,
    ranges,
    first: rowAt(view, FIRST_ROW),
    last: rowAt(view, LAST_ROW),
  };
}

function rowAt(view: DataView, at: number): string | null {
  if (view.getUint32(at + KNOWN, true) === 0) return null;
  const key = [view.getBigUint64(at + KEY, true), view.getBigUint64(at + KEY + 8, true)];
  return [view.getBigUint64(at, true), view.getInt32(at + DAY, true), ...key].join(' ');
}

/** Follows the document numbers of a file from stretch to stretch. */
export class RisingNumbers {
  #areRising = true;
  #last: string | null = null;
  readonly #ranges = new Map<string, bigint>();

  /** Whether each row so far is a document of its own, unless it continues that of the row before it. */
  get areRising(): boolean {
    return this.#areRising;
  }

  /** Takes the next stretch. Returns whether its first row continues the document of the last one before it. */
  follow({ areRising, ranges, first, last }: DocumentNumbers): boolean {
    if (first === null) return false;
    const continues = first === this.#last;
    for (const range of ranges) {
      const before = this.#ranges.get(range.id);
      // The number of a document that is continued stands on both sides.
      const isNext = before === undefined || range.first > before || (continues && range.first === before);
      if (!isNext) this.#areRising = false;
      this.#ranges.set(range.id, range.last);
    }
    if (!areRising) this.#areRising = false;
    this.#last = last;
    return continues;
  }

  /** A record that became no row may be of any document. */
  lose(): void {
    this.#areRising = false;
  }
}
