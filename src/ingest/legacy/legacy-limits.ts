/** Bounds for workbooks that a library holds in memory as a whole. */
export interface LegacyLimits {
  /** Size of the file. */
  readonly maxFileBytes: number;
  /** Inflated size of all parts of an xlsb workbook together. */
  readonly maxInflatedBytes: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * Cells take 20 bytes in the file and 700 in memory: a full xls sheet of 65,536 rows × 25 columns has about 33 MB
 * and takes 1.1 GB.
 */
export const LEGACY_LIMITS: LegacyLimits = {
  maxFileBytes: 36 * MEGABYTE,
  maxInflatedBytes: 48 * MEGABYTE,
};
