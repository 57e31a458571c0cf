import type { RandomStream } from '../random.js';
import { GROUP_NAMES } from '../vocabulary/group-names.js';

/** One customer in so many belongs to a group on average. */
const CUSTOMERS_PER_GROUP = 36;
/** In larger groups the last company belongs to the second one, which belongs to the parent. */
const COMPANIES_OF_A_CHAIN = 4;

/**
 * The parent of every customer as the master states it (Konzern); null for customers by themselves. Some groups bear the
 * number of a customer, some the name of a holding that buys nothing.
 *
 * @param numbers the customers' numbers
 */
export function assignParents(random: RandomStream, numbers: readonly string[]): readonly (string | null)[] {
  const parents = new Array<string | null>(numbers.length).fill(null);
  const free = new Set(numbers.keys());
  const draw = (): number | null => {
    if (free.size === 0) return null;
    // Few are taken, so a free one is soon found.
    for (;;) {
      const index = random.integer(0, numbers.length - 1);
      if (free.delete(index)) return index;
    }
  };
  const groups = Math.floor(numbers.length / CUSTOMERS_PER_GROUP);
  for (let group = 0; group < groups; group++) {
    const companies: number[] = [];
    for (let left = random.integer(2, 5); left > 0; left--) {
      const index = draw();
      if (index !== null) companies.push(index);
    }
    const holding = group % 2 === 1 ? GROUP_NAMES[(group - 1) / 2] : undefined;
    nameParents(companies, holding, numbers, parents);
  }
  return parents;
}

function nameParents(
  companies: readonly number[],
  holding: string | undefined,
  numbers: readonly string[],
  parents: (string | null)[],
): void {
  const [first, second] = companies;
  for (const [place, index] of companies.entries()) {
    if (holding !== undefined) parents[index] = holding;
    else if (place === 0) parents[index] = null;
    else {
      const isChained = place + 1 === companies.length && companies.length >= COMPANIES_OF_A_CHAIN;
      parents[index] = numbers[(isChained ? second : first) ?? index] ?? null;
    }
  }
}
