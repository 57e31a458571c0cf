import { totalsByGroup } from '../../math/totals-by-group.js';
import { classStages } from '../class-source.js';
import { ofEstimated } from '../estimated-potential.js';
import type { StageInput } from '../stage.js';
import type { Grouping } from './grouping.js';
import type { RepCapacity } from './rep-capacity.js';
import type { Settings } from './settings.js';

/** Figures of one territory or person; NaN = unknown, amounts in cents. */
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
  /** Value of the customers of class A and B. */
  readonly priorityValue: number;
  /** Customers of low potential among those whose potential is known. */
  readonly lowPotentialShare: number;
  /** Hours of care as it is today. */
  readonly hoursToday: number;
  readonly workloadHours: number;
  readonly fullTime: number;
  readonly capacityHours: number;
  readonly utilisation: number;
}

/** What is added up by territory, for every customer; NaN where unknown. */
export interface Measures {
  /** The classes that are counted, each customer's as a place among them. */
  readonly classIds: readonly string[];
  readonly classOf: Int32Array;
  readonly amounts: Readonly<
    Record<'revenue' | 'contribution' | 'potential' | 'untapped', Float64Array | null>
  >;
  readonly estimated: Float64Array | null;
  readonly priorityValue: Float64Array | null;
  /** 1 low, 0 not low, NaN where the potential is not known. */
  readonly isLow: Float64Array | null;
  readonly workload: Float64Array | null;
  readonly hoursToday: Float64Array | null;
}

/** Reads once what territories, sales people and the company are added up from. */
export function measuresOf(input: StageInput<Settings>, hoursToday: Float64Array | null): Measures {
  const column = (id: string) => (input.has(id) ? input.number(id) : null);
  const { classIds, classOf } = classPlaces(valueClasses(input), input.customers);
  return {
    classIds,
    classOf,
    amounts: {
      revenue: column('revenue'),
      contribution: column('contributionMargin'),
      potential: column('wallet.potential'),
      untapped: column('wallet.untappedRevenue'),
    },
    estimated: ofEstimated(input, 'wallet.potential'),
    priorityValue: priorityValue(input, classIds, classOf),
    isLow: lowPotential(input),
    workload: workloadByCustomer(input),
    hoursToday,
  };
}

/**
 * Figures by territory (Gebietskennzahlen), in the order of the grouping.
 *
 * Workload is the planned care of the channels in `workloadChannels`; utilisation = workload / capacity. Sums are
 * those of the known values: a territory in which nothing is known shows unknown, not zero.
 */
export function territoryFigures(
  measures: Measures,
  { names, groupOf }: Grouping,
  capacity: RepCapacity | null,
): readonly TerritoryFigures[] {
  const count = names.length;
  const total = (values: Float64Array | null): Float64Array =>
    values === null ? new Float64Array(count).fill(Number.NaN) : totalsByGroup(values, groupOf, count);
  const revenue = total(measures.amounts.revenue);
  const contribution = total(measures.amounts.contribution);
  const potential = total(measures.amounts.potential);
  const untapped = total(measures.amounts.untapped);
  const estimated = total(measures.estimated);
  const value = total(measures.priorityValue);
  const low = total(measures.isLow);
  const rated = total(measures.isLow?.map((each) => (Number.isNaN(each) ? each : 1)) ?? null);
  const workload = total(measures.workload);
  const today = total(measures.hoursToday);
  const { customers, classes } = counts(measures, groupOf, count);
  return names.map((name, place): TerritoryFigures => {
    const known = capacity !== null && name !== null;
    const capacityHours = known ? (capacity.hours.get(name) ?? 0) : Number.NaN;
    const part = Number.isNaN(estimated[place]!) ? 0 : estimated[place]!;
    const isEstimated = measures.estimated !== null && potential[place]! > 0;
    return {
      name,
      customers: customers[place]!,
      classes: classes[place]!,
      revenue: revenue[place]!,
      contribution: contribution[place]!,
      potential: potential[place]!,
      estimatedShare: isEstimated ? part / potential[place]! : Number.NaN,
      untapped: untapped[place]!,
      priorityValue: value[place]!,
      lowPotentialShare: rated[place]! > 0 ? low[place]! / rated[place]! : Number.NaN,
      hoursToday: today[place]!,
      workloadHours: workload[place]!,
      fullTime: known ? (capacity.fullTime.get(name) ?? 0) : Number.NaN,
      capacityHours,
      utilisation: capacityHours > 0 ? workload[place]! / capacityHours : Number.NaN,
    };
  });
}

/** The same figures for all customers together. */
export function companyFigures(
  measures: Measures,
  territories: readonly TerritoryFigures[],
): TerritoryFigures {
  const everybody: Grouping = { names: [null], named: 0, groupOf: new Int32Array(measures.classOf.length) };
  const company = territoryFigures(measures, everybody, null)[0]!;
  const sum = (values: readonly number[]): number =>
    totalsByGroup(values, new Int32Array(values.length), 1)[0]!;
  const fullTime = sum(territories.map((each) => each.fullTime));
  const capacityHours = sum(territories.map((each) => each.capacityHours));
  return {
    ...company,
    fullTime,
    capacityHours,
    utilisation: capacityHours > 0 ? company.workloadHours / capacityHours : Number.NaN,
  };
}

/** The classes that are counted, or null where no stage gave any. */
export function valueClasses(input: StageInput<Settings>): readonly (string | null)[] | null {
  const [stage] = classStages(input);
  return stage === undefined ? null : input.text(`${stage}.class`);
}

/** The figure by which customers of class A and B are valued: the margin, otherwise the revenue. */
export function valueColumn(input: StageInput<Settings>): string {
  return ['contribution.value', 'contributionMargin'].find((id) => input.has(id)) ?? 'revenue';
}

function classPlaces(classes: readonly (string | null)[] | null, customers: number) {
  const found = new Map<string, number>();
  const classOf = new Int32Array(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const id = classes?.[customer] ?? 'unknown';
    let place = found.get(id);
    if (place === undefined) {
      place = found.size;
      found.set(id, place);
    }
    classOf[customer] = place;
  }
  return { classIds: [...found.keys()], classOf };
}

function counts({ classIds, classOf }: Measures, groupOf: Int32Array, groups: number) {
  const width = classIds.length;
  const cells = new Int32Array(groups * width);
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    cells[groupOf[customer]! * width + classOf[customer]!]! += 1;
  }
  const classes = Array.from({ length: groups }, (_, group) => {
    const own = cells.subarray(group * width, (group + 1) * width);
    return new Map(classIds.flatMap((id, at) => (own[at]! > 0 ? [[id, own[at]!] as const] : [])));
  });
  return {
    classes,
    customers: classes.map((own) => [...own.values()].reduce((sum, count) => sum + count, 0)),
  };
}

function priorityValue(
  input: StageInput<Settings>,
  classIds: readonly string[],
  classOf: Int32Array,
): Float64Array | null {
  const isPrior = classIds.map((id) => id === 'A' || id === 'B');
  if (!isPrior.includes(true)) return null;
  // Who is neither has a share of nothing, not an unknown one.
  return input.number(valueColumn(input)).map((value, customer) => (isPrior[classOf[customer]!] ? value : 0));
}

function lowPotential(input: StageInput<Settings>): Float64Array | null {
  if (!input.has('wallet.potentialClass')) return null;
  const classes = input.text('wallet.potentialClass');
  const isLow = new Float64Array(classes.length);
  for (let customer = 0; customer < isLow.length; customer += 1) {
    const own = classes[customer] ?? null;
    isLow[customer] = own === null ? Number.NaN : Number(own === 'low');
  }
  return isLow;
}

function workloadByCustomer(input: StageInput<Settings>): Float64Array | null {
  if (!input.has('care-model.hours')) return null;
  const channel = input.text('care-model.channel');
  const counted = new Set<string | null>(input.settings.workloadChannels);
  const hours = input.number('care-model.hours');
  const workload = new Float64Array(hours.length);
  for (let customer = 0; customer < hours.length; customer += 1) {
    if (counted.has(channel[customer]!)) workload[customer] = hours[customer]!;
  }
  return workload;
}
