import Table from 'cli-table3';
import type { Paint } from './paint.js';
import { cutToWidth, textWidth, wrapToWidth } from './text-width.js';

/** A column of a table in the terminal. Text may be cut, figures never. */
export interface TextColumn {
  readonly heading: string;
  readonly isText: boolean;
  /** Goes on below instead of being cut. */
  readonly wraps?: boolean;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row stands under a rule. */
  readonly hasTotal: boolean;
}

const INDENT = '  ';
const GAP = '  ';
const NARROWEST_TEXT = 12;
/** A heading's word up to this width is never broken. */
const WHOLE_WORD = 20;
const NARROWEST_HEADING = 10;
const NO_LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ mid: '', 'mid-mid': '', 'left-mid': '', 'right-mid': '' },
  ...{ left: INDENT, right: '', middle: GAP },
};

/** The lines of a table within a width, and how many columns on the right had no room. */
export function tableLines(
  table: TextTable,
  width: number,
  paint: Paint,
): { lines: string[]; droppedColumns: number } {
  const widths = fittedWidths(table, width - INDENT.length);
  const shown = table.columns.slice(0, widths.length);
  const rule = widths.map((each) => paint.quiet('─'.repeat(each)));
  const rows = table.rows.map((row) =>
    widths.map((each, index) => {
      const text = row[index] ?? '';
      return shown[index]?.wraps === true ? wrapToWidth(text, each).join('\n') : cutToWidth(text, each);
    }),
  );
  const output = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: widths,
    colAligns: shown.map((column) => (column.isText ? 'left' : 'right')),
  });
  output.push(
    shown.map((column, index) => ({
      content: wrapToWidth(column.heading, widths[index]!).map(paint.quiet).join('\n'),
      vAlign: 'bottom' as const,
    })),
    rule,
    ...(table.hasTotal ? [...rows.slice(0, -1), rule, ...rows.slice(-1)] : rows),
  );
  return {
    lines: output
      .toString()
      .split('\n')
      .map((line) => line.trimEnd()),
    droppedColumns: table.columns.length - widths.length,
  };
}

/** Column widths within the room: first text gives way, then columns on the right are left out. */
function fittedWidths(table: TextTable, room: number): number[] {
  const widths = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => textWidth(row[index] ?? ''));
    return Math.max(headingWidth(column.heading), ...cells);
  });
  for (;;) {
    const excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - room;
    if (excess <= 0) return widths;
    const widest = widestText(table.columns, widths);
    // Where texts go on below, all give way alike: one narrow column would break its words.
    const least = widest !== null && table.columns[widest]?.wraps === true ? widths[widest]! - 1 : 0;
    if (widest !== null)
      widths[widest] = Math.max(narrowest(table.columns[widest]!), widths[widest]! - excess, least);
    else if (widths.length > 1) widths.pop();
    else return [Math.max(1, room)];
  }
}

function widestText(columns: readonly TextColumn[], widths: readonly number[]): number | null {
  let widest: number | null = null;
  widths.forEach((width, index) => {
    if (!columns[index]!.isText || width <= narrowest(columns[index]!)) return;
    if (widest === null || width > widths[widest]!) widest = index;
  });
  return widest;
}

function narrowest({ heading }: TextColumn): number {
  return Math.max(NARROWEST_TEXT, Math.min(longestWord(heading), WHOLE_WORD));
}

/** Headings break at blanks, so that a narrow column of figures stays narrow. */
function headingWidth(heading: string): number {
  return Math.min(textWidth(heading), Math.max(longestWord(heading), NARROWEST_HEADING));
}

function longestWord(heading: string): number {
  return Math.max(...heading.split(' ').map(textWidth));
}
