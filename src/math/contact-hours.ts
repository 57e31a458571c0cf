/** How long one visit and one call take, in minutes. */
export interface ContactMinutes {
  readonly visitMinutes: number;
  readonly travelMinutes: number;
  /** Preparation and follow-up of a visit. */
  readonly preparationMinutes: number;
  readonly callMinutes: number;
  /** Preparation and follow-up of a call. */
  readonly callPreparationMinutes: number;
}

/** Minutes that one visit costs: conversation, travel, preparation and follow-up. */
export function minutesPerVisit(minutes: ContactMinutes): number {
  return minutes.visitMinutes + minutes.travelMinutes + minutes.preparationMinutes;
}

/**
 * Yearly workload of one customer in hours (Betreuungsaufwand), after Talley (1961):
 * visits × (conversation + travel + preparation) + calls × (conversation + preparation).
 *
 * Visits and calls a year need not be whole: they are never rounded before summing. NaN spreads.
 */
export function careHours(visits: number, calls: number, minutes: ContactMinutes): number {
  const perCall = minutes.callMinutes + minutes.callPreparationMinutes;
  return (visits * minutesPerVisit(minutes) + calls * perCall) / 60;
}

/** Hours in conversation alone (reine Kundenzeit): without travel, preparation and follow-up. */
export function conversationHours(visits: number, calls: number, minutes: ContactMinutes): number {
  return (visits * minutes.visitMinutes + calls * minutes.callMinutes) / 60;
}
