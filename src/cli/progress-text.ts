import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { formatBytesRead, formatRoundCount } from '../language/data-size.js';
import { formatNumber } from '../language/numbers.js';
import { printable } from '../language/printable.js';

/** How far a step has come; zeros and null for what is not known. */
export interface ProgressState {
  readonly label: string;
  readonly file: string;
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytes: number;
  /** How many files have been written, in words. */
  readonly files?: string;
  /** Share of the running query, 0 to 1. */
  readonly share: number | null;
}

/** The state in one line: `Lesen  rechnungspositionen.csv  1,2 von 3,0 GB · 14,3 Mio. Zeilen`. */
export function progressText(state: ProgressState, language: Language, width: number): string {
  const { rows, bytesRead, bytes, share, files = '' } = state;
  const isReading = bytesRead > 0 && bytesRead < bytes;
  const amounts = [
    ...(isReading ? [formatBytesRead(bytesRead, bytes, language)] : []),
    ...(files === '' ? [] : [files]),
    ...(rows > 0 ? [`${formatRoundCount(rows, language)} ${COMMAND_LINE[language].progress.rows}`] : []),
    // The engine counts its own work, which says nothing of a file that is read beside it.
    ...(!isReading && share !== null && share > 0 && share < 1
      ? [`${formatNumber(share * 100, 0, language)} %`]
      : []),
  ];
  const head = [state.label, fileName(state.file)].filter((part) => part !== '');
  return [...head, ...(amounts.length === 0 ? [] : [amounts.join(' · ')])].join('  ').slice(0, width);
}

/** The name alone: what stands behind it must not be pushed off the line. */
function fileName(path: string): string {
  return printable(path.replace(/^.*[/\\](?=.)/, ''));
}
