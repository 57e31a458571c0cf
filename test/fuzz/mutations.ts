import type { SeededRandom } from './seeded-random.js';

/** A file that something happened to, and what. */
export interface Mutation {
  readonly bytes: Buffer;
  readonly how: string;
}

type Mutator = (bytes: Buffer, random: SeededRandom) => Mutation;

/** Bytes that mean something to a reader of delimited text, more often than chance would have it. */
const TELLING = Buffer.from(';,\t|"\'\r\n.-+0123456789 \u0000=(%', 'latin1');

const anyByte = (random: SeededRandom): number =>
  random.below(2) === 0 ? random.below(256) : (TELLING[random.below(TELLING.length)] as number);

const flip: Mutator = (bytes, random) => {
  const at = random.below(bytes.length);
  const to = anyByte(random);
  const changed = Buffer.from(bytes);
  changed[at] = to;
  return { bytes: changed, how: `byte ${at} becomes ${to}` };
};

const insert: Mutator = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const byte = anyByte(random);
  const changed = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
  return { bytes: changed, how: `byte ${byte} inserted at ${at}` };
};

const remove: Mutator = (bytes, random) => {
  const at = random.below(bytes.length);
  return { bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]), how: `byte ${at} removed` };
};

const cut: Mutator = (bytes, random) => {
  const at = random.below(bytes.length);
  return { bytes: bytes.subarray(0, at), how: `cut at ${at}` };
};

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}

const repeatLine: Mutator = (bytes, random) => {
  const lines = linesOf(bytes);
  const at = random.below(lines.length);
  lines.splice(at, 0, lines[at] as Buffer);
  return { bytes: Buffer.concat(lines), how: `line ${at + 1} twice` };
};

const dropLine: Mutator = (bytes, random) => {
  const lines = linesOf(bytes);
  const at = random.below(lines.length);
  lines.splice(at, 1);
  return { bytes: Buffer.concat(lines), how: `line ${at + 1} left out` };
};

const swapDelimiters: Mutator = (bytes, random) => {
  const [from, to] = [random.of([59, 44, 9, 124]), random.of([59, 44, 9, 124])];
  const [begin, length] = [random.below(bytes.length), 1 + random.below(60)];
  const changed = Buffer.from(bytes);
  for (let at = begin; at < Math.min(begin + length, bytes.length); at += 1) {
    if (changed[at] === from) changed[at] = to;
  }
  return { bytes: changed, how: `${from} becomes ${to} from ${begin} for ${length} bytes` };
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

/** Does one thing to a file, now and then two. */
export function mutated(bytes: Buffer, random: SeededRandom): Mutation {
  const once = random.of(MUTATORS)(bytes, random);
  if (random.below(6) !== 0 || once.bytes.length === 0) return once;
  const twice = random.of(MUTATORS)(once.bytes, random);
  return { bytes: twice.bytes, how: `${once.how}, then ${twice.how}` };
}

/** Does one thing to single bytes, or cuts: what may happen to a file that is not made of lines. */
export function damaged(bytes: Buffer, random: SeededRandom): Mutation {
  return random.of([flip, insert, remove, cut])(bytes, random);
}
