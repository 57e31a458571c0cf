/** The mark between whole and fraction. The other one groups thousands. */
export type DecimalMark = ',' | '.';

/** What the values of a column say about their decimal mark. */
export interface NumberEvidence {
  /** Values that can only be read with a decimal comma, or only with a decimal point. */
  readonly comma: number;
  readonly point: number;
  /** Values such as `1.234` that both readings allow, and the first of them. */
  readonly ambiguous: number;
  readonly example: string | null;
}

/** Collects evidence about the decimal mark; text that is no number counts for nothing. */
export function numberEvidence(values: Iterable<string | null>): NumberEvidence {
  let comma = 0;
  let point = 0;
  let ambiguous = 0;
  let example: string | null = null;
  for (const value of values) {
    if (value === null) continue;
    const reading = readMark(value);
    if (reading === ',') comma += 1;
    else if (reading === '.') point += 1;
    else if (reading === 'both') {
      ambiguous += 1;
      example ??= value;
    }
  }
  return { comma, point, ambiguous, example };
}

/** No number is as long as this; looking for one in a text of any length would take for ever. */
const LONGEST_NUMBER = 60;

function readMark(value: string): DecimalMark | 'both' | null {
  if (value.length > LONGEST_NUMBER) return null;
  if (!/^[\s\u00a0()+\-−€$£A-Za-z]*\d[\d.,'’´\s\u00a0\u202f]*[\s\u00a0()\-−€$£%A-Za-z.]*$/.test(value))
    return null;
  const digits = /\d[\d.,]*\d|\d/.exec(value.replace(/['’´\s\u00a0\u202f]/g, ''))?.[0] ?? '';
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas === 0 && points === 0) return null;
  if (commas > 0 && points > 0) {
    const last = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    return (last === ',' ? commas : points) === 1 ? last : null;
  }
  const mark: DecimalMark = commas > 0 ? ',' : '.';
  const other: DecimalMark = mark === ',' ? '.' : ',';
  if (commas + points > 1) return /^\d{1,3}([.,]\d{3})+$/.test(digits) ? other : null;
  // Three digits behind and one to three in front, no leading zero: a group or a fraction.
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'both' : mark;
}

/** The decimal mark that the evidence decides, or null where it doesn't. */
export function decidedMark(evidence: NumberEvidence): DecimalMark | null {
  if (evidence.comma === evidence.point) return null;
  return evidence.comma > evidence.point ? ',' : '.';
}

/** Adds up the evidence of several columns of one file: one program wrote them all. */
export function pooled(each: readonly NumberEvidence[]): NumberEvidence {
  return {
    comma: each.reduce((sum, one) => sum + one.comma, 0),
    point: each.reduce((sum, one) => sum + one.point, 0),
    ambiguous: each.reduce((sum, one) => sum + one.ambiguous, 0),
    example: each.find((one) => one.example !== null)?.example ?? null,
  };
}
