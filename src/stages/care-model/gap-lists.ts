import type { Bilingual } from '../../language/bilingual.js';
import { largest } from '../../math/largest.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { byCustomerNumber } from '../customer-names.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import { todayColumn } from './class-tables.js';
import type { Settings } from './settings.js';
import type { VisitsToday } from './visits-today.js';

interface ListColumn extends ColumnDefinition {
  cell(customer: number): Cell;
}

/** Customers visited at least `gapVisits` a year less than planned (unterversorgt). */
export function underServed(input: StageInput<Settings>, visits: VisitsToday): readonly number[] {
  return withGap(visits, (gap) => gap >= input.settings.gapVisits);
}

/** Customers visited at least `gapVisits` a year more than planned (überversorgt). */
export function overServed(input: StageInput<Settings>, visits: VisitsToday): readonly number[] {
  return withGap(visits, (gap) => gap <= -input.settings.gapVisits);
}

/** Cost of the hours beyond the plan, in cents, at the assumed hourly rate. */
export function costBeyondPlan(input: StageInput<Settings>, hours: number): number {
  return Math.round(hours * input.settings.costPerHour * 100);
}

/**
 * Who gets too little and who gets too much (unter- und überversorgte Kunden). The under-served come by what is
 * at stake – contribution margin, otherwise revenue –, the over-served by the hours that would be free.
 */
export function gapLists(
  input: StageInput<Settings>,
  plan: CarePlan,
  visits: VisitsToday,
): readonly ReportTable[] {
  if (visits.basis === null) return [];
  const atStake = input.number(input.has('contributionMargin') ? 'contributionMargin' : 'revenue');
  const byName = byCustomerNumber(input.text('customerId'));
  const columns = listColumns(input, plan, visits);
  const { listLength } = input.settings;
  const list = (
    id: string,
    title: Bilingual,
    note: Bilingual,
    members: readonly number[],
    weight: Float64Array,
    without: readonly string[],
  ): ReportTable => {
    const weights = new Float64Array(input.customers).fill(Number.NaN);
    // Members of unknown weight come last.
    for (const customer of members) {
      const own = weight[customer]!;
      weights[customer] = Number.isNaN(own) ? Number.NEGATIVE_INFINITY : own;
    }
    const shown = largest(weights, listLength, byName);
    const own = columns.filter((column) => !without.includes(column.id));
    const more = members.length > listLength;
    return {
      id,
      title,
      note: {
        de: note.de + (more ? ` Gezeigt sind ${listLength} von ${members.length}.` : ''),
        en: note.en + (more ? ` ${listLength} of ${members.length} are shown.` : ''),
      },
      columns: own.map(({ cell: _, ...column }) => column),
      rows: shown.map((customer) => own.map((column) => column.cell(customer))),
    };
  };
  return [
    list(
      'under-served',
      { de: 'Unterversorgte Kunden', en: 'Under-served customers' },
      {
        de: 'Weniger Besuche als geplant; oben steht, wo am meisten Deckungsbeitrag (sonst Umsatz) auf dem Spiel steht.',
        en: 'Fewer visits than planned; on top where most contribution (otherwise revenue) is at stake.',
      },
      underServed(input, visits),
      atStake,
      ['hoursFree', 'costFree', 'protected'],
    ),
    list(
      'over-served',
      { de: 'Überversorgte Kunden', en: 'Over-served customers' },
      {
        de: 'Mehr Besuche als geplant; oben steht, wo die meisten Stunden frei werden. Bewertet mit dem angenommenen Stundensatz costPerHour.',
        en: 'More visits than planned; on top where most hours are set free. Valued at the assumed hourly rate costPerHour.',
      },
      overServed(input, visits),
      visits.hoursBeyondPlan,
      ['untapped'],
    ),
  ];
}

function withGap(visits: VisitsToday, belongs: (gap: number) => boolean): readonly number[] {
  const members: number[] = [];
  for (let customer = 0; customer < visits.gap.length; customer++) {
    if (belongs(visits.gap[customer]!)) members.push(customer);
  }
  return members;
}

function listColumns(
  input: StageInput<Settings>,
  plan: CarePlan,
  visits: VisitsToday,
): readonly ListColumn[] {
  const column = (
    id: string,
    unit: Unit,
    label: Bilingual,
    definition: Bilingual,
    cell: (customer: number) => Cell,
  ): ListColumn => ({ id, unit, label, definition, cell });
  const text = (id: 'name' | 'rep', label: Bilingual, definition: Bilingual): readonly ListColumn[] =>
    input.has(id)
      ? [column(id, 'text', label, definition, (customer) => input.text(id)[customer] ?? null)]
      : [];
  const amount = (id: string, source: string, label: Bilingual): readonly ListColumn[] =>
    input.has(source)
      ? [column(id, 'amount', label, label, (customer) => input.number(source)[customer]!)]
      : [];
  return [
    column(
      'customerId',
      'text',
      { de: 'Kundennummer', en: 'Customer ID' },
      { de: 'Schlüssel des Kunden.', en: 'Key of the customer.' },
      (customer) => input.text('customerId')[customer] ?? null,
    ),
    ...text('name', { de: 'Name', en: 'Name' }, { de: 'Name des Kunden.', en: 'Name of the customer.' }),
    ...text('rep', { de: 'Betreuer', en: 'Rep' }, { de: 'Zuständige Person.', en: 'Person in charge.' }),
    {
      ...column(
        'careClass',
        'code',
        { de: 'Betreuungsklasse', en: 'Care class' },
        { de: 'Klasse der Betreuung.', en: 'Class of care.' },
        (customer) => plan.careClass[customer] ?? null,
      ),
      values: OUTSIDE_CLASSES,
    },
    column(
      'visits',
      'number',
      { de: 'Besuche Plan', en: 'Planned visits' },
      { de: 'Besuche im Jahr.', en: 'Visits a year.' },
      (customer) => plan.visits[customer]!,
    ),
    { ...todayColumn(visits.basis ?? 'made'), cell: (customer) => visits.today[customer]! },
    column(
      'gap',
      'number',
      { de: 'Plan minus heute', en: 'Plan less today' },
      { de: 'Positiv = zu wenig besucht.', en: 'Positive = visited too little.' },
      (customer) => visits.gap[customer]!,
    ),
    column(
      'hoursFree',
      'hours',
      { de: 'Frei werdende Stunden', en: 'Hours set free' },
      {
        de: 'Überzählige Besuche mit Fahrt, Vor- und Nachbereitung.',
        en: 'Visits beyond the plan with travel and preparation.',
      },
      (customer) => visits.hoursBeyondPlan[customer]!,
    ),
    column(
      'costFree',
      'amount',
      { de: 'Frei werdende Kosten', en: 'Cost set free' },
      { de: 'Stunden × Stundensatz (Annahme).', en: 'Hours × hourly rate (assumption).' },
      (customer) => costBeyondPlan(input, visits.hoursBeyondPlan[customer]!),
    ),
    ...amount('revenue', 'revenue', { de: 'Umsatz', en: 'Revenue' }),
    ...amount('contribution', 'contributionMargin', { de: 'Deckungsbeitrag I', en: 'Contribution margin I' }),
    ...amount('untapped', 'wallet.untappedRevenue', { de: 'Offenes Potenzial', en: 'Untapped potential' }),
    ...(input.has('wallet.shareClass')
      ? [
          column(
            'protected',
            'text',
            { de: 'Vorsicht', en: 'Caution' },
            {
              de: 'Hoher Lieferanteil: nicht ohne Einzelprüfung kürzen.',
              en: 'High share of wallet: do not cut without a review.',
            },
            (customer) =>
              input.text('wallet.shareClass')[customer] === 'high'
                ? { de: 'hoher Lieferanteil', en: 'high share of wallet' }
                : null,
          ),
        ]
      : []),
  ];
}
