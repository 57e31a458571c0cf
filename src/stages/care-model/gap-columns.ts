import type { ColumnDefinition } from '../../results/column.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { identityColumns, type ListColumn, listColumn } from '../customer-list.js';
import type { StageInput } from '../stage.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';
import { todayColumn } from './class-tables.js';
import type { Settings } from './settings.js';
import type { VisitsToday } from './visits-today.js';

const CARE_CLASS: ColumnDefinition = {
  id: 'careClass',
  label: { de: 'Betreuungsklasse', en: 'Care class' },
  unit: 'code',
  values: OUTSIDE_CLASSES,
  definition: { de: 'Klasse der Betreuung.', en: 'Class of care.' },
};

/** Every column that a list of under- or over-served customers may show; those the data lack are left out. */
export function gapColumns(
  input: StageInput<Settings>,
  plan: CarePlan,
  visits: VisitsToday,
  basis: 'made' | 'planned',
): readonly ListColumn[] {
  return [
    ...identityColumns(input),
    ...repColumn(input),
    listColumn(CARE_CLASS, plan.careClass),
    listColumn(
      column('visits', 'number', 'Besuche Plan', 'Planned visits', 'Besuche im Jahr.', 'Visits a year.'),
      plan.visits,
    ),
    listColumn(todayColumn(basis), visits.today),
    listColumn(
      column(
        'gap',
        'number',
        'Plan minus heute',
        'Plan less today',
        'Positiv = zu wenig besucht.',
        'Positive = visited too little.',
      ),
      visits.gap,
    ),
    ...freeColumns(input, visits),
    ...amountColumn(input, 'revenue', 'revenue', 'Umsatz', 'Revenue'),
    ...amountColumn(
      input,
      'contribution',
      'contributionMargin',
      'Deckungsbeitrag I',
      'Contribution margin I',
    ),
    ...amountColumn(input, 'untapped', 'wallet.untappedRevenue', 'Offenes Potenzial', 'Untapped potential'),
    ...protectionColumn(input),
  ];
}

function repColumn(input: StageInput<Settings>): readonly ListColumn[] {
  if (!input.has('rep')) return [];
  const definition = column('rep', 'text', 'Betreuer', 'Rep', 'Zuständige Person.', 'Person in charge.');
  return [listColumn(definition, input.text('rep'))];
}

/** What visits beyond the plan take today. */
function freeColumns({ settings }: StageInput<Settings>, visits: VisitsToday): readonly ListColumn[] {
  return [
    listColumn(
      column(
        'hoursFree',
        'hours',
        'Frei werdende Stunden',
        'Hours set free',
        'Überzählige Besuche mit Fahrt, Vor- und Nachbereitung.',
        'Visits beyond the plan with travel and preparation.',
      ),
      visits.hoursBeyondPlan,
    ),
    {
      ...column(
        'costFree',
        'amount',
        'Frei werdende Kosten',
        'Cost set free',
        'Stunden × Stundensatz (Annahme).',
        'Hours × hourly rate (assumption).',
      ),
      cell: (customer) => careCost(visits.hoursBeyondPlan[customer]!, settings),
    },
  ];
}

function amountColumn(
  input: StageInput<Settings>,
  id: string,
  source: string,
  german: string,
  english: string,
): readonly ListColumn[] {
  if (!input.has(source)) return [];
  return [listColumn(column(id, 'amount', german, english, german, english), input.number(source))];
}

function protectionColumn(input: StageInput<Settings>): readonly ListColumn[] {
  if (!input.has('wallet.shareClass')) return [];
  const shareClass = input.text('wallet.shareClass');
  return [
    {
      ...column(
        'protected',
        'text',
        'Vorsicht',
        'Caution',
        'Hoher Lieferanteil: nicht ohne Einzelprüfung kürzen.',
        'High share of wallet: do not cut without a review.',
      ),
      cell: (customer) =>
        shareClass[customer] === 'high' ? { de: 'hoher Lieferanteil', en: 'high share of wallet' } : null,
    },
  ];
}
