import type { Bilingual } from '../../src/language/bilingual.js';
import type { ColumnData, ColumnDefinition, Unit } from '../../src/results/column.js';
import type { CustomerColumns } from '../../src/results/run-result.js';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function wording(de: string, en: string): Bilingual {
  return { de, en };
}

export function columnOf(
  id: string,
  unit: Unit,
  de = id,
  en = id,
  values?: Readonly<Record<string, Bilingual>>,
): ColumnDefinition {
  const definition = { id, unit, label: wording(de, en), definition: wording(`${de}.`, `${en}.`) };
  return values === undefined ? definition : { ...definition, values };
}

/** Customers of any columns, for a test that is about one of them. */
export function customersOf(...pairs: readonly (readonly [ColumnDefinition, ColumnData])[]): CustomerColumns {
  return {
    count: pairs[0]?.[1].length ?? 0,
    columns: pairs.map(([column]) => column),
    data: pairs.map(([, data]) => data),
  };
}
