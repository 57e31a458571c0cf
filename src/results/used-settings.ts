import { isoDay } from '../language/numbers.js';
import type { UsedSetting } from './run-result.js';

/** Settings that say where and how a run happens, and can't move a result. */
const SURROUNDINGS = /^(engine\.|out$|formats$|live$|splitBy$|language$)/;

/**
 * The settings that made a result. What they left to the data carries the value that was found,
 * and what can't move a result is left out: the same figures give the same bytes on any machine.
 */
export function resultSettings(
  used: readonly UsedSetting[],
  found: { readonly asOf: number | null; readonly currency: string },
): readonly UsedSetting[] {
  return used
    .filter((setting) => !SURROUNDINGS.test(setting.path))
    .map((setting) => {
      if (setting.path === 'asOf' && setting.value === null && found.asOf !== null) {
        return { ...setting, value: isoDay(found.asOf), origin: 'data' };
      }
      if (setting.path === 'currency' && setting.value !== found.currency) {
        return { ...setting, value: found.currency, origin: 'data' };
      }
      return setting;
    });
}
