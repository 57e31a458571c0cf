/** Bounds that keep a hostile or runaway file from taking the machine. Every field can be set by the caller. */
export interface WorkbookLimits {
  /** Files inside the archive. */
  readonly maxEntries: number;
  /** Inflated size of one part (a sheet, for instance). */
  readonly maxPartBytes: number;
  /** Inflated size of the parts that are held in memory as a whole: shared strings. */
  readonly maxSharedStringBytes: number;
  /** Inflated size of the small parts: workbook, relations, styles. */
  readonly maxSmallPartBytes: number;
  /** Inflated bytes per compressed byte, applied to parts larger than `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * Excel's own sheets compress 8 to 25 times, sheets of empty formatted rows up to about 60 times;
 * a bomb lies near the format's maximum of 1032.
 */
export const DEFAULT_LIMITS: WorkbookLimits = {
  maxEntries: 10_000,
  maxPartBytes: 4096 * MEGABYTE,
  maxSharedStringBytes: 1024 * MEGABYTE,
  maxSmallPartBytes: 64 * MEGABYTE,
  maxRatio: 200,
  ratioFreeBytes: 100 * MEGABYTE,
};
