import { minutesPerVisit } from '../../math/contact-hours.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import type { Settings } from './settings.js';

/** Visits as they are today, against the plan; all per year. */
export interface VisitsToday {
  /** Where today's figure comes from: visits made, visits planned in the customer master, or nowhere. */
  readonly basis: 'made' | 'planned' | null;
  readonly today: Float64Array;
  /** Plan less today: positive = under-served. NaN where today is unknown. */
  readonly gap: Float64Array;
  /** Hours that visits beyond the plan take today; 0 where there are none. */
  readonly hoursBeyondPlan: Float64Array;
}

/**
 * Compares planned visits with today's (Soll-Ist-Vergleich der Besuche). Visits made in the period are scaled
 * to a year; without activities today's plan from the customer master stands in, and reports say so.
 */
export function visitsToday(input: StageInput<Settings>, plan: CarePlan): VisitsToday {
  const years = yearsInPeriod(input.period);
  const basis = input.has('visits') ? 'made' : input.has('plannedVisits') ? 'planned' : null;
  const unknown = () => new Float64Array(input.customers).fill(Number.NaN);
  const today =
    basis === 'made'
      ? input.number('visits').map((visits) => visits / years)
      : basis === 'planned'
        ? input.number('plannedVisits')
        : unknown();
  const gap = plan.visits.map((planned, customer) => planned - today[customer]!);
  return {
    basis,
    today,
    gap,
    hoursBeyondPlan: gap.map((each, customer) =>
      each < 0 ? (-each * minutesPerVisit(plan.care[customer]!)) / 60 : 0,
    ),
  };
}

/** Customers with a high share of wallet whom the plan visits less than today (Bestandsschutz). */
export function highShareCuts(input: StageInput<Settings>, visits: VisitsToday): readonly number[] {
  if (!input.has('wallet.shareClass')) return [];
  const share = input.text('wallet.shareClass');
  const cut: number[] = [];
  for (let customer = 0; customer < share.length; customer++) {
    const isCut = visits.gap[customer]! <= -input.settings.gapVisits;
    if (isCut && share[customer] === 'high') cut.push(customer);
  }
  return cut;
}
