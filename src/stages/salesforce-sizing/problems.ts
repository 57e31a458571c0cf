import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { fullTimeEquivalents } from '../../math/full-time-equivalents.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { ROLES } from '../sales-roles.js';
import { inQuotes } from '../sentence-parts.js';
import { strangeTerritories } from './managers-table.js';
import { requiredTotal, requirements, type Sizing } from './requirement.js';
import { ROLE_NAMES } from './roles.js';
import type { ServiceWorkload } from './service-workload.js';
import type { TimeStudy } from './time-study.js';

/** What to know about the figures of the stage. */
export function problems(
  sizing: Sizing,
  present: number,
  study: TimeStudy | null,
  service: ServiceWorkload | null,
): readonly Problem[] {
  return [
    ...ofPeople(sizing, present),
    ...(study === null ? [] : ofStudy(sizing, study)),
    ...ofCalendar(sizing),
    ...(service !== null && service.withoutDuration > 0
      ? [problem('KW617', { details: { entries: service.withoutDuration } })]
      : []),
  ];
}

function ofPeople({ team, workload, time }: Sizing, present: number): readonly Problem[] {
  const result: Problem[] = [];
  if (!time.isMeasured) {
    const share = inBoth((language) => formatShare(present, language, 0));
    result.push(problem('KW571', { details: { share } }));
  }
  if (team !== null && team.assumedFullTime > 0) {
    result.push(problem('KW572', { details: { reps: team.assumedFullTime } }));
  }
  const others = team?.groups.find(({ group }) => group === 'other')?.heads ?? 0;
  if (team !== null && others > 0) {
    result.push(problem('KW573', { details: { reps: others, names: listed(team.otherRoles) } }));
  }
  if (!workload.territoriesKnown) result.push(problem('KW574'));
  if (time.impossibleShares > 0) result.push(problem('KW619', { details: { reps: time.impossibleShares } }));
  return result;
}

function ofStudy(sizing: Sizing, study: TimeStudy): readonly Problem[] {
  const result: Problem[] = [];
  if (study.unusable > 0) result.push(problem('KW610', { details: { entries: study.unusable } }));
  if (study.unknownRoles.length > 0) {
    const details = { roles: study.unknownRoles.length, names: listed(study.unknownRoles) };
    result.push(problem('KW611', { details }));
  }
  if (study.unclear.length > 0) {
    const details = { categories: study.unclear.length, names: listed(study.unclear) };
    result.push(problem('KW612', { details }));
  }
  const apart = travelApart(sizing);
  if (apart !== null) result.push(apart);
  const differing = ROLES.filter((role) => {
    const { source, share, stated } = sizing.time.of[role];
    return source === 'study' && Math.abs(share - stated) > TELLING_DIFFERENCE;
  });
  if (differing.length > 0) {
    const names = inBoth((language) => differing.map((role) => ROLE_NAMES[role][language]).join(', '));
    result.push(problem('KW614', { details: { names } }));
  }
  return result;
}

/** Between two sources of the same share. */
const TELLING_DIFFERENCE = 0.05;

/** The study counts travel apart, while the hours of care contain it: what the need is without it. */
function travelApart(sizing: Sizing): Problem | null {
  const { settings, workload, time } = sizing;
  if (settings.shareMeasures !== 'care') return null;
  const around = ROLES.filter(
    (role) => time.of[role].source === 'study' && (time.of[role].studied?.around ?? 0) > 0,
  );
  if (around.length === 0) return null;
  const conversation = workload.roles.reduce((sum, work) => {
    const { capacityHours, share } = time.of[work.role];
    return sum + fullTimeEquivalents(work.conversation, capacityHours, share);
  }, 0);
  const care = requiredTotal(requirements(sizing), 'fullTime');
  const figure = (people: number) => inBoth((language) => formatNumber(people, 1, language));
  return problem('KW613', { details: { care: figure(care), conversation: figure(conversation) } });
}

function ofCalendar(sizing: Sizing): readonly Problem[] {
  const { calendar } = sizing.settings;
  const result: Problem[] = [];
  if (calendar !== null && calendar.state === null && calendar.country !== 'AT') {
    const days = sizing.settings.publicHolidays;
    result.push(problem('KW615', { details: { country: calendar.country, days } }));
  }
  const strange = strangeTerritories(sizing.settings, sizing);
  if (strange.length > 0) {
    result.push(problem('KW616', { details: { territories: strange.length, names: listed(strange) } }));
  }
  return result;
}

/** Names of the data; a long list is cut. */
const MOST_NAMES = 8;

function listed(names: readonly string[]) {
  return inBoth((language) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => inQuotes(name, language));
    return `${shown.join(', ')}${names.length > MOST_NAMES ? ' …' : ''}`;
  });
}
