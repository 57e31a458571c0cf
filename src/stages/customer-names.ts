import type { Cell } from '../results/report-table.js';
import type { StageInput } from './stage.js';

/** By what customers are known. */
export interface CustomerNames {
  readonly ids: readonly (string | null)[];
  /** Null where the data carry no names at all. */
  readonly names: readonly (string | null)[] | null;
}

/** The numbers and names of all customers. */
export function customerNames(input: StageInput<unknown>): CustomerNames {
  return { ids: input.text('customerId'), names: input.has('name') ? input.text('name') : null };
}

/** Compares two customers by number, character by character: the order of equals in every list. */
export function byCustomerNumber(ids: CustomerNames['ids']): (first: number, second: number) => number {
  return (first, second) => {
    const one = ids[first] ?? '';
    const other = ids[second] ?? '';
    if (one === other) return first - second;
    return one < other ? -1 : 1;
  };
}

/** How a customer is called in a sentence: `Muster GmbH (10001)`, or the number alone where no name is known. */
export function customerLabel(index: number, { ids, names }: CustomerNames): string {
  const id = ids[index] ?? '';
  const name = names?.[index] ?? null;
  return name === null || name === id ? id : `${name} (${id})`;
}

/** Number and name of a customer as the first cells of a row. */
export function nameCells(index: number, { ids, names }: CustomerNames): readonly Cell[] {
  return [ids[index] ?? null, names?.[index] ?? null];
}
