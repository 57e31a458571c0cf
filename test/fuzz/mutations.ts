import type { SeededRandom } from './seeded-random.js';

/** A file that something happened to, and what. */
export interface Mutation {
  readonly bytes: Buffer;
  readonly how: string;
}

/** Bytes `from` up to `to` of a file become others. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly inserted: Buffer;
  readonly how: string;
}

type Mutator = (bytes: Buffer, random: SeededRandom) => Edit;

const NO_BYTES = Buffer.alloc(0);
/** Bytes that mean something to a reader of delimited text, more often than chance would have it. */
const TELLING = Buffer.from(';,\t|"\'\r\n.-+0123456789 \u0000=(%', 'latin1');

const anyByte = (random: SeededRandom): number =>
  random.below(2) === 0 ? random.below(256) : (TELLING[random.below(TELLING.length)] as number);

const flip: Mutator = (bytes, random) => {
  const at = random.below(bytes.length);
  const to = anyByte(random);
  return { from: at, to: at + 1, inserted: Buffer.from([to]), how: `byte ${at} becomes ${to}` };
};

const insert: Mutator = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const byte = anyByte(random);
  return { from: at, to: at, inserted: Buffer.from([byte]), how: `byte ${byte} inserted at ${at}` };
};

const remove: Mutator = (bytes, random) => {
  const at = random.below(bytes.length);
  return { from: at, to: at + 1, inserted: NO_BYTES, how: `byte ${at} removed` };
};

const cut: Mutator = (bytes, random) => {
  const at = random.below(bytes.length);
  return { from: at, to: bytes.length, inserted: NO_BYTES, how: `cut at ${at}` };
};

/** Where the lines of a file begin, and where the last one ends. */
function lineBounds(bytes: Buffer): number[] {
  const bounds = [0];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    from = end === -1 ? bytes.length : end + 1;
    bounds.push(from);
  }
  return bounds;
}

function anyLine(bytes: Buffer, random: SeededRandom): { from: number; to: number; number: number } {
  const bounds = lineBounds(bytes);
  const at = random.below(bounds.length - 1);
  return { from: bounds[at] as number, to: bounds[at + 1] as number, number: at + 1 };
}

const repeatLine: Mutator = (bytes, random) => {
  const { from, to, number } = anyLine(bytes, random);
  return { from, to: from, inserted: bytes.subarray(from, to), how: `line ${number} twice` };
};

const dropLine: Mutator = (bytes, random) => {
  const { from, to, number } = anyLine(bytes, random);
  return { from, to, inserted: NO_BYTES, how: `line ${number} left out` };
};

const swapDelimiters: Mutator = (bytes, random) => {
  const [one, other] = [random.of([59, 44, 9, 124]), random.of([59, 44, 9, 124])];
  const from = random.below(bytes.length);
  const length = 1 + random.below(60);
  const inserted = Buffer.from(bytes.subarray(from, from + length)).map((byte) =>
    byte === one ? other : byte,
  );
  const how = `${one} becomes ${other} from ${from} for ${length} bytes`;
  return { from, to: from + inserted.length, inserted: Buffer.from(inserted), how };
};

const MUTATORS: readonly Mutator[] = [
  flip,
  flip,
  flip,
  insert,
  insert,
  remove,
  remove,
  cut,
  repeatLine,
  dropLine,
  swapDelimiters,
];

/** One thing that may happen to a file of lines; there must be bytes in it. */
export function anyEdit(bytes: Buffer, random: SeededRandom): Edit {
  return random.of(MUTATORS)(bytes, random);
}

/** A file after an edit. */
export function edited(bytes: Buffer, { from, to, inserted }: Edit): Buffer {
  return Buffer.concat([bytes.subarray(0, from), inserted, bytes.subarray(to)]);
}

/** Does one thing to a file, now and then two. */
export function mutated(bytes: Buffer, random: SeededRandom): Mutation {
  const once = anyEdit(bytes, random);
  const changed = edited(bytes, once);
  if (random.below(6) !== 0 || changed.length === 0) return { bytes: changed, how: once.how };
  const twice = anyEdit(changed, random);
  return { bytes: edited(changed, twice), how: `${once.how}, then ${twice.how}` };
}

/** Does one thing to single bytes, or cuts: what may happen to a file that is not made of lines. */
export function damaged(bytes: Buffer, random: SeededRandom): Mutation {
  const edit = random.of([flip, insert, remove, cut])(bytes, random);
  return { bytes: edited(bytes, edit), how: edit.how };
}
