import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { type CustomerLevel, type CustomerLevels, hasValues } from './customer-levels.js';
import type { ContributionSettings } from './settings.js';

/** The level that counts as customer value, with its figures. */
export interface ValueLevel {
  readonly level: CustomerLevel & { readonly values: Float64Array };
  readonly problems: readonly Problem[];
}

/**
 * The level that the settings name; where nothing is known of it, the last known one above. The first by default: it
 * rests on data alone, while later levels mix in assumed rates and allocation keys.
 */
export function valueLevelOf(levels: CustomerLevels, { valueLevel }: ContributionSettings): ValueLevel {
  const known = levels.levels.filter(hasValues);
  if (valueLevel === 'last') return { level: levels.last, problems: [] };
  const place = valueLevel === 'first' ? 0 : levels.levels.findIndex(({ level }) => level.id === valueLevel);
  const wanted = levels.levels[place];
  if (wanted !== undefined && hasValues(wanted)) return { level: wanted, problems: [] };
  const above =
    levels.levels.slice(0, Math.max(1, place)).filter(hasValues).at(-1) ?? known[0] ?? levels.last;
  const label = wanted?.level.label ?? { de: valueLevel, en: valueLevel };
  return {
    level: above,
    problems: [problem('KW513', { details: { level: label, instead: above.level.label } })],
  };
}
