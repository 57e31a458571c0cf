import type { z } from 'zod';
import { settings as abc } from './abc/settings.js';
import { settings as buyingBehaviour } from './buying-behaviour/settings.js';
import { settings as careModel } from './care-model/settings.js';
import { settings as contribution } from './contribution/settings.js';
import { settings as lifetimeValue } from './lifetime-value/settings.js';
import { settings as potential } from './potential/settings.js';
import { settings as priority } from './priority/settings.js';
import { settings as salesforceSizing } from './salesforce-sizing/settings.js';
import { settings as score } from './score/settings.js';
import { settings as territory } from './territory/settings.js';
import { settings as valueToValue } from './value-to-value/settings.js';
import { settings as visitAllocation } from './visit-allocation/settings.js';
import { settings as wallet } from './wallet/settings.js';

/**
 * The settings of each stage by its id: strict objects in which every key has a default and a
 * description written as `German | English` (`.describe('… | …')`), from which the sheet of assumptions
 * and the reference are made. Apart from the stages, because making schemas takes longer than a small run.
 */
export const STAGE_SETTINGS: Readonly<Record<string, z.ZodType>> = {
  abc,
  contribution,
  'buying-behaviour': buyingBehaviour,
  potential,
  wallet,
  'value-to-value': valueToValue,
  'lifetime-value': lifetimeValue,
  score,
  priority,
  'care-model': careModel,
  'salesforce-sizing': salesforceSizing,
  'visit-allocation': visitAllocation,
  territory,
};
