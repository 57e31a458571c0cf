/** Bounds for workbooks that a library holds in memory as a whole. */
export interface LegacyLimits {
  /** Size of the file. */
  readonly maxFileBytes: number;
  /** Inflated size of all parts of an xlsb workbook together. */
  readonly maxInflatedBytes: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * Cells of an xls workbook take 16 to 20 bytes in the file; they are read some rows at a time, and the largest file
 * takes about 700 MB in all. Other forms are held as a whole, 500 bytes a cell.
 */
export const LEGACY_LIMITS: LegacyLimits = {
  maxFileBytes: 36 * MEGABYTE,
  maxInflatedBytes: 48 * MEGABYTE,
};
