import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import type { Bilingual } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { RecognisedTable, TypedColumn } from '../../tables/recognised-table.js';
import { typeColumns } from '../../tables/typed-columns.js';
import { type HeldRows, keySql } from './held-rows.js';
import type { MatchedJoin } from './joined-table.js';

/** Positions that were joined with their heads. */
export interface LinesWithHeads extends MatchedJoin {
  readonly lines: HeldRows;
  readonly joined: RecognisedTable;
}

/**
 * Compares what heads say they add up to with the sum of their positions, document by document.
 * The positions count; a difference is reported. Says nothing where one of both has no amounts.
 */
export async function headTotals(
  engine: Engine,
  all: readonly LinesWithHeads[],
): Promise<readonly Problem[]> {
  const [first] = all;
  if (first === undefined) return [];
  const heads: string[] = [];
  for (const { held, key } of first.completion.sources) {
    if (held.each.recognised === null) continue;
    const raw = { ...held.raw, relation: identifier(held.table) };
    const amount = await amountOf(engine, { ...held.each.recognised, raw });
    if (amount === null) return [];
    heads.push(`SELECT ${keySql(key)} AS key, ${amount} AS amount FROM ${identifier(held.table)}`);
  }
  const positions: string[] = [];
  for (const { joined, line, matches } of all) {
    const amount = await amountOf(engine, joined);
    if (amount === null) return [];
    positions.push(
      `SELECT m.to_key AS key, p.amount FROM (SELECT ${keySql(line)} AS key, ${amount} AS amount FROM ${joined.raw.relation}) p ` +
        `JOIN ${identifier(matches)} m ON m.from_key = p.key WHERE m.to_key IS NOT NULL`,
    );
  }
  if (heads.length === 0) return [];
  const sum = (selects: readonly string[]): string =>
    `SELECT key, sum(amount) AS amount FROM (${selects.join(' UNION ALL ')}) GROUP BY key`;
  const cents = (sql: string): string => `CAST(round(coalesce(sum(${sql}), 0), 2) * 100 AS DOUBLE)`;
  const found = await engine.row(
    `SELECT count(*) AS documents, count(*) FILTER (abs(coalesce(h.amount, 0) - p.amount) >= 0.005) AS different, ` +
      `${cents('h.amount')} AS heads, ${cents('p.amount')} AS positions FROM (${sum(positions)}) p JOIN (${sum(heads)}) h USING (key)`,
  );
  const different = found.get('different') ?? 0;
  if (different === 0) return [];
  const [inHeads, inPositions] = [found.get('heads') ?? 0, found.get('positions') ?? 0];
  const { file, sheet } = first.lines.raw;
  return [
    problem('KW435', {
      position: { file, ...(sheet === null ? {} : { sheet }) },
      details: {
        different,
        documents: found.get('documents') ?? 0,
        heads: amountText(inHeads),
        positions: amountText(inPositions),
        difference: amountText(inHeads - inPositions),
      },
      count: different,
    }),
  ];
}

function amountText(cents: number): Bilingual {
  return { de: formatNumber(cents / 100, 2, 'de'), en: formatNumber(cents / 100, 2, 'en') };
}

/** SQL of the revenue of a raw row: given, or quantity × unit price; null where there is none, or nothing decides how to read it. */
async function amountOf(engine: Engine, source: RecognisedTable): Promise<string | null> {
  const needed = new Map(
    [...source.columns].filter(([id]) => ['revenue', 'quantity', 'unitPrice'].includes(id)),
  );
  const { columns, problems } = await typeColumns(engine, { ...source, columns: needed });
  if (problems.length > 0) return null;
  const sqlOf = (column: TypedColumn | undefined): string | null => column?.sql ?? null;
  const revenue = sqlOf(columns.get('revenue'));
  if (revenue !== null) return `CAST(${revenue} AS DECIMAL(38, 6))`;
  const [quantity, price] = [sqlOf(columns.get('quantity')), sqlOf(columns.get('unitPrice'))];
  return quantity === null || price === null ? null : `CAST(${quantity} AS DECIMAL(38, 6)) * ${price}`;
}
