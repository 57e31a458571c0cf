import type { PurchaseSummary } from '../../facts/purchase-history.js';
import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { expectedSpend, fitSpend, type SpendFit } from '../../math/lifetime/spend.js';
import { pearsonCorrelation } from '../../math/pearson-correlation.js';
import { totalOf } from './estimate.js';

/** What the next purchase of each customer is expected to bring, in cents (Wert je Kauf). */
export interface SpendEstimate {
  /** Null where the spend model does not apply: then the own mean counts, without one the mean of all. */
  readonly fit: SpendFit | null;
  readonly refusal: Bilingual | null;
  readonly perPurchase: Float64Array;
  /** Repeat purchases so far, and what one of them brought in currency units, NaN without any. */
  readonly repeatPurchases: Float64Array;
  readonly ownMean: Float64Array;
  /** The customers the spend model is about, in the order in which it saw them. */
  readonly buyers: readonly number[];
  readonly correlation: number;
  /** Repeat customers who brought nothing or a loss; they keep their own mean. */
  readonly withoutProfit: number;
}

const LEAST_BUYERS = 30;
const MOST_WITHOUT_PROFIT = 0.1;
/** Variation of mean spend below which it is the same for all. */
const CONSTANT = 1e-3;

/**
 * Expected value of a purchase by the Gamma-Gamma model. It needs positive amounts that do not depend on how often
 * somebody buys; where that fails, it is refused and the own mean of each customer counts.
 *
 * @param repeatValue value of the repeat purchases of each customer in cents
 */
export function estimateSpend(
  summary: PurchaseSummary,
  repeatValue: Float64Array,
  mostCorrelation: number,
): SpendEstimate {
  const { repeatPurchases: x } = summary;
  const ownMean = repeatValue.map((value, at) => (x[at]! > 0 ? value / x[at]! / 100 : Number.NaN));
  const buyers: number[] = [];
  let withoutProfit = 0;
  ownMean.forEach((mean, at) => {
    if (mean > 0) buyers.push(at);
    else if (mean <= 0) withoutProfit += 1;
  });
  // In an order of their own, so that that of the customers changes nothing, not even the last digit.
  buyers.sort((one, other) => x[one]! - x[other]! || ownMean[one]! - ownMean[other]!);
  const spend = { x: buyers.map((at) => x[at]!), mean: buyers.map((at) => ownMean[at]!) };
  const dependence = pearsonCorrelation(spend.x, spend.mean);
  const refusal = refuse(spend.mean, withoutProfit, dependence, mostCorrelation);
  const fit = refusal === null ? fitSpend(spend) : null;
  const isSound = fit?.converged === true && fit.model.q > 1;
  const purchases = totalOf(x);
  const meanOfAll = purchases > 0 ? totalOf(repeatValue) / purchases / 100 : Number.NaN;
  const perPurchase = ownMean.map((mean, at) => {
    if (Number.isNaN(x[at])) return Number.NaN;
    if (isSound && !(mean <= 0)) return 100 * expectedSpend(fit.model, x[at]!, mean);
    return 100 * (Number.isNaN(mean) ? meanOfAll : mean);
  });
  return {
    fit: isSound ? fit : null,
    refusal: isSound ? null : (refusal ?? NO_MAXIMUM),
    perPurchase,
    repeatPurchases: x,
    ownMean,
    buyers,
    correlation: dependence,
    withoutProfit,
  };
}

const NO_MAXIMUM: Bilingual = {
  de: 'die Schätzung des Betragsmodells fand kein Maximum',
  en: 'the fit of the spend model found no maximum',
};

function refuse(
  means: readonly number[],
  withoutProfit: number,
  dependence: number,
  mostCorrelation: number,
): Bilingual | null {
  const all = means.length + withoutProfit;
  if (means.length < LEAST_BUYERS) {
    return inBoth((language) =>
      language === 'de'
        ? `nur ${formatNumber(means.length, 0, language)} Kunden haben mit Gewinn wiederholt gekauft, nötig sind ${LEAST_BUYERS}`
        : `only ${formatNumber(means.length, 0, language)} customers have bought again with a profit, ${LEAST_BUYERS} are needed`,
    );
  }
  if (withoutProfit > MOST_WITHOUT_PROFIT * all) {
    return inBoth((language) => {
      const part = formatShare(withoutProfit / all, language);
      return language === 'de'
        ? `${part} der Wiederkäufer bringen je Kauf nichts oder Verlust, das Betragsmodell kennt nur positive Beträge`
        : `${part} of repeat customers bring nothing or a loss per purchase, and the spend model knows positive amounts only`;
    });
  }
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  const squares = means.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  if (Math.sqrt(squares / means.length) < CONSTANT * mean) {
    return {
      de: 'alle Kunden bringen je Kauf dasselbe, es gibt nichts zu schätzen',
      en: 'all customers bring the same per purchase, so there is nothing to estimate',
    };
  }
  if (Math.abs(dependence) > mostCorrelation) {
    return inBoth((language) => {
      const [found, most] = [dependence, mostCorrelation].map((each) => formatNumber(each, 2, language));
      return language === 'de'
        ? `Kaufhäufigkeit und Betrag hängen zusammen (Korrelation ${found}, höchstens ${most})`
        : `frequency and spend depend on each other (correlation ${found}, at most ${most})`;
    });
  }
  return null;
}
