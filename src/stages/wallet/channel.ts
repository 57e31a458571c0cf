import type { PotentialClass } from './cells.js';
import type { WalletSettings } from './settings.js';

/** The channel of care (Betreuungskanal) that the settings give a potential class. */
export function channelOf(potential: PotentialClass, settings: WalletSettings): string {
  const channels = {
    high: settings.channelHigh,
    medium: settings.channelMedium,
    low: settings.channelLow,
  };
  return channels[potential];
}
