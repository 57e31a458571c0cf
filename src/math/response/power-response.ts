/**
 * Response with the same elasticity at any effort (Potenzfunktion): x^e, concave for e < 1, the square root for e = ½.
 * Without effort there is none.
 *
 * @param effort 0 or more, in multiples of a reference at which the response is 1
 */
export function powerResponse(effort: number, elasticity: number): number {
  return effort > 0 ? effort ** elasticity : 0;
}
