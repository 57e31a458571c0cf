import type { CutLines } from './cut-lines.js';

/** A logarithmic axis in cents. */
export interface LogarithmicAxis {
  readonly min: number;
  readonly max: number;
  /** Where everything stands that is lower, zero and losses too: at the beginning of the axis or a little inside. */
  readonly floor: number;
}

/** So many powers of ten can be told apart on a chart; smaller figures differ by nothing that matters. */
const MOST_DECADES = 4;
const LEAST = 100;

/**
 * The axes over service cost and contribution: whole powers of ten around the figures. They reach below the cut
 * lines, and of service intensity the line leads through the corner of both floors: so nobody changes sides by being
 * raised to a floor. Null where no cost or no contribution is above zero.
 */
export function quadrantAxes(
  serviceCost: readonly number[],
  contribution: readonly number[],
  cuts: CutLines,
  cutBy: 'intensity' | 'amount',
): { service: LogarithmicAxis; contribution: LogarithmicAxis } | null {
  const lowest = (high: number, medium: number): number => (medium > 0 && medium < high ? medium : high);
  const brought = axisOver(contribution, lowest(cuts.value, cuts.valueMedium));
  const amount = lowest(cuts.amount, cuts.amountMedium);
  const intensity = lowest(cuts.intensity, cuts.intensityMedium);
  const cost = axisOver(serviceCost, cutBy === 'amount' ? amount : Number.NaN);
  if (brought === null || cost === null) return null;
  if (cutBy === 'amount' || !(intensity > 0)) return { service: cost, contribution: brought };
  const floor = Math.max(1, Math.round(brought.floor * intensity));
  const min = powerOfTen(floor, Math.floor);
  return { service: { floor, min, max: Math.max(cost.max, min * 10) }, contribution: brought };
}

function axisOver(figures: readonly number[], cut: number): LogarithmicAxis | null {
  const positive = figures.filter((figure) => figure > 0);
  if (positive.length === 0) return null;
  const greatest = positive.reduce((most, figure) => Math.max(most, figure));
  const least = positive.reduce((fewest, figure) => Math.min(fewest, figure));
  const max = Math.max(powerOfTen(greatest, Math.ceil), LEAST * 10);
  const reached = Math.max(powerOfTen(least, Math.floor), max / 10 ** MOST_DECADES, LEAST);
  const belowCut = cut >= 1 ? powerOfTen(cut, (power) => Math.ceil(power) - 1) : reached;
  const min = Math.min(reached, belowCut, max / 10);
  return { min, max, floor: min };
}

function powerOfTen(figure: number, round: (power: number) => number): number {
  return 10 ** Math.max(0, round(Math.log10(figure)));
}

/** Where a figure stands on an axis. */
export function placeOn({ floor }: LogarithmicAxis, figure: number): number {
  return Math.max(figure, floor);
}
