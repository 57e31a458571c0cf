import { z } from 'zod';
import { COUNTRIES, STATES } from './public-holidays.js';

const STATE_HINT =
  'Bundesländer gibt es hier nur für DE: country auf DE setzen oder state weglassen | States are known for DE only: set country to DE, or leave state out';

const state = z
  .enum(STATES)
  .nullable()
  .default(null)
  .describe(
    'Bundesland in Deutschland, etwa NW; leer: nur bundesweite Feiertage | Federal state of Germany, such as NW; empty: nationwide holidays only',
  );

/** Which year's weekdays and holidays count; none: the published convention of 365 − 104 − 11 days. */
export const CALENDAR = z
  .strictObject({
    country: z.enum(COUNTRIES).default('DE').describe('Land: DE, AT oder CH | Country: DE, AT or CH'),
    state,
    year: z
      .int()
      .min(2000)
      .max(2100)
      .nullable()
      .default(null)
      .describe('Jahr; leer: das des Stichtags | Year; empty: that of the as-of date'),
  })
  .refine((calendar) => calendar.state === null || calendar.country === 'DE', {
    error: STATE_HINT,
    path: ['state'],
  })
  .nullable()
  .default(null)
  .describe(
    'Kalender, aus dem Wochenenden und Feiertage auf Werktagen gezählt werden; leer: 365 − 104 − 11 Tage | Calendar from which weekends and public holidays on weekdays are counted; empty: 365 − 104 − 11 days',
  );
