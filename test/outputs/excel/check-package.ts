import { expect } from 'vitest';
import { packageFaults } from './package-check/package-faults.js';
import { readPackage } from './read-package.js';

/**
 * Checks everything about a package that would make Excel offer a repair. Returns its parts.
 *
 * @param neighbours names of the files beside it to which its links may lead; none otherwise lead out of it
 */
export async function checkPackage(
  bytes: Uint8Array,
  neighbours: readonly string[] = [],
): Promise<Map<string, string>> {
  const parts = await readPackage(bytes);
  expect(packageFaults(parts, neighbours)).toEqual([]);
  return parts;
}
