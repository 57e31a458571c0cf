import { readFileSync } from 'node:fs';
import { isoDay } from '../language/numbers.js';
import type { UsedSetting } from '../results/run-result.js';
import { parseCalendarDay } from './calendar-day.js';
import { flagAssignments } from './flag-assignments.js';
import { stagesOfLevel } from './levels.js';
import type { OutputFormat, SettingFlags, Settings } from './settings.js';

const LANGUAGES = ['de', 'en'] as const;
const FORMATS = ['xlsx', 'csv', 'json'] as const satisfies readonly OutputFormat[];
const LIVE_MODES = ['auto', 'on', 'off'] as const;
const MOST_MONTHS = 1200;

/**
 * What settings come to where nothing is set, as the build has stored it: making their schema, which is
 * needed to check a file or `--set`, takes longer than scoring a small file.
 *
 * @returns null where there is no such file, as in the sources, or where it is damaged
 */
export function storedSettings(file: URL): Settings | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  } catch {
    return null;
  }
}

/**
 * The settings of a run for which nothing but flags is given.
 *
 * @returns null where a flag is not plainly right: the schema says what is wrong with it
 */
export function withFlags(stored: Settings, flags: SettingFlags): Settings | null {
  const changes: Change[] = [];
  for (const { path, value } of flagAssignments(flags)) {
    const change = changeOf(path.join('.'), value, stored);
    if (change === null) return null;
    changes.push(change);
  }
  const used = new Map(changes.map((change) => [change.path, change.used]));
  const changed: Settings = { ...stored, ...Object.assign({}, ...changes.map(({ settings }) => settings)) };
  return {
    ...changed,
    stages: changed.stages ?? stagesOfLevel(changed.level, Object.keys(stored.stage)),
    used: stored.used.map((each) =>
      used.has(each.path) ? { ...each, value: used.get(each.path) ?? null, origin: 'flag' as const } : each,
    ),
  };
}

/** What a flag changes, and how the used settings show it. */
interface Change {
  readonly path: string;
  readonly settings: Partial<Settings>;
  readonly used: UsedSetting['value'];
}

function changeOf(path: string, value: unknown, stored: Settings): Change | null {
  const change = (settings: Partial<Settings>, used = value as UsedSetting['value']): Change => ({
    path,
    settings,
    used,
  });
  switch (path) {
    case 'language':
      return choice(LANGUAGES, value, (language) => change({ language }));
    case 'company':
    case 'out':
    case 'splitBy':
      return isText(value) ? change({ [path]: value }) : null;
    case 'currency':
      return isText(value) && /^[A-Z]{3}$/.test(value) ? change({ currency: value }) : null;
    case 'asOf': {
      const asOf = isText(value) ? parseCalendarDay(value) : null;
      return asOf === null ? null : change({ asOf }, isoDay(asOf));
    }
    case 'months':
      if (value === 'all') return change({ months: null });
      return isWhole(value) && value >= 1 && value <= MOST_MONTHS ? change({ months: value }) : null;
    case 'formats': {
      const formats = chosen(value, FORMATS);
      return formats === null ? null : change({ formats }, formats);
    }
    case 'live':
      return choice(LIVE_MODES, value, (live) => change({ live }));
    case 'level':
      return isWhole(value) && value >= 1 && value <= 4 ? change({ level: value }) : null;
    case 'stages.run': {
      if (value === 'all') return change({ stages: null });
      const stages = chosen(value, Object.keys(stored.stage));
      return stages === null ? null : change({ stages }, stages);
    }
    default:
      return null;
  }
}

/** What one of some texts changes; null for anything else. */
function choice<Name extends string>(
  known: readonly Name[],
  value: unknown,
  changeTo: (name: Name) => Change,
): Change | null {
  const name = known.find((each) => each === value);
  return name === undefined ? null : changeTo(name);
}

/** A list of known names, each once; null for anything else. */
function chosen<Name extends string>(value: unknown, known: readonly Name[]): readonly Name[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const names = value.map((each) => known.find((name) => name === each));
  return names.includes(undefined) ? null : [...new Set(names as Name[])];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
