import type { StatedCurrency } from '../../engine/raw-table.js';

/** Gathers, column by column, which currencies the formats of numbers show. */
export class StatedCurrencies {
  readonly #columns: Map<string, StatedCurrency>[] = [];

  /** Adds numbers that come behind all others of their column and currency. */
  add(found: StatedCurrency): void {
    const { column, currency, lastRow, cells } = found;
    this.#columns[column] ??= new Map();
    const known = this.#columns[column].get(currency);
    const sum = known === undefined ? found : { ...known, lastRow, cells: known.cells + cells };
    this.#columns[column].set(currency, sum);
  }

  /** In the order of the columns, and of their first cells. */
  list(): readonly StatedCurrency[] {
    return this.#columns.flatMap((each) => [...each.values()].sort((one, other) => one.row - other.row));
  }
}
