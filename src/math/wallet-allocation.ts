/**
 * Wallet Allocation Rule: the share of wallet (Lieferanteil) that the rank of a supplier among all suppliers of a
 * customer lets expect, (1 − rank / (n + 1)) · 2 / n. The shares of ranks 1 to n add up to 1; suppliers of the
 * same rank take the mean of their ranks. Meant for markets in which customers buy from several suppliers.
 * Source: Keiningham, Aksoy, Buoye & Cooil, Harvard Business Review, October 2011.
 *
 * @param rank 1 = the customer's first choice; may lie between two ranks
 * @param suppliers how many suppliers the customer uses, we among them
 * @returns NaN where the rank is not one of so many suppliers
 * @example walletAllocation(1, 3) // 0.5
 */
export function walletAllocation(rank: number, suppliers: number): number {
  if (!(suppliers >= 1 && Number.isInteger(suppliers) && rank >= 1 && rank <= suppliers)) return Number.NaN;
  return (1 - rank / (suppliers + 1)) * (2 / suppliers);
}
