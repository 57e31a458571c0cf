import type { Cell, ReportTable } from '../../results/report-table.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { Outcome } from './outcome.js';
import type { Settings } from './settings.js';

/** Sums of one class of care. */
export interface ClassSums {
  readonly id: string;
  customers: number;
  planned: number;
  visits: number;
  plannedHours: number;
  hours: number;
  plannedContribution: number;
  contribution: number;
  /** Value of the last visits, and the hours that they take. */
  lastPlanned: number;
  lastPlannedHours: number;
  last: number;
  lastHours: number;
}

/** What the last visits of a class bring by the hour, on average; NaN where there are none. */
export function byTheHour(value: number, hours: number): number {
  return hours > 0 ? value / hours : Number.NaN;
}

/** Plan and allocation by care class, in the order of reports; customers whose value is unknown are left out. */
export function classSums(input: StageInput<Settings>, outcome: Outcome): readonly ClassSums[] {
  const { participants, stake, plan, allocated } = outcome;
  const classes = input.text('care-model.careClass');
  const sums = new Map<string, ClassSums>();
  for (let customer = 0; customer < input.customers; customer += 1) {
    const at = participants.groupOf[customer]!;
    if (at < 0 || Number.isNaN(stake.value[customer])) continue;
    const id = classes[customer] ?? 'unknown';
    const own = sums.get(id) ?? emptySums(id);
    sums.set(id, own);
    const { hours, response } = participants.groups[at]!;
    const visits = allocated.visits[customer]!;
    const planned = plan.visits[customer]!;
    own.customers += 1;
    own.planned += planned;
    own.visits += visits;
    own.plannedHours += planned * hours;
    own.hours += visits * hours;
    own.plannedContribution += stake.earned[customer]!;
    own.contribution += stake.earned[customer]! + stake.value[customer]! * (response[visits]! - 1);
    own.lastPlanned += outcome.lastOfPlan(customer) * hours;
    own.lastPlannedHours += hours;
    if (visits === 0) continue;
    own.last += outcome.lastAllocated(customer) * hours;
    own.lastHours += hours;
  }
  return orderedClasses(sums.keys()).map((id) => sums.get(id)!);
}

function emptySums(id: string): ClassSums {
  return {
    id,
    customers: 0,
    planned: 0,
    visits: 0,
    plannedHours: 0,
    hours: 0,
    plannedContribution: 0,
    contribution: 0,
    lastPlanned: 0,
    lastPlannedHours: 0,
    last: 0,
    lastHours: 0,
  };
}

/** Where visits go, by class: as the class plan has them, and by marginal value. */
export function classTable(
  classes: readonly ClassSums[],
  { visitsUnit: unit }: Pick<Outcome, 'visitsUnit'>,
): ReportTable {
  const total = emptySums('total');
  for (const each of classes) {
    for (const key of Object.keys(total) as (keyof ClassSums)[]) {
      if (key !== 'id') total[key] += each[key];
    }
  }
  return {
    id: 'classes',
    title: { de: 'Besuche nach Betreuungsklasse', en: 'Visits by care class' },
    note: {
      de: 'Bringt die letzte Stunde in einer Klasse mehr als in einer anderen, liegen Besuche dort besser. Modellergebnis unter den angenommenen Wirkungskurven, Stand des Laufs; ohne Kunden, deren Wert unbekannt ist.',
      en: 'Where the last hour brings more in one class than in another, visits are better placed there. Model result under the assumed response curves, state of the run; without customers whose value is unknown.',
    },
    columns: COLUMNS.map((each) => (each === PLANNED || each === DIFFERENCE ? { ...each, unit } : each)),
    rows: [...classes, total].map((each): Cell[] => [
      each.id,
      each.customers,
      each.planned,
      each.visits,
      each.visits - each.planned,
      each.plannedHours,
      each.hours,
      Math.round(each.plannedContribution),
      Math.round(each.contribution),
      Math.round(byTheHour(each.lastPlanned, each.lastPlannedHours)),
      Math.round(byTheHour(each.last, each.lastHours)),
    ]),
    hasTotal: true,
  };
}

export const CLASS_OF_CARE = {
  id: 'class',
  label: { de: 'Betreuungsklasse', en: 'Care class' },
  unit: 'code',
  values: { ...OUTSIDE_CLASSES, total: TOTAL },
  definition: {
    de: 'Klasse, nach der der Kunde betreut wird.',
    en: 'Class by which the customer is cared for.',
  },
} as const;

export const PLANNED = column(
  'planned',
  'number',
  'Besuche Plan',
  'Planned visits',
  'Besuche im Jahr nach Betreuungskonzept.',
  'Visits a year by the care model.',
);
export const ALLOCATED = column(
  'visits',
  'count',
  'Besuche nach Grenzertrag',
  'Visits by marginal value',
  'Besuche im Jahr bei den verfügbaren Stunden.',
  'Visits a year with the hours available.',
);
const DIFFERENCE = column(
  'difference',
  'number',
  'mehr als Plan',
  'more than planned',
  'Besuche nach Grenzertrag minus Plan.',
  'Visits by marginal value less the plan.',
);
export const LAST_OF_PLAN = column(
  'lastPlanned',
  'amount',
  'Letzte Stunde Plan',
  'Last hour, plan',
  'Was der letzte geplante Besuch je Stunde bringt.',
  'What the last planned visit brings by the hour.',
);
export const LAST_ALLOCATED = column(
  'last',
  'amount',
  'Letzte Stunde verteilt',
  'Last hour allocated',
  'Was der letzte zugeteilte Besuch je Stunde bringt.',
  'What the last allocated visit brings by the hour.',
);

const COLUMNS = [
  CLASS_OF_CARE,
  CUSTOMERS,
  PLANNED,
  ALLOCATED,
  DIFFERENCE,
  column(
    'plannedHours',
    'hours',
    'Stunden Plan',
    'Planned hours',
    'Stunden der Besuche nach Betreuungskonzept.',
    'Hours of visits by the care model.',
  ),
  column(
    'hours',
    'hours',
    'Stunden Verteilung',
    'Hours allocated',
    'Stunden der zugeteilten Besuche.',
    'Hours of the visits allocated.',
  ),
  column(
    'plannedContribution',
    'amount',
    'Deckungsbeitrag Plan',
    'Contribution, plan',
    'Deckungsbeitrag im Jahr, wie er heute ist.',
    'Contribution margin a year as it is today.',
  ),
  column(
    'contribution',
    'amount',
    'Deckungsbeitrag Verteilung (Modell)',
    'Contribution, allocation (model)',
    'Deckungsbeitrag im Jahr unter der Wirkungskurve.',
    'Contribution margin a year under the response curve.',
  ),
  LAST_OF_PLAN,
  LAST_ALLOCATED,
];
