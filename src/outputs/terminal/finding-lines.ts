import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { Finding } from '../../results/report-table.js';
import type { StageReport } from '../../results/run-result.js';
import { indented } from './indented.js';
import type { Paint } from './paint.js';

const QUESTIONS = ['who', 'money', 'action', 'gap'] as const;
const MOST_PER_QUESTION = 4;

/**
 * The findings of all stages under the four questions they answer. What is said of the run as a whole goes first, so
 * that it is never among those that are left out.
 */
export function findingLines(
  ofRun: readonly Finding[],
  stages: readonly StageReport[],
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const words = TERMINAL[language];
  const findings = [...ofRun, ...stages.flatMap((stage) => stage.findings)];
  return QUESTIONS.flatMap((question) => {
    const texts = findings.filter((each) => each.question === question).map((each) => each.text[language]);
    if (texts.length === 0) return [];
    const more = texts.length - MOST_PER_QUESTION;
    return [
      paint.heading(words.questions[question]),
      ...texts.slice(0, MOST_PER_QUESTION).flatMap((text) => indented(`• ${text}`, 2, width)),
      ...(more > 0
        ? indented(words.moreFindings(formatNumber(more, 0, language), more === 1), 2, width).map(paint.quiet)
        : []),
    ];
  });
}

/** Stages that were not computed, each with the reason and what helps. */
export function missingLines(
  stages: readonly StageReport[],
  status: 'skipped' | 'failed',
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const missing = stages.filter((stage) => stage.status === status);
  if (missing.length === 0) return [];
  return [
    paint.heading(TERMINAL[language][status]),
    ...missing.flatMap(({ title, reason, remedy }) => [
      ...indented(
        [title[language], ...(reason === undefined ? [] : [reason[language]])].join(': '),
        2,
        width,
      ),
      ...(remedy === undefined ? [] : indented(`→ ${remedy[language]}`, 4, width)),
    ]),
  ];
}
