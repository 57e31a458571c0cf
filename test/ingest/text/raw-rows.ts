import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { writeRawRows } from '../../../src/flows/write-raw-rows.js';
import type { RawRowsReport } from '../../../src/results/raw-rows.js';

/** What `rows` writes about a file, and its output read by another program. */
export interface RawRows {
  readonly report: RawRowsReport;
  readonly csv: string;
  readonly records: readonly (readonly string[])[];
}

/** Reads the raw records of a file that lies on disk. */
export async function rawRowsOf(path: string, folder: string, sheet: string | null = null): Promise<RawRows> {
  let csv = '';
  const report = await writeRawRows(
    path,
    sheet,
    () => Promise.resolve(folder),
    (text) => {
      csv += text;
      return Promise.resolve(true);
    },
  );
  const { data, errors } = Papa.parse<string[]>(csv.replace(/\n$/, ''), { delimiter: ',', newline: '\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { report, csv, records: data };
}

/** Writes a file and reads its raw records. */
export async function rawRows(
  content: string | Uint8Array,
  folder: string,
  name = 'x.csv',
): Promise<RawRows> {
  const path = join(folder, name);
  await writeFile(path, content);
  return rawRowsOf(path, folder);
}
