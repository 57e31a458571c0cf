import { FOR_MISSING_MARGINS, UNREAD } from '../tables/kept-columns.js';
import type { Settings } from './settings.js';

/** The part of the settings that reading needs. */
export interface ReadingSettings
  extends Pick<Settings, 'tables' | 'engine' | 'currency' | 'currencies' | 'customerNumbers'> {
  /** Columns that stay unread because no stage of the run asks for them. */
  readonly unread: ReadonlySet<string>;
  /** Of those the ones that are read all the same where lines turn out to lack their margin. */
  readonly ifMarginsLack: ReadonlySet<string>;
}

/** Stages that get by without margins; the ABC analysis as long as it does not rank by them. */
const WITHOUT_MARGINS: ReadonlySet<string> = new Set(['abc']);
/** Columns that only some stages ask for. Known here apart from the stages, because reading begins before they are loaded. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  // Those besides contribution bring it along.
  discount: ['contribution', 'care-model', 'salesforce-sizing', 'visit-allocation'],
  chargedAmount: ['value-to-value'],
  perceivedValue: ['value-to-value'],
  rating: ['value-to-value'],
  specialOrder: ['buying-behaviour'],
  potentialAsOf: ['potential'],
  potentialOrigin: ['potential'],
  crmClass: ['priority'],
  sizeDriver: ['potential'],
  supplierRank: ['potential', 'wallet'],
  suppliers: ['potential', 'wallet'],
  latitude: ['territory'],
  longitude: ['territory'],
};

/** The columns that stay unread where these stages are wanted (null: all). */
export function unreadColumns(stages: readonly string[] | null): ReadonlySet<string> {
  const isAsked = (column: string): boolean => {
    const asking = ASKED_BY[column] ?? [];
    return asking.length > 0 && (stages === null || asking.some((stage) => stages.includes(stage)));
  };
  return new Set([...UNREAD].filter((column) => !isAsked(column)));
}

/** Whether margins that lines lack are to be imputed: the settings allow it, and a stage that is wanted works with margins. */
export function imputesMargins({
  stages,
  facts,
  stage,
}: Pick<Settings, 'stages' | 'facts' | 'stage'>): boolean {
  if (facts.missingMargin === 'none') return false;
  const ranksByMargin = (stage.abc as { measure?: unknown } | undefined)?.measure === 'contributionMargin';
  return stages === null || ranksByMargin || stages.some((each) => !WITHOUT_MARGINS.has(each));
}

/** What reading goes by with these settings. */
export function readingSettings(settings: Settings): ReadingSettings {
  return {
    ...settings,
    unread: without(unreadColumns(settings.stages), settings.customers.rollUp === 'parent' ? 'parent' : null),
    ifMarginsLack: imputesMargins(settings) ? FOR_MISSING_MARGINS : new Set(),
  };
}

function without(columns: ReadonlySet<string>, read: string | null): ReadonlySet<string> {
  return new Set([...columns].filter((column) => column !== read));
}

/** What reading goes by where nothing is set but, perhaps, the stages: it can begin before the settings are loaded. */
export function plainReading(stages: readonly string[] | null): ReadingSettings {
  return {
    tables: {},
    currency: 'EUR',
    currencies: {},
    customerNumbers: { leadingZeros: 'ignore' },
    engine: { threads: null, memoryLimit: '270MB' },
    unread: unreadColumns(stages),
    ifMarginsLack: imputesMargins({ stages, facts: FACT_DEFAULTS, stage: {} })
      ? FOR_MISSING_MARGINS
      : new Set(),
  };
}

/** How facts are made where nothing is set. */
export const FACT_DEFAULTS: Settings['facts'] = {
  newCustomerMonths: 12,
  missingMargin: 'productGroup',
  missingMarginLines: 10,
};

export const READING_DEFAULTS: ReadingSettings = plainReading(null);

/** What a run about one customer reads besides: background and person of each service. */
const ASKED_ABOUT_ONE: ReadonlySet<string> = new Set(['note', 'person']);

/** The same reading for a run about one customer. */
export function readingAboutOne(reading: ReadingSettings): ReadingSettings {
  return {
    ...reading,
    unread: new Set([...reading.unread].filter((column) => !ASKED_ABOUT_ONE.has(column))),
  };
}
