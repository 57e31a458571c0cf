import type { Assigned } from './given.js';
import type { SettingFlags } from './settings.js';

/** A value that a flag or `--set` gives to a setting. */
export interface Assignment extends Assigned {
  readonly path: readonly string[];
  readonly value: unknown;
}

const FLAG_PATHS = {
  language: { path: ['language'], typed: '--lang' },
  company: { path: ['company'], typed: '--company' },
  currency: { path: ['currency'], typed: '--currency' },
  asOf: { path: ['asOf'], typed: '--as-of' },
  months: { path: ['months'], typed: '--months' },
  formats: { path: ['formats'], typed: '--format' },
  live: { path: ['live'], typed: '--live' },
  out: { path: ['out'], typed: '--out' },
  splitBy: { path: ['splitBy'], typed: '--split-by' },
  stages: { path: ['stages', 'run'], typed: '--stages' },
  level: { path: ['level'], typed: '--level' },
} as const satisfies Record<keyof SettingFlags, Assigned>;

/** The flags that give a setting, as they are typed. */
export const NAMED_FLAGS: readonly string[] = Object.values(FLAG_PATHS).map(({ typed }) => typed);

/** The named flags as assignments; those not given are left out. */
export function flagAssignments(flags: SettingFlags): Assignment[] {
  const ids = Object.keys(FLAG_PATHS) as (keyof SettingFlags)[];
  return ids.flatMap((id) => {
    const value = flags[id];
    if (value === undefined) return [];
    const isCount =
      (id === 'months' || id === 'level') && typeof value === 'string' && /^\d+$/.test(value.trim());
    return [{ ...FLAG_PATHS[id], value: isCount ? Number(value) : value }];
  });
}
