/** How the engine converts the columns of a delimited file while it reads them. */
export interface Conversion {
  /** Column index → what its cells are. Columns not named stay text. */
  readonly types: ReadonlyMap<number, 'amount' | 'day' | 'moment'>;
  readonly decimal: ',' | '.';
  /** Whether thousands are grouped, with the mark that is not the decimal one. */
  readonly grouped: boolean;
  /** The form of `day` columns as the engine writes it: `%d.%m.%Y`. */
  readonly dateFormat: string | null;
}

const SQL_TYPE = { amount: 'DECIMAL(18, 6)', day: 'DATE', moment: 'TIMESTAMP' } as const;

/** The type of one column in the reader's list of columns. */
export function readType(conversion: Conversion | null, index: number): string {
  const type = conversion?.types.get(index);
  return type === undefined ? 'VARCHAR' : SQL_TYPE[type];
}

/** The reader's options for a conversion. */
export function readOptions(conversion: Conversion | null): string {
  if (conversion === null) return '';
  const group = conversion.decimal === ',' ? '.' : ',';
  return [
    `decimal_separator = '${conversion.decimal}', `,
    conversion.grouped ? `thousands = '${group}', ` : '',
    conversion.dateFormat === null ? '' : `dateformat = '${conversion.dateFormat}', `,
  ].join('');
}
