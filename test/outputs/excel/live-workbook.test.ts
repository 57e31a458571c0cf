import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DeflateQueue } from '../../../src/outputs/excel/package/deflate-queue.js';
import { DeflatedPart } from '../../../src/outputs/excel/package/deflated-part.js';
import { zipArchive } from '../../../src/outputs/excel/package/zip-archive.js';
import { kundenwert } from '../../cli/run-after-run.js';
import { workspace, writeLines } from '../../cli/workspace.js';
import { checkPackage } from './check-package.js';
import { hasOffice, recalculated } from './office.js';

const ROOT = workspace();
const EXPORT = join(ROOT, 'demo', 'musterwerk.xlsx');

/** Figures, dates, patterns, comparisons, truth values and errors to a criterion, and names alike to it. */
const ODD_TERRITORIES = [
  ...['nord', 'Nord', 'Süd-West', 'Südwest', 'Straße', 'Strasse'],
  ...['0', '1', '01', '1/01', '1E2', '100', '-5', '5 %', '1.1.2026'],
  ...['Ost', 'Ostsee', 'Ost*', 'Ost?', 'Ost~', '>5', '<>Ost', '=Ost', 'Ost "B"', "O'Neil"],
  ...['WAHR', 'TRUE', '#NV', '#N/A'],
];

/** What a formula comes to, by sheet and cell. */
type Results = ReadonlyMap<string, string | number | boolean | null>;

async function score(file: string, name: string, ...settings: readonly string[]): Promise<Buffer> {
  const out = join(ROOT, name);
  const flags = settings.flatMap((each) => ['--set', each]);
  const ended = await kundenwert(['score', file, '-o', out, '-q', '-f', 'xlsx', ...flags], { cwd: ROOT });
  expect(ended.exit).toBe(0);
  return readFileSync(join(out, 'kundenwert.xlsx'));
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

/** The cells that hold formulas, and what they come to. */
async function resultsOf(bytes: Uint8Array): Promise<Results> {
  const results = new Map<string, string | number | boolean | null>();
  (await load(bytes)).eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        const { result } = cell;
        const isPlain = typeof result === 'number' || typeof result === 'boolean';
        const value = isPlain ? result : result === undefined || result === '' ? null : String(result);
        results.set(`${sheet.name}!${cell.address}`, value);
      }),
    ),
  );
  return results;
}

/** The cells of which both sides say something else, beyond 1e-9 of the figure. */
function differences(found: Results, wanted: Results, cells: Iterable<string>): string[] {
  const agree = (one: unknown, other: unknown): boolean =>
    typeof one === 'number' && typeof other === 'number'
      ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
      : one === other;
  return [...cells]
    .filter((cell) => !agree(found.get(cell) ?? null, wanted.get(cell) ?? null))
    .map((cell) => `${cell}: ${found.get(cell)} instead of ${wanted.get(cell)}`);
}

/** What the overview says of changed assumptions. */
function warnings(results: Results): readonly unknown[] {
  return [...results]
    .filter(([cell, result]) => cell.startsWith('Übersicht!') && String(result).includes('geändert'))
    .map(([, result]) => result);
}

/** The workbook with other figures or texts in inputs, told by their names, of tables also by the row of a key. */
async function changed(
  bytes: Uint8Array,
  figures: Readonly<Record<string, number | string>>,
): Promise<Uint8Array> {
  const parts = await checkPackage(bytes);
  const book = parts.get('xl/workbook.xml') ?? '';
  const sheets = [...book.matchAll(/<sheet name="([^"]+)"/g)].map((found) => found[1]);
  const path = `xl/worksheets/sheet${sheets.indexOf('Annahmen') + 1}.xml`;
  let sheet = parts.get(path) ?? '';
  for (const [id, figure] of Object.entries(figures)) {
    const [name = '', row = '0'] = id.split('@');
    const place = new RegExp(
      `<definedName name="${name.replaceAll('.', '\\.')}">'Annahmen'!\\$([A-Z]+)\\$(\\d+)`,
    ).exec(book);
    const cell = `${place?.[1]}${Number(place?.[2]) + Number(row)}`;
    const before = sheet;
    // What is not set yet is an empty cell.
    const found = new RegExp(`<c r="${cell}"( s="\\d+")?(?: t="\\w+")?(?:/>|>.*?</c>)`);
    const written =
      typeof figure === 'string' ? ` t="inlineStr"><is><t>${figure}</t></is></c>` : `><v>${figure}</v></c>`;
    sheet = sheet.replace(found, `<c r="${cell}"$1${written}`);
    expect(sheet, `${name} in ${cell}`).not.toBe(before);
  }
  const queue = new DeflateQueue();
  const written = [...parts].map(([each, xml]) => {
    const part = new DeflatedPart(each, queue);
    part.append(each === path ? sheet : xml);
    return part.finish();
  });
  return Buffer.concat(zipArchive(await Promise.all(written)));
}

/** Assumptions as cells of the workbook hold them, and as settings say the same. */
const FIGURES = {
  'contribution.cutPoints.A': 0.7,
  'contribution.cutPoints.B': 0.9,
  'abc.cutPoints.A': 0.6,
  'wallet.shareCut': 0.6,
  'priority.rules.medium@1': 'A',
  'priority.rules.high@4': 'A',
  'care_model.care.visits@0': 14,
  'care_model.care.travelMinutes@1': 60,
  'care_model.costPerHour': 80,
  'care_model.costPerVisit': 300,
  'care_model.allowedCostShare': 0.2,
  'territory.tolerance': 0.3,
  'value_to_value.valueCut': 9000,
  'value_to_value.intensityCut': 0.04,
  'salesforce_sizing.hoursPerDay': 7,
};
const SETTINGS = [
  'stages.contribution.cutPoints=[0.7, 0.9]',
  'stages.abc.cutPoints=[0.6, 0.95]',
  'stages.wallet.shareCut=0.6',
  'stages.priority.rules.B.medium=A',
  'stages.priority.rules.new.high=A',
  'stages.care-model.classes.A.visits=14',
  'stages.care-model.classes.B.travelMinutes=60',
  'stages.care-model.costPerHour=80',
  'stages.care-model.costPerVisit=300',
  'stages.care-model.allowedCostShare=0.2',
  'stages.territory.tolerance=0.3',
  'stages.value-to-value.valueCut=9000',
  'stages.value-to-value.intensityCut=0.04',
  'stages.salesforce-sizing.hoursPerDay=7',
];

/** Care by potential with exceptions, whose values are no cells of the sheet Annahmen; nine fields of value and service. */
const EXCEPTIONS = [
  'stages.value-to-value.grid=3',
  'stages.care-model.preset=potential',
  'stages.care-model.exceptions=[{where: {industry: [maschinenbau, Chemie], careClass: A}, visits: 7, responsibility: field}, ' +
    '{where: {walletCell: high-high}, travelMinutes: 30, calls: 3, priceRule: "Bonus \\"2026\\""}, {where: {shareClass: low, country: DE}, callMinutes: 25, planning: none}]',
];

/** One line of medium set; that of service follows the line of high. */
const MEDIUM = { 'value_to_value.valueMediumCut': 3000 };
const MEDIUM_SETTING = 'stages.value-to-value.valueMediumCut=3000';

const cutPoints = (second: number): string => `stages.contribution.cutPoints=[0.8, ${second}]`;

describe.skipIf(!hasOffice)('a workbook that computes, opened in LibreOffice', () => {
  let stored: Results;
  let anew: Results;
  let followed: Results;
  let file: string;
  let odd: Buffer;
  let oddStored: Results;
  let oddAnew: Results;
  let oddFollowed: Results;
  let excepted: Results;
  let exceptedAnew: Results;
  let exceptedFollowed: Results;

  beforeAll(async () => {
    const demo = ['demo', join(ROOT, 'demo'), '--customers', '400', '--lines', '6000', '--format', 'xlsx'];
    expect((await kundenwert(demo, { cwd: ROOT })).exit).toBe(0);
    const original = await score(EXPORT, 'original');
    file = writeLines(ROOT, 'odd-names.csv', [
      'Kundennummer;Gebiet;Umsatz;Deckungsbeitrag',
      ...ODD_TERRITORIES.flatMap((name, place) =>
        [place, place + 911, place + 1822].map((customer) => {
          const revenue = 100 + ((customer * 37) % 5000);
          const margin = String(revenue / 4).replace('.', ',');
          return `K${customer};"${name.replaceAll('"', '""')}";${revenue},50;${margin}`;
        }),
      ),
    ]);
    odd = await score(file, 'odd-names', cutPoints(0.8001));
    const exceptions = await score(EXPORT, 'exceptions', ...EXCEPTIONS);
    [stored, oddStored, excepted] = (await Promise.all([original, odd, exceptions].map(resultsOf))) as [
      Results,
      Results,
      Results,
    ];
    const workbooks = [
      original,
      await changed(original, FIGURES),
      odd,
      await changed(odd, { 'contribution.cutPoints.B': 0.95 }),
      exceptions,
      await changed(exceptions, { ...FIGURES, ...MEDIUM }),
    ];
    const computed = await Promise.all(recalculated(workbooks, ROOT).map(resultsOf));
    [anew, followed, oddAnew, oddFollowed, exceptedAnew, exceptedFollowed] = computed as [
      Results,
      Results,
      Results,
      Results,
      Results,
      Results,
    ];
  }, 240_000);

  it('comes to the results it carries when all of it is computed anew', () => {
    expect(stored.size).toBeGreaterThan(8000);
    expect(differences(anew, stored, stored.keys())).toEqual([]);
  });

  it('follows changed assumptions as a run with those settings does', async () => {
    const rerun = await resultsOf(await score(EXPORT, 'rerun', ...SETTINGS));
    const results = [...stored.keys()].filter((cell) => !/^(Annahmen|Übersicht)!/.test(cell));
    expect(differences(rerun, stored, results).length).toBeGreaterThan(1000);
    expect(differences(followed, rerun, results)).toEqual([]);
    expect(warnings(stored)).toEqual([]);
    expect(warnings(followed)).toEqual([
      expect.stringContaining(`${Object.keys(FIGURES).length} Annahme(n)`),
    ]);
  });

  it('lets exceptions from the care of a class and nine fields of value and service follow, too', async () => {
    const rerun = await resultsOf(
      await score(EXPORT, 'exceptions-rerun', ...EXCEPTIONS, ...SETTINGS, MEDIUM_SETTING),
    );
    const results = [...excepted.keys()].filter((cell) => !/^(Annahmen|Übersicht)!/.test(cell));
    expect(differences(exceptedAnew, excepted, excepted.keys())).toEqual([]);
    expect(differences(rerun, excepted, results).length).toBeGreaterThan(1000);
    expect(differences(exceptedFollowed, rerun, results)).toEqual([]);
  });

  it('counts territories right whose names a criterion would take for something else', async () => {
    const territories = (await load(odd)).getWorksheet('Verkaufsgebiete');
    const shown = new Set<unknown>();
    territories?.getColumn(1).eachCell((cell) => shown.add(cell.value));
    expect(ODD_TERRITORIES.filter((name) => !shown.has(name))).toEqual([]);
    const inTerritories = [...oddStored.keys()].filter((cell) => cell.startsWith('Verkaufsgebiete!'));
    expect(inTerritories.length).toBeGreaterThan(5 * ODD_TERRITORIES.length);
    expect(differences(oddAnew, oddStored, oddStored.keys())).toEqual([]);
  });

  it('fills a class that nobody had as a run with other cut points does', async () => {
    const rerun = await resultsOf(await score(file, 'odd-names-rerun', cutPoints(0.95)));
    const results = [...oddStored.keys()].filter((cell) =>
      /^(Betreuungskonzept|Verkaufsgebiete)!/.test(cell),
    );
    expect(differences(rerun, oddStored, results).length).toBeGreaterThan(20);
    expect(differences(oddFollowed, rerun, results)).toEqual([]);
  });

  it('holds values alone where it is told so', async () => {
    const ended = await kundenwert(
      ['score', EXPORT, '-o', join(ROOT, 'plain'), '-q', '-f', 'xlsx', '--live', 'off'],
      { cwd: ROOT },
    );
    expect(ended.exit).toBe(0);
    const parts = await checkPackage(readFileSync(join(ROOT, 'plain', 'kundenwert.xlsx')));
    expect([...parts].filter(([, xml]) => /<f[ >]/.test(xml)).map(([name]) => name)).toEqual([]);
  });
});
