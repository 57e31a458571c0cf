import type { Bilingual } from '../language/bilingual.js';
import { CARE_MODEL_EXPLANATIONS } from './explanations/care-model.js';
import { CELL_EXPLANATIONS } from './explanations/cells.js';
import { COMPARISON_EXPLANATIONS } from './explanations/comparisons.js';
import { FILE_EXPLANATIONS } from './explanations/files.js';
import { LIFETIME_VALUE_EXPLANATIONS } from './explanations/lifetime-value.js';
import { METHOD_EXPLANATIONS } from './explanations/methods.js';
import { PRIORITY_EXPLANATIONS } from './explanations/priority.js';
import { SIZING_EXPLANATIONS } from './explanations/salesforce-sizing.js';
import { SEGMENT_EXPLANATIONS } from './explanations/segments.js';
import { SETTING_EXPLANATIONS } from './explanations/settings.js';
import { TABLE_EXPLANATIONS } from './explanations/tables.js';
import { TERRITORY_EXPLANATIONS } from './explanations/territories.js';
import { VISIT_ALLOCATION_EXPLANATIONS } from './explanations/visit-allocation.js';

/**
 * What each problem means, where it usually comes from, and an example; by code. Apart from the catalogue,
 * because no run needs it: only `kundenwert explain` does.
 */
export const EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  ...FILE_EXPLANATIONS,
  ...SEGMENT_EXPLANATIONS,
  ...CELL_EXPLANATIONS,
  ...SETTING_EXPLANATIONS,
  ...TABLE_EXPLANATIONS,
  ...TERRITORY_EXPLANATIONS,
  ...METHOD_EXPLANATIONS,
  ...SIZING_EXPLANATIONS,
  ...LIFETIME_VALUE_EXPLANATIONS,
  ...COMPARISON_EXPLANATIONS,
  ...PRIORITY_EXPLANATIONS,
  ...CARE_MODEL_EXPLANATIONS,
  ...VISIT_ALLOCATION_EXPLANATIONS,
};
