import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { Holdout } from './holdout.js';
import { LAST_COUNT, type PurchaseEstimate } from './purchase-model.js';
import { FORECASTERS, VERDICTS } from './wording.js';

const REPEATS = column(
  'repeatPurchases',
  'text',
  'Wiederkäufe',
  'Repeat purchases',
  'Kauftage nach dem ersten.',
  'Days with a purchase after the first one.',
);

function countLabel(x: number): string {
  return x === LAST_COUNT ? `${x}+` : String(x);
}

/** How many customers bought again so and so often, and how many the model would have. */
export function countTable({ counts }: PurchaseEstimate): ReportTable {
  return {
    id: 'counts',
    title: {
      de: 'Passt das Modell? Kunden nach Wiederkäufen',
      en: 'Does the model fit? Customers by repeat purchases',
    },
    note: {
      de: 'So viele Kunden kauften so oft wieder, und so viele erwartet das angepasste Modell. Liegen die Spalten weit auseinander, passt es nicht.',
      en: 'So many customers bought again so often, and so many the fitted model expects. Where the columns are far apart, it does not fit.',
    },
    columns: [
      REPEATS,
      column('actual', 'count', 'Kunden', 'Customers', 'Aus den Daten.', 'From the data.'),
      column('expected', 'number', 'Erwartet', 'Expected', 'Nach dem Modell.', 'By the model.'),
    ],
    rows: counts.actual.map((actual, x) => [countLabel(x), actual, counts.expected[x]!]),
  };
}

/** The check against the time kept back: every way to look ahead, how far off it was, and the verdict. */
export function holdoutTable({ forecasts, purchases, value, months }: Holdout): ReportTable {
  const came = sum(purchases);
  const brought = sum(value);
  return {
    id: 'holdout',
    title: { de: 'Rückrechnung gegen einfache Regeln', en: 'Check against simple rules' },
    note: {
      de: `Die letzten ${months} Monate waren zurückbehalten: Jeder Weg sagt sie aus den Daten davor voraus. „Modell besser“ oder „schlechter“ nur, wo der Abstand über den Zufall hinausgeht.`,
      en: `The last ${months} months were kept back: every way forecasts them from the data before. "Better" or "worse" only where the distance exceeds chance.`,
    },
    columns: [
      column('by', 'code', 'Vorhersage', 'Forecast', 'Womit vorhergesagt ist.', 'What forecasts.'),
      column(
        'purchases',
        'number',
        'Käufe',
        'Purchases',
        'Vorhergesagte Kauftage.',
        'Days with a purchase, forecast.',
      ),
      column('actualPurchases', 'number', 'Käufe wirklich', 'Purchases, actual', 'Was kam.', 'What came.'),
      column(
        'purchaseDeviation',
        'share',
        'Abweichung Käufe',
        'Deviation of purchases',
        'Vorhergesagt / wirklich − 1.',
        'Forecast / actual − 1.',
      ),
      column(
        'purchaseError',
        'number',
        'Fehler je Kunde',
        'Error per customer',
        'Mittlerer absoluter Fehler in Käufen.',
        'Mean absolute error in purchases.',
      ),
      column(
        'purchaseRanks',
        'number',
        'Rangkorrelation Käufe',
        'Rank correlation of purchases',
        'Spearman, 1 = Reihenfolge genau getroffen.',
        'Spearman, 1 = order exactly right.',
      ),
      column(
        'activity',
        'share',
        'Aktivität richtig',
        'Activity right',
        'Anteil der Kunden, bei denen „kauft“ oder „kauft nicht“ stimmt.',
        'Share of customers of whom "buys" or "does not buy" is right.',
      ),
      column(
        'value',
        'amount',
        'Wert',
        'Value',
        'Vorhergesagter Wert der Käufe.',
        'Value of the purchases, forecast.',
      ),
      column('actualValue', 'amount', 'Wert wirklich', 'Value, actual', 'Was kam.', 'What came.'),
      column(
        'valueDeviation',
        'share',
        'Abweichung Wert',
        'Deviation of value',
        'Vorhergesagt / wirklich − 1.',
        'Forecast / actual − 1.',
      ),
      column(
        'valueError',
        'amount',
        'Fehler je Kunde in Geld',
        'Error per customer in money',
        'Mittlerer absoluter Fehler des Werts.',
        'Mean absolute error of the value.',
      ),
      column(
        'valueRanks',
        'number',
        'Rangkorrelation Wert',
        'Rank correlation of value',
        'Spearman.',
        'Spearman.',
      ),
      column(
        'verdict',
        'code',
        'Urteil',
        'Verdict',
        'Modell gegen diese Regel, nach Fehler und Rangfolge des Werts.',
        'Model against this rule, by error and order of the value.',
      ),
    ].map((each) => withValues(each)),
    rows: forecasts.map((each) => [
      each.by,
      sum(each.purchases),
      came,
      came > 0 ? sum(each.purchases) / came - 1 : Number.NaN,
      each.purchaseError,
      each.purchaseRanks,
      each.rightActivity,
      Math.round(sum(each.value)),
      Math.round(brought),
      brought > 0 ? sum(each.value) / brought - 1 : Number.NaN,
      Math.round(each.valueError),
      each.valueRanks,
      each.verdict,
    ]),
  };
}

function withValues<Column extends { readonly id: string }>(definition: Column): Column {
  if (definition.id === 'by') return { ...definition, values: FORECASTERS };
  return definition.id === 'verdict' ? { ...definition, values: VERDICTS } : definition;
}

/** The same by how often customers had bought before: where the forecast is off. Null without the model. */
export function holdoutByPurchases({ forecasts, repeatPurchases, purchases }: Holdout): ReportTable | null {
  const model = forecasts.find(({ by }) => by === 'model');
  if (model === undefined) return null;
  const members = Array.from({ length: LAST_COUNT + 1 }, () => [] as number[]);
  repeatPurchases.forEach((x, at) => {
    members[Math.min(x, LAST_COUNT)]!.push(at);
  });
  const mean = (values: Float64Array, some: readonly number[]): number =>
    some.reduce((total, at) => total + values[at]!, 0) / some.length;
  return {
    id: 'holdout-by-purchases',
    title: { de: 'Rückrechnung nach bisherigen Wiederkäufen', en: 'Check by repeat purchases so far' },
    note: {
      de: 'Käufe je Kunde in der zurückbehaltenen Zeit, vorhergesagt und wirklich, nach Wiederkäufen davor.',
      en: 'Purchases per customer in the time kept back, forecast and actual, by repeat purchases before.',
    },
    columns: [
      REPEATS,
      CUSTOMERS,
      column(
        'expected',
        'number',
        'Vorhergesagt je Kunde',
        'Forecast per customer',
        'Nach dem Modell.',
        'By the model.',
      ),
      column('actual', 'number', 'Wirklich je Kunde', 'Actual per customer', 'Was kam.', 'What came.'),
    ],
    rows: members.flatMap((some, x) =>
      some.length === 0
        ? []
        : [[countLabel(x), some.length, mean(model.purchases, some), mean(purchases, some)]],
    ),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, each) => total + each, 0);
}
