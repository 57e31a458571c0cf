import type { Bilingual } from '../../language/bilingual.js';
import { annualFactor } from '../annual-factor.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

export type ValueBasis = Exclude<Settings['valueFrom'], 'auto'>;

/** What depends on visits with every customer, in cents a year; NaN = unknown. */
export interface ValueAtStake {
  readonly basis: ValueBasis;
  /** What visits work on: never below zero. */
  readonly value: Float64Array;
  /** The part of it that is still to be won; 0 where none is known. */
  readonly untapped: Float64Array;
  /** What the customer earns at the planned effort. */
  readonly earned: Float64Array;
}

export const BASIS_WORDING: Readonly<Record<ValueBasis, Bilingual>> = {
  contribution: { de: 'Deckungsbeitrag', en: 'contribution margin' },
  contributionAndPotential: {
    de: 'Deckungsbeitrag und gewichtetes offenes Potenzial',
    en: 'contribution margin and weighted untapped potential',
  },
  potentialProfit: { de: 'Gewinnpotenzial', en: 'profit potential' },
};

const MARGIN = 'contribution.value';
const UNTAPPED = 'wallet.untappedMargin';
const PROFIT = 'potential.profit';

/**
 * Value at stake (was auf dem Spiel steht): what a customer earns us in a year and, by default, the weighted margin of his
 * untapped potential. Visits both keep and win; by contribution alone they would all go to those who buy already.
 */
export function valueAtStake(input: StageInput<Settings>): ValueAtStake {
  const { customers, settings } = input;
  const basis = basisOf(input);
  const known = (id: string): Float64Array =>
    input.has(id) ? input.number(id) : new Float64Array(customers).fill(Number.NaN);
  const factor = annualFactor(input.period);
  const margin = input.number(MARGIN);
  const open = basis === 'contributionAndPotential' ? known(UNTAPPED) : null;
  const profit = basis === 'potentialProfit' ? known(PROFIT) : null;
  const value = new Float64Array(customers);
  const untapped = new Float64Array(customers);
  const earned = new Float64Array(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const own = margin[customer]! * factor;
    earned[customer] = own;
    if (profit !== null) {
      earned[customer] = Number.isNaN(own) ? profit[customer]! : own;
      value[customer] = Math.max(0, profit[customer]!);
      continue;
    }
    untapped[customer] = open === null ? 0 : settings.potentialWeight * (open[customer]! || 0);
    value[customer] = Math.max(0, own) + untapped[customer]!;
  }
  return { basis, value, untapped, earned };
}

/** What is wanted, or the fullest that the run knows. */
function basisOf(input: StageInput<Settings>): ValueBasis {
  const { valueFrom } = input.settings;
  if (valueFrom === 'potentialProfit' && input.has(PROFIT)) return valueFrom;
  return valueFrom !== 'contribution' && input.has(UNTAPPED) ? 'contributionAndPotential' : 'contribution';
}
