import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

/**
 * Which customers are global (globale Kunden), 1 or 0 for each: those with one of the named values in the named column,
 * otherwise groups with members in several countries. Null where neither is known.
 */
export function globalSplit(input: StageInput<Settings>): Uint8Array | null {
  const { column, values } = input.settings.globalCustomers;
  if (column !== null) return named(input, column, values);
  const members = input.detail('groupMembers');
  if (members === null || members.countries.every((country) => country === null)) return null;
  const first = new Array<string | null>(input.customers).fill(null);
  const isGlobal = new Uint8Array(input.customers);
  for (let at = 0; at < members.count; at += 1) {
    const customer = members.customer[at]!;
    const country = members.countries[at] ?? null;
    if (customer < 0 || country === null) continue;
    const known = first[customer] ?? null;
    if (known === null) first[customer] = country;
    else if (known !== country) isGlobal[customer] = 1;
  }
  return isGlobal;
}

function named(input: StageInput<Settings>, column: string, values: readonly string[]): Uint8Array | null {
  if (!input.has(column)) return null;
  const wanted = new Set<string>(values.map((value) => value.trim().toLowerCase()));
  return Uint8Array.from(input.text(column), (text) =>
    text !== null && wanted.has(text.trim().toLowerCase()) ? 1 : 0,
  );
}
