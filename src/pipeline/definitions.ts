import { FACTS, type FactDefinition } from '../facts/fact-catalogue.js';
import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from '../results/column.js';
import { STAGES } from '../stages/registry.js';

/** A column of the customers as outputs carry it; facts say what to do where they are missing. */
export interface DefinedColumn extends ColumnDefinition {
  readonly remedy: Bilingual | null;
}

/** A stage as far as it can be explained without data. */
export interface DefinedStage {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** Labels of what must be there, and of what is used where it is there. */
  readonly needs: readonly Bilingual[];
  readonly uses: readonly Bilingual[];
  readonly columns: readonly string[];
}

/** Everything that outputs name: facts, the columns of stages, the stages themselves. */
export function definitions(): {
  readonly columns: readonly DefinedColumn[];
  readonly stages: readonly DefinedStage[];
} {
  const facts = Object.entries<FactDefinition>(FACTS).map(([id, fact]) => ({ id, ...fact }));
  const own = STAGES.flatMap((stage) =>
    stage.columns.map((column) => ({ ...column, id: `${stage.id}.${column.id}`, remedy: null })),
  );
  const stages = STAGES.map(({ id, title, summary, needs, columns }) => ({
    id,
    title,
    summary,
    needs: [...(needs.facts ?? []), ...(needs.anyFactOf ?? [])].map((fact) => FACTS[fact].label),
    uses: (needs.optionalFacts ?? []).map((fact) => FACTS[fact].label),
    columns: columns.map((column) => `${id}.${column.id}`),
  }));
  return { columns: [...facts, ...own], stages };
}
