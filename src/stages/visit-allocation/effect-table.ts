import { averageRanks } from '../../math/average-ranks.js';
import { pearsonCorrelation } from '../../math/pearson-correlation.js';
import { mayBeChance } from '../../math/rank-correlation.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { orderedClasses } from '../class-order.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { CLASS_OF_CARE } from './class-table.js';
import type { Outcome } from './outcome.js';
import type { Settings } from './settings.js';

/** With fewer customers a correlation says nothing. */
const FEWEST = 10;

/** Customers of a class with visits made and revenue of two periods. */
interface Pairs {
  readonly visits: number[];
  readonly change: number[];
  revenue: number;
  before: number;
}

/**
 * Visits made against the change of revenue, by class (Besuche und Umsatzveränderung): Spearman's rank correlation, which
 * says nothing about cause. Null without visits made or revenue of the period before,
 * and where no class has enough customers. Classes are not put together: they differ in both.
 */
export function effectTable(input: StageInput<Settings>, { participants }: Outcome): ReportTable | null {
  if (!['visits', 'revenue', 'previousRevenue'].every((id) => input.has(id))) return null;
  const [visits, revenue, before] = ['visits', 'revenue', 'previousRevenue'].map((id) =>
    input.number(id),
  ) as [Float64Array, Float64Array, Float64Array];
  const classes = input.text('care-model.careClass');
  const years = yearsInPeriod(input.period);
  const byClass = new Map<string, Pairs>();
  for (let customer = 0; customer < input.customers; customer += 1) {
    if (participants.groupOf[customer]! < 0) continue;
    const change = revenue[customer]! / before[customer]! - 1;
    if (!(before[customer]! > 0) || Number.isNaN(change) || Number.isNaN(visits[customer])) continue;
    const id = classes[customer] ?? 'unknown';
    const own = byClass.get(id) ?? { visits: [], change: [], revenue: 0, before: 0 };
    byClass.set(id, own);
    own.visits.push(visits[customer]! / years);
    own.change.push(change);
    own.revenue += revenue[customer]!;
    own.before += before[customer]!;
  }
  if (![...byClass.values()].some((pairs) => pairs.visits.length >= FEWEST)) return null;
  return {
    id: 'visits-and-revenue',
    title: { de: 'Besuche gemacht und Umsatzveränderung', en: 'Visits made and change of revenue' },
    note: {
      de: 'Zusammenhang, nicht Wirkung: Besucht wird auch, wer ohnehin wächst oder gerade abspringt. Die Wirkungskurven stammen nicht daraus. Prüfen lässt sie nur ein Versuch, der Besuche bei vergleichbaren Kunden verschieden ansetzt.',
      en: 'Correlation, not effect: visits also go to those who grow anyway or are about to leave. The response curves do not come from here. Only a trial that varies visits among comparable customers could test them.',
    },
    columns: COLUMNS,
    rows: orderedClasses(byClass.keys()).map((id) => rowOf(id, byClass.get(id)!)),
  };
}

function rowOf(id: string, { visits, change, revenue, before }: Pairs): Cell[] {
  const rho = pearsonCorrelation(averageRanks(visits), averageRanks(change));
  const correlation = { rho, pairs: visits.length };
  const isEnough = correlation.pairs >= FEWEST && !Number.isNaN(correlation.rho);
  const mean = visits.reduce((sum, each) => sum + each, 0) / visits.length;
  const verdict = !isEnough
    ? 'few'
    : mayBeChance(correlation)
      ? 'chance'
      : correlation.rho > 0
        ? 'together'
        : 'against';
  return [id, visits.length, mean, revenue / before - 1, isEnough ? correlation.rho : Number.NaN, verdict];
}

const COLUMNS = [
  CLASS_OF_CARE,
  CUSTOMERS,
  column(
    'visits',
    'number',
    'Besuche je Kunde p. a.',
    'Visits per customer p.a.',
    'Gemachte Besuche im Jahr, im Mittel.',
    'Visits made a year, on average.',
  ),
  column(
    'change',
    'share',
    'Umsatzveränderung',
    'Change of revenue',
    'Umsatz dieser Kunden gegen den Zeitraum davor.',
    'Revenue of these customers against the period before.',
  ),
  column(
    'correlation',
    'number',
    'Rangkorrelation',
    'Rank correlation',
    'Spearmans Rangkorrelation zwischen gemachten Besuchen und Umsatzveränderung, von −1 bis 1.',
    "Spearman's rank correlation between visits made and change of revenue, from −1 to 1.",
  ),
  {
    id: 'verdict',
    label: { de: 'Lesart', en: 'Reading' },
    unit: 'code' as const,
    values: {
      few: { de: 'zu wenige Kunden', en: 'too few customers' },
      chance: { de: 'kann Zufall sein', en: 'may be chance' },
      together: { de: 'mehr Besuche, mehr Wachstum', en: 'more visits, more growth' },
      against: { de: 'mehr Besuche, weniger Wachstum', en: 'more visits, less growth' },
    },
    definition: {
      de: 'Ob der Zusammenhang Zufall sein kann (5 %); über die Ursache sagt er nichts.',
      en: 'Whether the correlation may be chance (5 %); it says nothing about cause.',
    },
  },
];
