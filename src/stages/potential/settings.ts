import { z } from 'zod';
import { COST_TO_SERVE_RATES } from '../cost-to-serve-setting.js';
import { LIST_LENGTH } from '../list-length-setting.js';

const between = (value: number) => z.number().gt(0).lt(1).default(value);

const method = (german: string, english: string) =>
  z
    .enum(['auto', 'on', 'off'])
    .default('auto')
    .describe(
      `${german}: auto = außer wenn die Probe an bekannten Potenzialen davon abrät, on = immer, off = nie. | ${english}: auto = unless the test on known potentials advises against it, on = always, off = never.`,
    );

const INTERVAL_HINT =
  'die untere Grenze muss unter der oberen liegen, das Quantil der Schätzung dazwischen | the lower limit must lie below the upper one, the quantile of the estimate between them';

/** Settings of the potentials; money in currency units. */
export const settings = z
  .strictObject({
    driver: z
      .enum(['auto', 'employees', 'sizeDriver'])
      .default('auto')
      .describe(
        'Größe, nach der geschätzt wird: employees Mitarbeiter, sizeDriver die Spalte Größentreiber (Maschinen, Betten, m²), auto = Größentreiber, sonst Mitarbeiter. | Size to estimate by: employees, sizeDriver the column of that name (machines, beds, m²), auto = size driver, otherwise employees.',
      ),
    sizeBands: z
      .union([
        z.literal('auto'),
        z
          .array(z.number().positive())
          .min(1)
          .refine((limits) => limits.every((limit, at) => at === 0 || limit > limits[at - 1]!), {
            error: 'verlangt sind aufsteigende Grenzen | the limits must ascend',
          }),
      ])
      .default('auto')
      .describe(
        'Grenzen der Größenklassen; auto: 10, 50, 250 Mitarbeiter, bei anderen Größen Drittel der Kunden. | Limits of the size bands; auto: 10, 50, 250 employees, for other sizes thirds of the customers.',
      ),
    byDriver: method('Schätzung nach Ausgaben je Größeneinheit', 'Estimate by spend per unit of size'),
    byPeers: method('Schätzung nach Vergleichskunden', 'Estimate by peers'),
    byRegression: method('Schätzung durch Quantilsregression', 'Estimate by quantile regression'),
    minKnown: z
      .int()
      .min(2)
      .default(5)
      .describe(
        'So viele bekannte Potenziale braucht eine Branche für eigene Ausgaben je Einheit, sonst gelten alle Branchen. | So many known potentials an industry needs for a spend per unit of its own, otherwise that of all industries counts.',
      ),
    minPeers: z
      .int()
      .min(2)
      .default(10)
      .describe('So viele Kunden braucht eine Vergleichsgruppe. | So many customers a group of peers needs.'),
    quantile: between(0.8).describe(
      'Quantil des Umsatzes der Vergleichskunden, das als erreichbarer Bedarf gilt. | Quantile of the revenue of peers that counts as attainable wallet.',
    ),
    intervalLow: between(0.6).describe(
      'Untere Grenze der Spanne bei Vergleichskunden und Regression, als Quantil. | Lower limit of the interval for peers and regression, as a quantile.',
    ),
    intervalHigh: between(0.9).describe('Obere Grenze dieser Spanne. | Upper limit of this interval.'),
    driverIntervalLow: between(0.2).describe(
      'Untere Grenze der Spanne bei Ausgaben je Einheit (um den Median), als Quantil. | Lower limit of the interval for spend per unit (around the median), as a quantile.',
    ),
    driverIntervalHigh: between(0.8).describe('Obere Grenze dieser Spanne. | Upper limit of this interval.'),
    staleMonths: z
      .int()
      .min(1)
      .max(1200)
      .default(24)
      .describe(
        'Älter als so viele Monate ist eine Angabe veraltet. | A statement older than so many months is out of date.',
      ),
    winProbability: z
      .number()
      .min(0)
      .max(1)
      .default(0.25)
      .describe(
        'Annahme: Wahrscheinlichkeit, offenes Potenzial zu gewinnen. | Assumption: probability of winning untapped potential.',
      ),
    costToServeShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.05)
      .describe(
        'Annahme: Betreuungskosten als Anteil am Umsatz, wo die Daten weder Besuche noch Service enthalten. | Assumption: cost-to-serve as a share of revenue where the data hold neither visits nor services.',
      ),
    costToServe: COST_TO_SERVE_RATES,
    listLength: LIST_LENGTH,
  })
  .refine(
    ({ quantile, intervalLow, intervalHigh, driverIntervalLow, driverIntervalHigh }) =>
      intervalLow <= quantile &&
      quantile <= intervalHigh &&
      driverIntervalLow <= 0.5 &&
      driverIntervalHigh >= 0.5,
    { error: INTERVAL_HINT, path: ['intervalLow'] },
  );

export type Settings = z.output<typeof settings>;
