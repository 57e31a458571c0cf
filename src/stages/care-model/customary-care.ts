import type { Channel } from '../channels.js';
import type { INTENSITIES, PLANNINGS } from './dimensions.js';

/** The care that a class of customers gets: six dimensions and the time they take. */
export interface Care {
  readonly responsibility: Channel;
  readonly intensity: (typeof INTENSITIES)[number];
  /** Visits in the field a year. */
  readonly visits: number;
  /** Calls a year, telephone or video. */
  readonly calls: number;
  readonly visitMinutes: number;
  readonly travelMinutes: number;
  readonly preparationMinutes: number;
  readonly callMinutes: number;
  readonly callPreparationMinutes: number;
  /** Time to react, in hours. */
  readonly serviceLevelHours: number;
  readonly planning: (typeof PLANNINGS)[number];
  readonly priceRule: string;
}

const CONTACT = {
  visitMinutes: 60,
  travelMinutes: 45,
  preparationMinutes: 30,
  callMinutes: 15,
  callPreparationMinutes: 5,
};

/**
 * A care concept to start from (Betreuungskonzept): A and B by the field force, C by an inside sales team that
 * sells, D by dealers. Newcomers have care of their own, because a small first order says little. Frequencies
 * and minutes are working assumptions for a workshop, not findings.
 */
export const CUSTOMARY_CARE = {
  A: {
    ...CONTACT,
    responsibility: 'field',
    intensity: 'proactive',
    visits: 12,
    calls: 12,
    serviceLevelHours: 4,
    planning: 'individual',
    priceRule: 'individual',
  },
  B: {
    ...CONTACT,
    responsibility: 'field',
    intensity: 'active',
    visits: 4,
    calls: 8,
    preparationMinutes: 20,
    serviceLevelHours: 8,
    planning: 'class',
    priceRule: 'frame',
  },
  C: {
    ...CONTACT,
    responsibility: 'inside',
    intensity: 'active',
    visits: 0,
    calls: 4,
    preparationMinutes: 15,
    serviceLevelHours: 24,
    planning: 'class',
    priceRule: 'scale',
  },
  D: {
    ...CONTACT,
    responsibility: 'dealer',
    intensity: 'reactive',
    visits: 0,
    calls: 0,
    preparationMinutes: 15,
    serviceLevelHours: 48,
    planning: 'none',
    priceRule: 'dealer',
  },
  new: {
    ...CONTACT,
    responsibility: 'field',
    intensity: 'active',
    visits: 2,
    calls: 6,
    serviceLevelHours: 8,
    planning: 'individual',
    priceRule: 'welcome',
  },
  dormant: {
    ...CONTACT,
    responsibility: 'inside',
    intensity: 'active',
    visits: 0,
    calls: 2,
    preparationMinutes: 15,
    serviceLevelHours: 24,
    planning: 'class',
    priceRule: 'scale',
  },
  lost: {
    ...CONTACT,
    responsibility: 'digital',
    intensity: 'reactive',
    visits: 0,
    calls: 0,
    preparationMinutes: 15,
    serviceLevelHours: 48,
    planning: 'none',
    priceRule: 'list',
  },
  loss: {
    ...CONTACT,
    responsibility: 'inside',
    intensity: 'reactive',
    visits: 0,
    calls: 2,
    preparationMinutes: 15,
    serviceLevelHours: 48,
    planning: 'none',
    priceRule: 'correct',
  },
  prospect: {
    ...CONTACT,
    responsibility: 'digital',
    intensity: 'reactive',
    visits: 0,
    calls: 0,
    preparationMinutes: 15,
    serviceLevelHours: 24,
    planning: 'none',
    priceRule: 'list',
  },
  excluded: {
    ...CONTACT,
    responsibility: 'digital',
    intensity: 'reactive',
    visits: 0,
    calls: 0,
    preparationMinutes: 15,
    serviceLevelHours: 48,
    planning: 'none',
    priceRule: 'list',
  },
  unknown: {
    ...CONTACT,
    responsibility: 'inside',
    intensity: 'reactive',
    visits: 0,
    calls: 2,
    preparationMinutes: 15,
    serviceLevelHours: 24,
    planning: 'none',
    priceRule: 'list',
  },
} as const satisfies Record<string, Care>;
