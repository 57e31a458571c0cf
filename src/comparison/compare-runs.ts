import type { ColumnDefinition } from '../results/column.js';
import type { ColumnMoves, Comparison, Difference, Move, SettingDifference } from '../results/comparison.js';
import type { RecordedColumn, RunRecord } from '../results/run-record.js';
import { MEASURES, MOVING_COLUMNS } from './measures.js';

/** Figures that differ by less are the same: sums of hours end in what floating point leaves. */
const TOLERANCE = 1e-9;
/** Follows from the data where nobody sets it, and is told beside them. */
const AS_OF = 'asOf';

/** What two runs have in common and where they part (Vergleich zweier Läufe). */
export class RunComparison {
  /** The place of each customer in the run before; -1 where he was not there. */
  readonly #places: Int32Array;

  constructor(
    private readonly before: RunRecord,
    private readonly after: RunRecord,
    /** What the columns of the later run are. */
    private readonly definition: (column: string) => ColumnDefinition | null,
  ) {
    const places = new Map(before.customerIds.map((id, place) => [id, place]));
    this.#places = Int32Array.from(after.customerIds, (id) => places.get(id) ?? -1);
  }

  /** Everything but the customers one by one. */
  summary(): Comparison {
    const { before, after } = this;
    const kept = this.#places.reduce((sum, place) => sum + (place >= 0 ? 1 : 0), 0);
    return {
      sameData:
        before.sources.length === after.sources.length &&
        before.sources.every((hash, index) => hash === after.sources[index]),
      asOf: { before: before.asOf ?? Number.NaN, after: after.asOf ?? Number.NaN },
      settings: settingDifferences(before, after),
      figures: this.figures().filter(isDifferent),
      moves: this.moves().filter(({ customers }) => customers > 0),
      newCustomers: after.customerIds.length - kept,
      goneCustomers: before.customerIds.length - kept,
    };
  }

  /** The totals that both runs have. */
  figures(): readonly Difference[] {
    return [...MEASURES.values()].flatMap((measure) => {
      const before = own(this.before.figures, measure.id);
      const after = own(this.after.figures, measure.id);
      return before === null || after === null ? [] : [{ measure, before, after }];
    });
  }

  /** Who went where, for each column that both runs have. */
  moves(): readonly ColumnMoves[] {
    return MOVING_COLUMNS.flatMap((id) => {
      const before = wordColumn(this.before, id);
      const after = wordColumn(this.after, id);
      const column = this.definition(id);
      return before === null || after === null || column === null
        ? []
        : [this.columnMoves(column, before, after)];
    });
  }

  /**
   * Every customer's words and figures that changed, customers of the later run in its order, then those who are
   * gone. Who is new or gone has one entry, for his number.
   */
  *changes(): Generator<CustomerChange> {
    const { before, after } = this;
    const columns = Object.keys(after.columns).filter((id) => Object.hasOwn(before.columns, id));
    const readers = columns.map((id) => ({
      id,
      before: reader(before.columns[id]!),
      after: reader(after.columns[id]!),
    }));
    const kept = new Uint8Array(before.customerIds.length);
    for (const [customer, id] of after.customerIds.entries()) {
      const place = this.#places[customer]!;
      if (place < 0) {
        yield { id, customer, column: 'customerId', before: null, after: id };
        continue;
      }
      kept[place] = 1;
      for (const each of readers) {
        const earlier = each.before(place);
        const now = each.after(customer);
        if (earlier !== now) yield { id, customer, column: each.id, before: earlier, after: now };
      }
    }
    for (const [place, id] of before.customerIds.entries()) {
      if (kept[place] === 0) yield { id, customer: null, column: 'customerId', before: id, after: null };
    }
  }

  private columnMoves(column: ColumnDefinition, before: Words, after: Words): ColumnMoves {
    // Words of both runs under one number; the last stands for unknown.
    const numbers = new Map<string, number>();
    for (const word of [...before.words, ...after.words]) {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
    }
    const words: (string | null)[] = [...numbers.keys(), null];
    const size = words.length;
    const numberOf = (own: Words): number[] => own.words.map((word) => numbers.get(word)!);
    const [earlier, now] = [numberOf(before), numberOf(after)];
    const counts = new Map<number, number>();
    let customers = 0;
    for (let customer = 0; customer < this.#places.length; customer++) {
      const place = this.#places[customer]!;
      if (place < 0) continue;
      const from = earlier[before.at[place]!] ?? size - 1;
      const to = now[after.at[customer]!] ?? size - 1;
      if (from === to) continue;
      customers += 1;
      counts.set(from * size + to, (counts.get(from * size + to) ?? 0) + 1);
    }
    const moves = [...counts].map(
      ([pair, moved]): Move => ({
        from: words[Math.floor(pair / size)]!,
        to: words[pair % size]!,
        customers: moved,
      }),
    );
    return { column, customers, moves: moves.sort(byCount) };
  }
}

/** One word or figure of a customer before and after. */
export interface CustomerChange {
  readonly id: string;
  /** His place in the later run; null where he is gone. */
  readonly customer: number | null;
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

type Value = string | number | null;
type Words = Extract<RecordedColumn, { words: unknown }>;

function byCount(one: Move, other: Move): number {
  const text = ({ from, to }: Move): string => `${from ?? ''}\0${to ?? ''}`;
  return other.customers - one.customers || (text(one) < text(other) ? -1 : 1);
}

function isDifferent({ before, after }: Difference): boolean {
  return Math.abs(after - before) > TOLERANCE * Math.max(1, Math.abs(before), Math.abs(after));
}

function settingDifferences(before: RunRecord, after: RunRecord): readonly SettingDifference[] {
  const earlier = new Map(Object.entries(before.settings));
  const now = new Map(Object.entries(after.settings));
  return [...new Set([...now.keys(), ...earlier.keys()])]
    .map((path) => ({ path, before: earlier.get(path), after: now.get(path) }))
    .filter((each) => each.path !== AS_OF && JSON.stringify(each.before) !== JSON.stringify(each.after));
}

function wordColumn({ columns }: RunRecord, id: string): Words | null {
  const column = Object.hasOwn(columns, id) ? columns[id] : undefined;
  return column !== undefined && 'words' in column ? column : null;
}

function reader(column: RecordedColumn): (customer: number) => Value {
  if ('words' in column) return (customer) => column.words[column.at[customer]!] ?? null;
  return (customer) => column.figures[customer] ?? null;
}

/** A figure of a record; null where it is unknown. */
function own(figures: RunRecord['figures'], id: string): number | null {
  return Object.hasOwn(figures, id) ? (figures[id] ?? null) : null;
}
