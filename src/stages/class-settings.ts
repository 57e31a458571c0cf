import { z } from 'zod';

const PERCENT_HINT =
  'verlangt sind Anteile zwischen 0 und 1, also 0.8 statt 80 | shares between 0 and 1 are needed, so 0.8 instead of 80';
const RISING_HINT =
  'verlangt sind streng steigende, aufaddierte Anteile, also 0.8 und 0.95 für Klassen mit 80, 15 und 5 Prozent | running sums that rise strictly are needed, so 0.8 and 0.95 for classes of 80, 15 and 5 percent';

/** Most cut points that leave one letter of the alphabet for every class. */
const MOST_CUT_POINTS = 25;

/**
 * The settings of every analysis by cumulative share (ABC-Analyse), to be spread into a stage's schema.
 * Messages are written `Deutsch | English`, like the descriptions.
 */
export const CLASS_SETTINGS = {
  cutPoints: z
    .array(
      z.number().refine((cutPoint) => cutPoint > 0 && cutPoint < 1, { error: PERCENT_HINT, abort: true }),
    )
    .min(1)
    .max(MOST_CUT_POINTS)
    .refine((cutPoints) => cutPoints.every((each, index) => each > (cutPoints[index - 1] ?? 0)), {
      error: RISING_HINT,
    })
    .default([0.8, 0.95])
    .describe(
      'Schnittpunkte der Klassen auf dem kumulierten Anteil, steigend: 0,8 und 0,95 ergeben A (80 %), B (15 %) und C (5 %). | Cut points of the classes on the cumulative share, rising: 0.8 and 0.95 make A (80 %), B (15 %) and C (5 %).',
    ),
  boundary: z
    .enum(['before', 'inclusive'])
    .default('before')
    .describe(
      'Grenzkunde, der einen Schnittpunkt überschreitet: before = bessere Klasse (es zählt der Anteil vor ihm), inclusive = schlechtere Klasse (es zählt der Anteil mit ihm). | Customer that crosses a cut point: before = better class (the share before him counts), inclusive = lower class (the share including him counts).',
    ),
  newCustomers: z
    .enum(['status', 'classify'])
    .default('status')
    .describe(
      'Neukunden: status = eigene Gruppe außerhalb der Rangliste, classify = werden wie alle anderen eingestuft. | New customers: status = a group of their own outside the ranking, classify = classified like all others.',
    ),
};
