import type { Settings } from './settings.js';

/** The part of the settings that reading needs. */
export type ReadingSettings = Pick<
  Settings,
  'tables' | 'engine' | 'currency' | 'currencies' | 'customerNumbers'
>;

/** What reading goes by where nothing is set: it can begin before the settings are loaded. */
export const READING_DEFAULTS: ReadingSettings = {
  tables: {},
  currency: 'EUR',
  currencies: {},
  customerNumbers: { leadingZeros: 'ignore' },
  engine: { threads: null, memoryLimit: '270MB' },
};
