import type { Formula, TableFormulas } from '../../results/formula.js';
import { cellOf, codeOf, constant, countOf, figureOf, operation, ratio } from '../formula-parts.js';
import { costId, shareInput, sizingInput, WORKING_DAYS } from './inputs.js';
import { roundsPerTerritory, type Sizing } from './requirement.js';
import { ROLES, type Role } from './roles.js';
import type { Settings } from './settings.js';

const CHANNEL = 'care-model.channel';
const CLASS = 'care-model.careClass';
/** The table of hours that heads are rounded up by. */
export const BY_TERRITORY = 'workload-by-territory';

/** What the formulas of the stage's tables depend on beside the inputs. */
export interface SizingFormulas {
  readonly settings: Settings;
  readonly present: number;
  /** The customers' column with the hours that count. */
  readonly hoursColumn: string;
  /** Whether heads of a role are rounded up by territory. */
  perTerritory(role: Role): boolean;
}

/** @param present the customer-facing share of today */
export function sizingFormulas(sizing: Sizing, present: number): SizingFormulas {
  return {
    settings: sizing.settings,
    present,
    hoursColumn: hoursColumn(sizing.settings),
    perTerritory: (role) => roundsPerTerritory(role, sizing),
  };
}

/** The column of customers that holds the hours of the requirement. */
export function hoursColumn({ shareMeasures }: Settings): string {
  return shareMeasures === 'care' ? 'care-model.hours' : 'care-model.conversationHours';
}

const isRole = (id: unknown): id is Role => (ROLES as readonly unknown[]).includes(id);

/** The working year step by step. */
export function capacityFormulas(): TableFormulas {
  const minus = (id: string): Formula => operation('-', constant(0), sizingInput(id));
  const absences = ['weekendDays', 'publicHolidays', 'vacationDays', 'sickDays', 'trainingDays'];
  return {
    rows: {
      0: { days: sizingInput('calendarDays') },
      ...Object.fromEntries(absences.map((id, index) => [index + 1, { days: minus(id) }])),
      6: { days: WORKING_DAYS },
      7: { hours: sizingInput('hoursPerDay') },
      8: { hours: sizingInput('capacityHours') },
      9: { share: sizingInput('presentShare') },
      10: { hours: operation('*', sizingInput('capacityHours'), sizingInput('presentShare')) },
    },
  };
}

/** Hours of a full-time person for customers at a share. */
function available(share: Formula): Formula {
  return operation('*', sizingInput('capacityHours'), share);
}

/** Heads for the hours of a row: rounded up, by territory where the role sits there (see requirement.ts). */
function heads(role: Role, hours: Formula, share: Formula, perTerritory: boolean): Formula {
  const once = operation('sumOfCeilings', available(share), hours);
  if (!perTerritory) return once;
  const apart = operation('sumOfCeilings', available(share), { table: BY_TERRITORY, column: role });
  return operation('max', once, apart);
}

/**
 * The scenarios: for every share the roles, then their total.
 *
 * @param rows share and role of each row, in order
 */
export function scenarioFormulas(
  rows: readonly { readonly share: number; readonly role: string }[],
  sizing: SizingFormulas,
): TableFormulas {
  const sum = (column: string): Formula =>
    operation('sum', ...ROLES.map((_, index): Formula => ({ above: column, rows: ROLES.length - index })));
  const formulas = rows.map(({ share, role }): Readonly<Record<string, Formula>> => {
    const shareOfRow = shareInput(share, sizing.present, sizing.settings);
    if (!isRole(role)) {
      return {
        share: shareOfRow,
        ...Object.fromEntries(['hours', 'fullTime', 'heads', 'cost'].map((id) => [id, sum(id)])),
      };
    }
    return {
      share: shareOfRow,
      hours: figureOf('sum', sizing.hoursColumn, CHANNEL, 'role'),
      fullTime: operation('/', cellOf('hours'), available(cellOf('share'))),
      heads: heads(role, cellOf('hours'), cellOf('share'), sizing.perTerritory(role)),
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
export function comparisonFormulas(groups: readonly string[], sizing: SizingFormulas): TableFormulas {
  const present = sizingInput('presentShare');
  const common: Readonly<Record<string, Formula>> = {
    difference: operation('-', cellOf('presentFullTime'), cellOf('requiredFullTime')),
    customersPerHead: ratio(cellOf('customers'), cellOf('presentHeads')),
    customersPerHeadRequired: ratio(cellOf('customers'), cellOf('requiredHeads')),
  };
  const rows = groups.map((group): Readonly<Record<string, Formula>> => {
    if (!isRole(group)) return common;
    const hours = hoursOf(group, sizing);
    return {
      ...common,
      customers: countOf(CHANNEL, 'role'),
      requiredFullTime: operation('/', hours, available(present)),
      requiredHeads: heads(group, hours, present, sizing.perTerritory(group)),
      requiredCost: operation('*', cellOf('requiredHeads'), sizingInput(costId(group))),
    };
  });
  const sum = (column: string): Formula =>
    operation('sum', ...groups.map((_, index): Formula => ({ above: column, rows: groups.length - index })));
  return {
    rows: Object.fromEntries(rows.entries()),
    total: {
      ...common,
      ...Object.fromEntries(
        ['customers', 'requiredFullTime', 'requiredHeads', 'requiredCost'].map((id) => [id, sum(id)]),
      ),
    },
  };
}

/** Hours that each role needs, and those that its people have for customers. */
export function hoursFormulas(settings: Settings): TableFormulas {
  return {
    columns: {
      needed: figureOf('sum', hoursColumn(settings), CHANNEL, 'role'),
      available: operation('*', cellOf('presentFullTime'), available(sizingInput('presentShare'))),
    },
  };
}

/** Full-time people and heads of all roles at the present share. */
export function presentTotals(sizing: SizingFormulas): {
  readonly fullTime: Formula;
  readonly heads: Formula;
} {
  const present = sizingInput('presentShare');
  const hours = ROLES.map((role) => [role, hoursOf(role, sizing)] as const);
  return {
    fullTime: operation('/', operation('sum', ...hours.map(([, work]) => work)), available(present)),
    heads: operation(
      'sum',
      ...hours.map(([role, work]) => heads(role, work, present, sizing.perTerritory(role))),
    ),
  };
}

function hoursOf(role: Role, { hoursColumn: of }: SizingFormulas): Formula {
  return { customers: 'sum', of, where: [{ column: CHANNEL, is: codeOf(CHANNEL, role) }] };
}

/** Hours of each role by territory. */
export function territoryFormulas(column: string): TableFormulas {
  const hours = (role: Role): Formula => ({
    customers: 'sum',
    of: column,
    where: [
      { column: CHANNEL, is: codeOf(CHANNEL, role) },
      { column: 'territory', is: cellOf('territory') },
    ],
  });
  return { columns: Object.fromEntries(ROLES.map((role) => [role, hours(role)])) };
}

/** The work of each class or channel. */
export function workloadFormulas(by: 'class' | 'channel', sizing: SizingFormulas): TableFormulas {
  const column = by === 'class' ? CLASS : CHANNEL;
  const own = (of: string): Formula => figureOf('sum', of, column, by);
  const all = (of: string): Formula => ({ customers: 'sum', of, where: [] });
  const ours = (isTotal: boolean): Formula =>
    operation(
      'sum',
      ...ROLES.map(
        (role): Formula => ({
          customers: 'sum',
          of: sizing.hoursColumn,
          where: [
            { column: CHANNEL, is: codeOf(CHANNEL, role) },
            ...(isTotal ? [] : [{ column, is: cellOf(by) }]),
          ],
        }),
      ),
    );
  const fullTime = (isTotal: boolean): Formula =>
    operation('/', ours(isTotal), available(sizingInput('presentShare')));
  const figures = { visits: 'care-model.visits', calls: 'care-model.calls', hours: 'care-model.hours' };
  const columns = (of: (column: string) => Formula, isTotal: boolean): Readonly<Record<string, Formula>> => ({
    ...Object.fromEntries(Object.entries(figures).map(([id, each]) => [id, of(each)])),
    hoursShare: ratio(cellOf('hours'), all('care-model.hours')),
    conversationHours: of(sizing.hoursColumn),
    fullTime: fullTime(isTotal),
  });
  return {
    columns: { customers: countOf(column, by), ...columns(own, false) },
    total: columns(all, true),
  };
}
