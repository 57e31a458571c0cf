import type { Rep, TimeUse } from '../../facts/fact.js';
import { knownTotal } from '../../math/known-total.js';
import { recogniseRole, STAFF_ROLES, type StaffRole } from './roles.js';
import type { Settings } from './settings.js';
import { type KindOfWork, recogniseWork } from './time-categories.js';

/** What says whether a kind of work is time with customers: the study itself, its name, or nothing. */
export type FacingBasis = 'flag' | 'name' | 'unclear';

/** The hours of a role for one kind of work. */
export interface CategoryTime {
  readonly category: string;
  readonly hours: number;
  readonly kind: KindOfWork;
  readonly basis: FacingBasis;
}

/** What the study says about one role, over all its periods. */
export interface StudiedRole {
  readonly role: StaffRole;
  readonly hours: number;
  /** Hours with customers, and on the road or in preparation. */
  readonly facing: number;
  readonly around: number;
  /** The longest first. */
  readonly categories: readonly CategoryTime[];
}

/** A time study (Zeitstudie) as far as it can be used. */
export interface TimeStudy {
  readonly roles: readonly StudiedRole[];
  readonly periods: number;
  /** Rows without kind of work, role or hours, or with negative hours. */
  readonly unusable: number;
  /** Roles of the study that are none of ours. */
  readonly unknownRoles: readonly string[];
  /** Kinds of work about which neither flag nor name says anything; they count as no time with customers. */
  readonly unclear: readonly string[];
}

/**
 * Working time by role and kind of work (Zeitverwendung). A row counts for its role; one without for the role that its
 * person has in the list of sales people. Only proportions within a role count, so hours may also be per cent. Null
 * without a study.
 */
export function timeStudyOf(
  uses: readonly TimeUse[] | null,
  reps: readonly Rep[] | null,
  settings: Settings,
): TimeStudy | null {
  if (uses === null) return null;
  const roleOfPerson = rolesOfPeople(reps ?? []);
  const found = new Map<StaffRole, Map<string, CategoryTime>>();
  const unknownRoles = new Set<string>();
  const unclear = new Set<string>();
  let unusable = 0;
  for (const use of uses) {
    const name = use.role ?? roleOfPerson.get(use.rep ?? '') ?? use.rep;
    if (use.category === null || name === null || !(use.hours >= 0)) {
      unusable += use.entries;
      continue;
    }
    const role = recogniseRole(name, settings.roleNames);
    if (role === null) {
      unknownRoles.add(name);
      continue;
    }
    const recognised = recogniseWork(use.category, settings.timeCategories);
    const basis = basisOf(use.isCustomerFacing, recognised);
    const kind = kindOf(use.isCustomerFacing, recognised);
    if (basis === 'unclear') unclear.add(use.category);
    const categories = found.get(role) ?? new Map<string, CategoryTime>();
    const key = `${kind} ${basis} ${use.category}`;
    const hours = (categories.get(key)?.hours ?? 0) + use.hours;
    categories.set(key, { category: use.category, hours, kind, basis });
    found.set(role, categories);
  }
  return {
    roles: STAFF_ROLES.flatMap((role) => {
      const categories = found.get(role);
      return categories === undefined ? [] : studiedRole(role, [...categories.values()]);
    }),
    periods: new Set(uses.flatMap(({ period }) => period ?? [])).size,
    unusable,
    unknownRoles: [...unknownRoles].sort(),
    unclear: [...unclear].sort(),
  };
}

/** The role of each person by number and by name. */
function rolesOfPeople(reps: readonly Rep[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const { name, role } of reps) if (name !== null && role !== null) roles.set(name, role);
  for (const { rep, role } of reps) if (role !== null) roles.set(rep, role);
  return roles;
}

function basisOf(flag: boolean | null, recognised: KindOfWork | null): FacingBasis {
  if (flag !== null) return 'flag';
  return recognised === null ? 'unclear' : 'name';
}

/** The flag goes before the name; what is no time with customers may still be around it. */
function kindOf(flag: boolean | null, recognised: KindOfWork | null): KindOfWork {
  if (flag === true) return 'facing';
  if (flag === false) return recognised === 'around' ? 'around' : 'other';
  return recognised ?? 'other';
}

function studiedRole(role: StaffRole, categories: readonly CategoryTime[]): readonly StudiedRole[] {
  const hours = (kind: KindOfWork | null): number => {
    const own = categories.filter((each) => kind === null || each.kind === kind);
    return own.length === 0 ? 0 : knownTotal(own.map((each) => each.hours));
  };
  if (!(hours(null) > 0)) return [];
  const sorted = [...categories].sort(
    (one, other) => other.hours - one.hours || (one.category < other.category ? -1 : 1),
  );
  return [{ role, hours: hours(null), facing: hours('facing'), around: hours('around'), categories: sorted }];
}
