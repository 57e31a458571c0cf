import { CARE_MODEL_PROBLEMS } from './catalogue/care-model.js';
import { CELL_PROBLEMS } from './catalogue/cells.js';
import { COLUMN_PROBLEMS } from './catalogue/columns.js';
import { COMMAND_PROBLEMS } from './catalogue/commands.js';
import { COMPARISON_PROBLEMS } from './catalogue/comparisons.js';
import { CONTENT_PROBLEMS } from './catalogue/contents.js';
import { DEFECT_PROBLEMS } from './catalogue/defects.js';
import { FILE_PROBLEMS } from './catalogue/files.js';
import { FORMAT_PROBLEMS } from './catalogue/formats.js';
import { JOIN_PROBLEMS } from './catalogue/joins.js';
import { LIFETIME_VALUE_PROBLEMS } from './catalogue/lifetime-value.js';
import { MACHINE_PROBLEMS } from './catalogue/machine.js';
import { PRIORITY_PROBLEMS } from './catalogue/priority-methods.js';
import { ROW_PROBLEMS } from './catalogue/rows.js';
import { SALES_METHOD_PROBLEMS } from './catalogue/sales-methods.js';
import { SIZING_PROBLEMS } from './catalogue/salesforce-sizing.js';
import { SEGMENT_PROBLEMS } from './catalogue/segments.js';
import { SETTING_PROBLEMS } from './catalogue/settings.js';
import { TABLE_PROBLEMS } from './catalogue/tables.js';
import { TERRITORY_PROBLEMS } from './catalogue/territory-methods.js';
import { TEXT_PROBLEMS } from './catalogue/text-files.js';
import { USAGE_PROBLEMS } from './catalogue/usage.js';
import { VALUE_METHOD_PROBLEMS } from './catalogue/value-methods.js';
import { VISIT_ALLOCATION_PROBLEMS } from './catalogue/visit-allocation.js';
import { WORKBOOK_PROBLEMS } from './catalogue/workbooks.js';

/**
 * Every problem kundenwert can report. Codes are never reused.
 * 1xx files · 2xx cells and rows · 3xx settings and usage · 4xx tables and columns · 5xx and 6xx methods, 62x runs and
 * scenarios beside each other · 9xx defects
 */
export const CATALOGUE = {
  ...FILE_PROBLEMS,
  ...FORMAT_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...MACHINE_PROBLEMS,
  ...SEGMENT_PROBLEMS,
  ...CELL_PROBLEMS,
  ...COLUMN_PROBLEMS,
  ...CONTENT_PROBLEMS,
  ...ROW_PROBLEMS,
  ...SETTING_PROBLEMS,
  ...USAGE_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...JOIN_PROBLEMS,
  ...VALUE_METHOD_PROBLEMS,
  ...LIFETIME_VALUE_PROBLEMS,
  ...PRIORITY_PROBLEMS,
  ...SALES_METHOD_PROBLEMS,
  ...SIZING_PROBLEMS,
  ...CARE_MODEL_PROBLEMS,
  ...TERRITORY_PROBLEMS,
  ...COMPARISON_PROBLEMS,
  ...VISIT_ALLOCATION_PROBLEMS,
  ...DEFECT_PROBLEMS,
  ...COMMAND_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof CATALOGUE;
