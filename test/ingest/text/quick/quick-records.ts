import { writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { ColumnMemory } from '../../../../src/engine/batch-loader.js';
import {
  type OddRecord,
  type PlannedCell,
  plannedColumns,
  type RecordPlan,
} from '../../../../src/engine/record-plan.js';
import { type ReadingWatch, readRecords } from '../../../../src/ingest/text/quick/read-records.js';
import { partitioned } from '../../../../src/tables/record-hashes.js';

/** A value as the engine would show it. */
export type Value = string | bigint | number | null;

/** What the quick reading makes of a file. */
export interface QuickRecords {
  /** Set where each row begins a document of its own, or continues the one before it. */
  readonly areDocumentsApart?: true;
  /** The straightforward records, in the order of the file. */
  readonly rows: readonly (readonly Value[])[];
  readonly odd: readonly OddRecord[];
  /** The hashes of the straightforward records, where the plan asks for them. */
  readonly hashes?: readonly bigint[];
}

/** A file and how its records lie in it. */
export interface Delimited {
  readonly content: string | Uint8Array;
  readonly delimiter: string;
  readonly width: number;
  readonly skipLines: number;
}

export interface Pieces {
  readonly pieceBytes?: number;
  /** The module that reading threads run. */
  readonly code?: URL;
  readonly threads?: number;
  readonly watch?: ReadingWatch;
}

/** A cell of a plan; what is not said stays as for text. */
export function cell(index: number, given: Partial<PlannedCell> = {}): PlannedCell {
  return {
    index,
    role: 'text',
    form: null,
    factor: 1,
    isAdded: false,
    required: false,
    name: `c${index}`,
    ...given,
  };
}

/** A plan of nothing but the given cells. */
export function planOf(cells: readonly PlannedCell[], given: Partial<RecordPlan> = {}): RecordPlan {
  return {
    cells,
    decimal: ',',
    keyNumber: 'key',
    keyHeading: 'Kundennr',
    product: null,
    count: null,
    hashRecords: false,
    amount: null,
    credit: { ordinary: 'Rechnung', words: 'gutschrift' },
    ...given,
  };
}

/** The plan that keeps every cell as text. */
export function textPlan(width: number): RecordPlan {
  return planOf(Array.from({ length: width }, (_, at) => cell(at, at === 0 ? { role: 'key' } : {})));
}

/** Writes a file and reads its records; null where the quick reading gives way. */
export async function readQuickly(
  path: string,
  { content, delimiter, width, skipLines }: Delimited,
  plan: RecordPlan,
  { pieceBytes, code, threads, watch }: Pieces = {},
): Promise<QuickRecords | null> {
  await writeFile(path, content);
  const rows: Value[][] = [];
  const odd: OddRecord[] = [];
  const hashes: bigint[] = [];
  let areDocumentsApart: true | null = null;
  const isRead = await readRecords(
    { path, delimiter, width, skipLines },
    plan,
    {
      take: async (batch) => {
        const types = plannedColumns(plan, batch.form).map(({ type }) => type);
        for (let row = 0; row < batch.rows; row += 1)
          rows.push(types.map((type, at) => valueIn(type, batch.columns[at] as ColumnMemory, row)));
      },
      odd: async (record) => {
        odd.push(record);
      },
      hashes: ({ halves, ends }) => {
        const each = new BigUint64Array(halves.buffer);
        const partitions = [...each].map((hash) => hash >> 56n);
        expect(partitions).toEqual(partitions.toSorted((one, other) => Number(one - other)));
        expect(ends).toEqual(partitioned(each).ends);
        hashes.push(...each);
      },
      documentsApart: () => {
        areDocumentsApart = true;
      },
    },
    { code: code ?? null, most: threads ?? null },
    watch,
    ...(pieceBytes === undefined ? [] : [pieceBytes]),
  );
  if (!isRead) return null;
  const numbers = areDocumentsApart === true && plan.count !== null ? { areDocumentsApart } : {};
  return { rows, odd, ...(plan.hashRecords ? { hashes } : {}), ...numbers };
}

/** A cell as it is written between delimiters. */
export function writtenCell(value: string, delimiter = ';'): string {
  const isQuoted = value.includes(delimiter) || /[\r\n]|^ *"/.test(value);
  return isQuoted ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * What is taken from each of the values when they stand one below the other, behind a key; undefined
 * where a value is left to the slower reading.
 */
export async function takenFrom(
  path: string,
  values: readonly string[],
  planned: Partial<PlannedCell>,
  { decimal = ',', delimiter = ';' }: { readonly decimal?: ',' | '.'; readonly delimiter?: string } = {},
): Promise<readonly (Value | undefined)[]> {
  const lines = values.map((value, at) => `k${at}${delimiter}${writtenCell(value, delimiter)}\n`);
  const plan = planOf([cell(0, { role: 'key' }), cell(1, planned)], { decimal });
  const file = { content: lines.join(''), delimiter, width: 2, skipLines: 0 };
  const read = await readQuickly(path, file, plan);
  if (read === null) throw new Error('the file was not read');
  const taken = new Map(read.rows.map(([key, value]) => [key, value ?? null]));
  expect(read.odd.map(({ cells }) => cells[0]).concat([...taken.keys()] as string[])).toHaveLength(
    values.length,
  );
  return values.map((_, at) => taken.get(`k${at}`));
}

/** A value in the memory of a column, read the slow and plain way. */
function valueIn(type: string, { data, validity, long }: ColumnMemory, row: number): Value {
  if (validity !== null && ((validity[row >> 3] ?? 0) & (1 << (row & 7))) === 0) return null;
  const view = new DataView(data);
  if (type === 'day' || type === 'integer') return view.getInt32(row * 4, true);
  if (type === 'cents') return BigInt(view.getInt32(row * 4, true)) * 10_000n;
  if (type === 'decimal') return view.getBigInt64(row * 8, true);
  if (type === 'hash') return view.getBigUint64(row * 8, true);
  // Digits with a 1 before them.
  if (type === 'number') return String(view.getBigUint64(row * 8, true)).slice(1);
  const [length, number] = [view.getUint32(row * 16, true), view.getUint32(row * 16 + 4, true)];
  const text =
    length > 12
      ? long?.bytes.subarray(number === 0 ? 0 : long.ends[number - 1], long.ends[number])
      : new Uint8Array(data, row * 16 + 4, length);
  if (text?.length !== length) throw new Error(`a text of ${length} bytes without them`);
  return Buffer.from(text).toString('utf8');
}
