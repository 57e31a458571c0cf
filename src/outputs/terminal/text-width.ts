const COMBINING = /\p{M}|[\u00ad\u200c\u200d]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many cells of a terminal a text takes: Chinese, Japanese, Korean characters and emoji take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${takeWidth(text, width - 1)}…`;
}

/** Breaks at blanks so that no line is wider than `width`; longer words are cut into pieces. */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Each piece is looked at once: a word of a million characters is no reason to wait. */
function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let rest = word;
  for (;;) {
    const piece = takeWidth(rest, width);
    if (piece.length === rest.length) return [...found, rest];
    found.push(piece);
    rest = rest.slice(piece.length);
  }
}

/** The longest beginning within the width, at least one character. */
function takeWidth(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width && taken !== '') break;
    taken += character;
  }
  return taken;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
