import { z } from 'zod';
import { CLASS_SETTINGS } from '../class-settings.js';

export const settings = z.strictObject({
  ...CLASS_SETTINGS,
  movers: z
    .int()
    .min(0)
    .max(100)
    .default(10)
    .describe(
      'So viele Auf- und so viele Absteiger zwischen Umsatz- und Wertrang werden genannt. | So many climbers and so many droppers between revenue rank and value rank are named.',
    ),
  lossMakers: z
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .describe(
      'So viele Verlustkunden werden einzeln genannt, die übrigen in einer Zeile. | So many loss makers are named one by one, the others in one row.',
    ),
});

export type ContributionSettings = z.output<typeof settings>;
