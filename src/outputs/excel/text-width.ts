/**
 * Advance widths of Calibri in thousandths of an em, and the characters that have them. Excel fits neither
 * merged rows nor columns by itself, so the workbook must bring its sizes along.
 */
const ADVANCES: readonly (readonly [number, string])[] = [
  [226, " \u00a0ijlI!|'"],
  [252, '.,:;`´’‘·'],
  [306, '()[]{}f-r/\\'],
  [340, 't*°J'],
  [395, 'sz"“”„cL²'],
  [455, 'kvxyFEST^_~'],
  [500, 'aeägPYXZBKR–×+<>=#0123456789€$§?†'],
  [530, 'bdhnopquöüßêéèCV•'],
  [590, 'ADHÄGUÜ&'],
  [660, 'NOQÖ…'],
  [800, 'mwM%'],
  [900, 'W@—→←'],
];
const DIGIT_ADVANCE = 507;
const UNLISTED_ADVANCE = 560;
/** Scripts with wide signs, and emoji. */
const WIDE_FROM = 0x1100;
/** Nothing is wider. */
const WIDE = 2;
/** Other programs put a slightly wider font in Calibri's place where it is missing. */
const RESERVE = 1.04;

/** The signs listed above have codes below this one. */
const LISTED_BELOW = 0x2200;
const BOLD = 1.06;

/** Widths by UTF-16 unit. */
const WIDTHS = new Float64Array(LISTED_BELOW)
  .fill(widthOf(UNLISTED_ADVANCE), 0, WIDE_FROM)
  .fill(WIDE, WIDE_FROM);
for (const [advance, characters] of ADVANCES) {
  for (let index = 0; index < characters.length; index++) {
    WIDTHS[characters.charCodeAt(index)] = widthOf(advance);
  }
}

const [TAB, RETURN, SPACE, HYPHEN, FIRST_BEYOND_ASCII] = [0x09, 0x0d, 0x20, 0x2d, 0x80];
/** White space beyond ASCII. */
const OTHER_SPACES: ReadonlySet<number> = new Set(
  Array.from(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    (space) => space.charCodeAt(0),
  ),
);

function widthOf(advance: number): number {
  return (advance / DIGIT_ADVANCE) * RESERVE;
}

/** Space Excel keeps free at both sides of a cell. */
export const CELL_PADDING = 1.4;
/** The same for text, which is indented by one step so that it keeps clear of figures at its left. */
export const TEXT_PADDING = 2.8;

/** How wide a text is in characters of the default font. */
export function textWidth(text: string, size = 11, bold = false): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    width += code < LISTED_BELOW ? WIDTHS[code]! : widthBeyond(code);
  }
  return scaled(width, size, bold);
}

/** The second half of a surrogate pair takes no room: the first half has counted already. */
function widthBeyond(code: number): number {
  return code >= 0xdc00 && code <= 0xdfff ? 0 : WIDE;
}

/** No text of so many UTF-16 units is wider: most are short enough to need no measuring. */
export function mostWidth(length: number, size = 11, bold = false): number {
  return scaled(length * WIDE, size, bold);
}

function scaled(width: number, size: number, bold: boolean): number {
  return width * (size / 11) * (bold ? BOLD : 1);
}

/** The width of the longest word: what a heading needs at least, as it may wrap between words. */
export function longestWordWidth(text: string, size = 11, bold = false): number {
  let longest = 0;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (partsWords(code)) width = 0;
    else width += code < LISTED_BELOW ? WIDTHS[code]! : widthBeyond(code);
    if (width > longest) longest = width;
  }
  return scaled(longest, size, bold);
}

/** White space and hyphens. */
function partsWords(code: number): boolean {
  if (code >= FIRST_BEYOND_ASCII) return OTHER_SPACES.has(code);
  return code === SPACE || code === HYPHEN || (code >= TAB && code <= RETURN);
}

/** How many lines a text takes in a cell of that width when wrapped between words. */
export function wrappedLines(text: string, columnWidth: number, size = 11, bold = false): number {
  const room = Math.max(1, columnWidth - TEXT_PADDING);
  if (!text.includes('\n')) {
    if (mostWidth(text.length, size, bold) <= room || textWidth(text, size, bold) <= room) return 1;
    return paragraphLines(text, room, size, bold);
  }
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, room, size, bold), 0);
}

function paragraphLines(paragraph: string, room: number, size: number, bold: boolean): number {
  const space = textWidth(' ', size, bold);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word, size, bold);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    if (used > 0) used += space;
    // A word longer than the line is broken wherever it ends.
    lines += Math.max(0, Math.ceil((used + width) / room) - 1);
    used = (used + width) % room || used + width;
  }
  return lines;
}

/** Excel's limit for the height of a row, in points. */
const HIGHEST_ROW = 409;

/** The height in points that so many lines need. */
export function rowHeight(lines: number, size = 11): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * size * 1.36 + 3));
}
