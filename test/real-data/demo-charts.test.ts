import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert } from '../cli/run-after-run.js';
import { workspace } from '../cli/workspace.js';
import { chartReferences, checkChartParts, checkCopies } from '../outputs/excel/check-charts.js';
import { checkPackage } from '../outputs/excel/check-package.js';
import { cellOf, type ReadWorkbook } from '../outputs/excel/read-workbook.js';

const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
const folder = workspace();

describe('the workbook of the demo company', () => {
  let read: ReadWorkbook;
  beforeAll(async () => {
    const ended = await kundenwert(['score', DEMO, '--format', 'xlsx'], { cwd: folder });
    expect(ended.exit).toBe(0);
    const bytes = readFileSync(join(folder, 'kundenwert-out/kundenwert.xlsx'));
    const book = new ExcelJS.Workbook();
    // exceljs declares a Buffer type of its own.
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    read = { parts: await checkPackage(bytes), book };
  });

  it('has a chart of every stage that declares one', () => {
    const titles = checkChartParts(read.parts).map(
      (path) => /<a:t>([^<]*)<\/a:t>/.exec(read.parts.get(path)!)?.[1],
    );
    expect(titles).toEqual([
      'ABC-Kurve mit Klassengrenzen',
      'Walkurve: kumulierter Deckungsbeitrag',
      'Wertklassen in jeder ABC-Klasse',
      'Kundenportfolio: Potenzial und Lieferanteil',
      'Wert-Wert-Portfolio',
      'Stunden für Kunden: Bedarf und Kapazität',
      'Gebiete im Vergleich zum Durchschnitt',
    ]);
  });

  it('feeds them from cells that hold what the charts show', () => {
    const references = chartReferences(read.parts);
    expect(references.length).toBeGreaterThan(60);
    checkCopies(references, cellOf(read));
  });
});
