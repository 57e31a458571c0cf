import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The files of a folder that show: not what a run keeps for the next one. */
export function visibleIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** A folder of its own for the tests of a file, removed when they are done. */
export function workspace(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kundenwert-test-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes lines as a text file with line feeds and returns its path. */
export function writeLines(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** A small export with nothing to complain about. */
export const SOUND_EXPORT: readonly string[] = [
  'Kundennummer;Name;Datum;Umsatz',
  '4711;Alpha GmbH;15.01.2026;1.200,00',
  '4712;Beta KG;16.02.2026;300,50',
  '4711;Alpha GmbH;17.03.2026;-50,25',
];
