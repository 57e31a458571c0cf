import type { Problem, Severity } from './problem.js';

/** Problems of one kind: the first of them, how often it happened, and in how many files. */
export interface ProblemGroup {
  readonly problem: Problem;
  readonly count: number;
  readonly files: number;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Puts together the problems that one correction solves: those of one code in cells of one column, and those
 * without a cell that say the same. Errors come first, then warnings, then notes; each in the order of finding.
 */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { problem: Problem; count: number; files: Set<string> }>();
  for (const problem of problems) {
    const key = groupKey(problem);
    const group = groups.get(key) ?? { problem, count: 0, files: new Set<string>() };
    groups.set(key, group);
    group.count += problem.count;
    if (problem.position.file !== undefined) group.files.add(problem.position.file);
  }
  return [...groups.values()]
    .map(({ problem, count, files }) => ({ problem, count, files: files.size }))
    .sort((a, b) => ORDER[a.problem.severity] - ORDER[b.problem.severity]);
}

function groupKey({ code, severity, position, message }: Problem): string {
  const inCell = position.row !== undefined || position.column !== undefined;
  return JSON.stringify([code, severity, position.column ?? null, inCell ? null : message.de]);
}
