import type { VisitGroup } from '../../math/response/visit-steps.js';
import type { StageInput } from '../stage.js';
import { type Response, type Responses, responseFor } from './response.js';
import type { Settings } from './settings.js';

/** Customers with the same curve, planned visits and time of a visit. */
export interface PlannedGroup extends VisitGroup {
  /** Visits of the class plan, at which the response is 1. */
  readonly plan: number;
  /** What the last planned visit adds to the response. */
  readonly lastOfPlan: number;
}

/** Who may get visits, and how they work with him. */
export interface Participants {
  readonly groups: readonly PlannedGroup[];
  /** The group of each customer; −1: without planned visits. */
  readonly groupOf: Int32Array;
  readonly count: number;
}

/** Rounding must not give a visit more than the largest multiple allows. */
const TOLERANCE = 1e-9;

/**
 * Groups the customers with planned visits (Kunden, die der Klassenplan besucht). For the others there is no plan in
 * multiples of which a response could be judged: whether they are to be visited at all, the care model decides.
 */
export function participantsOf(input: StageInput<Settings>, responses: Responses): Participants {
  const { settings, customers } = input;
  const plan = input.number('care-model.visits');
  const visitHours = input.number('care-model.visitHours');
  const classes = classesOf(input);
  const groups: PlannedGroup[] = [];
  const groupOf = new Int32Array(customers).fill(-1);
  const byPlan = new Map<
    number,
    { readonly response: Response; readonly hours: number; readonly at: number }[]
  >();
  let count = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const visits = plan[customer]!;
    const hours = visitHours[customer]! / visits;
    if (!(visits > 0 && hours > 0)) continue;
    const response = responseFor(responses, classes?.[customer] ?? null);
    let alike = byPlan.get(visits);
    if (alike === undefined) {
      alike = [];
      byPlan.set(visits, alike);
    }
    let group = alike.find((each) => each.response === response && each.hours === hours);
    if (group === undefined) {
      group = { response, hours, at: groups.length };
      alike.push(group);
      groups.push(plannedGroup(visits, hours, response, settings));
    }
    groupOf[customer] = group.at;
    count += 1;
  }
  return { groups, groupOf, count };
}

/** Whose curve a customer has: his class, or that of his potential; null where all have the same. */
function classesOf(input: StageInput<Settings>): readonly (string | null)[] | null {
  const { classCurves, curvesBy } = input.settings;
  if (Object.keys(classCurves).length === 0) return null;
  return input.text(curvesBy === 'careClass' ? 'care-model.careClass' : 'wallet.potentialClass');
}

function plannedGroup(plan: number, hours: number, { at }: Response, settings: Settings): PlannedGroup {
  const largest = Math.ceil(plan * settings.maximumMultiple - TOLERANCE);
  const most = Math.max(1, Math.min(settings.maximumVisits, largest));
  return {
    plan,
    hours,
    least: Math.min(settings.minimumVisits, most),
    response: Float64Array.from({ length: most + 1 }, (_, visits) => at(visits / plan)),
    lastOfPlan: 1 - at(Math.max(0, plan - 1) / plan),
  };
}
