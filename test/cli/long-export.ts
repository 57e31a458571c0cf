import { closeSync, openSync, writeSync } from 'node:fs';

const CUSTOMERS = 4000;
/** Makes lines long: a file of some size has fewer of them, and what follows the reading takes less time. */
const REMARK = 'wie telefonisch besprochen, ohne Gewähr '.repeat(4).trim();

/**
 * Writes an export of invoice lines with at least so many bytes. From 16 MB on threads read it, all its records are
 * plain. Days, customers and amounts repeat themselves.
 */
export function writeLongExport(path: string, bytes: number): void {
  const block = Buffer.from(
    Array.from({ length: CUSTOMERS }, (_, at) => {
      const day = String(1 + (at % 28)).padStart(2, '0');
      const amount = `${1 + (at % 999)}.${String(at % 1000).padStart(3, '0')},50`;
      return `${10_000 + at};Kunde ${at} GmbH;${day}.01.2026;${amount};${REMARK}\n`;
    }).join(''),
  );
  const file = openSync(path, 'w');
  try {
    let written = writeSync(file, 'Kundennummer;Name;Datum;Umsatz;Bemerkung\n');
    while (written < bytes) written += writeSync(file, block);
  } finally {
    closeSync(file);
  }
}
