const FIRST_SEED = 0x9ae16a3b2f90404fn;
const SECOND_SEED = 0xc949c7defb2c8a31n;
const FACTOR = 0x9e3779b97f4a7c15n;
const SPREAD = 0xd6e8feb86659fd93n;
const HALF = 32n;
const TURN = 29n;
const WORD = 8;

/**
 * What a document number is told by: the hash that assembly/line-hash.ts makes of its bytes, for the few
 * records read as text. Two documents with the same hash of 64 bits are not to be expected.
 */
export function documentHash(number: string): bigint {
  const bytes = Buffer.from(number);
  const padded = Buffer.concat([bytes, Buffer.alloc(WORD)]);
  const lanes: [bigint, bigint] = [FIRST_SEED, SECOND_SEED];
  for (let at = 0; at < bytes.length; at += WORD) {
    const own = (at / WORD) % 2 === 0 ? 0 : 1;
    lanes[own] = mix(lanes[own], padded.readBigUInt64LE(at));
  }
  const [first, second] = lanes;
  let value = (first + turned(second)) ^ (BigInt(bytes.length) * SPREAD);
  value = BigInt.asUintN(64, value);
  value = BigInt.asUintN(64, (value ^ (value >> HALF)) * SPREAD);
  return value ^ (value >> HALF);
}

function mix(lane: bigint, word: bigint): bigint {
  const product = BigInt.asUintN(64, (lane ^ word) * FACTOR);
  return product ^ (product >> HALF);
}

function turned(lane: bigint): bigint {
  return BigInt.asUintN(64, lane << TURN) | (lane >> (64n - TURN));
}
