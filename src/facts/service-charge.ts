/** What a service costs the customer: nothing, less than it is worth, or its price. */
export type Charge = 'free' | 'reduced' | 'charged';

/** What ledgers write, in lower case, as patterns of whole cells. */
const WORDINGS: Readonly<Record<Charge, string>> = {
  charged:
    'ja|j|yes|y|true|wahr|1|x|berechnet|voll berechnet|fakturiert|verrechnet|kostenpflichtig|charged|billed|invoiced',
  free: 'nein|n|no|false|falsch|0|kostenfrei|kostenlos|frei|gratis|umsonst|unentgeltlich|nicht berechnet|kulanz|free|free of charge|not charged|unbilled|not billed',
  reduced:
    'vergünstigt|verguenstigt|reduziert|ermäßigt|ermaessigt|rabattiert|teilweise|teilweise berechnet|anteilig|anteilig berechnet|reduced|discounted|partly|partly charged|partially charged|partial',
};

/**
 * SQL that says how an entry is charged; NULL where the cell says nothing that is known. An empty cell is free:
 * what was put on an invoice is marked.
 */
export function chargeSql(cell: string): string {
  const cases = Object.entries(WORDINGS).map(
    ([charge, words]) => `WHEN regexp_full_match(lower(trim(${cell})), '${words}') THEN '${charge}'`,
  );
  return `CASE WHEN ${cell} IS NULL OR trim(${cell}) = '' THEN 'free' ${cases.join(' ')} END`;
}
