import type { Formula } from '../../results/formula.js';
import { constant, operation } from '../formula-parts.js';
import { ROLES } from '../sales-roles.js';
import { presentInput, sizingInput } from './inputs.js';
import { presentFullTime, type Sizing } from './requirement.js';

/** The customer-facing share of all who look after customers, by how many work in each role; by work where nobody is known. */
export function presentShare(sizing: Sizing): number {
  const { time } = sizing;
  if (time.isUniform) return time.of[ROLES[0]].share;
  const weights = weightsOf(sizing);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0
    ? ROLES.reduce((sum, role, at) => sum + weights[at]! * time.of[role].share, 0) / total
    : Number.NaN;
}

/** How it follows from the shares of the roles. */
export function presentShareFormula(sizing: Sizing): Formula {
  const { time } = sizing;
  if (time.isUniform) return sizingInput('presentShare');
  const weights = weightsOf(sizing);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = ROLES.map((role, at) => operation('*', constant(weights[at]!), presentInput(role, time)));
  return operation('known', operation('/', operation('sum', ...weighted), constant(total)));
}

function weightsOf({ team, workload }: Sizing): readonly number[] {
  const people = ROLES.map((role) => presentFullTime(role, team));
  return people.some((fullTime) => fullTime > 0) ? people : workload.roles.map(({ hours }) => hours);
}
