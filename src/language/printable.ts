/**
 * Controls, lone surrogates, line and paragraph separators, and format characters such as the bidirectional
 * overrides. Soft hyphens and the joiners that scripts and emoji need stay.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u00ad\u200c\u200d])\p{Cf}/gu;

/** No heading, name or sentence is longer; a cell of a megabyte would be hours of scrolling. */
const LONGEST = 10_000;
/** So much of its end is kept: a sentence that quotes a cell goes on behind it. */
const KEPT_END = 1000;

/**
 * Text from the data as a terminal may show it: what could act as an escape sequence, move the cursor or turn
 * the reading direction becomes visible instead (`␛[2J`, `\u{202e}`). Also keeps every text on one line,
 * and cuts out the middle of what nobody would read to its end.
 */
export function printable(text: string): string {
  const shown =
    text.length > LONGEST ? `${text.slice(0, LONGEST - KEPT_END)} … ${text.slice(-KEPT_END)}` : text;
  return shown.replace(UNPRINTABLE, visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\\u{${code.toString(16)}}`;
}
