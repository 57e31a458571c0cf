import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { Evaluation } from './evaluation.js';
import { overall } from './forecast-comparison.js';
import type { PurchaseEstimate } from './purchase-model.js';
import type { Settings } from './settings.js';
import { BASES, METHODS } from './wording.js';

const DAYS_PER_MONTH = 30.4375;
/** Further ahead than so many times the data reach back, a forecast is a guess. */
const TOO_FAR = 2;

/** What is to be known about the data before the values are used. */
export function problems(evaluation: Evaluation, settings: Settings): readonly Problem[] {
  const { estimate, reasons, basis, holdout, history } = evaluation;
  const found: Problem[] = [];
  const reason = inBoth((language) => reasons.map((each) => each[language]).join('; '));
  if (estimate === null) found.push(problem('KW540', { details: { reason } }));
  else if (reasons.length > 0)
    found.push(problem('KW541', { details: { reason, method: METHODS[estimate.method] } }));
  if (estimate?.method === 'bgnbd') found.push(...ofModel(estimate as PurchaseEstimate));
  if (estimate !== null && basis.basis !== 'margin')
    found.push(problem('KW543', { details: { basis: BASES[basis.basis] } }));
  const verdict = overall(holdout?.forecasts.flatMap((each) => each.verdict ?? []) ?? []);
  if (verdict === 'worse') found.push(problem('KW544'));
  const months = history.daysOfData / DAYS_PER_MONTH;
  if (estimate !== null && settings.horizonMonths > TOO_FAR * months) {
    const spelt = inBoth((language) => formatNumber(months, 0, language));
    found.push(problem('KW545', { details: { horizon: settings.horizonMonths, months: spelt } }));
  }
  return found;
}

function ofModel({ spend, fitted }: PurchaseEstimate): readonly Problem[] {
  const found: Problem[] = [];
  if (spend.refusal !== null) found.push(problem('KW542', { details: { reason: spend.refusal } }));
  if (fitted.fit.standardErrors.some(Number.isNaN)) found.push(problem('KW546'));
  return found;
}
