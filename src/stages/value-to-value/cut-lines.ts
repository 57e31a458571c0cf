import { knownTotal } from '../../math/known-total.js';
import type { Level } from './segments.js';
import type { Settings } from './settings.js';

/** Guards a comparison of binary fractions that are equal on paper. */
const TOLERANCE = 1e-9;

/** Where high begins: contribution and cost in cents of the period, intensity as a fraction. NaN: nowhere. */
export interface CutLines {
  readonly value: number;
  readonly intensity: number;
  readonly amount: number;
  /** Where medium begins; NaN in a grid of four. */
  readonly valueMedium: number;
  readonly intensityMedium: number;
  readonly amountMedium: number;
}

/** What the customers of the period brought and got, in cents. */
export interface ValueAndService {
  readonly contribution: Float64Array;
  readonly serviceCost: Float64Array;
}

/**
 * The lines between low and high (Schnittlinien), set or found in the data.
 *
 * - value: the contribution of the last customer needed to reach `valueShare` of all positive contribution,
 *   largest first – those above the line together bring that share. Customers with equal values stay together.
 * - intensity: service cost / contribution margin I of all customers whose contribution is known.
 * - amount: mean service cost of the customers who cost any.
 *
 * Set amounts are per year and are scaled to the length of the period. Medians are not used: they would call
 * half of the customers high in every year, whatever happens.
 *
 * In a grid of nine a second line on each axis parts medium from low: value by the higher share `mediumValueShare`, service
 * at the share `mediumServiceShare` of the line of high.
 */
export function cutLines(data: ValueAndService, settings: Settings, years: number): CutLines {
  const lines = {
    value:
      settings.valueCut === 'auto'
        ? valueReaching(settings.valueShare, data.contribution)
        : settings.valueCut * 100 * years,
    intensity: settings.intensityCut === 'auto' ? companyIntensity(data) : settings.intensityCut,
    amount: settings.amountCut === 'auto' ? meanOfServed(data.serviceCost) : settings.amountCut * 100 * years,
  };
  return { ...lines, ...mediumLines(lines, data, settings, years) };
}

function mediumLines(
  high: Pick<CutLines, 'intensity' | 'amount'>,
  data: ValueAndService,
  settings: Settings,
  years: number,
): Pick<CutLines, 'valueMedium' | 'intensityMedium' | 'amountMedium'> {
  const { grid, mediumServiceShare, valueMediumCut, intensityMediumCut, amountMediumCut } = settings;
  if (grid === 2) {
    return { valueMedium: Number.NaN, intensityMedium: Number.NaN, amountMedium: Number.NaN };
  }
  return {
    valueMedium:
      valueMediumCut === 'auto'
        ? valueReaching(settings.mediumValueShare, data.contribution)
        : valueMediumCut * 100 * years,
    intensityMedium: intensityMediumCut === 'auto' ? high.intensity * mediumServiceShare : intensityMediumCut,
    amountMedium:
      amountMediumCut === 'auto' ? high.amount * mediumServiceShare : amountMediumCut * 100 * years,
  };
}

function valueReaching(share: number, contribution: Float64Array): number {
  const ascending = contribution.filter((value) => value > 0).sort();
  const wanted = knownTotal(ascending) * share * (1 - TOLERANCE);
  let reached = 0;
  for (let place = ascending.length - 1; place >= 0; place -= 1) {
    reached += ascending[place]!;
    if (reached >= wanted) return ascending[place]!;
  }
  return Number.NaN;
}

function companyIntensity({ contribution, serviceCost }: ValueAndService): number {
  const known = serviceCost.slice();
  for (let at = 0; at < known.length; at += 1) if (Number.isNaN(contribution[at]!)) known[at] = Number.NaN;
  const total = knownTotal(contribution);
  return total > 0 ? knownTotal(known) / total : Number.NaN;
}

function meanOfServed(serviceCost: Float64Array): number {
  const served = serviceCost.filter((cost) => cost > 0);
  return knownTotal(served) / served.length;
}

/** What the customer brings: null where the contribution is unknown. */
export function valueLevel(contribution: number, cut: number, medium = Number.NaN): Level | null {
  if (Number.isNaN(contribution)) return null;
  if (contribution >= cut) return 'high';
  return contribution >= medium && !Number.isNaN(cut) ? 'medium' : 'low';
}

/** How much service the customer costs in money. No cost is always low. */
export function levelByAmount(serviceCost: number, cut: number, medium = Number.NaN): Level {
  if (!(serviceCost > 0)) return 'low';
  return levelOf(serviceCost, cut, medium);
}

/**
 * How much service the customer costs for what he brings. Where contribution margin I is zero or negative
 * no intensity exists, and any service at all is high: there is nothing to pay for it.
 */
export function levelByIntensity(
  serviceCost: number,
  contribution: number,
  cut: number,
  medium = Number.NaN,
): Level {
  if (!(serviceCost > 0)) return 'low';
  if (!(contribution > 0) || Number.isNaN(cut)) return 'high';
  return levelOf(serviceCost / contribution, cut, medium);
}

function levelOf(figure: number, cut: number, medium: number): Level {
  if (figure >= cut * (1 - TOLERANCE)) return 'high';
  return figure >= medium * (1 - TOLERANCE) ? 'medium' : 'low';
}
