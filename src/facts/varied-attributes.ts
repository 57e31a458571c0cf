import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { LoadedTable } from '../tables/load-table.js';
import { FACTS } from './fact-catalogue.js';
import { LINE_ATTRIBUTES } from './line-facts-sql.js';

type LineAttribute = (typeof LINE_ATTRIBUTES)[number];

/** Which attributes differ between the lines of one customer, and with how many customers. */
export async function variedAttributes(
  engine: Engine,
  available: ReadonlySet<string>,
): Promise<ReadonlyMap<LineAttribute, number>> {
  const attributes = LINE_ATTRIBUTES.filter((each) => available.has(`varied_${each}`));
  if (attributes.length === 0) return new Map();
  const counts = attributes.map((each) => `count(*) FILTER (varied_${each}) AS "${each}"`);
  const found = await engine.row(`SELECT ${counts.join(', ')} FROM facts`);
  const varied = attributes.map((attribute) => [attribute, Number(found.get(attribute) ?? 0)] as const);
  return new Map(varied.filter(([, customers]) => customers > 0));
}

/** Says so. */
export function variedProblems(varied: ReadonlyMap<LineAttribute, number>): readonly Problem[] {
  return [...varied].map(([attribute, customers]) =>
    problem('KW412', { details: { customers, attribute: FACTS[attribute].label } }),
  );
}

/** Those that no customer master decides. */
export function undecidedAttributes(
  varied: ReadonlyMap<LineAttribute, number>,
  master: LoadedTable | null,
): ReadonlyMap<string, number> {
  return new Map([...varied].filter(([attribute]) => master?.columns.has(attribute) !== true));
}
