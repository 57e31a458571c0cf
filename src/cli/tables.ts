import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StagedFiles } from '../files/staged-files.js';
import { exportTables, type LeftOutRow } from '../flows/export-tables.js';
import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { formatNumber } from '../language/numbers.js';
import { printable } from '../language/printable.js';
import { LEFT_OUT_HEADING, leftOutLine } from '../outputs/csv/left-out-csv.js';
import { Failure } from '../problems/failure.js';
import { problemsText } from '../problems/layout.js';
import { problem } from '../problems/report.js';
import { type SourceOptions, withSources } from './begin.js';
import { EXIT } from './exit-codes.js';
import { requireFormat } from './require-format.js';
import { writing } from './writing.js';

/** The flags of `kundenwert tables`, as typed. */
export interface TablesOptions extends SourceOptions {
  readonly out?: string;
  readonly format?: string;
}

const FORMATS = ['csv', 'parquet'] as const;
/** Lines are written in pieces of about this many characters. */
const PIECE = 1 << 16;

/** Writes every recognised table as clean CSV or Parquet, and what it leaves out beside it. Returns the exit code. */
export async function tables(
  files: readonly string[],
  options: TablesOptions,
  speak: (language: Language) => void,
): Promise<number> {
  const format = requireFormat(options.format ?? 'csv', FORMATS);
  const flags = options.out === undefined ? {} : { out: options.out };
  return withSources(options, flags, speak, async (work) => {
    const { console, progress } = work;
    const { out, language } = await work.settings.complete();
    speak(language);
    const inputs = new Set(files.map((file) => resolve(file)));
    const add = (staged: StagedFiles, name: string): string => {
      const target = join(out, name);
      if (!inputs.has(resolve(target))) return staged.add(name);
      throw new Failure('output', [problem('KW109', { position: { file: target } })]);
    };
    const folder = await work.privateFolder();
    const staged = await writing(out, () => StagedFiles.in(out));
    work.onInterrupt(() => staged.discardNow());
    try {
      const written = await exportTables(files, work.settings, folder, progress, {
        format,
        write: (name, write) => writing(out, () => write(add(staged, name))),
        writeLeftOut: (table, rows) =>
          writing(out, () => writeRows(add(staged, `${table}-rejected.csv`), rows, language)),
      });
      const paths = await writing(out, () => staged.publish());
      progress.end();
      const found = written.problems.filter(({ severity }) => severity !== 'info');
      if (found.length > 0) console.tell(problemsText(found, language));
      if (!console.quiet) {
        const { tables: words } = COMMAND_LINE[language];
        const count = (value: number): string => formatNumber(value, 0, language);
        for (const { id, rows, leftOut } of written.tables)
          console.print(words.rows(id, count(rows + leftOut), count(rows), count(leftOut)));
        console.print(
          `${COMMAND_LINE[language].written}\n${paths.map((path) => `  ${printable(path)}`).join('\n')}`,
        );
      }
      return EXIT.fine;
    } finally {
      await staged.discard();
    }
  });
}

async function writeRows(path: string, rows: AsyncIterable<LeftOutRow>, language: Language): Promise<void> {
  const file = await open(path, 'w');
  try {
    let piece = LEFT_OUT_HEADING;
    for await (const { reason, ...row } of rows) {
      piece += leftOutLine({ ...row, reason: reason[language] });
      if (piece.length < PIECE) continue;
      await file.writeFile(piece);
      piece = '';
    }
    await file.writeFile(piece);
  } finally {
    await file.close();
  }
}
