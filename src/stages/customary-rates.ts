/**
 * Standard rates of activities in currency units, full cost, as they are usual in industrial trade: rough assumptions,
 * to be replaced by pools with their practical capacity as soon as somebody has counted. Every stage that needs a rate
 * starts from these, so that nothing costs two prices by default.
 */
export const CUSTOMARY_RATES = { order: 45, visit: 180, call: 15, mailing: 250, serviceHour: 65 } as const;
export type RateId = keyof typeof CUSTOMARY_RATES;

/** Minutes of a service entry that states neither duration nor cost. */
export const CUSTOMARY_SERVICE_MINUTES = 30;
