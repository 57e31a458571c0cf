/**
 * People by the breakdown method (Herunterbrechen der Absatzprognose): forecast / sales per person, with an allowance for
 * those who leave during the year: × (1 + turnover). Forecast and sales in the same unit. NaN without sales per person.
 *
 * It is circular: what a person sells depends on how many there are.
 *
 * @example breakdownPeople(10_000_000, 250_000) // 40
 */
export function breakdownPeople(forecast: number, salesPerPerson: number, turnover = 0): number {
  return salesPerPerson > 0 ? (forecast / salesPerPerson) * (1 + turnover) : Number.NaN;
}
