import { textWidth, wrapToWidth } from './text-width.js';

const SEPARATOR = ' · ';

/** A text broken to the width; what continues stands a little further in. */
export function indented(text: string, indent: number, width: number): string[] {
  return wrapToWidth(text, width - indent - 2).map((line, index) => margin(indent, index) + line);
}

/** Items in a row, broken between two of them where possible. */
export function indentedItems(items: readonly string[], indent: number, width: number): string[] {
  const room = width - indent - 2 - SEPARATOR.length;
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = last === undefined ? item : last + SEPARATOR + item;
    if (last !== undefined && textWidth(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(...wrapToWidth(item, room));
  }
  return lines.map((line, index) => margin(indent, index) + line);
}

function margin(indent: number, lineIndex: number): string {
  return ' '.repeat(lineIndex === 0 ? indent : indent + 2);
}
