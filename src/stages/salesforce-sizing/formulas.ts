import type { Formula, TableFormulas } from '../../results/formula.js';
import { cellOf, codeOf, constant, countOf, figureOf, operation, ratio } from '../formula-parts.js';
import { ROLES, type Role } from '../sales-roles.js';
import {
  capacityInput,
  costId,
  presentInput,
  sizingInput,
  variantInput,
  workingDaysFormula,
} from './inputs.js';
import { roundsPerTerritory, type Sizing } from './requirement.js';
import { isRole } from './roles.js';
import { hoursColumn } from './workload.js';

const CHANNEL = 'care-model.channel';
const CLASS = 'care-model.careClass';
/** The table of hours that heads are rounded up by. */
export const BY_TERRITORY = 'workload-by-territory';

/** Parts of formulas that depend on the working time of each role. */
export class SizingFormulas {
  readonly #sizing: Sizing;

  constructor(sizing: Sizing) {
    this.#sizing = sizing;
  }

  /** The customers' column with the hours that count. */
  get hoursColumn(): string {
    return hoursColumn(this.#sizing.settings);
  }

  /** The share of a role: today's, or one of the settings. */
  share(role: Role, share: number | null): Formula {
    const { time, settings } = this.#sizing;
    return share === null ? presentInput(role, time) : variantInput(share, settings);
  }

  /** Hours of a full-time person of a role for customers, at a share. */
  available(role: Role, share: Formula): Formula {
    return operation('*', capacityInput(role, this.#sizing.time), share);
  }

  /** The hours of a role that count. */
  hours(role: Role): Formula {
    return {
      customers: 'sum',
      of: this.hoursColumn,
      where: [{ column: CHANNEL, is: codeOf(CHANNEL, role) }],
    };
  }

  /**
   * Heads for the hours of a role: rounded up, by territory where the role sits there (see requirement.ts).
   *
   * @param available hours that one person has
   */
  heads(role: Role, hours: Formula, available: Formula): Formula {
    const once = operation('sumOfCeilings', available, hours);
    if (!roundsPerTerritory(role, this.#sizing)) return once;
    const apart = operation('sumOfCeilings', available, { table: BY_TERRITORY, column: role });
    return operation('max', once, apart);
  }
}

/** The working year step by step; with the hours for customers where all roles have one share. */
export function capacityFormulas(isUniform: boolean): TableFormulas {
  const minus = (id: string): Formula => operation('-', constant(0), sizingInput(id));
  const absences = ['weekendDays', 'publicHolidays', 'vacationDays', 'sickDays', 'trainingDays'];
  return {
    rows: {
      0: { days: sizingInput('calendarDays') },
      ...Object.fromEntries(absences.map((id, index) => [index + 1, { days: minus(id) }])),
      6: { days: workingDaysFormula(sizingInput) },
      7: { hours: sizingInput('hoursPerDay') },
      8: { hours: sizingInput('capacityHours') },
      ...(isUniform
        ? {
            9: { share: sizingInput('presentShare') },
            10: { hours: operation('*', sizingInput('capacityHours'), sizingInput('presentShare')) },
          }
        : {}),
    },
  };
}

/** The sum of the rows above. */
export function sumAbove(column: string, rows: number): Formula {
  return operation(
    'sum',
    ...Array.from({ length: rows }, (_, at): Formula => ({ above: column, rows: rows - at })),
  );
}

/** One row of the scenarios. */
export interface ScenarioPlace {
  /** Null for today's. */
  readonly share: number | null;
  readonly role: string;
}

/**
 * The scenarios: for every share the roles, then their total.
 *
 * @param rows share and role of each row, in order
 */
export function scenarioFormulas(rows: readonly ScenarioPlace[], sizing: Sizing): TableFormulas {
  const parts = new SizingFormulas(sizing);
  const formulas = rows.map(({ share, role }): Readonly<Record<string, Formula>> => {
    if (!isRole(role)) {
      return {
        ...(share === null && !sizing.time.isUniform ? {} : { share: parts.share(ROLES[0], share) }),
        ...Object.fromEntries(
          ['hours', 'fullTime', 'heads', 'cost'].map((id) => [id, sumAbove(id, ROLES.length)]),
        ),
      };
    }
    const available = parts.available(role, cellOf('share'));
    return {
      share: parts.share(role, share),
      hours: figureOf('sum', parts.hoursColumn, CHANNEL, 'role'),
      fullTime: operation('/', cellOf('hours'), available),
      heads: parts.heads(role, cellOf('hours'), available),
      cost: operation('*', cellOf('heads'), sizingInput(costId(role))),
    };
  });
  return { rows: Object.fromEntries(formulas.entries()) };
}

/**
 * People required at the present share beside those that are there.
 *
 * @param groups the group of each row, in order
 */
export function comparisonFormulas(groups: readonly string[], sizing: Sizing): TableFormulas {
  const parts = new SizingFormulas(sizing);
  const common: Readonly<Record<string, Formula>> = {
    difference: operation('-', cellOf('presentFullTime'), cellOf('requiredFullTime')),
    customersPerHead: ratio(cellOf('customers'), cellOf('presentHeads')),
    customersPerHeadRequired: ratio(cellOf('customers'), cellOf('requiredHeads')),
  };
  const rows = groups.map((group): Readonly<Record<string, Formula>> => {
    if (!isRole(group)) return common;
    const available = parts.available(group, parts.share(group, null));
    return {
      ...common,
      customers: countOf(CHANNEL, 'role'),
      requiredFullTime: operation('/', parts.hours(group), available),
      requiredHeads: parts.heads(group, parts.hours(group), available),
      requiredCost: operation('*', cellOf('requiredHeads'), sizingInput(costId(group))),
    };
  });
  return {
    rows: Object.fromEntries(rows.entries()),
    total: {
      ...common,
      ...Object.fromEntries(
        ['customers', 'requiredFullTime', 'requiredHeads', 'requiredCost'].map((id) => [
          id,
          sumAbove(id, groups.length),
        ]),
      ),
    },
  };
}

/**
 * Hours that each role needs, and those that its people have for customers.
 *
 * @param roles the role of each row, in order
 */
export function hoursFormulas(roles: readonly Role[], sizing: Sizing): TableFormulas {
  const parts = new SizingFormulas(sizing);
  const rows = roles.map((role) => ({
    needed: parts.hours(role),
    available: operation('*', cellOf('presentFullTime'), parts.available(role, parts.share(role, null))),
  }));
  return { rows: Object.fromEntries(rows.entries()) };
}

/** Full-time people and heads of all roles at the present share. */
export function presentTotals(sizing: Sizing): { readonly fullTime: Formula; readonly heads: Formula } {
  const parts = new SizingFormulas(sizing);
  const of = (role: Role) => ({
    hours: parts.hours(role),
    available: parts.available(role, parts.share(role, null)),
  });
  return {
    fullTime: operation('sum', ...ROLES.map((role) => operation('/', of(role).hours, of(role).available))),
    heads: operation('sum', ...ROLES.map((role) => parts.heads(role, of(role).hours, of(role).available))),
  };
}

/** Hours of each role by territory, and the people for them. */
export function territoryFormulas(sizing: Sizing): TableFormulas {
  const parts = new SizingFormulas(sizing);
  const hours = (role: Role): Formula => ({
    customers: 'sum',
    of: parts.hoursColumn,
    where: [
      { column: CHANNEL, is: codeOf(CHANNEL, role) },
      { column: 'territory', is: cellOf('territory') },
    ],
  });
  const perPerson = (role: Role): Formula => parts.available(role, parts.share(role, null));
  return {
    columns: {
      ...Object.fromEntries(ROLES.map((role) => [role, hours(role)])),
      fullTime: operation('sum', ...ROLES.map((role) => operation('/', cellOf(role), perPerson(role)))),
    },
  };
}

/** The work of each class or channel. */
export function workloadFormulas(by: 'class' | 'channel', sizing: Sizing): TableFormulas {
  const parts = new SizingFormulas(sizing);
  const column = by === 'class' ? CLASS : CHANNEL;
  const own = (of: string): Formula => figureOf('sum', of, column, by);
  const all = (of: string): Formula => ({ customers: 'sum', of, where: [] });
  const ofRole = (role: Role, isTotal: boolean) => [
    { column: CHANNEL, is: codeOf(CHANNEL, role) },
    ...(isTotal ? [] : [{ column, is: cellOf(by) }]),
  ];
  const fullTime = (isTotal: boolean): Formula =>
    operation(
      'sum',
      ...ROLES.map((role) =>
        operation(
          '/',
          { customers: 'sum', of: parts.hoursColumn, where: ofRole(role, isTotal) },
          parts.available(role, parts.share(role, null)),
        ),
      ),
    );
  const inPerson = (isTotal: boolean): Formula =>
    operation('sum', ...ROLES.map((role): Formula => ({ customers: 'count', where: ofRole(role, isTotal) })));
  const figures = { visits: 'care-model.visits', calls: 'care-model.calls', hours: 'care-model.hours' };
  const columns = (of: (column: string) => Formula, isTotal: boolean): Readonly<Record<string, Formula>> => ({
    ...Object.fromEntries(Object.entries(figures).map(([id, each]) => [id, of(each)])),
    hoursShare: ratio(cellOf('hours'), all('care-model.hours')),
    conversationHours: of(parts.hoursColumn),
    fullTime: fullTime(isTotal),
    customersPerFullTime: ratio(inPerson(isTotal), cellOf('fullTime')),
  });
  return {
    columns: { customers: countOf(column, by), ...columns(own, false) },
    total: columns(all, true),
  };
}
