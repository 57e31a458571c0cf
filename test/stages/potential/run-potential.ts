import type { ServiceUse } from '../../../src/facts/service-ledger.js';
import type { Period } from '../../../src/results/run-result.js';
import { settings as settingsSchema } from '../../../src/stages/potential/settings.js';
import { potential } from '../../../src/stages/potential/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { stageInput } from '../stage-input.js';

export const unknown = Number.NaN;

/** A customer; amounts in cents, days since 1970-01-01. */
export interface Someone {
  readonly id?: string;
  readonly revenue: number;
  readonly potential?: number;
  readonly potentialAsOf?: number;
  readonly potentialOrigin?: string | null;
  readonly statedShareOfWallet?: number;
  readonly supplierRank?: number;
  readonly suppliers?: number;
  readonly industry?: string | null;
  readonly employees?: number;
  readonly sizeDriver?: number;
  readonly contributionMargin?: number;
  readonly visits?: number;
  /** What the contribution accounting says. */
  readonly costToServe?: number;
  readonly status?: string;
}

const NUMBERS = [
  'potential',
  'potentialAsOf',
  'statedShareOfWallet',
  'supplierRank',
  'suppliers',
  'employees',
  'sizeDriver',
  'contributionMargin',
  'visits',
] as const;

/** Runs the stage over customers; a fact that nobody has is not in the data, as in a real run. */
export function runPotential(
  customers: readonly Someone[],
  settings: object = {},
  more: { readonly serviceUse?: readonly ServiceUse[]; readonly period?: Period } = {},
): StageOutput {
  const numbers: Record<string, number[]> = { revenue: customers.map(({ revenue }) => revenue) };
  for (const id of NUMBERS) {
    const column = customers.map((each) => each[id] ?? unknown);
    if (!column.every(Number.isNaN)) numbers[id] = column;
  }
  const accounted = customers.map((each) => each.costToServe ?? unknown);
  if (customers.some((each) => each.costToServe !== undefined))
    numbers['contribution.costToServe'] = accounted;
  const texts: Record<string, (string | null)[]> = {
    customerId: customers.map(({ id }, index) => id ?? `K${String(index).padStart(4, '0')}`),
    status: customers.map(({ status }) => status ?? 'active'),
  };
  for (const id of ['industry', 'potentialOrigin'] as const) {
    const column = customers.map((each) => each[id] ?? null);
    if (column.some((each) => each !== null)) texts[id] = column;
  }
  return potential.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers: customers.length,
      numbers,
      texts,
      ...(more.serviceUse === undefined ? {} : { details: { serviceUse: more.serviceUse } }),
      ...(more.period === undefined ? {} : { period: more.period }),
    }),
  );
}

/** A column of the table of all potentials, with an entry for every customer. */
export function detailOf(output: StageOutput, id: string): (number | string | null)[] {
  const table = output.customerTables?.find((each) => each.id === 'potentials');
  const at = table?.columns.findIndex((column) => column.id === id) ?? -1;
  if (table === undefined || at < 0) throw new Error(`no detail ${id}`);
  return Array.from(table.data[at]! as ArrayLike<number | string | null>);
}

/** Euros in cents. */
export const eur = (amount: number): number => amount * 100;

export function repeat<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
