import fc from 'fast-check';

/** A well-formed text table: its cells, and the way they are written. */
export interface RandomTable {
  readonly delimiter: string;
  readonly width: number;
  readonly preamble: readonly string[];
  readonly records: readonly (readonly string[])[];
  readonly text: string;
  /** Line on which each record begins. */
  readonly lines: readonly number[];
}

const CELL = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: fc.constantFrom(...'abc019.-äß€ '), maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', 'ü', '"', ';', ',', '\t', '|', '\n', '\r\n', ' ', '1'),
      maxLength: 8,
    }),
  },
);

/** Quotes where they are needed; elsewhere as drawn. */
function written(cell: string, delimiter: string, always: boolean): string {
  const needs = cell.includes(delimiter) || /["\r\n]/.test(cell) || cell.startsWith(' ') || cell === '';
  return (always && cell !== '') || (needs && cell !== '') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Random tables with quotes, quoted line breaks, blank lines, a preamble and either kind of line end. */
export const randomTable: fc.Arbitrary<RandomTable> = fc
  .record({
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    width: fc.integer({ min: 2, max: 5 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    quoteAll: fc.boolean(),
    endsWithBreak: fc.boolean(),
    preamble: fc.array(fc.constantFrom('', 'Bericht', 'Stand 31.12.2025', 'Liste'), { maxLength: 3 }),
    blankBefore: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
    cells: fc.array(fc.array(CELL, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
  })
  .map((drawn) => {
    const { delimiter, width, lineEnd } = drawn;
    const records = drawn.cells.map((cells) => cells.slice(0, width));
    const heading = Array.from({ length: width }, (_, at) => `h${at}`).join(delimiter);
    let text = [...drawn.preamble, heading].map((line) => line + lineEnd).join('');
    let line = drawn.preamble.length + 2;
    const lines: number[] = [];
    records.forEach((record, at) => {
      const blanks = drawn.blankBefore[at] ?? 0;
      text += lineEnd.repeat(blanks);
      line += blanks;
      lines.push(line);
      const isLast = at === records.length - 1;
      text += record.map((cell) => written(cell, delimiter, drawn.quoteAll)).join(delimiter);
      if (!isLast || drawn.endsWithBreak) text += lineEnd;
      line += 1 + record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n/g)?.length ?? 0), 0);
    });
    return { delimiter, width, preamble: drawn.preamble, records, text, lines };
  });
