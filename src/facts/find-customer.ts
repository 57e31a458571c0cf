import { editDistance } from '../language/nearest.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

const MOST_NAMED = 8;

/**
 * The place of the customer that somebody typed: his number, exactly or but for leading zeros; else his name,
 * whole or a part of it that no other customer's has. Case and blanks around don't count.
 *
 * @throws Failure KW346 for somebody unknown, KW347 where several fit
 */
export function findCustomer(
  typed: string,
  ids: readonly (string | null)[],
  names: readonly (string | null)[] = [],
): number {
  const wanted = folded(typed);
  const place = (fits: (customer: number) => boolean): number[] =>
    ids.flatMap((_, customer) => (fits(customer) ? [customer] : []));
  const id = (customer: number): string => folded(ids[customer] ?? '');
  const name = (customer: number): string => folded(names[customer] ?? '');
  const ways: readonly ((customer: number) => boolean)[] = [
    (customer) => ids[customer] === typed.trim(),
    (customer) => id(customer) === wanted,
    (customer) => withoutZeros(id(customer)) === withoutZeros(wanted),
    (customer) => name(customer) === wanted,
    (customer) => name(customer).includes(wanted),
  ];
  if (wanted !== '') {
    for (const fits of ways) {
      const found = place(fits);
      if (found.length === 1) return found[0]!;
      if (found.length > 1) refuse('KW347', typed, found, ids, names);
    }
  }
  return refuse('KW346', typed, wanted === '' ? [] : nearest(wanted, ids, names), ids, names);
}

function refuse(
  code: 'KW346' | 'KW347',
  typed: string,
  customers: readonly number[],
  ids: readonly (string | null)[],
  names: readonly (string | null)[],
): never {
  const shown = customers.slice(0, MOST_NAMED).map((customer) => {
    const name = names[customer] ?? null;
    return name === null ? (ids[customer] ?? '') : `${ids[customer]} ${name}`;
  });
  const list = shown.join('; ') + (customers.length > MOST_NAMED ? '; …' : '');
  const hint = {
    de: list === '' ? '' : ` Am nächsten: ${list}.`,
    en: list === '' ? '' : ` Nearest: ${list}.`,
  };
  const details = { typed, list, hint, count: customers.length };
  throw new Failure('usage', [problem(code, { value: typed, details })]);
}

/** Customers whose number or name comes close, the closest first. */
function nearest(
  wanted: string,
  ids: readonly (string | null)[],
  names: readonly (string | null)[],
): readonly number[] {
  const most = Math.max(1, Math.floor(wanted.length / 3));
  return ids
    .map((id, customer) => {
      const words = folded(names[customer] ?? '').split(/[^\p{L}\p{N}]+/u);
      const candidates = [folded(id ?? ''), folded(names[customer] ?? ''), ...words];
      const distances = candidates
        .filter((each) => each !== '')
        .map((each) => editDistance(wanted, each, most + 1));
      return { customer, distance: Math.min(most + 1, ...distances) };
    })
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance || one.customer - other.customer)
    .map(({ customer }) => customer);
}

function withoutZeros(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
