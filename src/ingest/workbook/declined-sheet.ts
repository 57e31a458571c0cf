import type { Bilingual } from '../../language/bilingual.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { RowReceiver } from './sheet-rows.js';
import type { SheetSummary } from './sheet-summary.js';

/**
 * The outcome of a sheet that its reader declines. Rows that have been handed over count for nothing: the slower
 * reader hands all of them over again.
 */
export class DeclinedSheet extends Error {
  /**
   * @param form what the reader does not know
   * @param row where it was met, as Excel shows it
   * @param readSlowly reads the whole sheet with the slower reader, to the same texts and kinds of cells
   */
  constructor(
    readonly form: Bilingual,
    readonly row: number,
    readonly readSlowly: (onRows: RowReceiver) => Promise<SheetSummary>,
  ) {
    super(form.en);
    this.name = 'DeclinedSheet';
  }
}

/** Says that a sheet is read the slower way, and why. */
export function slowlyRead(
  { form, row }: DeclinedSheet,
  place: { readonly file: string; readonly sheet: string },
): Problem {
  return problem('KW170', { position: { ...place, row }, details: { form } });
}
