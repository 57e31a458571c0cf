import type { Source } from '../../src/results/run-result.js';

/** Fields of a source: given, derived, joined, and one with a heading that a spreadsheet would run. */
export const SAMPLE_FIELDS: Source['fields'] = [
  {
    column: 'revenue',
    heading: 'Umsatz netto',
    origin: 'given',
    joinedFrom: [],
    given: 1,
    imputed: 0,
    overridden: 0,
    owner: 'management',
  },
  {
    column: 'contributionMargin',
    heading: 'Umsatz netto − WES',
    origin: 'derived',
    joinedFrom: [],
    given: 0.75,
    imputed: 0,
    overridden: 0,
    owner: null,
  },
  {
    column: 'unitPrice',
    heading: 'VK',
    origin: 'joined',
    joinedFrom: [{ file: 'stamm/Artikel.xlsx', sheet: 'Preise' }],
    given: 1,
    imputed: 0,
    overridden: 0,
    owner: null,
  },
  {
    column: 'note',
    heading: '=HYPERLINK("x")',
    origin: 'given',
    joinedFrom: [],
    given: null,
    imputed: null,
    overridden: null,
    owner: 'sales',
  },
];
