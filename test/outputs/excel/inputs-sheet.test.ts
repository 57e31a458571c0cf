import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { same } from '../../../src/language/bilingual.js';
import { PAGE_WIDTH, printedWidth } from '../../../src/outputs/excel/package/page-size.js';
import type { InputTable, StageInputs } from '../../../src/results/input.js';
import type { RunResult, UsedSetting } from '../../../src/results/run-result.js';
import { elementsNamed, parseXml } from './read-package.js';
import { writeWorkbook } from './read-workbook.js';
import { sampleResult } from './sample-result.js';

const CHOICES = Object.fromEntries(
  ['individuelle Vereinbarung', 'Preis und Konditionen berichtigen'].map((text, index) => [
    `choice${index}`,
    same(text),
  ]),
);

function used(path: string, origin: UsedSetting['origin']): UsedSetting {
  return { path, value: 1, origin, description: same('Bedeutung.') };
}

function code(id: string) {
  const label = same('Preisregel der Klasse');
  return {
    id,
    label,
    unit: 'code',
    values: CHOICES,
    definition: label,
    range: { choices: CHOICES },
  } as const;
}

function figure(id: string) {
  const label = same('Vorbereitung je Besuch');
  return { id, label, unit: 'minutes', definition: label, range: { least: 0 } } as const;
}

function careTable(columns: InputTable['columns']): InputTable {
  return {
    id: 'care',
    title: same('Betreuung je Klasse'),
    setting: 'stages.care.classes',
    key: { id: 'class', label: same('Klasse'), unit: 'text', definition: same('Klasse.') },
    columns,
    rows: ['A', 'B', 'E'].map((key) => [
      key,
      ...columns.map(({ unit }, index) => (unit === 'code' ? 'choice0' : index)),
    ]),
  };
}

/** A result whose one stage with assumptions has these columns, and settings of its classes A and B. */
function withInputs(columns: InputTable['columns']): RunResult {
  const result = sampleResult(5);
  const inputs: StageInputs = {
    values: [
      {
        id: 'share',
        setting: 'stages.care.share',
        label: same('Anteil, ab dem hohes Potenzial bei niedrigem Lieferanteil die Klasse hebt'),
        unit: 'share',
        value: 0.5,
      },
    ],
    tables: [careTable(columns)],
  };
  return {
    ...result,
    settings: [
      ...result.settings,
      used('stages.care.share', 'file'),
      used('stages.care.classes.A.visits', 'flag'),
      used('stages.care.classes.B.visits', 'default'),
    ],
    stages: result.stages.map((stage) => (stage.id === 'abc' ? { ...stage, inputs } : stage)),
  };
}

const VISITS = { ...figure('visits'), label: same('Besuche') };

describe('the sheet of assumptions', () => {
  let sheet: ExcelJS.Worksheet;
  const found = (text: string): ExcelJS.Cell => {
    const cells: ExcelJS.Cell[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === text && cell.master.address === cell.address) cells.push(cell);
      }),
    );
    expect(cells, text).toHaveLength(1);
    return cells[0]!;
  };

  beforeAll(async () => {
    const { book } = await writeWorkbook(withInputs([VISITS]), 'de');
    sheet = book.getWorksheet('Annahmen')!;
  });

  it('names path and origin beside each value', () => {
    const path = found('stages.care.share');
    const texts = new Set<unknown>();
    sheet.getRow(path.row as unknown as number).eachCell(({ value }) => texts.add(value));
    expect(texts).toContain('Einstellungsdatei');
  });

  it.each([
    ['A', 'A: Besuche (Min.) – Befehlszeile – stages.care.classes.A.visits'],
    ['B', 'B: Besuche (Min.) – Voreinstellung – stages.care.classes.B.visits'],
    ['E', 'E: Besuche (Min.)'],
  ])('names them in the hint of each cell of a table: class %s', (key, hint) => {
    const { row } = found(key);
    expect(sheet.getCell(row as unknown as number, 2).dataValidation.prompt).toBe(hint);
  });
});

describe('the sheet of assumptions on paper', () => {
  it('wraps labels and choices rather than being printed too small, and keeps rows high enough', async () => {
    const codes = ['intensity', 'planning', 'rule'].map(code);
    const figures = Array.from({ length: 9 }, (_, index) => figure(`minutes${index}`));
    const { book } = await writeWorkbook(withInputs([...codes, ...figures]), 'de');
    const sheet = book.getWorksheet('Annahmen')!;
    const widths = sheet.columns.map(({ width = 0 }) => width);
    expect(PAGE_WIDTH / printedWidth(widths)).toBeGreaterThan(0.6);
    // “Konditionen berichtigen” and “Vorbereitung” stay whole.
    expect(Math.min(...widths.slice(1, 4))).toBeGreaterThan(18);
    expect(Math.min(...widths.slice(4, 13))).toBeGreaterThan(12);
    const heights = new Map<unknown, number>();
    sheet.eachRow((row) => heights.set(row.getCell(1).value, row.height));
    expect(heights.get('A')).toBeGreaterThan(30);
  });

  it('leaves labels and choices on one line where there is room', async () => {
    const { book } = await writeWorkbook(withInputs([code('rule')]), 'de');
    const heights: number[] = [];
    book.getWorksheet('Annahmen')!.eachRow((row) => {
      if (['A', 'B', 'E'].includes(String(row.getCell(1).value))) heights.push(row.height);
    });
    expect(heights).toHaveLength(3);
    expect(Math.max(...heights)).toBeLessThan(20);
  });

  it('begins a page before a table that would be cut, and before the heading that belongs to it', async () => {
    const result = withInputs([VISITS]);
    // So many assumptions that the table behind them no longer fits on their page.
    const most = Array.from({ length: 27 }, (_, index) => index);
    const stages = result.stages.map((stage) =>
      stage.inputs === undefined
        ? stage
        : {
            ...stage,
            inputs: {
              ...stage.inputs,
              values: most.map((index) => ({ ...stage.inputs!.values[0]!, id: `share${index}` })),
            },
          },
    );
    const { parts, book } = await writeWorkbook({ ...result, stages }, 'de');
    const sheet = book.getWorksheet('Annahmen')!;
    const part = parts.get(`xl/worksheets/sheet${sheet.id}.xml`)!;
    const broken = elementsNamed(parseXml(part), 'brk').map(({ attributes }) => Number(attributes.id));
    let title = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(1).value === 'Betreuung je Klasse') title = number;
    });
    expect(title).toBeGreaterThan(0);
    // Behind the empty row above the heading.
    expect(broken).toContain(title - 1);
  });
});
