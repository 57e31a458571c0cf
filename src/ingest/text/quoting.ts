/** How cells are quoted. */
export interface Quoting {
  /** The character around a quoted cell. */
  readonly quote: '"' | "'";
  /** A quote within a quoted cell has a backslash before it, not a second quote. */
  readonly backslash: boolean;
}

/** Double quotes, doubled within: what RFC 4180 says and nearly every program writes. */
export const PLAIN_QUOTING: Quoting = { quote: '"', backslash: false };

/** A single quote that opens so few cells may be part of a name. */
const FEWEST_QUOTED = 3;

/** Finds out from a file's head how its cells are quoted. */
export function detectQuoting(head: string, delimiter: string): Quoting {
  const quote = isQuotedSingly(head, delimiter) ? "'" : '"';
  return { quote, backslash: isEscapedByBackslash(head, delimiter, quote) };
}

/** Single quotes close all cells that they open, and no cell begins with a double one. */
function isQuotedSingly(head: string, delimiter: string): boolean {
  if (!head.includes("'")) return false;
  const begin = `(?:^|[\\r\\n]|${escaped(delimiter)}) *`;
  const end = ` *(?=${escaped(delimiter)}|[\\r\\n]|$)`;
  const count = (pattern: string): number => head.match(new RegExp(pattern, 'g'))?.length ?? 0;
  const opened = count(`${begin}'`);
  if (opened < FEWEST_QUOTED || count(`${begin}"`) > 0) return false;
  return count(`${begin}'(?:[^'\\r\\n\\\\]|''|\\\\.)*'${end}`) >= opened * 0.9;
}

/** A quote behind a backslash stands within a cell, and no quote is doubled there. */
function isEscapedByBackslash(head: string, delimiter: string, quote: string): boolean {
  if (!head.includes(`\\${quote}`)) return false;
  const within = new RegExp(`\\\\${quote}(?!${escaped(delimiter)}|[\\r\\n]|$)`).test(head);
  // Two quotes are an empty cell where they stand alone.
  const doubled = new RegExp(
    `[^\\r\\n\\\\${escapedInClass(delimiter)}]${quote}${quote}[^\\r\\n${escapedInClass(delimiter)}]`,
  );
  return within && !doubled.test(head);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function escapedInClass(character: string): string {
  return character.replace(/[\\\]^-]/, '\\$&');
}
