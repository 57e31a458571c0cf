import type { DetailId, Details, FactId } from '../facts/fact.js';
import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';
import type { ColumnData, ColumnDefinition } from '../results/column.js';
import type { CustomerReport } from '../results/customer-report.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { Formula } from '../results/formula.js';
import type { StageInputs } from '../results/input.js';
import type { ReportChart } from '../results/report-chart.js';
import type { Finding, KeyFigure, ReportTable } from '../results/report-table.js';
import type { Period } from '../results/run-result.js';
import type { CustomerRecord } from './customer-record.js';

/** What a stage must have and what it can use. It is handed nothing else. */
export interface StageNeeds {
  /** Facts without which the stage is skipped. */
  readonly facts?: readonly FactId[];
  /** At least one of these facts must be there. */
  readonly anyFactOf?: readonly FactId[];
  /** Detail tables without which the stage is skipped. */
  readonly details?: readonly DetailId[];
  /** Stages that must be done before. */
  readonly stages?: readonly string[];
  /** At least one of these stages must be done before. */
  readonly anyStageOf?: readonly string[];
  /** Used where present; the stage runs without them. */
  readonly optionalFacts?: readonly FactId[];
  readonly optionalDetails?: readonly DetailId[];
  readonly optionalStages?: readonly string[];
  /** May read every fact there is: its settings choose among them, see {@link StageDefinition.asks}. */
  readonly anyFact?: boolean;
}

/** A column that settings name by its id (freie Spaltenwahl). */
export interface AskedColumn {
  /** The path of the setting. */
  readonly setting: string;
  /** A fact (`employees`) or a stage's column (`contribution.value`). */
  readonly column: string;
  readonly kind: 'number' | 'text';
}

/** What a stage can find out from one detail table and its settings alone, so that it can begin before all else is there. */
export interface AheadWork<Settings = unknown, Found = unknown, Id extends DetailId = DetailId> {
  readonly detail: Id;
  /** Returns plain data: they may come from another thread. */
  find(detail: Details[Id], settings: Settings): Found;
}

/** What a stage gets: declared facts, declared stages' columns, its settings. Nothing of the machine. */
export interface StageInput<Settings, Found = unknown> {
  readonly settings: Settings;
  readonly customers: number;
  readonly period: Period;
  readonly currency: string;
  /** What a declared fact or `stage.column` is; null where the run does not have its stage. */
  definition(id: FactId | string): ColumnDefinition | null;
  /** Whether a declared fact, detail, or `stage.column` is available. */
  has(id: FactId | DetailId | string): boolean;
  /** A numeric fact (`revenue`) or stage column (`abc.cumulativeShare`); NaN is unknown. */
  number(id: FactId | string): Float64Array;
  /** A text fact or code column (`abc.class`); null is unknown. */
  text(id: FactId | string): readonly (string | null)[];
  /** A declared detail table; null where the data lack it. */
  detail<Id extends DetailId>(id: Id): Details[Id] | null;
  /**
   * What the stage's {@link StageDefinition.ahead} found.
   *
   * @throws Error where the data lack the detail table
   */
  found(): Found;
}

/** What a stage gives back. Column data is keyed by the ids of `definition.columns` and `definition.handedOn`. */
export interface StageOutput {
  readonly columns: Readonly<Record<string, ColumnData>>;
  readonly customerTables?: readonly CustomerTable[];
  readonly tables: readonly ReportTable[];
  /** Tables that programs read as files of their own, see {@link StageReport.summaries}. */
  readonly summaries?: readonly ReportTable[];
  /** Only those whose figures are there: a chart without data is left out. */
  readonly charts?: readonly ReportChart[];
  readonly keyFigures?: readonly KeyFigure[];
  readonly findings?: readonly Finding[];
  readonly problems?: readonly Problem[];
  /** How columns follow from others and from inputs, keyed by their ids. */
  readonly formulas?: Readonly<Record<string, Formula>>;
  /** The settings that formulas ask for. */
  readonly inputs?: StageInputs;
}

/**
 * One step of the pipeline: static description plus one pure function.
 * Its folder name is its id; its page is `docs/methods/<id>.md`; what can be set stands in `settings.ts`
 * of its folder, see {@link ./settings-registry.ts}.
 */
export interface StageDefinition<Settings = unknown, Found = unknown> {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly needs: StageNeeds;
  /** The columns it adds to every customer; published as `<stage>.<column>`. */
  readonly columns: readonly ColumnDefinition[];
  /** Columns that it hands to later stages alone: no output shows them. Published and returned like the others. */
  readonly handedOn?: readonly ColumnDefinition[];
  /** The columns that its settings name. One that it may not read, or that does not exist, ends the run at once. */
  asks?(settings: Settings): readonly AskedColumn[];
  /** The greater part of its work, if a detail table is all that it takes. */
  readonly ahead?: AheadWork<Settings, Found>;
  run(input: StageInput<Settings, Found>): StageOutput;
  /** Days on which its rates change: details are added up apart before and after. */
  splitDays?(settings: Settings): readonly number[];
  /** What it says about the one customer that a run is about, once all stages are done. */
  about?(input: StageInput<Settings, Found>, output: StageOutput, record: CustomerRecord): CustomerReport;
}

/** Keeps the settings' type between schema and function. */
export function defineStage<Settings, Found = unknown>(
  definition: StageDefinition<Settings, Found>,
): StageDefinition<Settings, Found> {
  return definition;
}
