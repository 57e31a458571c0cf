import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

/** A file of a case that is awkward in a repository: another encoding, line ends that must stay, a workbook. */
type Described = DescribedText | DescribedWorkbook;

interface DescribedText {
  readonly lines: readonly string[];
  /** A name as iconv knows it; without one UTF-8. */
  readonly encoding?: string;
  readonly byteOrderMark?: boolean;
  /** Without one a line feed. */
  readonly lineEnd?: string;
}

interface DescribedWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden?: boolean;
    readonly rows: readonly (readonly DescribedCell[])[];
  }[];
}

type DescribedCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly amount: number; readonly format: string }
  | { readonly formula: string; readonly result?: number | string };

/** The files that make a case rather than take part in it. */
const ABOUT_THE_CASE = new Set(['command', 'expected.json', 'actual.json', 'files.json']);

/** Copies the files of a case into a folder, and makes those that its `files.json` describes. */
export async function layOut(caseFolder: string, target: string): Promise<void> {
  cpSync(caseFolder, target, {
    recursive: true,
    filter: (source) => !ABOUT_THE_CASE.has(source.slice(caseFolder.length + 1)),
  });
  const description = join(caseFolder, 'files.json');
  if (!existsSync(description)) return;
  const files = JSON.parse(readFileSync(description, 'utf8')) as Readonly<Record<string, Described>>;
  for (const [name, file] of Object.entries(files)) {
    if ('sheets' in file) await writeWorkbook(join(target, name), file);
    else writeText(join(target, name), file);
  }
}

function writeText(path: string, { lines, encoding, byteOrderMark, lineEnd = '\n' }: DescribedText): void {
  const text = lines.map((line) => line + lineEnd).join('');
  writeFileSync(path, iconv.encode(text, encoding ?? 'utf8', { addBOM: byteOrderMark ?? false }));
}

async function writeWorkbook(path: string, { sheets }: DescribedWorkbook): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, hidden, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden === true ? 'hidden' : 'visible' });
    for (const [index, row] of rows.entries()) {
      for (const [at, cell] of row.entries()) {
        if (cell === null) continue;
        const target = sheet.getCell(index + 1, at + 1);
        target.value = cellValue(cell);
        if (typeof cell === 'object' && 'format' in cell) target.numFmt = cell.format;
      }
    }
  }
  await workbook.xlsx.writeFile(path);
}

function cellValue(cell: Exclude<DescribedCell, null>): ExcelJS.CellValue {
  if (typeof cell !== 'object') return cell;
  if ('date' in cell) return new Date(`${cell.date}T00:00:00Z`);
  if ('amount' in cell) return cell.amount;
  return cell.result === undefined
    ? ({ formula: cell.formula } as ExcelJS.CellFormulaValue)
    : { formula: cell.formula, result: cell.result };
}
