import type { Rep } from '../../facts/fact.js';
import { type WorkingYear, workingHours } from '../../math/working-capacity.js';
import { onceByName } from '../recognise-name.js';
import { fullTimeShare, measuredFacingShare } from '../rep-time.js';
import { ROLES } from '../sales-roles.js';
import { calendarYear } from './public-holidays.js';
import { isRole, recogniseRole, SETTING_OF_ROLE, STAFF_ROLES, type StaffRole } from './roles.js';
import type { Settings } from './settings.js';
import type { StudiedRole, TimeStudy } from './time-study.js';

/**
 * Where a customer-facing share comes from: the time study, the shares in the list of sales people, the mean of the other
 * roles' measured shares, or an assumption.
 */
export type ShareSource = 'study' | 'reps' | 'mean' | 'assumed';

/** The entries of a working year that a role may have of its own. */
export const OWN_ENTRIES = ['vacationDays', 'sickDays', 'trainingDays', 'hoursPerDay'] as const;
export type OwnEntry = (typeof OWN_ENTRIES)[number];

/** The working time of one role. */
export interface RoleTime {
  readonly role: StaffRole;
  readonly year: WorkingYear;
  /** What differs from everybody's working year. */
  readonly own: readonly OwnEntry[];
  /** Working hours of one full-time person a year. */
  readonly capacityHours: number;
  /** Share of working time with customers. */
  readonly share: number;
  readonly source: ShareSource;
  readonly target: number;
  /** The mean of the shares in the list of sales people; NaN where there is none. */
  readonly stated: number;
  readonly studied: StudiedRole | null;
}

/** Working time and customer-facing share of all roles. */
export interface WorkingTime {
  readonly of: Readonly<Record<StaffRole, RoleTime>>;
  /** Working hours of a full-time person without a year of his own. */
  readonly capacityHours: number;
  /** Whether all roles that look after customers have the same share. */
  readonly isUniform: boolean;
  /** Whether the share of any of them was measured. */
  readonly isMeasured: boolean;
  /** Sales people whose stated share is not above 0 % and up to 100 %, and is not used. */
  readonly impossibleShares: number;
}

/** The settings with the year of the calendar in place of the convention, where one is set. */
export function withCalendar(settings: Settings, yearOfData: number): Settings {
  const { calendar } = settings;
  if (calendar === null) return settings;
  const year = calendar.year ?? yearOfData;
  return {
    ...settings,
    ...calendarYear(year, calendar.country, calendar.state),
    calendar: { ...calendar, year },
  };
}

/**
 * Working time by role (Kapazität und Kundenzeit je Rolle). The time study goes before the shares in the list of sales
 * people, because there somebody wrote hours down while here somebody estimated; either goes before an assumption.
 */
export function workingTime(
  settings: Settings,
  reps: readonly Rep[] | null,
  study: TimeStudy | null,
): WorkingTime {
  const possible = (reps ?? []).map((rep) =>
    isShare(rep.customerFacingShare) ? rep : { ...rep, customerFacingShare: Number.NaN },
  );
  const impossibleShares = (reps ?? []).filter(
    ({ customerFacingShare }) => !Number.isNaN(customerFacingShare) && !isShare(customerFacingShare),
  ).length;
  const recognise = onceByName((name) => recogniseRole(name, settings.roleNames));
  const roleOf = (rep: Rep): StaffRole | null => (rep.role === null ? null : recognise(rep.role));
  // Management and staff don't count; people without a role may be anybody.
  const anybody = possible.filter((rep) => rep.role === null || isRole(roleOf(rep)));
  const stated = (role: StaffRole): number =>
    measuredFacingShare(possible.filter((rep) => roleOf(rep) === role));
  const studied = (role: StaffRole): StudiedRole | null =>
    study?.roles.find((each) => each.role === role) ?? null;
  const measured = new Map<StaffRole, { readonly share: number; readonly source: ShareSource }>();
  for (const role of STAFF_ROLES) {
    const own = studied(role);
    if (own !== null && own.facing > 0)
      measured.set(role, { share: own.facing / own.hours, source: 'study' });
    else if (!Number.isNaN(stated(role))) measured.set(role, { share: stated(role), source: 'reps' });
  }
  const mean = meanShare(measured, anybody, roleOf);
  const times = STAFF_ROLES.map((role): RoleTime => {
    const setting = settings.roles[SETTING_OF_ROLE[role]];
    const own = OWN_ENTRIES.filter((entry) => setting[entry] !== null);
    const year: WorkingYear = {
      ...settings,
      ...Object.fromEntries(own.map((entry) => [entry, setting[entry]])),
    };
    const assumed =
      setting.facingShare === null && isRole(role) && !Number.isNaN(mean)
        ? { share: mean, source: 'mean' as const }
        : { share: setting.facingShare ?? settings.facingShare, source: 'assumed' as const };
    return {
      role,
      year,
      own,
      capacityHours: workingHours(year),
      ...(measured.get(role) ?? assumed),
      target: setting.targetShare ?? settings.targetShare,
      stated: stated(role),
      studied: studied(role),
    };
  });
  const of = Object.fromEntries(times.map((time) => [time.role, time])) as Record<StaffRole, RoleTime>;
  return {
    of,
    capacityHours: workingHours(settings),
    isUniform: ROLES.every((role) => of[role].share === of[ROLES[0]].share),
    isMeasured: ROLES.some((role) => of[role].source !== 'assumed'),
    impossibleShares,
  };
}

function isShare(share: number): boolean {
  return share > 0 && share <= 1;
}

/** The measured shares weighted by the people of each role; without people every role counts alike. */
function meanShare(
  measured: ReadonlyMap<StaffRole, { readonly share: number }>,
  people: readonly Rep[],
  roleOf: (rep: Rep) => StaffRole | null,
): number {
  let [time, weight, plain, roles] = [0, 0, 0, 0];
  for (const role of ROLES) {
    const share = measured.get(role)?.share;
    if (share === undefined) continue;
    const fullTime = people.reduce((sum, rep) => sum + (roleOf(rep) === role ? fullTimeShare(rep) : 0), 0);
    time += share * fullTime;
    weight += fullTime;
    plain += share;
    roles += 1;
  }
  const unplaced = people.filter((rep) => rep.role === null && !Number.isNaN(rep.customerFacingShare));
  for (const rep of unplaced) {
    time += rep.customerFacingShare * fullTimeShare(rep);
    weight += fullTimeShare(rep);
  }
  if (weight > 0) return time / weight;
  return roles > 0 ? plain / roles : Number.NaN;
}
