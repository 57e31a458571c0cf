import { CELL_PROBLEMS } from './catalogue/cells.js';
import { DEFECT_PROBLEMS } from './catalogue/defects.js';
import { FILE_PROBLEMS } from './catalogue/files.js';
import { SALES_METHOD_PROBLEMS } from './catalogue/sales-methods.js';
import { SETTING_PROBLEMS } from './catalogue/settings.js';
import { TABLE_PROBLEMS } from './catalogue/tables.js';
import { USAGE_PROBLEMS } from './catalogue/usage.js';
import { VALUE_METHOD_PROBLEMS } from './catalogue/value-methods.js';
import { WORKBOOK_PROBLEMS } from './catalogue/workbooks.js';

/**
 * Every problem kundenwert can report. Codes are never reused.
 * 1xx files · 2xx cells and rows · 3xx settings and usage · 4xx tables and columns · 5xx methods · 9xx defects
 */
export const CATALOGUE = {
  ...FILE_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...CELL_PROBLEMS,
  ...SETTING_PROBLEMS,
  ...USAGE_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...VALUE_METHOD_PROBLEMS,
  ...SALES_METHOD_PROBLEMS,
  ...DEFECT_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof CATALOGUE;
