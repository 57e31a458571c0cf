const CURRENCY = '(?:eur|euro|€ur|€|usd|\\$|chf|gbp|£)';
/** Neither letter nor digit on this side. */
const BEFORE = '(?<![a-zäöüß0-9])';
const AFTER = '(?![a-zäöüß0-9])';
const ZEROS = "'?(?:1[.,']?)?000s?";

/** Words for a scale, and what they multiply by. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [scale(`tsd|tausend|thousands?|[tk]\\s?${CURRENCY}|${CURRENCY}\\s?k|${CURRENCY}\\s?${ZEROS}`), 1e3],
  [new RegExp(`(?:${BEFORE}in\\s+|(?<=[([{]\\s*))${ZEROS}${AFTER}`), 1e3],
  [scale(`mio|mill|million(?:en|s)?|mln|m\\s?${CURRENCY}|${CURRENCY}\\s?mn?`), 1e6],
  [scale('mrd|milliarden?|billions?|bn'), 1e9],
];

/** A letter that means a scale only where it stands alone in brackets. */
const LETTERS: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6 };

const PER_MANY = new RegExp(
  `(?:${BEFORE}(?:je|pro|per)|/)\\s*(?:1[.,']?000|100|tsd|tausend|thousand)${AFTER}`,
);
/** The whole unit: `€/Stück` is a price. */
const NO_MONEY =
  /^(?:in\s+)?(?:stück|stk|st|pcs|pieces|units|anzahl|menge|qty|kg|to|tonnen|liter|std|stunden|hours)\.?$/;

function scale(words: string): RegExp {
  return new RegExp(`(?:${BEFORE}in\\s+)?${BEFORE}(?:${words})${AFTER}\\.?`);
}

/** What a heading says about the scale of its figures. */
export interface HeadingScale {
  /** Factor that turns a figure into units: 1000 for T€. */
  readonly factor: number;
  /** The factor is written out, not a letter such as t, which also is a unit of weight. */
  readonly isSpelt: boolean;
  /** The heading gives a unit that is no money, or a price for a hundred or a thousand pieces. */
  readonly isNoAmount: boolean;
  /** The heading without the words for its scale. */
  readonly rest: string;
}

/**
 * Reads the scale off a heading in lower case: `Umsatz (Tsd. EUR)`, `Umsatz in T€`, `Revenue ('000)`.
 *
 * @param units what stands in brackets
 */
export function headingScale(text: string, units: readonly string[]): HeadingScale {
  const isNoAmount = PER_MANY.test(text) || units.some((unit) => NO_MONEY.test(unit));
  for (const [words, factor] of SCALES) {
    if (words.test(text)) return { factor, isSpelt: true, isNoAmount, rest: text.replace(words, ' ') };
  }
  const letter = units.map((unit) => LETTERS[unit.replace(/^in\s+/, '')]).find((each) => each !== undefined);
  return { factor: letter ?? 1, isSpelt: false, isNoAmount, rest: text };
}
