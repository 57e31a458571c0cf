import type { StageInput } from '../stage.js';
import { plainName } from './scheme.js';
import type { ContributionSettings } from './settings.js';

/** Columns of the customers that segments may stand in, in the order in which they are tried. */
export const SEGMENT_COLUMNS = ['territory', 'industry', 'channel', 'customerType', 'rep'] as const;

/** The customers of each segment that costs name. */
export interface SegmentMembers {
  /** Positions of the customers; none for a segment that no customer has. */
  of(segment: string): readonly number[];
}

/**
 * Finds the customers of segments by name: in the column that the settings say, otherwise in the one that most of the
 * segments occur in.
 */
export function segmentMembers(
  input: StageInput<ContributionSettings>,
  segments: Iterable<string>,
): SegmentMembers {
  const wanted = new Set([...segments].map(plainName));
  const { segmentColumn } = input.settings;
  const columns = SEGMENT_COLUMNS.filter(
    (id) => (segmentColumn === 'auto' || segmentColumn === id) && input.has(id),
  );
  let best = new Map<string, number[]>();
  for (const id of wanted.size === 0 ? [] : columns) {
    const found = membersByName(input.text(id), wanted);
    if (found.size > best.size) best = found;
  }
  return { of: (segment) => best.get(plainName(segment)) ?? [] };
}

/** The positions of some names in a column, by plain name; each spelling is made plain once. */
function membersByName(
  column: readonly (string | null)[],
  wanted: ReadonlySet<string>,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const bySpelling = new Map<string, number[] | null>();
  for (let customer = 0; customer < column.length; customer += 1) {
    const value = column[customer]!;
    if (value === null) continue;
    let members = bySpelling.get(value);
    if (members === undefined) {
      const plain = plainName(value);
      members = wanted.has(plain) ? (found.get(plain) ?? []) : null;
      if (members !== null) found.set(plain, members);
      bySpelling.set(value, members);
    }
    members?.push(customer);
  }
  return found;
}
