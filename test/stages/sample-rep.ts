import type { Rep } from '../../src/facts/fact.js';

/** A full-time sales person in the field of whom nothing else is known but what is given. */
export function sampleRep(given: Partial<Rep>): Rep {
  return {
    rep: 'M1',
    name: null,
    role: 'Außendienst',
    territory: null,
    fullTimeShare: 1,
    costPerYear: Number.NaN,
    customerFacingShare: Number.NaN,
    postalCode: null,
    country: null,
    ...given,
  };
}
