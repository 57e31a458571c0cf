import { abc } from './abc/stage.js';
import { buyingBehaviour } from './buying-behaviour/stage.js';
import { careModel } from './care-model/stage.js';
import { contribution } from './contribution/stage.js';
import { lifetimeValue } from './lifetime-value/stage.js';
import { potential } from './potential/stage.js';
import { priority } from './priority/stage.js';
import { salesforceSizing } from './salesforce-sizing/stage.js';
import { score } from './score/stage.js';
import type { StageDefinition } from './stage.js';
import { territory } from './territory/stage.js';
import { valueToValue } from './value-to-value/stage.js';
import { visitAllocation } from './visit-allocation/stage.js';
import { wallet } from './wallet/stage.js';

/** The stages in the order in which they run and report when all are wanted. */
export const STAGES: readonly StageDefinition[] = [
  abc,
  contribution,
  buyingBehaviour,
  potential,
  wallet,
  valueToValue,
  lifetimeValue,
  score,
  priority,
  careModel,
  salesforceSizing,
  visitAllocation,
  territory,
];
