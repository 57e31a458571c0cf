import type { ReportTable } from '../../results/report-table.js';
import { customerListTable } from '../customer-list.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import { gapColumns } from './gap-columns.js';
import type { Settings } from './settings.js';
import type { VisitsToday } from './visits-today.js';

/** Customers visited at least `gapVisits` a year less than planned (unterversorgt). */
export function underServed(input: StageInput<Settings>, visits: VisitsToday): readonly number[] {
  return withGap(visits, (gap) => gap >= input.settings.gapVisits);
}

/** Customers visited at least `gapVisits` a year more than planned (überversorgt). */
export function overServed(input: StageInput<Settings>, visits: VisitsToday): readonly number[] {
  return withGap(visits, (gap) => gap <= -input.settings.gapVisits);
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
  const columns = gapColumns(input, plan, visits, visits.basis);
  const without = (...ids: string[]) => columns.filter((column) => !ids.includes(column.id));
  return [
    customerListTable(input, {
      id: 'under-served',
      title: { de: 'Unterversorgte Kunden', en: 'Under-served customers' },
      note: {
        de: 'Weniger Besuche als geplant; oben steht, wo am meisten Deckungsbeitrag (sonst Umsatz) auf dem Spiel steht.',
        en: 'Fewer visits than planned; on top where most contribution (otherwise revenue) is at stake.',
      },
      members: underServed(input, visits),
      weight: input.number(input.has('contributionMargin') ? 'contributionMargin' : 'revenue'),
      columns: without('hoursFree', 'costFree', 'protected'),
    }),
    customerListTable(input, {
      id: 'over-served',
      title: { de: 'Überversorgte Kunden', en: 'Over-served customers' },
      note: {
        de: 'Mehr Besuche als geplant; oben steht, wo die meisten Stunden frei werden. Bewertet mit dem angenommenen Stundensatz costPerHour.',
        en: 'More visits than planned; on top where most hours are set free. Valued at the assumed hourly rate costPerHour.',
      },
      members: overServed(input, visits),
      weight: visits.hoursBeyondPlan,
      columns: without('untapped'),
    }),
  ];
}

function withGap(visits: VisitsToday, belongs: (gap: number) => boolean): readonly number[] {
  const members: number[] = [];
  for (let customer = 0; customer < visits.gap.length; customer++) {
    if (belongs(visits.gap[customer]!)) members.push(customer);
  }
  return members;
}
