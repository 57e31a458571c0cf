import { knownTotal } from '../../math/known-total.js';
import { classStages } from '../class-source.js';
import { estimatedShare, ofEstimated } from '../estimated-potential.js';
import type { StageInput } from '../stage.js';
import type { RepCapacity } from './rep-capacity.js';
import type { Settings } from './settings.js';

/** Figures of one territory; NaN = unknown, amounts in cents. */
export interface TerritoryFigures {
  /** Null for the customers without a territory. */
  readonly name: string | null;
  readonly customers: number;
  readonly classes: ReadonlyMap<string, number>;
  readonly revenue: number;
  readonly contribution: number;
  readonly potential: number;
  /** Part of the potential that is estimated, a fraction; NaN where nobody's is. */
  readonly estimatedShare: number;
  readonly untapped: number;
  /** Customers of low potential among those whose potential is known. */
  readonly lowPotentialShare: number;
  readonly workloadHours: number;
  readonly fullTime: number;
  readonly capacityHours: number;
  readonly utilisation: number;
}

/**
 * Figures by territory (Gebietskennzahlen), territories by name, customers without one last.
 *
 * Workload is the planned care of the channels in `workloadChannels`; utilisation = workload / capacity. Sums are
 * those of the known values: a territory in which nothing is known shows unknown, not zero.
 */
export function territoryFigures(
  input: StageInput<Settings>,
  capacity: RepCapacity | null,
): readonly TerritoryFigures[] {
  const members = new Map<string | null, number[]>();
  input.text('territory').forEach((name, customer) => {
    const place = members.get(name);
    if (place === undefined) members.set(name, [customer]);
    else place.push(customer);
  });
  const names = [...members.keys()].filter((name) => name !== null).sort();
  const summarise = figuresOf(input, capacity);
  const nowhere = members.get(null);
  return [
    ...names.map((name) => summarise(name, members.get(name) ?? [])),
    ...(nowhere === undefined ? [] : [summarise(null, nowhere)]),
  ];
}

/** The same figures for all customers together. */
export function companyFigures(
  input: StageInput<Settings>,
  territories: readonly TerritoryFigures[],
): TerritoryFigures {
  const everybody = input.text('territory').map((_, customer) => customer);
  const company = figuresOf(input, null)(null, everybody);
  const fullTime = knownTotal(territories.map((each) => each.fullTime));
  const capacityHours = knownTotal(territories.map((each) => each.capacityHours));
  return {
    ...company,
    fullTime,
    capacityHours,
    utilisation: capacityHours > 0 ? company.workloadHours / capacityHours : Number.NaN,
  };
}

function figuresOf(input: StageInput<Settings>, capacity: RepCapacity | null) {
  const classes = valueClasses(input);
  const potentialClass = input.has('wallet.potentialClass') ? input.text('wallet.potentialClass') : null;
  const workload = workloadByCustomer(input);
  const estimated = ofEstimated(input, 'wallet.potential');
  const sum = (id: string, members: readonly number[]): number =>
    input.has(id) ? knownTotal(input.number(id), members) : Number.NaN;
  return (name: string | null, members: readonly number[]): TerritoryFigures => {
    const counts = new Map<string, number>();
    for (const customer of members) {
      const id = classes?.[customer] ?? 'unknown';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const rated = members.filter((customer) => (potentialClass?.[customer] ?? null) !== null);
    const low = rated.filter((customer) => potentialClass?.[customer] === 'low').length;
    const potential = sum('wallet.potential', members);
    const workloadHours = workload === null ? Number.NaN : knownTotal(workload, members);
    const known = capacity !== null && name !== null;
    const capacityHours = known ? (capacity.hours.get(name) ?? 0) : Number.NaN;
    return {
      name,
      customers: members.length,
      classes: counts,
      revenue: sum('revenue', members),
      contribution: sum('contributionMargin', members),
      potential,
      estimatedShare: estimated === null ? Number.NaN : estimatedShare(estimated, members, potential),
      untapped: sum('wallet.untappedRevenue', members),
      lowPotentialShare: rated.length > 0 ? low / rated.length : Number.NaN,
      workloadHours,
      fullTime: known ? (capacity.fullTime.get(name) ?? 0) : Number.NaN,
      capacityHours,
      utilisation: capacityHours > 0 ? workloadHours / capacityHours : Number.NaN,
    };
  };
}

/** The classes that are counted, or null where no stage gave any. */
export function valueClasses(input: StageInput<Settings>): readonly (string | null)[] | null {
  const [stage] = classStages(input);
  return stage === undefined ? null : input.text(`${stage}.class`);
}

function workloadByCustomer(input: StageInput<Settings>): Float64Array | null {
  if (!input.has('care-model.hours')) return null;
  const channel = input.text('care-model.channel');
  const counted = new Set<string | null>(input.settings.workloadChannels);
  return input
    .number('care-model.hours')
    .map((hours, customer) => (counted.has(channel[customer]!) ? hours : 0));
}
