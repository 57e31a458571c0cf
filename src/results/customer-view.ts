import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from './column.js';
import type { ReportTable } from './report-table.js';
import type { Period } from './run-result.js';

/** What is known of a customer under one heading. */
export interface KnownValue {
  readonly definition: ColumnDefinition;
  /** Never unknown: what is not known is left out. */
  readonly value: number | string;
}

/** A figure of a customer beside those of others. */
export interface ComparedFigure extends KnownValue {
  readonly value: number;
  /** Mean of his class, those of whom it is known; NaN where there are none. A few large ones lift it above the median. */
  readonly meanOfClass: number;
  /** Medians of his class and of all of whom it is known; NaN where there are none. */
  readonly ofClass: number;
  readonly ofAll: number;
  /** 1 = the highest of so many. */
  readonly rank: number;
  readonly ranked: number;
}

/** What one stage says about a customer. */
export interface StageView {
  readonly id: string;
  readonly title: Bilingual;
  readonly reasons: readonly Bilingual[];
  /** Classes and other codes first, figures behind. */
  readonly codes: readonly KnownValue[];
  readonly figures: readonly ComparedFigure[];
  /** His row in each of the stage's tables of customers. */
  readonly rows: readonly { readonly title: Bilingual; readonly values: readonly KnownValue[] }[];
  readonly tables: readonly ReportTable[];
}

/** One customer as a cockpit shows him (Kundencockpit). Outputs compute nothing of it. */
export interface CustomerView {
  readonly version: string;
  readonly company: string | null;
  readonly currency: string;
  readonly period: Period;
  readonly id: string;
  readonly name: string | null;
  /** Who he is: status, industry, territory, rep. */
  readonly head: readonly KnownValue[];
  /** The class that his figures are compared with; null where he has none. */
  readonly comparedWith: KnownValue | null;
  /** His facts in figures. */
  readonly figures: readonly ComparedFigure[];
  readonly stages: readonly StageView[];
  /** What is dated about him and belongs to no stage. */
  readonly tables: readonly ReportTable[];
  /** Stages that say nothing, and why. */
  readonly missing: readonly { readonly title: Bilingual; readonly reason: Bilingual }[];
}
