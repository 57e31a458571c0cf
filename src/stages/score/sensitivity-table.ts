import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { criterionLabel } from './criterion-wording.js';
import { type ScoreResult, scoredCustomers } from './score-result.js';

/** Who would change class if a weight were a fifth larger or smaller. */
export function sensitivityTable(result: ScoreResult): ReportTable {
  const scored = scoredCustomers(result);
  const share = (count: number): number => (scored > 0 ? count / scored : Number.NaN);
  return {
    id: 'sensitivity',
    title: { de: 'Empfindlichkeit gegen die Gewichte', en: 'Sensitivity to the weights' },
    note: {
      de: 'Kunden, die die Klasse wechseln, wenn ein Gewicht um ein Fünftel steigt oder fällt und die übrigen sich den Rest im alten Verhältnis teilen.',
      en: 'Customers who change class where a weight is a fifth larger or smaller and the others share the rest in their old ratio.',
    },
    columns: [
      column(
        'criterion',
        'text',
        'Kriterium',
        'Criterion',
        'Dessen Gewicht sich ändert.',
        'Whose weight changes.',
      ),
      column('weight', 'share', 'Gewicht', 'Weight', 'Anteil am gesamten Gewicht.', 'Share of all weight.'),
      column(
        'more',
        'count',
        'Wechsel bei +20 %',
        'Changes at +20 %',
        'Kunden, die bei um ein Fünftel größerem Gewicht die Klasse wechseln.',
        'Customers who change class with a weight a fifth larger.',
      ),
      column(
        'less',
        'count',
        'Wechsel bei −20 %',
        'Changes at −20 %',
        'Kunden, die bei um ein Fünftel kleinerem Gewicht die Klasse wechseln.',
        'Customers who change class with a weight a fifth smaller.',
      ),
      column(
        'largest',
        'share',
        'Größter Anteil',
        'Largest share',
        'Die größere der beiden Zahlen als Anteil an den bewerteten Kunden.',
        'The larger of the two figures as a share of the scored customers.',
      ),
    ],
    rows: result.moved.map(({ criterion, more, less }) => [
      criterionLabel(criterion),
      criterion.weight,
      more,
      less,
      share(Math.max(more, less)),
    ]),
    barColumns: ['largest'],
  };
}
