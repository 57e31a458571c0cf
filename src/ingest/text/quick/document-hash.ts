const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const SPREAD = 0xd6e8feb86659fd93n;
const HALF = 32n;

/** What a document number is told by: the hash that assembly/text.ts makes of its bytes, for the few records read as text. */
export function documentHash(number: string): bigint {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(number))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  value = BigInt.asUintN(64, (value ^ (value >> HALF)) * SPREAD);
  return value ^ (value >> HALF);
}
