import {
  type Adbudg,
  adbudg,
  adbudgElasticity,
  judgedAdbudg,
  relativeAdbudg,
} from '../../math/response/adbudg.js';
import { fitAdbudg } from '../../math/response/fit-adbudg.js';
import { powerResponse } from '../../math/response/power-response.js';
import type { CurveSettings, Settings } from './settings.js';

/** How the value of customers responds to visits, in multiples of those planned; 1 at the plan. */
export interface Response {
  /** The class it is set for; null: all others. */
  readonly setFor: string | null;
  readonly at: (multiple: number) => number;
  /** Percent more value for a percent more visits at the plan. */
  readonly elasticity: number;
}

/** The curve of all classes without one of their own, and those of the classes that have one. */
export interface Responses {
  readonly common: Response;
  readonly own: ReadonlyMap<string, Response>;
}

/** The response curves that are set (Wirkungskurven). */
export function responsesOf(settings: Settings): Responses {
  if (settings.response === 'power') {
    const { elasticity } = settings;
    const common = {
      setFor: null,
      at: (multiple: number) => powerResponse(multiple, elasticity),
      elasticity,
    };
    return { common, own: new Map() };
  }
  const own = Object.entries(settings.classCurves).map(
    ([id, curve]) => [id, responseOf(id, judged(curve))] as const,
  );
  return { common: responseOf(null, judged(settings.curve)), own: new Map(own) };
}

/** The curve that applies to a class of those that `curvesBy` tells apart. */
export function responseFor(responses: Responses, id: string | null): Response {
  return (id === null ? undefined : responses.own.get(id)) ?? responses.common;
}

function responseOf(setFor: string | null, curve: Adbudg): Response {
  return {
    setFor,
    at: (multiple) => adbudg(curve, multiple),
    elasticity: adbudgElasticity(curve, 1),
  };
}

/** Four judgements decide a curve; with the fifth it is the one that misses them least. */
function judged({ atZero, atHalf, atOneAndHalf, atSaturation }: CurveSettings): Adbudg {
  const exact = judgedAdbudg({ atZero, atOneAndHalf, atSaturation });
  if (atHalf === null) return exact;
  const efforts = [0, 0.5, 1, 1.5, Number.POSITIVE_INFINITY];
  const fit = fitAdbudg(efforts, [atZero, atHalf, 1, atOneAndHalf, atSaturation]);
  return fit === null ? exact : relativeAdbudg(fit.curve);
}
