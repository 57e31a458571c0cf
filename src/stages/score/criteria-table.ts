import { knownMean } from '../../math/known-total.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { ScoredCriterion } from './criteria.js';
import { criterionLabel, DIRECTIONS, NORMALISATIONS } from './criterion-wording.js';

/** What the points are made of: criteria with their weights, and of how many customers they are known. */
export function criteriaTable(criteria: readonly ScoredCriterion[]): ReportTable {
  return {
    id: 'criteria',
    title: { de: 'Kriterien und Gewichte', en: 'Criteria and weights' },
    note: {
      de: 'Ist ein Kriterium bei einem Kunden nicht bekannt, verteilt sich sein Gewicht auf die übrigen; es zählt nie als null.',
      en: 'Where a criterion is not known of a customer, its weight is spread over the others; it never counts as zero.',
    },
    columns: [
      column('criterion', 'text', 'Kriterium', 'Criterion', 'Was bewertet wird.', 'What is rated.'),
      column('column', 'text', 'Spalte', 'Column', 'Kennung der Spalte.', 'Id of the column.'),
      column('weight', 'share', 'Gewicht', 'Weight', 'Anteil am gesamten Gewicht.', 'Share of all weight.'),
      {
        ...column(
          'normalise',
          'code',
          'Punkte nach',
          'Points by',
          'Wie aus dem Wert Punkte werden.',
          'How a value becomes points.',
        ),
        values: NORMALISATIONS,
      },
      {
        ...column('direction', 'code', 'Richtung', 'Direction', 'Was besser ist.', 'What is better.'),
        values: DIRECTIONS,
      },
      column(
        'known',
        'count',
        'Kunden mit Angabe',
        'Customers known',
        'Bewertete Kunden, von denen das Kriterium bekannt ist.',
        'Scored customers of whom the criterion is known.',
      ),
      column(
        'mean',
        'number',
        'Mittlere Punkte',
        'Mean points',
        'Durchschnitt der Punkte dieses Kriteriums.',
        'Mean of the points of this criterion.',
      ),
    ],
    rows: criteria.map((criterion) => {
      const { points, id, weight, settings } = criterion;
      return [
        criterionLabel(criterion),
        id,
        weight,
        settings.normalise,
        settings.direction,
        points?.reduce((count, each) => (Number.isNaN(each) ? count : count + 1), 0) ?? 0,
        points === null ? Number.NaN : knownMean(points),
      ];
    }),
    barColumns: ['weight'],
  };
}
