import { cellLookup } from './cell-lookup.js';
import { checkCells } from './cell-rules.js';
import { checkCharts } from './chart-rules.js';
import { checkElementOrder } from './content-model.js';
import { checkDrawings } from './drawing-rules.js';
import { checkFormulas } from './formula-rules.js';
import { type Fault, openPackage } from './opened-package.js';
import { checkContentTypes, checkRelationships } from './relationship-rules.js';
import { checkSharedFormulas } from './shared-formula-rules.js';
import { checkSheetFeatures } from './sheet-rules.js';
import { checkSharedStrings } from './string-rules.js';
import { checkCounts, checkStyles } from './style-rules.js';
import { checkTables } from './table-rules.js';
import { checkDefinedNames, checkSheets } from './workbook-rules.js';

const MOST_FAULTS = 200;

/**
 * Everything about the parts of a workbook that would make Excel offer a repair or refuse it, that leads out of it, or
 * that turns data into formulas. Empty for a workbook that is whole.
 *
 * @param neighbours names of the files beside it to which its links may lead
 */
export function packageFaults(
  texts: ReadonlyMap<string, string>,
  neighbours: readonly string[] = [],
): Fault[] {
  const faults: Fault[] = [];
  const opened = openPackage(texts, new Set(neighbours), (part, rule, what) => {
    if (faults.length < MOST_FAULTS) faults.push({ part, rule, what });
  });
  // A part that is no XML makes nonsense of everything said about the others.
  if (faults.length > 0) return faults;
  const cells = cellLookup(opened);
  checkContentTypes(opened);
  checkRelationships(opened);
  checkElementOrder(opened);
  checkCounts(opened);
  checkSheets(opened);
  checkDefinedNames(opened);
  checkStyles(opened);
  checkSharedStrings(opened);
  checkCells(opened);
  checkSheetFeatures(opened);
  checkTables(opened, cells);
  checkFormulas(opened);
  checkSharedFormulas(opened);
  checkDrawings(opened);
  checkCharts(opened, cells);
  return faults;
}
