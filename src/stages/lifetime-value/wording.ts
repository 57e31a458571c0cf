import type { Bilingual } from '../../language/bilingual.js';
import type { Method } from './estimate.js';
import type { Verdict } from './forecast-comparison.js';
import type { Forecaster } from './holdout.js';
import type { Basis } from './value-basis.js';

export const METHODS: Readonly<Record<Method, Bilingual>> = {
  bgnbd: { de: 'Kaufmodell (BG/NBD)', en: 'Purchase model (BG/NBD)' },
  retention: { de: 'Bindungsmodell (Verträge)', en: 'Retention model (contracts)' },
  markov: { de: 'Wanderung nach Kaufabstand', en: 'Recency migration' },
};

export const BASES: Readonly<Record<Basis, Bilingual>> = {
  margin: { de: 'Deckungsbeitrag', en: 'Contribution margin' },
  'average-margin': { de: 'Umsatz × mittlere Marge', en: 'Revenue × average margin' },
  revenue: { de: 'Umsatz (kein Deckungsbeitrag in den Daten)', en: 'Revenue (no margin in the data)' },
};

export const FORECASTERS: Readonly<Record<Forecaster, Bilingual>> = {
  model: { de: 'Kaufmodell', en: 'Purchase model' },
  hiatus: { de: 'Faustregel Kaufpause', en: 'Hiatus rule of thumb' },
  'last-year': { de: 'Letztes Jahr noch einmal', en: 'Last year again' },
};

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  better: { de: 'Modell besser', en: 'model better' },
  equal: { de: 'nicht unterscheidbar', en: 'not distinguishable' },
  mixed: { de: 'uneinheitlich', en: 'mixed' },
  worse: { de: 'Modell schlechter', en: 'model worse' },
};

export const UNITS: Readonly<Record<string, Bilingual>> = {
  day: { de: 'Tage', en: 'days' },
  week: { de: 'Wochen', en: 'weeks' },
  month: { de: 'Monate', en: 'months' },
  year: { de: 'Jahre', en: 'years' },
};
