import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openWorkbook } from '../../../src/ingest/workbook/workbook.js';
import type { WorkbookLimits } from '../../../src/ingest/workbook/workbook-limits.js';
import { Failure } from '../../../src/problems/failure.js';
import { type ArchiveEntry, archive } from './make-archive.js';
import type { Parts } from './make-workbook.js';
import { readSheet } from './read-all.js';

let files = 0;

/** Writes bytes under a new name that ends in .xlsx. */
export function fileIn(folder: string, bytes: Buffer | string): string {
  files++;
  const path = join(folder, `${files}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

/** Parts as entries of an archive. */
export function entries(parts: Parts): ArchiveEntry[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }));
}

/** Parts as an archive; a method of 0 leaves them as they are. */
export function pack(parts: Parts, method?: number): Buffer {
  const packed = entries(parts);
  return archive(method === undefined ? packed : packed.map((entry) => ({ ...entry, method })));
}

/** Reads everything and returns the failure's code, kind and English wording, or the rows. */
export async function outcome(path: string, limits: Partial<WorkbookLimits> = {}) {
  try {
    const workbook = await openWorkbook(path, limits);
    const rows: unknown[] = [];
    try {
      for (const { index } of workbook.sheets) rows.push(...(await readSheet(workbook, index)).rows);
    } finally {
      await workbook.close();
    }
    return { rows };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [first] = error.problems;
    expect(first?.position.file).toBe(path);
    expect(`${first?.message.de}${first?.message.en}`).not.toMatch(/\{\w+\}/);
    return { code: first?.code, kind: error.kind, says: first?.message.en ?? '', row: first?.position.row };
  }
}
