import type { Engine } from '../engine/engine.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { decidedAmount } from './decided-amount.js';
import type { Override, Refusal } from './fact.js';

/** What decisions are judged by. */
interface OverrideTerms {
  /** The place of each customer. */
  readonly customers: ReadonlyMap<string, number>;
  /** The as-of date in days since 1970-01-01; NaN without dates. */
  readonly asOf: number;
  /** Whether a decision holds only where somebody approved it. */
  readonly requireApproval: boolean;
  /** Potentials in cents as the data give them; undefined where they give none. */
  readonly potential: Float64Array | undefined;
}

/** What can be decided, by the names that people write. */
const COLUMNS: Readonly<Record<string, string>> = {
  '': 'priority.class',
  'priority.class': 'priority.class',
  priority: 'priority.class',
  priorität: 'priority.class',
  prioritätsklasse: 'priority.class',
  'priority class': 'priority.class',
  klasse: 'priority.class',
  class: 'priority.class',
  potential: 'potential',
  potenzial: 'potential',
  umsatzpotenzial: 'potential',
  jahrespotenzial: 'potential',
};

/**
 * The decisions of the overrides table with what speaks against each, in the order of customer numbers. Of several that
 * hold for the same customer and column, the one that lasts longest counts; so the order of rows does not matter.
 */
export async function loadOverrides(
  engine: Engine,
  table: LoadedTable | null,
  terms: OverrideTerms,
): Promise<readonly Override[] | null> {
  if (table === null) return null;
  const text = (name: string): string =>
    table.columns.has(name) ? `trim("${name}") AS "${name}"` : `CAST(NULL AS VARCHAR) AS "${name}"`;
  const until = table.columns.has('validUntil')
    ? `CAST("validUntil" - DATE '1970-01-01' AS DOUBLE)`
    : 'CAST(NULL AS DOUBLE)';
  // The end is the only cell of a decision that can be unreadable.
  const isUnreadable = table.columns.has('validUntil') ? 'CAST(faults > 0 AS DOUBLE)' : '0.0::DOUBLE';
  const result = await engine.columns(
    `SELECT "customerId" AS id, ${['field', 'value', 'who', 'why', 'approvedBy'].map(text).join(', ')}, ` +
      `${until} AS until, ${isUnreadable} AS unreadable FROM overrides WHERE verdict = ${VERDICT.used} ` +
      'ORDER BY id, field NULLS FIRST, until DESC NULLS FIRST, value, who, why, "approvedBy"',
  );
  const ids = result.text('id');
  const [fields, values, who, why, approvedBy] = ['field', 'value', 'who', 'why', 'approvedBy'].map((each) =>
    result.text(each),
  );
  const untils = result.number('until');
  const unreadable = result.number('unreadable');
  const settled = new Set<string>();
  return ids.map((id, at): Override => {
    const customer = terms.customers.get(id ?? '') ?? null;
    const field = known(fields?.[at]) ?? '';
    const column = COLUMNS[field.toLowerCase()] ?? null;
    const value = known(values?.[at]) ?? '';
    const written = {
      who: known(who?.[at]),
      why: known(why?.[at]),
      approvedBy: known(approvedBy?.[at]),
      validUntil: untils[at] ?? Number.NaN,
    };
    const amount = column === 'potential' ? decidedAmount(value) : Number.NaN;
    const isClear = unreadable[at] !== 1;
    const refusal = refusalOf({ customer, column, value, amount, isClear, ...written }, terms, settled);
    if (refusal === null) settled.add(`${customer}/${column}`);
    const before = customer === null ? Number.NaN : (terms.potential?.[customer] ?? Number.NaN);
    return {
      customer,
      customerId: id ?? '',
      column: column ?? field,
      value,
      ...written,
      refusal,
      amount,
      amountBefore: column === 'potential' ? before : Number.NaN,
    };
  });
}

type Judged = Omit<Override, 'customerId' | 'refusal' | 'amountBefore' | 'column'> & {
  readonly column: string | null;
  /** Whether its end, or that it has none, can be read. */
  readonly isClear: boolean;
};

/** The first thing that speaks against a decision; null where nothing does. */
function refusalOf(each: Judged, terms: OverrideTerms, settled: ReadonlySet<string>): Refusal | null {
  if (each.customer === null) return 'customer';
  if (each.column === null) return 'column';
  if (each.value === '' || (each.column === 'potential' && Number.isNaN(each.amount))) return 'value';
  if (each.who === null) return 'person';
  if (each.why === null) return 'reason';
  if (!each.isClear) return 'until';
  if (each.validUntil < terms.asOf) return 'expired';
  if (terms.requireApproval && each.approvedBy === null) return 'approval';
  return settled.has(`${each.customer}/${each.column}`) ? 'repeated' : null;
}

function known(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === '' ? null : text;
}

/** Potentials with the decided ones in place of those given; how many of those given were replaced. */
export function decidedPotentials(
  overrides: readonly Override[],
  given: Float64Array | undefined,
  customers: number,
): { readonly potential: Float64Array; readonly replaced: number } | null {
  const decided = overrides.filter(({ column, refusal }) => column === 'potential' && refusal === null);
  if (decided.length === 0) return null;
  const potential = given?.slice() ?? new Float64Array(customers).fill(Number.NaN);
  let replaced = 0;
  for (const { customer, amount, amountBefore } of decided) {
    potential[customer!] = amount;
    if (!Number.isNaN(amountBefore)) replaced += 1;
  }
  return { potential, replaced };
}
