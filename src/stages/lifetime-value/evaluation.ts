import type { PurchaseHistory } from '../../facts/purchase-history.js';
import type { Bilingual } from '../../language/bilingual.js';
import type { AheadWork } from '../stage.js';
import { type ContractEstimate, contractValue } from './contract-value.js';
import { isRefusal, type Refusal } from './estimate.js';
import { type Holdout, holdoutCheck } from './holdout.js';
import { contractReason, type PurchaseEstimate, purchaseModel } from './purchase-model.js';
import { type RecencyEstimate, recencyValue } from './recency-value.js';
import { contractLikeShare } from './regularity.js';
import type { Settings } from './settings.js';
import { type ValueBasis, valueBasis } from './value-basis.js';

/** What follows from the purchase history alone, whatever the method. */
export interface HistoryFindings {
  /** Null where no method applies. */
  readonly estimate: PurchaseEstimate | ContractEstimate | RecencyEstimate | null;
  /** Why the method that was wanted gives no value, or why another one does. */
  readonly reasons: readonly Bilingual[];
  readonly contractShare: number;
  readonly holdout: Holdout | null;
}

/** Everything the stage finds out. */
export interface Evaluation extends HistoryFindings {
  readonly history: PurchaseHistory;
  readonly basis: ValueBasis;
  /** Value of the last year's purchases and of the same year again up to the horizon, in cents. */
  readonly lastYear: Float64Array;
}

/** Chooses the method and applies it; the check against the time kept back stands beside every one of them. */
export const FROM_HISTORY: AheadWork<Settings, HistoryFindings, 'purchaseHistory'> = {
  detail: 'purchaseHistory',
  find(history, settings) {
    const basis = valueBasis(history, settings.averageMargin);
    const lastYear = basis.of(history.now.lastYear);
    const repeatValue = basis.of(history.now.repeat);
    const contractShare = contractLikeShare(history.activeMonths, history.now.repeatPurchases);
    const { estimate, reasons } = chosen(history, { lastYear, repeatValue, contractShare }, settings);
    const isModel = estimate?.method === 'bgnbd';
    const start = isModel ? (estimate as PurchaseEstimate).fitted.fit.model : undefined;
    return { estimate, reasons, contractShare, holdout: holdoutCheck(history, basis, settings, start) };
  },
};

/** What was found with what it rests on. */
export function evaluationOf(
  history: PurchaseHistory,
  settings: Settings,
  found: HistoryFindings,
): Evaluation {
  const basis = valueBasis(history, settings.averageMargin);
  return { ...found, history, basis, lastYear: basis.of(history.now.lastYear) };
}

interface Amounts {
  readonly lastYear: Float64Array;
  readonly repeatValue: Float64Array;
  readonly contractShare: number;
}

function chosen(
  history: PurchaseHistory,
  { lastYear, repeatValue, contractShare }: Amounts,
  settings: Settings,
): Pick<Evaluation, 'estimate' | 'reasons'> {
  const outcome = <Some extends object>(found: Some | Refusal, before: readonly Bilingual[] = []) =>
    isRefusal(found)
      ? { estimate: null, reasons: [...before, found.reason] }
      : { estimate: found as Exclude<Some, Refusal>, reasons: before };
  if (settings.method === 'retention') return outcome(contractValue(history, lastYear, settings));
  if (settings.method === 'markov') return outcome(recencyValue(history, repeatValue, settings));
  const looksLikeContracts = contractShare >= settings.contractShare;
  const reasons = looksLikeContracts ? [contractReason(contractShare)] : [];
  if (looksLikeContracts && settings.method === 'auto')
    return outcome(contractValue(history, lastYear, settings), reasons);
  return outcome(purchaseModel(history, repeatValue, settings), reasons);
}
