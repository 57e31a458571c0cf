import type { Source } from '../../src/results/run-result.js';

/** Fields of a source: given, derived, and one with a heading that a spreadsheet would run. */
export const SAMPLE_FIELDS: Source['fields'] = [
  {
    column: 'revenue',
    heading: 'Umsatz netto',
    origin: 'given',
    given: 1,
    imputed: 0,
    overridden: 0,
    owner: 'management',
  },
  {
    column: 'contributionMargin',
    heading: 'Umsatz netto − WES',
    origin: 'derived',
    given: 0.75,
    imputed: 0,
    overridden: 0,
    owner: null,
  },
  {
    column: 'note',
    heading: '=HYPERLINK("x")',
    origin: 'given',
    given: null,
    imputed: null,
    overridden: null,
    owner: 'sales',
  },
];
