/** A level of the scheme as settings give it. */
interface LevelSettings {
  readonly id: string;
  readonly german: string;
  readonly english: string;
  readonly buckets: readonly string[];
}

/**
 * The scheme of customer contribution accounting (Kundendeckungsbeitragsrechnung) as it is customary: by what can be
 * attributed to the customer relationship (relative Einzelkosten), not by what is fixed or variable.
 * Source: Köhler; Link & Schleuning.
 */
export const CUSTOMARY_LEVELS: readonly LevelSettings[] = [
  { id: 'dbI', german: 'Deckungsbeitrag I', english: 'Contribution margin I', buckets: ['goods'] },
  {
    id: 'dbII',
    german: 'Deckungsbeitrag II',
    english: 'Contribution margin II',
    buckets: ['mailings', 'marketing'],
  },
  {
    id: 'dbIII',
    german: 'Deckungsbeitrag III',
    english: 'Contribution margin III',
    buckets: ['visits', 'calls', 'orders'],
  },
  {
    id: 'dbIV',
    german: 'Deckungsbeitrag IV',
    english: 'Contribution margin IV',
    buckets: ['service', 'transport'],
  },
];
