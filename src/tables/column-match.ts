/** Which raw column stands for a canonical one, and what its heading says about the figures. */
export interface ColumnMatch {
  readonly index: number;
  readonly heading: string;
  /** Factor that turns a figure into currency units: 1000 under a heading with T€. */
  readonly factor: number;
  /** The heading says that figures are percentages. */
  readonly percent: boolean;
}
