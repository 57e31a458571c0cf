import { printable } from '../../language/printable.js';
import { indented, indentedItems } from './indented.js';
import { createPaint } from './paint.js';
import type { TerminalOptions } from './terminal-summary.js';

/** One part of an explanation: a paragraph, or a list; with a heading of its own or none. */
export interface ExplanationPart {
  readonly heading?: string;
  readonly text?: string;
  readonly lines?: readonly string[];
  readonly items?: readonly string[];
}

/** Something explained: what it is, then its parts. */
export interface Explanation {
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
}

const NARROWEST = 40;

/** An explanation for the terminal, broken to its width. */
export function explanationView({ title, parts }: Explanation, { color, width }: TerminalOptions): string {
  const paint = createPaint(color);
  const room = Math.max(NARROWEST, width);
  const sections = parts.map(({ heading, text, lines = [], items = [] }) => [
    ...(heading === undefined ? [] : [paint.heading(heading)]),
    ...(text === undefined
      ? []
      : indented(printable(text), 2, room).map((line) => line.replace(/^ {4}/, '  '))),
    ...lines.flatMap((line) => indented(printable(line), 2, room)),
    ...indentedItems(items.map(printable), 2, room),
  ]);
  return [[paint.heading(printable(title))], ...sections]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
