import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition, Unit } from '../results/column.js';
import type { Measure } from '../results/comparison.js';
import { MEASURES } from './measures.js';

/** A column of a table of scenarios. */
export function column(
  id: string,
  unit: Unit,
  de: string,
  en: string,
  values?: ColumnDefinition['values'],
): ColumnDefinition {
  return { id, unit, label: { de, en }, definition: { de, en }, ...(values === undefined ? {} : { values }) };
}

export const SCENARIO = column('scenario', 'text', 'Szenario', 'Scenario');

/** Headings of columns that stand in pairs have little room. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  hours: { de: 'Stunden', en: 'Hours' },
  fullTime: { de: 'VZÄ', en: 'FTE' },
  cost: { de: 'Kosten', en: 'Cost' },
};

/** A measure and its change against the base. */
export function measureColumns({ id, unit, label: whole }: Measure): readonly ColumnDefinition[] {
  const label = SHORT[id] ?? whole;
  return [
    { id, unit, label, definition: whole },
    {
      id: `${id}Change`,
      unit,
      label: { de: `Δ ${label.de}`, en: `Δ ${label.en}` },
      definition: { de: 'Änderung gegenüber der Basis.', en: 'Change against the base.' },
    },
  ];
}

/** A measure by its id. */
export function measureOf(id: string): Measure {
  const found = MEASURES.get(id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}
