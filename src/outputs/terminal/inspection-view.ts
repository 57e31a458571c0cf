import type { Language } from '../../language/bilingual.js';
import { INSPECTION } from '../../language/inspection.js';
import { formatDay, formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type {
  DataGaps,
  InspectedStage,
  Inspection,
  MissingField,
  StageName,
} from '../../results/inspection.js';
import { indented, indentedItems } from './indented.js';
import { inspectedSourceLines } from './inspected-source-lines.js';
import { joinLines } from './join-lines.js';
import { createPaint, type Paint } from './paint.js';
import { withPrintableTexts } from './printable-result.js';
import { problemLines } from './problem-lines.js';
import type { TerminalOptions } from './terminal-summary.js';

const NARROWEST = 40;
const SHOWN_FIELDS = 12;
const SHOWN_MONTHS = 12;

/**
 * The view of `kundenwert check` (Prüfbericht): the verdict first, then files and columns with their evidence, period
 * and gaps, stages, what is missing, and every problem. Ends with a line break. Nothing that comes from the data can act as an
 * escape sequence.
 *
 * @param verbose everything instead of the most important
 */
export function inspectionView(
  inspection: Inspection,
  language: Language,
  options: TerminalOptions & { readonly verbose: boolean },
): string {
  const words = INSPECTION[language];
  const paint = createPaint(options.color);
  const width = Math.max(NARROWEST, options.width);
  const { problems, ...texts } = inspection;
  const shown = withPrintableTexts(texts);
  const sections = [
    indented(words.verdict[verdictOf(inspection)], 0, width).map(paint.heading),
    [
      paint.heading(words.sources),
      ...inspectedSourceLines(shown.sources, language, width, paint, options.verbose),
    ],
    joinLines(shown.joins, language, width),
    [paint.heading(words.data), ...dataLines({ ...inspection, ...shown }, language, width)],
    [paint.heading(words.stages), ...stageLines(shown.stages, language, width, paint)],
    missingLines(shown.missing, language, width, paint, options.verbose),
    problemLines(
      problems,
      language,
      width,
      paint,
      options.verbose ? Number.POSITIVE_INFINITY : SHOWN_PROBLEMS,
      (count, one) => words.moreProblems(count, one),
    ),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const SHOWN_PROBLEMS = 25;

/** How things stand: an error keeps the evaluation from running, a warning wants to be looked at. */
export function verdictOf({ problems, stages }: Inspection): 'fine' | 'findings' | 'refused' {
  if (stages === null || problems.some(({ severity }) => severity === 'error')) return 'refused';
  return problems.some(({ severity }) => severity === 'warning') ? 'findings' : 'fine';
}

function dataLines(inspection: Inspection, language: Language, width: number): string[] {
  const { period, control, gaps, currency } = inspection;
  const words = INSPECTION[language];
  const summary = TERMINAL[language];
  const count = (value: number): string => formatNumber(value, 0, language);
  const about: string[] = [];
  if (period !== null) {
    const length = period.months === null ? summary.everything : summary.months(period.months);
    about.push(
      `${summary.period(formatDay(period.start, language), formatDay(period.asOf, language))} (${length})`,
      words.dataFrom(formatDay(period.dataStart, language), formatDay(period.dataEnd, language)),
    );
  }
  if (control !== null)
    about.push(summary.customers(count(control.customersInPeriod), count(control.customersInData)));
  about.push(summary.amountsIn(currency));
  return [
    ...indentedItems(about, 2, width),
    ...(gaps === null ? [] : gapTexts(gaps, period !== null, language)).flatMap((text) =>
      indented(text, 2, width),
    ),
  ];
}

function gapTexts(gaps: DataGaps, hasDates: boolean, language: Language): string[] {
  const words = INSPECTION[language];
  const count = (value: number): string => formatNumber(value, 0, language);
  const { monthsWithoutBookings: months, customersWithoutLines, customersWithoutMaster } = gaps;
  const list = [...months.slice(0, SHOWN_MONTHS), ...(months.length > SHOWN_MONTHS ? ['…'] : [])].join(', ');
  return [
    ...(months.length > 0 ? [words.months(count(months.length), months.length === 1, list)] : []),
    ...(months.length === 0 && hasDates ? [words.noMonths] : []),
    ...counted(customersWithoutLines, words.withoutLines),
    ...counted(customersWithoutMaster, words.withoutMaster),
  ];

  function counted(value: number | null, text: (count: string, one: boolean) => string): string[] {
    return value === null || value === 0 ? [] : [text(count(value), value === 1)];
  }
}

function stageLines(
  stages: readonly InspectedStage[] | null,
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const words = INSPECTION[language];
  if (stages === null) return indented(words.stagesUnknown, 2, width);
  const running = stages.filter(({ runs }) => runs).map(({ title }) => title[language]);
  const ready =
    running.length === 0
      ? []
      : indentedItems([`✓ ${words.runs}: ${running[0]}`, ...running.slice(1)], 2, width);
  const skipped = stages
    .filter(({ runs }) => !runs)
    .flatMap(({ title, summary, reason, remedy }) => [
      ...indented(`✗ ${title[language]} ${words.skipped}: ${reason?.[language] ?? ''}`, 2, width),
      ...indented(words.brings(summary[language]), 4, width),
      ...indented(`→ ${remedy?.[language] ?? ''}`, 4, width).map(paint.quiet),
    ]);
  return [...ready, ...skipped];
}

function missingLines(
  missing: readonly MissingField[],
  language: Language,
  width: number,
  paint: Paint,
  verbose: boolean,
): string[] {
  if (missing.length === 0) return [];
  const words = INSPECTION[language];
  // A single further one takes no more room than to say so.
  const isLittleMore = missing.length <= SHOWN_FIELDS + 1;
  const shown = verbose || isLittleMore ? missing : missing.slice(0, SHOWN_FIELDS);
  const more = missing.length - shown.length;
  return [
    paint.heading(words.missing),
    ...shown.flatMap(({ label, enables, enriches }) => {
      const titles = (of: readonly StageName[]): string => of.map(({ title }) => title[language]).join(' · ');
      const gains = [
        ...(enables.length === 0 ? [] : [words.enables(titles(enables))]),
        ...(enriches.length === 0 ? [] : [words.enriches(titles(enriches))]),
      ];
      return indented(`${label[language]} → ${gains.join('; ')}`, 2, width);
    }),
    ...(more > 0 ? [paint.quiet(`  ${words.moreMissing(String(more), more === 1)}`)] : []),
  ];
}
