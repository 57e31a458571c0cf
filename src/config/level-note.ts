import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { LEVELS, nextLevel } from './levels.js';
import type { Settings } from './settings.js';

/** What the next level would add, where a run went less far than it could; nothing where stages were named. */
export function levelNote({ level, used }: Pick<Settings, 'level' | 'used'>): readonly Problem[] {
  const isNamed = used.some(({ path, value }) => path === 'stages.run' && value !== 'all');
  const next = nextLevel(level);
  const own = LEVELS.find((each) => each.level === level);
  if (isNamed || next === null || own === undefined) return [];
  const details = { level, name: own.name, next: next.level, nextName: next.name, adds: next.adds };
  return [problem('KW590', { details: { ...details, needs: next.needs } })];
}
