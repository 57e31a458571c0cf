import type { Measure } from '../results/comparison.js';

const measure = (id: string, unit: Measure['unit'], de: string, en: string): Measure => ({
  id,
  unit,
  label: { de, en },
});

const ALL = [
  measure('revenueRead', 'amount', 'Umsatz gelesen', 'Revenue read'),
  measure('revenueUsed', 'amount', 'Umsatz verwendet', 'Revenue used'),
  measure('revenueInPeriod', 'amount', 'Umsatz im Zeitraum', 'Revenue in the period'),
  measure('customers', 'count', 'Kunden', 'Customers'),
  measure('visits', 'count', 'Besuche', 'Visits'),
  measure('hours', 'hours', 'Betreuungsstunden', 'Care hours'),
  measure('fullTime', 'fte', 'Vollzeitkräfte', 'Full-time people'),
  measure('heads', 'count', 'Köpfe', 'Heads'),
  measure('cost', 'amount', 'Kosten der Köpfe', 'Cost of heads'),
  measure('presentHeads', 'count', 'Köpfe heute', 'Heads today'),
  measure('presentCost', 'amount', 'Kosten heute', 'Cost today'),
  measure('careCost', 'amount', 'Betreuungskosten', 'Care cost'),
  measure('costToServe', 'amount', 'Bereitstellungskosten', 'Cost to serve'),
  measure('utilisation', 'share', 'Auslastung', 'Utilisation'),
  measure('workloadHoursIndex', 'index', 'Belastungsindex', 'Load index'),
] as const;

/** Everything that is compared, in the order in which it is told. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(ALL.map((each) => [each.id, each]));

/** The columns whose words say where a customer stands: who moves is told by them. */
export const MOVING_COLUMNS: readonly string[] = [
  'abc.class',
  'contribution.class',
  'priority.class',
  'care-model.careClass',
  'care-model.channel',
  'territory',
];

/** The columns of figures that are kept of every customer. */
export const FIGURE_COLUMNS: readonly string[] = ['care-model.visits'];
