import type { ColumnGap } from './fixed-cells.js';
import { PLAIN_QUOTING, type Quoting } from './quoting.js';

/** How the cells of a record are told from each other. */
export type RecordForm =
  | { readonly kind: 'delimited'; readonly delimiter: string; readonly quoting: Quoting }
  /** A list as SAP prints it: `| a | b |` between lines of dashes. */
  | { readonly kind: 'framed' }
  /** Columns that stand below each other. */
  | { readonly kind: 'fixed'; readonly gaps: readonly ColumnGap[] };

/** Fields between delimiters, quoted as RFC 4180 has it unless said otherwise. */
export function delimited(delimiter: string, quoting = PLAIN_QUOTING): RecordForm {
  return { kind: 'delimited', delimiter, quoting };
}

/** Whether the fast readers know the form: they take double quotes only, doubled within. */
export function isPlainForm(form: RecordForm): boolean {
  return form.kind === 'delimited' && form.quoting.quote === '"' && !form.quoting.backslash;
}
