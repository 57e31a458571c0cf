import { expect } from 'vitest';
import { packageFaults } from './package-check/package-faults.js';
import { readPackage } from './read-package.js';

/** Checks everything about a package that would make Excel offer a repair. Returns its parts. */
export async function checkPackage(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = await readPackage(bytes);
  expect(packageFaults(parts)).toEqual([]);
  return parts;
}
