import type { FieldProvenance, Owner, Source } from '../results/run-result.js';
import { costOf, marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { TypedSource } from '../tables/typed-source.js';
import { VERDICT } from '../tables/verdict.js';

/** Canonical column → who is responsible for what it says. */
export type Owners = Readonly<Partial<Record<string, Owner>>>;

/**
 * Where the canonical columns of a source come from (Datenherkunft): the heading each was read from or
 * the headings it is computed from, the share of used rows that give a value, and its owner. Nothing in
 * a table is imputed or overridden yet: see {@link withImputed} and {@link withOverridden}; where a method estimates, it says so of its own columns.
 *
 * @param index of the source among those of its table
 */
export function fieldProvenance(
  table: LoadedTable,
  index: number,
  { source, typed }: TypedSource,
  owners: Owners,
): readonly FieldProvenance[] {
  const used = table.totals.find((total) => total.source === index && total.verdict === VERDICT.used);
  const share = (id: string): number | null => {
    const given = used?.given.get(id);
    return used === undefined || given === undefined ? null : given / used.rows;
  };
  const field = (
    column: string,
    heading: string,
    origin: FieldProvenance['origin'],
    given: number | null,
    joinedFrom: FieldProvenance['joinedFrom'] = [],
  ): FieldProvenance => {
    const changed = given === null ? null : 0;
    const owner = owners[column] ?? null;
    return { column, heading, origin, joinedFrom, given, imputed: changed, overridden: changed, owner };
  };
  const { columns } = typed;
  const isProduct = table.id === 'invoice-lines' && !columns.has('revenue');
  const isCostProduct = table.id === 'invoice-lines' && costOf(columns) !== null;
  const shareOf = (id: string): number | null => {
    // Without both factors a row has no amount, and would not be used.
    if (isProduct && (id === 'quantity' || id === 'unitPrice')) return used === undefined ? null : 1;
    // Factors of the cost are not kept themselves: a row that lacks one has no cost.
    return isCostProduct && (id === 'quantity' || id === 'unitCost') ? share('cost') : share(id);
  };
  const given = [...source.columns].map(([id, { heading, joinedFrom = [] }]) =>
    field(id, heading, joinedFrom.length === 0 ? 'given' : 'joined', shareOf(id), joinedFrom),
  );
  const heading = (...ids: readonly string[]): string[] =>
    ids.flatMap((id) => columns.get(id)?.heading.trim() ?? []);
  const revenue = isProduct ? heading('quantity', 'unitPrice').join(' × ') : (heading('revenue')[0] ?? null);
  const cost = isCostProduct ? heading('quantity', 'unitCost').join(' × ') : (heading('cost')[0] ?? null);
  const hasMargin = marginSql(table.columns) !== null && !columns.has('contributionMargin');
  return [
    ...given,
    ...(isProduct && revenue !== null ? [field('revenue', revenue, 'derived', share('revenue'))] : []),
    ...(cost !== null && !columns.has('cost') ? [field('cost', cost, 'derived', share('cost'))] : []),
    ...(hasMargin && revenue !== null && cost !== null
      ? [field('contributionMargin', `${revenue} − ${cost}`, 'derived', share('cost'))]
      : []),
  ];
}

/** The last day that used rows of a source speak of, in days since 1970-01-01; NaN where they have no date. */
export function lastDayOf(table: LoadedTable, index: number): number {
  const used = table.totals.find((total) => total.source === index && total.verdict === VERDICT.used);
  return used?.lastDay ?? Number.NaN;
}

/**
 * Sources whose margins are marked as imputed where facts impute them.
 *
 * @param imputed share of the used rows whose margin is imputed, by the index of a source among those of the invoice lines
 */
export function withImputed<Described extends Pick<Source, 'table' | 'fields'>>(
  sources: readonly Described[],
  imputed: ReadonlyMap<number, number>,
): readonly Described[] {
  let index = -1;
  return sources.map((each) => {
    if (each.table !== 'invoice-lines' || each.fields.length === 0) return each;
    index += 1;
    const share = imputed.get(index);
    if (share === undefined) return each;
    const fields = each.fields.map((field) =>
      field.column === 'contributionMargin' && field.imputed !== null ? { ...field, imputed: share } : field,
    );
    return { ...each, fields };
  });
}

/**
 * Sources of customers whose potentials are marked as overridden where people decided otherwise. Which of several
 * sources gave a potential is not kept, so all of them show the same share.
 *
 * @param replaced how many of the potentials given were replaced
 * @param rowsUsed rows of a source that are used
 */
export function withOverridden<Described extends Pick<Source, 'table' | 'fields'>>(
  sources: readonly Described[],
  replaced: number,
  rowsUsed: (source: Described) => number,
): readonly Described[] {
  if (replaced === 0) return sources;
  const isGiving = ({ table, fields }: Described): boolean =>
    table === 'customers' && fields.some(({ column }) => column === 'potential');
  const rows = sources.filter(isGiving).reduce((sum, each) => sum + rowsUsed(each), 0);
  return sources.map((each) => {
    if (!isGiving(each) || rows === 0) return each;
    const fields = each.fields.map((field) =>
      field.column === 'potential' ? { ...field, overridden: replaced / rows } : field,
    );
    return { ...each, fields };
  });
}
