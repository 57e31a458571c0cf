import { z } from 'zod';
import { COST_TO_SERVE_RATES } from '../cost-to-serve-setting.js';

const CHANNELS = ['key-account', 'field', 'inside'] as const;

const LIMITS_HINT =
  'verlangt sind beide Grenzen, und highPotentialFrom über mediumPotentialFrom | both limits are needed, and highPotentialFrom above mediumPotentialFrom';

const limit = z.number().positive().nullable().default(null);

export const settings = z
  .strictObject({
    potentialFrom: z
      .enum(['estimated', 'known'])
      .default('estimated')
      .describe(
        'Welche Potenziale in die Matrix eingehen: estimated = bekannte, und für die übrigen Kunden die geschätzten, überall getrennt ausgewiesen; known = nur bekannte. | Which potentials the matrix is made of: estimated = known ones, and the estimates for all other customers, shown apart everywhere; known = known ones alone.',
      ),
    shareCut: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.5)
      .describe('Ab diesem Lieferanteil gilt er als hoch. | From this share of wallet on it counts as high.'),
    highPotentialFrom: limit.describe(
      'Ab diesem jährlichen Potenzial (Währung) gilt es als hoch; leer: das erste Drittel des kumulierten Potenzials. | From this yearly potential (currency) on it counts as high; empty: the first third of cumulated potential.',
    ),
    mediumPotentialFrom: limit.describe(
      'Ab diesem jährlichen Potenzial (Währung) gilt es als mittel; leer: das zweite Drittel des kumulierten Potenzials. | From this yearly potential (currency) on it counts as medium; empty: the second third of cumulated potential.',
    ),
    channelHigh: z
      .enum(CHANNELS)
      .default('key-account')
      .describe(
        'Kanal bei hohem Potenzial: key-account Key-Account-Management, field Außendienst, inside Innendienst/digital. | Channel for high potential: key-account, field, inside.',
      ),
    channelMedium: z
      .enum(CHANNELS)
      .default('field')
      .describe(
        'Kanal bei mittlerem Potenzial: key-account, field, inside. | Channel for medium potential: key-account, field, inside.',
      ),
    channelLow: z
      .enum(CHANNELS)
      .default('inside')
      .describe(
        'Kanal bei niedrigem Potenzial: key-account, field, inside. | Channel for low potential: key-account, field, inside.',
      ),
    costToServe: COST_TO_SERVE_RATES,
  })
  .refine(
    ({ highPotentialFrom: high, mediumPotentialFrom: medium }) =>
      (high === null) === (medium === null) && (high === null || medium === null || high > medium),
    { error: LIMITS_HINT, path: ['highPotentialFrom'] },
  );

export type WalletSettings = z.output<typeof settings>;
