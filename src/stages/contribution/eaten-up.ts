import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatRoundAmount } from '../../language/numbers.js';
import type { ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { PERIOD_REVENUE } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { COST_TO_SERVE } from './cost-columns.js';
import { type CustomerLevels, hasValues } from './customer-levels.js';
import type { ContributionSettings } from './settings.js';

/** Customers who earn something at the first level and cost more to serve than that. */
export function eatenUp({ levels, last }: CustomerLevels): readonly number[] {
  const first = levels.find(hasValues);
  const members: number[] = [];
  if (first === undefined) return members;
  const earned = first.values;
  for (let customer = 0; customer < earned.length; customer += 1)
    if (earned[customer]! > 0 && last.values[customer]! < 0) members.push(customer);
  return members;
}

/** The customers whose margin is eaten up by the cost to serve them, the greatest loss first. */
export function eatenUpTable(
  input: StageInput<ContributionSettings>,
  levels: CustomerLevels,
  classes: readonly string[],
  salesCostShare: Float64Array,
): ReportTable | null {
  const members = eatenUp(levels);
  const first = levels.levels.find(hasValues);
  const { costToServe, last, netRevenue } = levels;
  if (members.length === 0 || first === undefined || costToServe === null) return null;
  const [one, end] = [first.level.label, last.level.label];
  return customerListTable(input, {
    id: 'eatenUp',
    title: {
      de: 'Betreuung kostet mehr, als der Kunde bringt',
      en: 'Serving costs more than the customer brings',
    },
    note: {
      de: `${one.de} positiv, ${end.de} negativ, die größten Verluste zuerst. Hier hilft ein günstigerer Kanal, ein Mindestauftragswert oder ein Preis für Service mehr als ein besserer Verkaufspreis.`,
      en: `${one.en} positive, ${end.en} negative, largest losses first. A cheaper channel, a minimum order value or a price for service helps more here than a better selling price.`,
    },
    members,
    weight: last.values.map((cents) => 0 - cents),
    columns: [
      ...identityColumns(input),
      listColumn(
        {
          ...column('class', 'code', 'Wertklasse', 'Value class', 'Klasse oder Status.', 'Class or status.'),
          values: OUTSIDE_CLASSES,
        },
        classes,
      ),
      listColumn(PERIOD_REVENUE, netRevenue),
      listColumn(column('first', 'amount', one.de, one.en, 'Erste Stufe.', 'First level.'), first.values),
      listColumn(COST_TO_SERVE, costToServe),
      listColumn(
        column(
          'salesCostShare',
          'share',
          'Vertriebskostenquote',
          'Sales cost ratio',
          'Bereitstellungskosten geteilt durch Nettoumsatz.',
          'Cost to serve divided by net revenue.',
        ),
        salesCostShare,
      ),
      listColumn(
        column('last', 'amount', end.de, end.en, 'Letzte bekannte Stufe.', 'Last level that is known.'),
        last.values,
      ),
      {
        ...column(
          'largest',
          'text',
          'Größter Posten',
          'Largest item',
          'Kostenblock, der am meisten kostet.',
          'Cost bucket that costs most.',
        ),
        cell: (customer) => largestItem(levels, customer, input.currency),
      },
    ],
  });
}

function largestItem({ levels }: CustomerLevels, customer: number, currency: string): Bilingual | null {
  let most: { readonly label: Bilingual; readonly cents: number } | null = null;
  for (const { bucket, amounts } of levels.slice(1).flatMap(({ buckets }) => buckets)) {
    const cents = amounts?.[customer] ?? 0;
    if (cents > (most?.cents ?? 0)) most = { label: bucket.label, cents };
  }
  if (most === null) return null;
  const { label, cents } = most;
  return inBoth((language) => `${label[language]}: ${formatRoundAmount(cents, language, currency)}`);
}
