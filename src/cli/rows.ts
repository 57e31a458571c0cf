import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { formatNumber } from '../language/numbers.js';
import { printable } from '../language/printable.js';
import { RAW_ROWS } from '../language/raw-rows.js';
import { problemsText } from '../problems/layout.js';
import type { Occurrences, RawRowsReport, RawTextReport } from '../results/raw-rows.js';
import { type CommonOptions, consoleFor, languageOf } from './console.js';
import { EXIT } from './exit-codes.js';
import { interruptible } from './interruptible.js';

/** The flags of `kundenwert rows`, as typed. */
export interface RowsOptions extends CommonOptions {
  readonly sheet?: string;
}

/** So many widths are listed. */
const LISTED_WIDTHS = 8;

/**
 * Prints the raw records of one file or sheet as CSV, and what was found out about it on stderr.
 * Returns the exit code.
 */
export async function rows(file: string, options: RowsOptions): Promise<number> {
  const language = languageOf(options.lang);
  const console = consoleFor(options, language);
  const { writeRawRows } = await import('../flows/write-raw-rows.js');
  const report = await interruptible(
    ({ privateFolder }) => writeRawRows(file, options.sheet ?? null, privateFolder, writeToStdout),
    () => console.tell(COMMAND_LINE[language].interrupted),
  );
  if (!console.quiet) {
    console.tell(describeRows(report, language));
    if (report.problems.length > 0) console.tell(problemsText(report.problems, language));
  }
  return EXIT.fine;
}

/** Waits until stdout has taken a text, so that memory stays flat; false when its reader has gone. */
function writeToStdout(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(error === null || error === undefined));
  });
}

/** The description of a file, one finding a line. */
function describeRows(report: RawRowsReport, language: Language): string {
  const words = RAW_ROWS[language];
  const number = (value: number): string => formatNumber(value, 0, language);
  const widths = report.widths
    .slice(0, LISTED_WIDTHS)
    .map(({ cells, count, firstRow }) =>
      words.width(number(cells), cells === 1, number(count), number(firstRow)),
    );
  const more = report.widths.length - widths.length;
  const { text, sheet } = report;
  const lines: (readonly [string, string])[] = [
    [words.file, report.file],
    ...(sheet === null
      ? []
      : ([[words.sheet, `${sheet.name} (${words.otherSheets}: ${sheet.all.join(' · ')})`]] as const)),
    ...(text === null ? [] : describeText(text, report.headerRow, language)),
    [words.records, number(report.records)],
    ...widths.map((width): [string, string] => ['', width]),
    ...(more > 0 ? ([['', words.moreWidths(number(more))]] as const) : []),
    ...(text === null
      ? []
      : oddities(text, language).map((odd, at): [string, string] => [at === 0 ? words.odd : '', odd])),
  ];
  const indent = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines.map(([name, value]) => `${name.padEnd(indent)}${printable(value)}`.trimEnd()).join('\n');
}

function describeText(
  text: RawTextReport,
  headerRow: number,
  language: Language,
): readonly (readonly [string, string])[] {
  const words = RAW_ROWS[language];
  const number = (value: number): string => formatNumber(value, 0, language);
  const { lf, crlf, cr } = text.lineEnds;
  const ends = Object.entries({ LF: lf, CRLF: crlf, CR: cr }).filter(([, count]) => count > 0);
  const lineEnds = [
    ...ends.map(([name, count]) => `${name} ${number(count)}`),
    ...(text.endsWithLineEnd ? [] : [words.noFinalLineEnd]),
  ];
  const delimiter = text.delimiter === '\t' ? 'Tab' : text.delimiter;
  const form = { delimited: '', framed: ` (${words.framed})`, fixed: words.fixed }[text.form];
  const quote =
    text.quote === ''
      ? []
      : ([[words.quote, `${text.quote} (${text.backslash ? words.backslash : words.doubled})`]] as const);
  return [
    [words.encoding, text.encoding],
    [words.delimiter, `${delimiter ?? ''}${form}${text.isDeclared ? ` (${words.declared})` : ''}`],
    ...quote,
    [words.lineEnds, lineEnds.join(', ')],
    [words.heading, headerRow === 0 ? words.noHeading : number(headerRow)],
  ];
}

function oddities(text: RawTextReport, language: Language): readonly string[] {
  const words = RAW_ROWS[language];
  const number = (value: number): string => formatNumber(value, 0, language);
  const counted: readonly (readonly [string, Occurrences])[] = [
    [words.strayQuotes, text.strayQuotes],
    [words.replaced, text.replaced],
    [words.blankLines, text.blankLines],
    [words.rules, text.rules],
    ...text.noRecords.map((each) => [each.kind[language], each] as const),
  ];
  const { lf, crlf, cr } = text.lineEnds;
  const isMixed = [lf, crlf, cr].filter((count) => count > 0).length > 1;
  return [
    ...(isMixed ? [words.mixedLineEnds] : []),
    ...counted
      .filter(([, { count }]) => count > 0)
      .map(([what, { count, firstRow }]) => words.found(what, number(count), number(firstRow))),
    ...text.otherTables.map((row) => words.otherTable(number(row))),
  ];
}
