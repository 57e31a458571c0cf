import type { Bilingual } from '../../language/bilingual.js';
import { gini } from '../../math/gini.js';
import { loadIndices, maxMinRatio } from '../../math/load-index.js';
import { populationVariation } from '../../math/population-variation.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';

/** Guards indices that lie on the edge of the band on paper. */
const TOLERANCE = 1e-9;

/** What territories are compared by: figures of their own, and the mix of some of them. */
type OwnMeasure = 'workloadHours' | 'revenue' | 'potential' | 'contribution' | 'priorityValue' | 'hoursToday';
export type MeasureId = OwnMeasure | 'alignment';

export const MEASURE_NAMES: Readonly<Record<MeasureId, Bilingual>> = {
  workloadHours: { de: 'Arbeitslast', en: 'Workload' },
  revenue: { de: 'Umsatz', en: 'Revenue' },
  potential: { de: 'Potenzial', en: 'Potential' },
  contribution: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
  priorityValue: { de: 'Wert A und B', en: 'Value of A and B' },
  hoursToday: { de: 'Stunden heute', en: 'Hours today' },
  alignment: { de: 'Ausgleichsindex', en: 'Alignment' },
};

const OWN_MEASURES = [
  'workloadHours',
  'revenue',
  'potential',
  'contribution',
  'priorityValue',
  'hoursToday',
] as const satisfies readonly OwnMeasure[];

/** How evenly one measure is spread over the territories. */
export interface Balance {
  readonly measure: MeasureId;
  /** 100 = average, one per territory. */
  readonly indices: Float64Array;
  readonly ratio: number;
  readonly variation: number;
  /** Gini coefficient; NaN where a value is negative. */
  readonly gini: number;
  /** Positions of the territories beyond the tolerance band. */
  readonly outside: readonly number[];
}

/**
 * Balance of the territories (Gebietsausgleich) by every measure that is known: load index 100 × value / mean,
 * ratio of the largest to the smallest, coefficient of variation of the population, Gini coefficient, territories
 * outside the tolerance band; last the alignment index, a weighted mix of workload, potential and own revenue.
 *
 * @param territories without the row of customers who have none
 */
export function balances(
  territories: readonly TerritoryFigures[],
  { tolerance, alignmentWeights }: Pick<Settings, 'tolerance' | 'alignmentWeights'>,
): readonly Balance[] {
  const own = OWN_MEASURES.flatMap((measure) => {
    const values = territories.map((territory) => territory[measure]);
    return values.every((value) => Number.isNaN(value)) ? [] : [balanceOf(measure, values, tolerance)];
  });
  const parts = mixedMeasures(own, alignmentWeights);
  if (parts.length < 2) return own;
  const mix = territories.map((_, place) => {
    const known = parts.filter(({ balance }) => !Number.isNaN(balance.indices[place]!));
    const sum = (of: (part: MixedMeasure) => number): number =>
      known.reduce((all, part) => all + of(part), 0);
    return sum(({ balance, weight }) => weight * balance.indices[place]!) / sum(({ weight }) => weight);
  });
  return [...own, balanceOf('alignment', mix, tolerance)];
}

/** A measure of the alignment index with its weight. */
interface MixedMeasure {
  readonly balance: Balance;
  readonly weight: number;
}

/** What the alignment index is mixed of: measures that are known and weigh something. */
export function mixedMeasures(
  all: readonly Balance[],
  weights: Settings['alignmentWeights'],
): readonly MixedMeasure[] {
  const weightOf: Partial<Record<MeasureId, number>> = {
    workloadHours: weights.workload,
    potential: weights.potential,
    revenue: weights.revenue,
  };
  return all.flatMap((balance) => {
    const weight = weightOf[balance.measure] ?? 0;
    const isKnown = balance.indices.some((index) => !Number.isNaN(index));
    return weight > 0 && isKnown ? [{ balance, weight }] : [];
  });
}

function balanceOf(measure: MeasureId, values: readonly number[], tolerance: number): Balance {
  const indices = loadIndices(values);
  return {
    measure,
    indices,
    ratio: maxMinRatio(values),
    variation: populationVariation(values),
    gini: values.some((value) => value < 0) ? Number.NaN : gini(values).gini,
    outside: [...indices.keys()].filter((place) => sideOfBand(indices[place]!, tolerance) !== 0),
  };
}

export type Size = 'too-big' | 'too-small' | 'balanced';
export type Wealth = 'only-low-potential' | 'too-poor' | 'sufficient';

export const SIZE_NAMES: Readonly<Record<Size, Bilingual>> = {
  'too-big': { de: 'zu groß', en: 'too big' },
  'too-small': { de: 'zu klein', en: 'too small' },
  balanced: { de: 'im Band', en: 'within the band' },
};

export const WEALTH_NAMES: Readonly<Record<Wealth, Bilingual>> = {
  'only-low-potential': { de: 'nur geringes Potenzial', en: 'low potential only' },
  'too-poor': { de: 'zu arm an Potenzial', en: 'too poor in potential' },
  sufficient: { de: 'ausreichend', en: 'sufficient' },
};

/** The measure by which territories are called too big or too small: workload, otherwise revenue. */
export function sizeMeasure(all: readonly Balance[]): Balance | undefined {
  return (
    all.find(({ measure }) => measure === 'workloadHours') ?? all.find(({ measure }) => measure === 'revenue')
  );
}

/** Whether a territory is too big or too small for the band; null where its index is unknown. */
export function sizeOf(place: number, all: readonly Balance[], { tolerance }: Settings): Size | null {
  const index = sizeMeasure(all)?.indices[place] ?? Number.NaN;
  if (Number.isNaN(index)) return null;
  return (['too-small', 'balanced', 'too-big'] as const)[sideOfBand(index, tolerance) + 1]!;
}

/** Whether a territory has enough potential to live on; null where potential is unknown. */
export function wealthOf(
  place: number,
  territory: TerritoryFigures,
  all: readonly Balance[],
  { tolerance }: Settings,
): Wealth | null {
  if (territory.lowPotentialShare === 1) return 'only-low-potential';
  const index = all.find(({ measure }) => measure === 'potential')?.indices[place] ?? Number.NaN;
  if (Number.isNaN(index)) return null;
  return sideOfBand(index, tolerance) < 0 ? 'too-poor' : 'sufficient';
}

/** −1 below, 0 within, 1 above the band; an unknown index is not outside. */
function sideOfBand(index: number, tolerance: number): -1 | 0 | 1 {
  if (index > 100 * (1 + tolerance) + TOLERANCE) return 1;
  return index < 100 * (1 - tolerance) - TOLERANCE ? -1 : 0;
}
