import { inBoth } from '../language/bilingual.js';
import type { Finding } from '../results/report-table.js';
import { LEVELS, nextLevel } from './levels.js';
import type { Settings } from './settings.js';

/** At which level a run stands and what the next would add; nothing at the top, or where stages were named. */
export function levelFinding({ level, used }: Pick<Settings, 'level' | 'used'>): readonly Finding[] {
  const isNamed = used.some(({ path, value }) => path === 'stages.run' && value !== 'all');
  const next = nextLevel(level);
  const own = LEVELS.find((each) => each.level === level);
  if (isNamed || next === null || own === undefined) return [];
  const text = inBoth((language) => {
    const [here, above] = [own.name[language], next.name[language]];
    const [adds, needs] = [next.adds[language], next.needs[language]];
    return language === 'de'
      ? `Gerechnet ist bis Stufe ${level} von ${LEVELS.length} (${here}); Stufe ${next.level} (${above}) würde zeigen, ${adds}, und braucht ${needs} (--level ${next.level}).`
      : `Computed up to level ${level} of ${LEVELS.length} (${here}); level ${next.level} (${above}) would show ${adds}, and takes ${needs} (--level ${next.level}).`;
  });
  return [{ question: 'gap', text }];
}
