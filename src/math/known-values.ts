/**
 * The known values (bekannte Werte) in their order, of all entries or only of those at `members`; unknown ones
 * (NaN) are left out. Always a copy.
 *
 * @example knownValues([1, NaN, 2]) // [1, 2]
 */
export function knownValues(values: ArrayLike<number>, members?: readonly number[]): Float64Array {
  return members === undefined ? knownOfAll(values) : knownOf(values, members);
}

// Two loops of one kind each run several times as fast as one that asks at every value which kind it is.
function knownOfAll(values: ArrayLike<number>): Float64Array {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position]!;
    known[count] = value;
    if (!Number.isNaN(value)) count += 1;
  }
  return known.subarray(0, count);
}

function knownOf(values: ArrayLike<number>, members: readonly number[]): Float64Array {
  const known = new Float64Array(members.length);
  let count = 0;
  for (let place = 0; place < members.length; place += 1) {
    const value = values[members[place]!]!;
    known[count] = value;
    if (!Number.isNaN(value)) count += 1;
  }
  return known.subarray(0, count);
}
