import type { DetailId, Details } from '../../src/facts/fact.js';
import type { ServiceUse } from '../../src/facts/service-ledger.js';
import type { ColumnDefinition } from '../../src/results/column.js';
import type { Period } from '../../src/results/run-result.js';
import type { StageInput } from '../../src/stages/stage.js';
import { serviceLedger } from '../../src/stages/value-to-value/service-ledger.js';

/** 2026-12-31 as days since 1970-01-01. */
const AS_OF = Date.UTC(2026, 11, 31) / 86_400_000;
/** 2026-01-01. */
const START = Date.UTC(2026, 0, 1) / 86_400_000;

/** The calendar year 2026, with data that reach back one year more. */
export const YEAR_2026: Period = {
  asOf: AS_OF,
  start: START,
  months: 12,
  dataStart: Date.UTC(2025, 0, 1) / 86_400_000,
  dataEnd: AS_OF,
};

/** Details of a run; services line by line. */
export type GivenDetails = Partial<Omit<Details, 'serviceUse' | 'otherServices'>> & {
  readonly serviceUse?: readonly ServiceUse[];
  readonly otherServices?: readonly ServiceUse[];
};

interface Given<Settings, Found> {
  /** Already parsed by the stage's schema. */
  readonly settings: Settings;
  readonly customers: number;
  /** Numeric facts and stage columns by id (`revenue`, `abc.rank`); amounts in cents. */
  readonly numbers?: Readonly<Record<string, readonly number[] | Float64Array>>;
  /** Text facts and code columns by id (`status`, `abc.class`). */
  readonly texts?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly details?: GivenDetails;
  readonly period?: Period;
  readonly currency?: string;
  /** What columns are, for stages that are free to choose; by the ids above. */
  readonly definitions?: Readonly<Record<string, Omit<ColumnDefinition, 'id'>>>;
  /** What the stage found out ahead. */
  readonly found?: () => Found;
}

/**
 * What a stage gets, built in memory. Like the real one it is strict: asking for
 * something that was not given throws instead of answering with nothing.
 */
export function stageInput<Settings, Found = unknown>(
  given: Given<Settings, Found>,
): StageInput<Settings, Found> {
  const numbers = new Map(
    Object.entries(given.numbers ?? {}).map(([id, values]) => [id, Float64Array.from(values)] as const),
  );
  const texts = new Map(Object.entries(given.texts ?? {}));
  for (const [id, column] of [...numbers, ...texts]) {
    if (column.length !== given.customers) {
      throw new Error(`${id} has ${column.length} entries for ${given.customers} customers`);
    }
  }
  const details = detailsOf(given.details ?? {});
  return {
    settings: given.settings,
    customers: given.customers,
    period: given.period ?? YEAR_2026,
    currency: given.currency ?? 'EUR',
    definition: (id) => {
      const definition = given.definitions?.[id];
      return definition === undefined ? null : { id, ...definition };
    },
    has: (id) => numbers.has(id) || texts.has(id) || details[id as DetailId] !== undefined,
    number: (id) => found(numbers.get(id), id),
    text: (id) => found(texts.get(id), id),
    detail: (id) => details[id] ?? null,
    found: () => found(given.found, 'what was found out ahead')(),
  };
}

function detailsOf({ serviceUse, otherServices, ...others }: GivenDetails): Partial<Details> {
  return {
    ...others,
    ...(serviceUse === undefined ? {} : { serviceUse: serviceLedger(serviceUse) }),
    ...(otherServices === undefined ? {} : { otherServices: serviceLedger(otherServices) }),
  };
}

function found<Column>(column: Column | undefined, id: string): Column {
  if (column === undefined) throw new Error(`${id} was not given to the stage`);
  return column;
}
