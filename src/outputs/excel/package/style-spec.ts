/** A colour as six hexadecimal digits, red green blue: `1F3864`. */
export type Colour = string;

export interface FontSpec {
  /** Default: Calibri 11, black. */
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: Colour;
}

export interface AlignmentSpec {
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Shrinks the font rather than showing `####`. */
  readonly shrink?: boolean;
}

export interface LineSpec {
  readonly line: 'hair' | 'thin' | 'medium' | 'thick';
  readonly colour: Colour;
}

export interface BorderSpec {
  readonly left?: LineSpec;
  readonly right?: LineSpec;
  readonly top?: LineSpec;
  readonly bottom?: LineSpec;
}

/** How a cell looks. Everything left out keeps Excel's default. */
export interface StyleSpec {
  readonly font?: FontSpec;
  /** Background colour. */
  readonly fill?: Colour;
  /** A code independent of the locale, such as `#,##0.00`; Excel shows it in the reader's locale. */
  readonly numberFormat?: string;
  readonly alignment?: AlignmentSpec;
  readonly border?: BorderSpec;
}

/** What a conditional format changes about a cell. */
export interface DifferenceSpec {
  readonly font?: Pick<FontSpec, 'bold' | 'italic' | 'colour'>;
  readonly fill?: Colour;
}
