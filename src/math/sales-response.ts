/** Sales that depend on the number of people with constant elasticity: scale × people ^ elasticity. */
export interface SalesResponse {
  /** Sales of one single person. */
  readonly scale: number;
  /** Percent more sales for a percent more people, between 0 and 1. */
  readonly elasticity: number;
}

/**
 * The response through a known point (Reaktionsfunktion): today's people make today's sales. NaN without people.
 */
export function responseThrough(people: number, sales: number, elasticity: number): SalesResponse {
  return { scale: people > 0 ? sales / people ** elasticity : Number.NaN, elasticity };
}

/** Sales with so many people. */
export function salesWith(people: number, { scale, elasticity }: SalesResponse): number {
  return scale * people ** elasticity;
}

/**
 * The number of people with the highest profit (gewinnoptimale Zahl): where the contribution of one more equals his cost,
 * (scale × elasticity × margin / cost) ^ (1 / (1 − elasticity)). Not rounded. NaN where cost is not above zero or the
 * elasticity lies outside 0 … 1: then no number is best.
 *
 * @param marginShare contribution margin as a fraction of sales
 * @param costPerPerson in the unit of the sales
 * @example optimalPeople({ scale: 1_000_000, elasticity: 0.5 }, 1, 100_000) // 25
 */
export function optimalPeople(
  { scale, elasticity }: SalesResponse,
  marginShare: number,
  costPerPerson: number,
): number {
  if (!(costPerPerson > 0 && elasticity > 0 && elasticity < 1)) return Number.NaN;
  return ((scale * elasticity * marginShare) / costPerPerson) ** (1 / (1 - elasticity));
}

/** Contribution of the sales less the cost of the people. */
export function profitWith(
  people: number,
  response: SalesResponse,
  marginShare: number,
  costPerPerson: number,
): number {
  return salesWith(people, response) * marginShare - people * costPerPerson;
}

/**
 * The share of sales that the sales force should cost (Dorfman & Steiner 1954): elasticity × contribution margin.
 *
 * @example optimalExpenseShare(0.31, 0.4) // 0.124
 */
export function optimalExpenseShare(elasticity: number, marginShare: number): number {
  return elasticity * marginShare;
}
