/** What Windows forbids in names, and what workbooks and links trip over: `#`, `%` and brackets. */
const FORBIDDEN = /[<>:"/\\|?*#%[\]]/g;
/** Controls, marks of direction, halves of pairs, line and paragraph separators: nobody sees them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names of devices, whatever stands behind a dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)\s*(?=\.|$)/i;
/** With three bytes a sign, as UTF-8 takes at most, and an ending, it fits into the 255 of common file systems. */
const LONGEST = 80;

/**
 * Names of files for texts that may hold anything, in their order: nothing that an operating system forbids or that
 * leads to another folder, no device of Windows, never empty, letters of all languages kept. Those that would be
 * the same, also where upper and lower case are, get a number.
 *
 * @param extension without its dot
 * @param taken names, without extension, that are somebody else's
 * @example safeFileNames(['Süd/West', 'süd_west', 'NUL'], 'xlsx') // ['Süd_West.xlsx', 'süd_west (2).xlsx', '_NUL.xlsx']
 */
export function safeFileNames(
  texts: readonly string[],
  extension: string,
  taken: readonly string[] = [],
): string[] {
  const used = new Set(taken.map(folded));
  const next = new Map<string, number>();
  return texts.map((text) => {
    const base = safeBase(text);
    const start = folded(base);
    for (let number = next.get(start) ?? 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = trimmed(cut(base, LONGEST - suffix.length)) + suffix;
      if (used.has(folded(name))) continue;
      used.add(folded(name));
      next.set(start, number + 1);
      return `${name}.${extension}`;
    }
  });
}

function safeBase(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '_').replace(FORBIDDEN, '_');
  const base = trimmed(cut(trimmed(plain), LONGEST));
  if (base === '') return '_';
  // What begins with a dash is taken for an option where somebody types it.
  return DEVICE.test(base) || base.startsWith('-') ? `_${base}` : base;
}

/** Without dots and blanks at the ends, which Windows drops and which hide a file elsewhere, and without `~` in front. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~]+|[\s.]+$/g, '');
}

function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The same for names that some file system takes for one: neither case nor the way a letter is composed counts. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
