import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { type Counted, TERMINAL } from '../../language/terminal.js';
import { groupProblems, type ProblemGroup } from '../../problems/group.js';
import { groupText, severityWord } from '../../problems/layout.js';
import type { Problem } from '../../problems/problem.js';
import { indented } from './indented.js';
import type { Paint } from './paint.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const MOST_GROUPS = 10;

/** How many problems there are, and the gravest kinds of them. */
export function problemLines(
  problems: readonly Problem[],
  language: Language,
  width: number,
  paint: Paint,
  mostGroups = MOST_GROUPS,
  moreText: Counted = TERMINAL[language].moreProblems,
): string[] {
  const words = TERMINAL[language];
  if (problems.length === 0) return [`${paint.heading(words.problems)}: ${words.noProblems}`];
  const groups = groupProblems(problems);
  const more = groups.length - mostGroups;
  return [
    `${paint.heading(words.problems)}: ${totals(problems, language)}`,
    ...groups.slice(0, mostGroups).flatMap((group) => {
      const [head = '', ...others] = groupText(group, language).split('\n');
      return [
        ...indented(head, 2, width).map((part, index) =>
          index === 0 ? painted(part, group, language, paint) : part,
        ),
        ...others.flatMap((line) => indented(line.trimStart(), 4, width)),
      ];
    }),
    ...(more > 0
      ? indented(moreText(formatNumber(more, 0, language), more === 1), 2, width).map(paint.quiet)
      : []),
  ];
}

function painted(line: string, { problem }: ProblemGroup, language: Language, paint: Paint): string {
  const word = severityWord(problem.severity, language);
  return line.replace(word, paint.severity(problem.severity, word));
}

function totals(problems: readonly Problem[], language: Language): string {
  return SEVERITIES.flatMap((severity) => {
    const count = problems
      .filter((problem) => problem.severity === severity)
      .reduce((sum, problem) => sum + problem.count, 0);
    if (count === 0) return [];
    return [TERMINAL[language].severities[severity](formatNumber(count, 0, language), count === 1)];
  }).join(', ');
}
