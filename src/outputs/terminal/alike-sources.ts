import type { InspectedColumn, InspectedSource, ReadingEvidence } from '../../results/inspection.js';
import type { FieldProvenance } from '../../results/run-result.js';

/** Sources of one table that were read the same way, with their columns described as those of one. */
export interface AlikeSources {
  readonly sources: readonly InspectedSource[];
  readonly columns: readonly InspectedColumn[];
  readonly fields: readonly FieldProvenance[];
}

/** Twelve monthly files of one form have one list of columns, not twelve. */
export function alikeSources(sources: readonly InspectedSource[]): readonly AlikeSources[] {
  const groups = new Map<string, InspectedSource[]>();
  for (const source of sources) {
    const key = layoutOf(source);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    return {
      sources: group,
      columns: (first?.columns ?? []).map((column, at) => ({
        ...column,
        coverage: meanShare(group, (source) => source.columns[at]?.coverage ?? null),
        evidence: evidenceOfAll(group.map((source) => source.columns[at]?.evidence ?? null)),
      })),
      fields: (first?.fields ?? []).map((field, at) => ({
        ...field,
        given: meanShare(group, (source) => source.fields[at]?.given ?? null),
        imputed: meanShare(group, (source) => source.fields[at]?.imputed ?? null),
        overridden: meanShare(group, (source) => source.fields[at]?.overridden ?? null),
      })),
    };
  });
}

/** What two sources have in common if one description serves both. */
function layoutOf({ table, dialect, columns, fields, unmapped, others, rows }: InspectedSource): string {
  return JSON.stringify([
    ...[table, dialect, unmapped, others, rows === null],
    columns.map(({ coverage, evidence, ...column }) => [column, evidence?.reading]),
    fields.map(({ given, imputed, overridden, ...field }) => [field, given === null]),
  ]);
}

/** The share of all rows together; null where a source does not know its own. */
function meanShare(
  sources: readonly InspectedSource[],
  shareOf: (source: InspectedSource) => number | null,
): number | null {
  const [first] = sources;
  if (first !== undefined && sources.length === 1) return shareOf(first);
  let [rows, given] = [0, 0];
  for (const source of sources) {
    const share = shareOf(source);
    const used = source.rows?.used.rows ?? 0;
    if (share === null) return null;
    // A source without a row has no share.
    if (used === 0) continue;
    rows += used;
    given += share * used;
  }
  return rows === 0 ? Number.NaN : given / rows;
}

function evidenceOfAll(found: readonly (ReadingEvidence | null)[]): ReadingEvidence | null {
  const all = found.filter((each) => each !== null);
  const [first] = all;
  if (first === undefined) return null;
  const sum = (of: 'supporting' | 'opposing' | 'open'): number =>
    all.reduce((total, each) => total + each[of], 0);
  return {
    reading: first.reading,
    supporting: sum('supporting'),
    opposing: sum('opposing'),
    open: sum('open'),
  };
}
