import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { DEMO_DEFAULTS } from '../../src/demo/limits.js';
import { writeDemo } from '../../src/demo/write-demo.js';
import { demoFolders } from './demo-folders.js';
import { centsOf, isoOf, readExport } from './read-export.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/demo/', import.meta.url));
const newFolder = demoFolders();

/** The parts of a ZIP archive, by name. Compressed bytes vary with the release of zlib, the parts do not. */
function partsOf(path: string): Map<string, string> {
  const zip = readFileSync(path);
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    parts.set(name, inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(at + 20))).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

describe('the demo workbook', () => {
  it('holds numbers as numbers, days as days, identifiers as text, and the same as the CSV files', async () => {
    const directory = newFolder();
    await writeDemo({ directory, customers: 30, lines: 300, seed: 'cells', formats: ['xlsx', 'csv'] });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(directory, 'musterwerk.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Kunden',
      'Rechnungspositionen',
      'Services',
      'Besuche',
      'Vertrieb',
      'Zeitstudie',
      'Kosten',
      'Entscheidungen',
    ]);
    for (const sheet of workbook.worksheets) {
      const rows = readExport(directory, sheet.name.toLowerCase());
      expect(sheet.rowCount).toBe(rows.length + 1);
      const headings = (sheet.getRow(1).values as string[]).slice(1);
      expect(headings).toEqual(Object.keys(rows[0] ?? {}));
      rows.forEach((row, index) => {
        headings.forEach((heading, column) => {
          const cell = sheet.getRow(index + 2).getCell(column + 1).value;
          expect(asExported(heading, cell), `${sheet.name} ${heading}`).toEqual(
            read(heading, row[heading] ?? ''),
          );
        });
      });
    }
  });

  it('of the fixtures is what the generator writes today', async () => {
    const directory = newFolder();
    const { files } = await writeDemo({ ...DEMO_DEFAULTS, directory });
    expect(files).toHaveLength(2);
    const fresh = partsOf(join(directory, 'musterwerk.xlsx'));
    const kept = partsOf(join(FIXTURES, 'musterwerk.xlsx'));
    expect([...kept.keys()]).toEqual([...fresh.keys()]);
    for (const [name, xml] of fresh) expect(kept.get(name) === xml, name).toBe(true);
    const control = 'musterwerk-kontrolle.json';
    expect(readFileSync(join(FIXTURES, control), 'utf8')).toBe(
      readFileSync(join(directory, control), 'utf8'),
    );
    expect(statSync(join(FIXTURES, 'musterwerk.xlsx')).size).toBeLessThan(1_000_000);
  });
});

const AMOUNTS = /EUR/;
const DATES = /atum$|^Kunde seit$|^Potenzial Stand$|^Gültig bis$/;
const NUMBERS = /^(Mitarbeiter|Besuche pro Jahr|Menge|Dauer|Fahrzeit|Stellenanteil|Kundenzeitanteil|Stunden)/;

/** A CSV cell as the workbook should hold it. */
function read(heading: string, text: string): unknown {
  if (text === '') return null;
  if (AMOUNTS.test(heading)) return centsOf(text);
  if (DATES.test(heading)) return isoOf(text);
  if (heading === 'Mitarbeiter' && !/^\d+$/.test(text)) return text;
  if (!NUMBERS.test(heading)) return text;
  return text.endsWith('%') ? Number(text.slice(0, -2)) / 100 : Number(text.replace(',', '.'));
}

/** A workbook cell in the units of `read`; a number or day stored as text would not compare equal. */
function asExported(heading: string, cell: exceljs.CellValue): unknown {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && AMOUNTS.test(heading)) return Math.round(cell * 100);
  return cell;
}
