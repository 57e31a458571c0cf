import type { Settings } from './settings.js';

/** Care cost (Betreuungskosten): hours × the assumed hourly rate `costPerHour`, in cents. */
export function careCost(hours: number, settings: Pick<Settings, 'costPerHour'>): number {
  return Math.round(hours * settings.costPerHour * 100);
}
