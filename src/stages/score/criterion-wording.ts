import type { Bilingual } from '../../language/bilingual.js';
import type { ScoredCriterion } from './criteria.js';
import type { Criterion } from './settings.js';

/** What a criterion is called: the label of its column, or its id where the run does not know it. */
export function criterionLabel({ definition, id }: ScoredCriterion): Bilingual {
  return definition?.label ?? { de: id, en: id };
}

export const NORMALISATIONS: Readonly<Record<Criterion['normalise'], Bilingual>> = {
  percentile: { de: 'Prozentrang', en: 'percentile rank' },
  anchors: { de: 'feste Stützpunkte', en: 'fixed points' },
  'min-max': { de: 'zwischen kleinstem und größtem Wert', en: 'between smallest and largest value' },
  'log-min-max': { de: 'ebenso, nach Logarithmieren', en: 'the same, after taking logarithms' },
  values: { de: 'Punkte je Merkmal', en: 'points by category' },
};

export const DIRECTIONS: Readonly<Record<Criterion['direction'], Bilingual>> = {
  higher: { de: 'mehr ist besser', en: 'more is better' },
  lower: { de: 'weniger ist besser', en: 'less is better' },
};
