import type { Engine } from '../../engine/engine.js';
import type { Problem } from '../../problems/problem.js';
import type { Join } from '../../results/run-result.js';
import { tableById } from '../../tables/registry.js';
import type { IngestedTable } from '../ingested.js';
import { type SourceSettingsByTable, speaksOf } from '../source-settings.js';
import type { Candidate } from './choose-keys.js';
import { type HeldRows, holdRows } from './held-rows.js';
import { LineJoiner } from './line-joiner.js';

/** The tables of a run after those that complete others have been joined to them. */
export interface JoinedTables {
  readonly tables: readonly IngestedTable[];
  readonly joins: readonly Join[];
  readonly problems: readonly Problem[];
  /** Why positions could not be made invoice lines. */
  readonly obstacles: readonly Problem[];
}

/**
 * Joins positions with the heads of their documents and with articles, found by shared keys.
 * Tables that lack nothing are left as they are, and read as quickly as ever.
 */
export async function joinTables(
  engine: Engine,
  tables: readonly IngestedTable[],
  settings: SourceSettingsByTable,
): Promise<JoinedTables> {
  const hasProducts = tables.some((each) => idOf(each) === 'products');
  const incomplete = tables.filter(
    (each) => idOf(each) === 'order-items' || (hasProducts && isWithoutCost(each)),
  );
  if (incomplete.length === 0) return { tables: dismissed(tables), joins: [], problems: [], obstacles: [] };
  const holding = new Holding(engine, settings);
  const joiner = new LineJoiner(engine, {
    orders: incomplete.some(lacksHead) ? await holding.all(tables.filter(isHead)) : [],
    products: await holding.all(tables.filter((each) => idOf(each) === 'products')),
  });
  const results = new Map<IngestedTable, IngestedTable>();
  const refused: IngestedTable[] = [];
  // Twice: what a file alone leaves in doubt may be settled by those of the same kind after it.
  for (const each of [...incomplete, ...incomplete]) {
    if (results.has(each)) continue;
    const line = await holding.one(each);
    const found = await joiner.join(line, fixedBy(each, settings));
    if (found === null) {
      refused.push(each);
      continue;
    }
    const added = [...found.columns.values()].filter(({ index }) => index >= line.held.raw.headings.length);
    const unmapped = each.unmapped.filter((heading) => !added.some((match) => match.heading === heading));
    results.set(each, { opened: { raw: found.raw, reread: null }, recognised: found, unmapped });
  }
  for (const each of refused)
    if (!results.has(each) && idOf(each) === 'order-items') results.set(each, unrecognised(each));
  await joiner.finish();
  for (const [each, used] of joiner.used) {
    if (each.recognised === null) continue;
    // Heads that carry amounts become heads alone: what they add up to stands in the positions.
    const table = isHead(each) ? tableById('orders') : each.recognised.table;
    results.set(each, { ...each, recognised: { ...each.recognised, table }, completing: used });
  }
  const joined = tables.map((each) => results.get(each) ?? each);
  return {
    tables: dismissed(joined),
    joins: joiner.joins,
    problems: [...holding.problems, ...joiner.problems],
    obstacles: joiner.obstacles,
  };
}

function idOf({ recognised }: IngestedTable): string | null {
  return recognised?.table.id ?? null;
}

function lacksHead({ recognised }: IngestedTable): boolean {
  return recognised !== null && !(recognised.columns.has('customerId') && recognised.columns.has('date'));
}

/** Lines that can be read, but whose cost only their articles know. */
function isWithoutCost(each: IngestedTable): boolean {
  if (idOf(each) !== 'invoice-lines') return false;
  const { columns } = each.recognised ?? { columns: new Map() };
  const has = (id: string): boolean => columns.has(id);
  return !has('cost') && !has('unitCost') && !has('contributionMargin') && has('quantity');
}

/** Heads of documents: with a customer, a date and a number, but nothing of what was sold. */
function isHead(each: IngestedTable): boolean {
  const columns = each.recognised?.columns ?? new Map<string, unknown>();
  if (idOf(each) === 'orders') return true;
  return (
    idOf(each) === 'invoice-lines' &&
    columns.has('invoiceNumber') &&
    !columns.has('quantity') &&
    !columns.has('unitPrice') &&
    !columns.has('productGroup')
  );
}

/** Tables that could only have completed others, and did not, are not used. */
function dismissed(tables: readonly IngestedTable[]): readonly IngestedTable[] {
  return tables.map((each) =>
    each.recognised?.table.completes === true && each.completing === undefined ? unrecognised(each) : each,
  );
}

function unrecognised({ opened }: IngestedTable): IngestedTable {
  return { opened, recognised: null, unmapped: opened.raw.headings };
}

/** What the settings fix about reading lines that are joined: under their own name, or under that of what they become. */
function fixedBy(
  { opened: { raw }, recognised }: IngestedTable,
  settings: SourceSettingsByTable,
): NonNullable<IngestedTable['recognised']>['fixed'] {
  const lines = settings['invoice-lines'];
  const applies = lines !== undefined && speaksOf(lines, raw.file, raw.sheet);
  return {
    decimal: recognised?.fixed.decimal ?? (applies ? lines.decimal : undefined),
    dateOrder: recognised?.fixed.dateOrder ?? (applies ? lines.dateOrder : undefined),
    positiveSide: recognised?.fixed.positiveSide ?? (applies ? lines.positiveSide : undefined),
  };
}

/** Tables whose rows lie in the engine, each once. */
class Holding {
  readonly problems: Problem[] = [];
  readonly #held = new Map<IngestedTable, HeldRows>();

  constructor(
    private readonly engine: Engine,
    private readonly settings: SourceSettingsByTable,
  ) {}

  async all(tables: readonly IngestedTable[]): Promise<readonly Candidate[]> {
    const found: Candidate[] = [];
    for (const each of tables) found.push(await this.one(each));
    return found;
  }

  async one(each: IngestedTable): Promise<Candidate> {
    let held = this.#held.get(each);
    if (held === undefined) {
      held = await holdRows(this.engine, each, `held ${this.#held.size}`);
      this.#held.set(each, held);
      this.problems.push(...held.problems);
    }
    const own = this.settings[idOf(each) ?? ''];
    const { raw } = each.opened;
    const isFixed = own !== undefined && speaksOf(own, raw.file, raw.sheet);
    return { held, isFixed };
  }
}
