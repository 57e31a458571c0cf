import type { PurchaseHistory, PurchaseSummary } from '../../facts/purchase-history.js';
import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { type PurchaseCounts, purchaseCounts } from '../../math/lifetime/purchase-counts.js';
import type { Estimate, Refusal } from './estimate.js';
import { buyersOf, type FittedPurchases, fitHistories } from './purchase-fit.js';
import { purchaseValue } from './purchase-value.js';
import type { Settings } from './settings.js';
import { estimateSpend, type SpendEstimate } from './spend.js';

/** A value by the purchase model, with the models behind it. */
export interface PurchaseEstimate extends Estimate {
  readonly fitted: FittedPurchases;
  readonly spend: SpendEstimate;
  readonly counts: PurchaseCounts;
}

/** From here on customers are taken together in the table of counts. */
export const LAST_COUNT = 7;
const DAYS_PER_MONTH = 30.4375;
/** A few repeat purchases tell nothing about four parameters. */
const LEAST_REPEAT_BUYERS = 20;

/** Why the purchase model does not apply to these customers; null where it does. */
export function purchaseModelRefusal(
  summary: PurchaseSummary,
  daysOfData: number,
  settings: Settings,
): Bilingual | null {
  const buyers = buyersOf(summary);
  const repeat = buyers.filter((at) => summary.repeatPurchases[at]! > 0).length;
  const sentence = (write: (figure: (value: number) => string, german: boolean) => string): Bilingual =>
    inBoth((language) => write((value) => formatNumber(value, 0, language), language === 'de'));
  if (buyers.length < settings.leastCustomers) {
    return sentence((figure, german) =>
      german
        ? `Zu wenige Käufer: ${figure(buyers.length)}, nötig sind ${figure(settings.leastCustomers)}`
        : `Too few buyers: ${figure(buyers.length)}, needed are ${figure(settings.leastCustomers)}`,
    );
  }
  const months = Math.round(daysOfData / DAYS_PER_MONTH);
  if (months < settings.leastMonths) {
    return sentence((figure, german) =>
      german
        ? `Die Daten umfassen nur ${figure(months)} Monate, nötig sind ${figure(settings.leastMonths)}`
        : `The data cover only ${figure(months)} months, ${figure(settings.leastMonths)} are needed`,
    );
  }
  if (repeat < LEAST_REPEAT_BUYERS) {
    return sentence((figure, german) =>
      german
        ? `Zu wenige Käufer mit mehr als einem Kauf: ${figure(repeat)}, nötig sind ${figure(LEAST_REPEAT_BUYERS)}`
        : `Too few buyers with more than one purchase: ${figure(repeat)}, needed are ${figure(LEAST_REPEAT_BUYERS)}`,
    );
  }
  return null;
}

/** That purchases look like contracts, in words. */
export function contractReason(share: number): Bilingual {
  return inBoth((language) => {
    const part = formatShare(share, language, 0);
    return language === 'de'
      ? `${part} der häufigen Käufer kaufen einmal je Monat oder Quartal in gleichen Abständen: Das sieht nach Verträgen aus`
      : `${part} of frequent buyers buy once a month or quarter at even intervals: that looks like contracts`;
  });
}

/** Value by the purchase model, or why there is none. */
export function purchaseModel(
  history: PurchaseHistory,
  repeatValue: Float64Array,
  settings: Settings,
): PurchaseEstimate | Refusal {
  const refusal = purchaseModelRefusal(history.now, history.daysOfData, settings);
  if (refusal !== null) return { reason: refusal };
  const fitted = fitHistories(history.now, settings.timeUnit);
  if (!fitted.fit.converged) {
    return {
      reason: {
        de: 'Die Schätzung des Kaufmodells fand kein Maximum',
        en: 'The fit of the purchase model found no maximum',
      },
    };
  }
  const spend = estimateSpend(history.now, repeatValue, settings.mostSpendCorrelation);
  return {
    ...purchaseValue(fitted, spend, repeatValue.length, settings),
    fitted,
    spend,
    counts: purchaseCounts(fitted.fit.model, fitted.groups, LAST_COUNT),
  };
}
