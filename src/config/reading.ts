import { UNREAD } from '../tables/kept-columns.js';
import type { Settings } from './settings.js';

/** The part of the settings that reading needs. */
export interface ReadingSettings
  extends Pick<Settings, 'tables' | 'engine' | 'currency' | 'currencies' | 'customerNumbers'> {
  /** Columns that stay unread because no stage of the run asks for them. */
  readonly unread: ReadonlySet<string>;
}

/** Columns that only some stages ask for. Known here apart from the stages, because reading begins before they are loaded. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {};

/** The columns that stay unread where these stages are wanted (null: all). */
export function unreadColumns(stages: readonly string[] | null): ReadonlySet<string> {
  const isAsked = (column: string): boolean => {
    const asking = ASKED_BY[column] ?? [];
    return asking.length > 0 && (stages === null || asking.some((stage) => stages.includes(stage)));
  };
  return new Set([...UNREAD].filter((column) => !isAsked(column)));
}

/** What reading goes by where nothing is set: it can begin before the settings are loaded. */
export const READING_DEFAULTS: ReadingSettings = {
  tables: {},
  currency: 'EUR',
  currencies: {},
  customerNumbers: { leadingZeros: 'ignore' },
  engine: { threads: null, memoryLimit: '270MB' },
  unread: unreadColumns(null),
};
