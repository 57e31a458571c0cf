/**
 * Full cost of a visit (Vollkosten je Besuch): full cost of the people who visit ÷ visits they really made; NaN without
 * visits.
 *
 * @example fullCostPerVisit(120_000, 840) // 142.857…
 */
export function fullCostPerVisit(cost: number, visits: number): number {
  return visits > 0 ? cost / visits : Number.NaN;
}

/**
 * Contribution from which visits pay (Mindest-Deckungsbeitrag, Gewinnschwelle persönlicher Betreuung): visits × full
 * cost of a visit ÷ the share of contribution that care may cost. In the unit of the cost.
 *
 * @param allowedShare above 0
 * @example breakEvenContribution(12, 142.857, 0.15) // 11,428.56
 */
export function breakEvenContribution(visits: number, costPerVisit: number, allowedShare: number): number {
  return (visits * costPerVisit) / allowedShare;
}
