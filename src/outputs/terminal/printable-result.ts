import { printable } from '../../language/printable.js';
import type { RunResult } from '../../results/run-result.js';

/** What the summary shows of a result, apart from the problems, whose layout takes care of itself. */
export type ShownResult = Pick<
  RunResult,
  'version' | 'company' | 'currency' | 'period' | 'sources' | 'joins' | 'control' | 'stages' | 'findings'
>;

/**
 * The shown parts with every text made harmless for a terminal, at one place, so that no section can forget it.
 * Dialects keep their values: the tabulator has a name of its own.
 */
export function printableResult(result: RunResult): ShownResult {
  const { version, company, currency, period, joins, control, findings = [] } = result;
  // A terminal shows neither charts nor tables of all customers: they need not be looked at.
  const stages = result.stages.map(({ charts: _, customerTables: __, ...stage }) => stage);
  const sources = result.sources.map((source) => ({
    ...withPrintableTexts(source),
    dialect: source.dialect,
  }));
  return {
    ...withPrintableTexts({ version, company, currency, period, joins, control, stages, findings }),
    sources,
  };
}

/** The same value, each text in it (keys too) made printable. */
export function withPrintableTexts<Value>(value: Value): Value {
  return convert(value) as Value;
}

function convert(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(convert);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [printable(key), convert(each)]));
}
