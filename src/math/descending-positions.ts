import { radixOrder } from './radix-order.js';

/** Up to so many runs merging them is quicker than sorting everything. */
const FEW_RUNS = 16;
/** From so many on, sorting by digits is quicker. */
const MANY = 4096;
/** From so many on, also for whole numbers. */
const VERY_MANY = 32_768;

/**
 * The positions of the known values (NaN is left out), largest first; equals in the order in which they come.
 *
 * Customers mostly come by revenue: one or two runs that are in order already and only need merging (natural
 * merge sort, Knuth 1973). Nothing calls a comparing function, which would take most of the time.
 *
 * @example descendingPositions([5, NaN, 8, 5]) // [2, 0, 3]
 */
export function descendingPositions(values: ArrayLike<number>): Uint32Array {
  const positions = new Uint32Array(values.length);
  const runEnds: number[] = [];
  let known = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position]!;
    if (Number.isNaN(value)) continue;
    if (value > last) runEnds.push(known);
    last = value;
    positions[known] = position;
    known += 1;
  }
  runEnds.push(known);
  const order = positions.subarray(0, known);
  if (runEnds.length <= FEW_RUNS) return mergedRuns(values, order, runEnds);
  const packed = known < VERY_MANY ? packedOrder(values, order) : null;
  if (packed !== null) return packed;
  return known < MANY ? sorted(values, order) : radixOrder(values, order);
}

/**
 * Sorts the bare values, which the engine does without a comparing function, and looks up the place of each
 * position among them.
 */
function sorted(values: ArrayLike<number>, positions: Uint32Array): Uint32Array {
  const count = positions.length;
  const ascending = new Float64Array(count);
  for (let index = 0; index < count; index += 1) ascending[index] = values[positions[index]!]!;
  ascending.sort();
  const order = new Uint32Array(count);
  const equalsPlaced = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const position = positions[index]!;
    const larger = count - countUpTo(ascending, values[position]!);
    order[larger + equalsPlaced[larger]!] = position;
    equalsPlaced[larger]! += 1;
  }
  return order;
}

/** How many of the ascending values are not larger than a limit. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (ascending[half]! <= limit) low = half + 1;
    else high = half;
  }
  return low;
}

/**
 * Whole numbers, such as cents, with the place of each behind its digits: sorting these figures, which the engine does
 * by itself, sorts the positions too, and equals by their place. Null where a figure is no whole number or too large.
 */
function packedOrder(values: ArrayLike<number>, positions: Uint32Array): Uint32Array | null {
  const count = positions.length;
  let places = 1;
  while (places < count) places *= 2;
  const largest = Number.MAX_SAFE_INTEGER / places - 1;
  const packed = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const value = values[positions[index]!]!;
    if (!(value <= largest && value >= -largest) || Math.floor(value) !== value) return null;
    packed[index] = index - value * places;
  }
  packed.sort();
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const figure = packed[index]!;
    order[index] = positions[figure - Math.floor(figure / places) * places]!;
  }
  return order;
}

/** Merges neighbouring runs until one is left. */
function mergedRuns(values: ArrayLike<number>, positions: Uint32Array, ends: readonly number[]): Uint32Array {
  let order = positions;
  let merged: Uint32Array = new Uint32Array(positions.length);
  let runEnds = ends;
  while (runEnds.length > 1) {
    const mergedEnds: number[] = [];
    for (let run = 0; run < runEnds.length; run += 2) {
      const start = run === 0 ? 0 : runEnds[run - 1]!;
      const end = runEnds[run + 1] ?? runEnds[run]!;
      merge(values, order, start, runEnds[run]!, end, merged);
      mergedEnds.push(end);
    }
    [order, merged] = [merged, order];
    runEnds = mergedEnds;
  }
  return order;
}

/** Merges the runs from `start` and `middle` into the same places of another array. */
function merge(
  values: ArrayLike<number>,
  order: Uint32Array,
  start: number,
  middle: number,
  end: number,
  merged: Uint32Array,
): void {
  if (middle === end) {
    merged.set(order.subarray(start, end), start);
    return;
  }
  // What is not smaller than all of the second run stays where it is.
  let first = placeBehind(values, order, start, middle, values[order[middle]!]!);
  merged.set(order.subarray(start, first), start);
  let place = first;
  let second = middle;
  while (first < middle && second < end) {
    const takesFirst = values[order[first]!]! >= values[order[second]!]!;
    merged[place] = order[takesFirst ? first : second]!;
    if (takesFirst) first += 1;
    else second += 1;
    place += 1;
  }
  merged.set(first < middle ? order.subarray(first, middle) : order.subarray(second, end), place);
}

/** The place behind those of a run that are not smaller than a value. */
function placeBehind(
  values: ArrayLike<number>,
  order: Uint32Array,
  start: number,
  end: number,
  value: number,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (values[order[half]!]! >= value) low = half + 1;
    else high = half;
  }
  return low;
}
