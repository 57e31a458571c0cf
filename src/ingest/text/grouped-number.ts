/** What a character is to a number whose thousands are grouped. */
export type NumberSign = 'digit' | 'decimal' | 'group' | 'foreign' | 'other';

/**
 * Where in a number one stands: before its first mark, after a grouping mark, or in its fraction;
 * and how many digits stand between here and there. Of a fraction they are not counted.
 */
export interface NumberPhase {
  readonly part: 'lead' | 'group' | 'fraction';
  readonly digits: number;
}

/** Before the first character. */
export const NO_NUMBER: NumberPhase = { part: 'lead', digits: 0 };

/** Digits in a group, and the most in front of the first one. */
const GROUP_DIGITS = 3;
const FRACTION: NumberPhase = { part: 'fraction', digits: 0 };

/**
 * The phase after one more character; null where the number is grouped wrongly. Signs, blanks and
 * the like change nothing. Foreign is what the engine takes in numbers and people don't write.
 */
export function nextPhase(phase: NumberPhase, sign: NumberSign): NumberPhase | null {
  switch (sign) {
    case 'digit':
      return withDigit(phase);
    case 'decimal':
      return isWhole(phase) ? FRACTION : null;
    case 'group':
      return mayGroup(phase) ? { part: 'group', digits: 0 } : null;
    case 'foreign':
      return null;
    case 'other':
      return phase;
  }
}

/** Whether a number may end, or its fraction begin, in this phase. */
export function isWhole({ part, digits }: NumberPhase): boolean {
  return part !== 'group' || digits === GROUP_DIGITS;
}

function withDigit({ part, digits }: NumberPhase): NumberPhase | null {
  if (part === 'fraction') return FRACTION;
  if (part === 'group') return digits < GROUP_DIGITS ? { part, digits: digits + 1 } : null;
  // More digits than may stand in front of a group all mean the same.
  return { part, digits: Math.min(digits + 1, GROUP_DIGITS + 1) };
}

function mayGroup({ part, digits }: NumberPhase): boolean {
  return part === 'group' ? digits === GROUP_DIGITS : part === 'lead' && digits > 0 && digits <= GROUP_DIGITS;
}
