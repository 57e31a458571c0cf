import type { Bilingual, Language } from '../../language/bilingual.js';
import type { RunResult } from '../../results/run-result.js';
import { ChartLedger } from './charts/chart-ledger.js';
import { filledColumns } from './filled-columns.js';
import { type Live, type LiveMode, startLive } from './live.js';
import { Looks } from './looks.js';
import type { MarginText } from './package/sheet-spec.js';
import { WorkbookPackage } from './package/workbook-package.js';
import { WORDING } from './wording.js';

const LONGEST_FOOTER_NAME = 80;

/** What every sheet of one workbook is drawn with. */
export interface Drawing {
  readonly book: WorkbookPackage;
  readonly looks: Looks;
  readonly result: RunResult;
  readonly language: Language;
  readonly footer: MarginText;
  /** Null where the workbook holds values alone. */
  readonly live: Live | null;
  readonly charts: ChartLedger;
  say(wording: Bilingual): string;
}

/**
 * Starts the workbook of a result.
 *
 * @param part what it is about, where that is not the whole company
 */
export function startDrawing(
  result: RunResult,
  language: Language,
  live: LiveMode = 'auto',
  part?: string,
): Drawing {
  const shown = { ...result, customers: filledColumns(result.customers) };
  const whole = workbookTitle(result, language);
  const title = part === undefined ? whole : `${whole} – ${part}`;
  const book = new WorkbookPackage({ title, subject: WORDING.analysis[language] });
  return {
    book,
    looks: new Looks(book),
    result: shown,
    language,
    live: startLive(shown, language, WORDING.customers[language], live),
    footer: {
      left: Array.from(title).slice(0, LONGEST_FOOTER_NAME).join(''),
      right: WORDING.page[language],
    },
    charts: new ChartLedger(),
    say: (wording) => wording[language],
  };
}

/** The company and what the workbook is about. */
export function workbookTitle(result: RunResult, language: Language): string {
  const analysis = WORDING.analysis[language];
  return result.company === null || result.company.trim() === ''
    ? analysis
    : `${result.company} – ${analysis}`;
}
