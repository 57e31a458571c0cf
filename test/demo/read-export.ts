import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export type ExportRow = Readonly<Record<string, string>>;

/** Reads one CSV of the demo with an independent parser; every cell is text. */
export function readExport(directory: string, name: string): ExportRow[] {
  const text = readFileSync(join(directory, `musterwerk-${name}.csv`), 'utf8');
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors[0]));
  return parsed.data;
}

/** `-1.234,56` as integer cents. */
export function centsOf(text: string | undefined): number {
  if (text === undefined || !/^-?\d{1,3}(\.\d{3})*,\d\d$/.test(text)) throw new Error(`no amount: ${text}`);
  return Number(text.replaceAll('.', '').replace(',', ''));
}

/** `31.12.2025` as `2025-12-31`, which sorts. */
export function isoOf(text: string | undefined): string {
  const found = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text ?? '');
  if (found === null) throw new Error(`no date: ${text}`);
  return `${found[3]}-${found[2]}-${found[1]}`;
}

/** Sums by a key. */
export class Sums extends Map<string, number> {
  add(key: string, amount: number): void {
    this.set(key, (this.get(key) ?? 0) + amount);
  }

  /** All values, the largest first. */
  ranked(): number[] {
    return [...this.values()].sort((one, other) => other - one);
  }
}

export function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
