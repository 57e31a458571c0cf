import type { Language } from './bilingual.js';
import { formatNumber } from './numbers.js';

const MILLION = 1_000_000;
const UNITS = [
  { name: 'GB', bytes: 1_000_000_000, decimals: 1 },
  { name: 'MB', bytes: MILLION, decimals: 0 },
  { name: 'kB', bytes: 1000, decimals: 0 },
] as const;

/** How much of a file has been read: `1,2 von 3,0 GB`, both in the unit that fits the whole. */
export function formatBytesRead(read: number, all: number, language: Language): string {
  const unit = UNITS.find(({ bytes }) => all >= bytes) ?? UNITS[2];
  const inUnit = (bytes: number): string => formatNumber(bytes / unit.bytes, unit.decimals, language);
  return `${inUnit(read)} ${language === 'de' ? 'von' : 'of'} ${inUnit(all)} ${unit.name}`;
}

/** A count for a glance: `14,3 Mio.` from a million on, exact below. */
export function formatRoundCount(count: number, language: Language): string {
  if (count < MILLION) return formatNumber(count, 0, language);
  return `${formatNumber(count / MILLION, 1, language)} ${language === 'de' ? 'Mio.' : 'M'}`;
}
