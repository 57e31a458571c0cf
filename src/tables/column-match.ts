/** Which raw column stands for a canonical one, and what its heading says about the figures. */
export interface ColumnMatch {
  readonly index: number;
  readonly heading: string;
  /** Factor that turns a figure into currency units: 1000 under a heading with T€. */
  readonly factor: number;
  /** The heading says that figures are percentages. */
  readonly percent: boolean;
  /** The files or sheets it was joined from, where the source itself does not have it. */
  readonly joinedFrom?: readonly { readonly file: string; readonly sheet: string | null }[];
  /** The form of the file lays down what the column is, as that of DATEV does. */
  readonly isLaidDown?: true;
}
