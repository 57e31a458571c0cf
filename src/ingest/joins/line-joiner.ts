import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { Join } from '../../results/run-result.js';
import type { CanonicalColumn } from '../../tables/canonical-table.js';
import { invoiceLines } from '../../tables/invoice-lines.js';
import { orders } from '../../tables/orders.js';
import { PRODUCT_ID } from '../../tables/products.js';
import type { RecognisedTable } from '../../tables/recognised-table.js';
import type { IngestedTable } from '../ingested.js';
import { quoted } from '../quoted-headings.js';
import { headingsOf } from '../recognise.js';
import { type Candidate, chooseKeys } from './choose-keys.js';
import { gatherCompletion } from './completion.js';
import { headTotals } from './head-totals.js';
import { type HeldRows, keySql } from './held-rows.js';
import { joinProblems } from './join-problems.js';
import { joinedTable, type MatchedJoin } from './joined-table.js';
import { countMatches, matchKeys } from './key-match.js';
import { currencyConflicts } from './price-currency.js';

type Kind = 'orders' | 'products';

/** A join that was carried out, of one file of lines. */
interface Done extends MatchedJoin {
  readonly kind: Kind;
  readonly lines: HeldRows;
}

/** Amounts stand in the positions; those of a head would count them once more. */
const NOT_FROM_HEADS: ReadonlySet<string> = new Set([
  'invoiceNumber',
  'revenue',
  'contributionMargin',
  'cost',
  'listRevenue',
  'discount',
]);
/** Fewer matches than this share of the keys are taken for a coincidence, unless the settings name the table. */
const LEAST_MATCHED = 0.5;

/** Completes positions, file by file, and says at the end what matched. */
export class LineJoiner {
  readonly joins: Join[] = [];
  readonly problems: Problem[] = [];
  /** Tables that completed lines, with their rows and how many of them were asked for. */
  readonly used = new Map<IngestedTable, { readonly rows: number; readonly used: number }>();
  readonly #done: Done[] = [];
  /** Why lines were not joined, and what keeps them from being lines at all. */
  readonly #refusals = new Map<HeldRows, { readonly found: Problem[]; readonly obstacles: Problem[] }>();
  readonly #results: { readonly table: RecognisedTable; readonly lines: HeldRows }[] = [];
  #count = 0;

  constructor(
    private readonly engine: Engine,
    private readonly others: Readonly<Record<Kind, readonly Candidate[]>>,
  ) {}

  get obstacles(): readonly Problem[] {
    return [...this.#refusals.values()].flatMap(({ found, obstacles }) => [...found, ...obstacles]);
  }

  /** Lines with everything they lacked; null where they can't be completed, or lack nothing that is there. */
  async join(line: Candidate, fixed: RecognisedTable['fixed']): Promise<RecognisedTable | null> {
    const { columns } = line.held;
    const joins: Done[] = [];
    this.#refusals.delete(line.held);
    const lacksHead = !columns.has('customerId') || !columns.has('date');
    if (lacksHead) {
      const ids = orders.columns
        .map(({ id }) => id)
        .filter((id) => !columns.has(id) && !NOT_FROM_HEADS.has(id));
      const found = await this.#match('orders', line, ids);
      if (found === null || !['customerId', 'date'].every((id) => columns.has(id) || adds(found, id)))
        return this.#refuse(line.held, 'KW440');
      joins.push(found);
    }
    const lacksAmount = !columns.has('revenue') && !(columns.has('quantity') && columns.has('unitPrice'));
    const wanted = wantedOfProducts(columns, lacksAmount);
    const found = wanted.length === 0 ? null : await this.#match('products', line, wanted);
    if (lacksAmount && (found === null || !adds(found, 'unitPrice')))
      return this.#refuse(line.held, columns.has('quantity') ? 'KW441' : 'KW439');
    if (found !== null && (await currencyConflicts(this.engine, line.held, found)) > 0)
      return this.#refuse(line.held, 'KW442');
    if (found !== null && found.completion.added.length > 0) joins.push(found);
    if (joins.length === 0) return null;
    const table = await joinedTable(this.engine, `joined ${this.#count++}`, line.held, joins, fixed);
    this.#done.push(...joins);
    this.#results.push({ table, lines: line.held });
    return table;
  }

  /** Sums up over all files what matched, compares heads with their positions and gives back memory. */
  async finish(): Promise<void> {
    for (const group of groupsOf(this.#done)) {
      const [first] = group;
      if (first === undefined) continue;
      const join = await this.#describe(first, group);
      this.joins.push(join);
      this.problems.push(...joinProblems(join, first.lines.raw, first.completion));
      await this.#countUsed(group);
    }
    const withHeads = this.#done.filter(({ kind }) => kind === 'orders');
    const compared = withHeads.flatMap((done) => {
      const result = this.#results.find(({ lines }) => lines === done.lines);
      return result === undefined ? [] : [{ ...done, joined: result.table }];
    });
    if (compared.length > 0) this.problems.push(...(await headTotals(this.engine, compared)));
    const tables = new Set(
      this.#done.flatMap(({ lines, matches, completion }) => [
        lines.table,
        matches,
        completion.name,
        ...completion.sources.map(({ held }) => held.table),
      ]),
    );
    for (const table of tables) await this.engine.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
  }

  async #match(kind: Kind, line: Candidate, ids: readonly string[]): Promise<Done | null> {
    const candidates = this.others[kind].filter(({ held }) => held !== line.held);
    const keys = await chooseKeys(this.engine, keyColumn(kind), line, candidates);
    if (keys === null) return null;
    const completion = await gatherCompletion(this.engine, `completion ${this.#count++}`, keys.sources, ids);
    const matches = `matches ${this.#count++}`;
    const from = { relation: identifier(line.held.table), key: keySql(keys.line) };
    const to = { relation: identifier(completion.name), key: 'key' };
    await matchKeys(this.engine, matches, from, to);
    const counts = await countMatches(this.engine, [matches], to);
    const isFixed = line.isFixed || candidates.some((each) => each.isFixed);
    const isPlausible =
      counts.keysMatched > 0 && (isFixed || counts.keysMatched >= LEAST_MATCHED * counts.keys);
    // A file with little in it follows those of the same kind that leave no doubt.
    if (!isPlausible && !this.#isUsual(kind, line.held, keys.line)) {
      this.#refusalOf(line.held).found.push(
        problem('KW432', {
          position: positionOf(line.held, keys.line),
          details: {
            matched: counts.keysMatched,
            keys: counts.keys,
            other: completion.sources.map(({ held }) => nameOf(held)).join(', '),
            table: kind,
            column: keyColumn(kind).id,
          },
        }),
      );
      return null;
    }
    return { kind, completion, matches, line: keys.line, lines: line.held };
  }

  #isUsual(kind: Kind, lines: HeldRows, key: number): boolean {
    const heading = lines.raw.headings[key];
    return this.#done.some((done) => done.kind === kind && done.lines.raw.headings[done.line] === heading);
  }

  #refusalOf(lines: HeldRows): { readonly found: Problem[]; readonly obstacles: Problem[] } {
    const refusal = this.#refusals.get(lines) ?? { found: [], obstacles: [] };
    this.#refusals.set(lines, refusal);
    return refusal;
  }

  #refuse(lines: HeldRows, code: 'KW439' | 'KW440' | 'KW441' | 'KW442'): null {
    const { file, sheet, headings } = lines.raw;
    const position = { file, ...(sheet === null ? {} : { sheet }) };
    // Without a number by which to look elsewhere, they simply lack columns.
    const key = keyColumn(code === 'KW441' ? 'products' : 'orders');
    if (
      code === 'KW439' ||
      code === 'KW442' ||
      headingsOf(key, headings).length > 0 ||
      lines.columns.has(key.id)
    )
      this.#refusalOf(lines).obstacles.push(
        problem(code, { position, details: { headings: quoted(headings) } }),
      );
    return null;
  }

  async #describe(first: Done, group: readonly Done[]): Promise<Join> {
    const { completion, line, lines, kind } = first;
    const to = { relation: identifier(completion.name), key: 'key' };
    let rows = 0;
    for (const each of new Set(group.map((done) => done.lines))) rows += each.rows;
    const names = group.map(({ matches }) => matches);
    const counts = await countMatches(this.engine, names, to);
    const [source] = completion.sources;
    return {
      from: 'invoice-lines',
      to: kind,
      fromKey: lines.raw.headings[line] ?? '',
      toKey: source?.held.raw.headings[source.key] ?? '',
      ...counts,
      rows,
    };
  }

  async #countUsed(group: readonly Done[]): Promise<void> {
    const asked = group
      .map(({ matches }) => `SELECT to_key AS key FROM ${identifier(matches)}`)
      .join(' UNION ');
    const sources = new Map(
      group.flatMap(({ completion }) => completion.sources.map((each) => [each.held, each.key] as const)),
    );
    for (const [held, key] of sources) {
      const found = await this.engine.row(
        `SELECT count(*) AS used FROM (SELECT ${keySql(key)} AS key FROM ${identifier(held.table)}) SEMI JOIN (${asked}) USING (key)`,
      );
      this.used.set(held.each, { rows: held.rows, used: found.get('used') ?? 0 });
    }
  }
}

function keyColumn(kind: Kind): CanonicalColumn {
  if (kind === 'products') return PRODUCT_ID;
  const column = invoiceLines.columns.find(({ id }) => id === 'invoiceNumber');
  if (column === undefined) throw new Error('invoice lines without a document number');
  return column;
}

/** What lines take from articles: the price where they have no amount, the cost where they have none. */
function wantedOfProducts(columns: HeldRows['columns'], lacksAmount: boolean): readonly string[] {
  if (!columns.has('quantity')) return [];
  const wanted: string[] = [];
  if (lacksAmount) wanted.push('unitPrice', 'currency');
  if (!columns.has('cost') && !columns.has('contributionMargin')) wanted.push('unitCost');
  if (wanted.length > 0) wanted.push('productGroup');
  return wanted.filter((id) => !columns.has(id));
}

function adds({ completion }: MatchedJoin, id: string): boolean {
  return completion.added.some((column) => column.id === id);
}

/** Joins of the same kind by the same headings are one, however many files the lines came in. */
function groupsOf(done: readonly Done[]): readonly (readonly Done[])[] {
  const groups = new Map<string, Done[]>();
  for (const each of done) {
    const key = `${each.kind}\n${each.lines.raw.headings[each.line]}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function positionOf({ raw: { file, sheet, headings } }: HeldRows, column: number): Problem['position'] {
  return { file, ...(sheet === null ? {} : { sheet }), column: headings[column] ?? '' };
}

function nameOf({ raw: { file, sheet } }: HeldRows): string {
  return sheet === null ? file : `${file} [${sheet}]`;
}
