import { PAGE_WIDTH, printedWidth } from './package/page-size.js';

/** A sheet whose columns cannot be made narrower goes on on further pages across rather than being printed smaller. */
const SMALLEST_PRINT = 0.5;

/** How the columns of a report sheet are spread over pages. */
export interface ReportPages {
  readonly across: number;
  /** So many columns stand on the first page: sentences that run over columns end there. */
  readonly textColumns: number;
}

/** One page across as long as that can be read. */
export function reportPages(widths: readonly number[]): ReportPages {
  const whole = printedWidth(widths);
  const across = Math.max(1, Math.ceil((whole * SMALLEST_PRINT) / PAGE_WIDTH));
  if (across === 1) return { across, textColumns: widths.length };
  const page = whole / across;
  const beyond = widths.findIndex((_, index) => printedWidth(widths.slice(0, index + 1)) > page);
  return { across, textColumns: Math.max(1, beyond) };
}
