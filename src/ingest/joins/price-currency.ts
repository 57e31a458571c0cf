import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import { textSql } from '../../tables/typed-sql.js';
import { type HeldRows, keySql } from './held-rows.js';
import type { MatchedJoin } from './joined-table.js';

/** How many lines name another currency than the price they would take from their article. */
export async function currencyConflicts(
  engine: Engine,
  lines: HeldRows,
  { matches, line, completion }: MatchedJoin,
): Promise<number> {
  const own = lines.columns.get('currency');
  const prices = completion.sources.flatMap(({ held, key }) => {
    const match = held.columns.get('currency');
    const currency = match === undefined ? null : `upper(${textSql(`c${match.index}`)})`;
    return currency === null
      ? []
      : [`SELECT ${keySql(key)} AS key, ${currency} AS currency FROM ${identifier(held.table)}`];
  });
  if (own === undefined || prices.length === 0) return 0;
  const sold = `SELECT ${keySql(line)} AS key, upper(${textSql(`c${own.index}`)}) AS currency FROM ${identifier(lines.table)}`;
  const found = await engine.row(
    `SELECT count(*) AS conflicts FROM (${sold}) l JOIN ${identifier(matches)} m ON m.from_key = l.key ` +
      `JOIN (SELECT DISTINCT * FROM (${prices.join(' UNION ALL ')})) p ON p.key = m.to_key WHERE p.currency <> l.currency`,
  );
  return found.get('conflicts') ?? 0;
}
