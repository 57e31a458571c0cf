import type { Engine } from '../engine/engine.js';
import type { AmountControl, Control, SetAside } from '../results/run-result.js';
import { marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { VerdictTotal } from '../tables/typed-source.js';
import { REJECTIONS, SET_ASIDE_RULES, VERDICT } from '../tables/verdict.js';
import { centsOf, partsInCents } from './micros.js';

/** What the used rows of the period hold, exactly. */
interface InPeriod {
  readonly rows: number;
  readonly customers: number;
  readonly allCustomers: number;
  readonly revenueMicros: bigint;
  readonly marginMicros: bigint;
}

/**
 * Reconciles rows and amounts with the source (Abstimmung): read = used + rejected + set aside and
 * used = in + outside the period, in cents that add up.
 *
 * @param table the table that carries revenue: invoice lines, or customers with revenue
 */
export async function reconcile(engine: Engine, table: LoadedTable): Promise<Control> {
  const inPeriod = await periodTotals(engine);
  const used = table.totals.filter((total) => total.verdict === VERDICT.used);
  const rowsUsed = used.reduce((sum, total) => sum + total.rows, 0);
  const hasMargin = marginSql(table.columns) !== null;
  const revenue = amountControl(table.totals, (total) => total.revenueMicros, inPeriod.revenueMicros);
  return {
    revenue,
    contributionMargin: hasMargin
      ? amountControl(table.totals, (total) => total.marginMicros, inPeriod.marginMicros)
      : null,
    rowsInPeriod: inPeriod.rows,
    rowsOutsidePeriod: rowsUsed - inPeriod.rows,
    customersInData: inPeriod.allCustomers,
    customersInPeriod: inPeriod.customers,
    setAside: setAsideByRule(table.totals, revenue.setAside),
  };
}

/** Sums the customers' facts: they hold every used row exactly once. */
async function periodTotals(engine: Engine): Promise<InPeriod> {
  const present = await engine.columnNames('facts');
  const hasLines = present.has('period_lines');
  const micros = (column: string): string =>
    present.has(column) ? `CAST(CAST(coalesce(sum(${column}), 0) * 1000000 AS HUGEINT) AS VARCHAR)` : "'0'";
  const rows = hasLines ? 'period_lines' : 'master_rows';
  const bought = hasLines ? 'total_revenue IS NOT NULL' : 'revenue IS NOT NULL';
  const inPeriod = hasLines ? 'period_lines > 0' : 'revenue IS NOT NULL';
  const result = await engine.columns(
    `SELECT CAST(coalesce(sum(${rows}), 0) AS DOUBLE) AS period_rows, ` +
      `CAST(count(*) FILTER (${inPeriod}) AS DOUBLE) AS customers, ` +
      `CAST(count(*) FILTER (${bought}) AS DOUBLE) AS all_customers, ` +
      `${micros('revenue')} AS revenue, ${micros('known_margin')} AS margin FROM facts`,
  );
  return {
    rows: result.number('period_rows')[0] ?? 0,
    customers: result.number('customers')[0] ?? 0,
    allCustomers: result.number('all_customers')[0] ?? 0,
    revenueMicros: BigInt(result.text('revenue')[0] ?? '0'),
    marginMicros: BigInt(result.text('margin')[0] ?? '0'),
  };
}

function amountControl(
  totals: readonly VerdictTotal[],
  micros: (total: VerdictTotal) => bigint,
  inPeriod: bigint,
): AmountControl {
  const sum = (belongs: (verdict: number) => boolean): bigint =>
    totals.reduce((all, total) => (belongs(total.verdict) ? all + micros(total) : all), 0n);
  const exact = [
    sum((verdict) => verdict === VERDICT.used),
    sum((verdict) => REJECTIONS.has(verdict)),
    sum((verdict) => SET_ASIDE_RULES.has(verdict)),
  ] as const;
  // What others compare is rounded by itself: the total with the source, what was used with the customers.
  const read = centsOf(exact[0] + exact[1] + exact[2]);
  const used = centsOf(exact[0]);
  const [rejected = 0, setAside = 0] = partsInCents([exact[1], exact[2]], read - used);
  const inside = centsOf(inPeriod);
  return { read, used, rejected, setAside, inPeriod: inside, outsidePeriod: used - inside };
}

function setAsideByRule(totals: readonly VerdictTotal[], revenue: number): readonly SetAside[] {
  const rules = [...SET_ASIDE_RULES].map(([verdict, rule]) => {
    const own = totals.filter((total) => total.verdict === verdict);
    return {
      ...rule,
      rows: own.reduce((sum, total) => sum + total.rows, 0),
      micros: own.reduce((sum, total) => sum + total.revenueMicros, 0n),
    };
  });
  const present = rules.filter((rule) => rule.rows > 0);
  if (present.length === 0) return [];
  const cents = partsInCents(
    present.map((rule) => rule.micros),
    revenue,
  );
  return present.map(({ rule, label, rows }, at) => ({ rule, label, rows, revenue: cents[at] ?? 0 }));
}
