import { column } from '../column.js';
import { identityColumns, type ListColumn, listColumn } from '../customer-list.js';
import { REP } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';
import { customerColumn } from './columns.js';
import type { Settings } from './settings.js';
import { todayColumn, VISIT_DIFFERENCE } from './visit-columns.js';
import type { VisitsToday } from './visits-today.js';

/** Every column that a list of under- or over-served customers may show; those the data lack are left out. */
export function gapColumns(
  input: StageInput<Settings>,
  plan: CarePlan,
  visits: VisitsToday,
  basis: 'made' | 'planned',
): readonly ListColumn[] {
  return [
    ...identityColumns(input),
    ...(input.has('rep') ? [listColumn(REP, input.text('rep'))] : []),
    listColumn(customerColumn('careClass'), plan.careClass),
    listColumn(customerColumn('visits'), plan.visits),
    listColumn(todayColumn(basis), visits.today),
    listColumn(VISIT_DIFFERENCE, visits.gap),
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
