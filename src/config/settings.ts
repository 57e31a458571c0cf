import type { Owner, UsedSetting } from '../results/run-result.js';

/** The values of the command's named flags, as typed: they are checked like everything else. */
export interface SettingFlags {
  readonly language?: string | undefined;
  readonly company?: string | undefined;
  readonly currency?: string | undefined;
  readonly asOf?: string | undefined;
  readonly months?: string | number | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly live?: string | undefined;
  readonly out?: string | undefined;
  readonly splitBy?: string | undefined;
  readonly stages?: readonly string[] | 'all' | undefined;
  readonly level?: string | number | undefined;
}

/** Where settings come from, the weakest first: defaults, file, `--set` in the order given, named flags. */
export interface SettingsInput {
  readonly file?: { readonly path: string; readonly text: string } | undefined;
  readonly flags: SettingFlags;
  /** Assignments `path=value`, the value in YAML. */
  readonly sets: readonly string[];
  /** Settings of a scenario: they beat all others. `besides`: keys of its file that are no settings. */
  readonly scenario?: { readonly path: string; readonly text: string; readonly besides: readonly string[] };
}

/** How one canonical table is found and read, where the user says so. */
export interface TableSettings {
  readonly file?: string;
  readonly sheet?: string;
  /** Canonical column id → heading in the file. */
  readonly columns: Readonly<Record<string, string>>;
  readonly decimal?: ',' | '.';
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  /** Which side of a debit/credit flag counts as plus. */
  readonly positiveSide?: 'credit' | 'debit' | 'none';
  /** Whether a row without a customer belongs to the one above. */
  readonly fillDown?: boolean | 'auto';
  readonly encoding?: string;
  /** One character. */
  readonly delimiter?: string;
  /** Counted as an editor or Excel shows it, from 1; 0: there is none. */
  readonly headerRow?: number;
  /** Widths of columns that stand below each other, in characters. */
  readonly widths?: readonly number[];
}

export type OutputFormat = 'xlsx' | 'csv' | 'json';

/** Whether the workbook computes: where it makes sense, always, or never. */
export type LiveMode = 'auto' | 'on' | 'off';

/** Everything a run can be told, complete and checked. */
export interface Settings {
  readonly language: 'de' | 'en';
  readonly company: string | null;
  readonly currency: string;
  /** Units of the report's currency for one unit of another, by code. */
  readonly currencies: Readonly<Record<string, number>>;
  /** Stichtag in days since 1970-01-01; null: the last booking date in the data. */
  readonly asOf: number | null;
  /** Length of the period; null: everything in the data. */
  readonly months: number | null;
  readonly formats: readonly OutputFormat[];
  readonly live: LiveMode;
  readonly out: string;
  /** The column by whose values the customers get workbooks of their own, as typed; null: none. */
  readonly splitBy: string | null;
  /** From simple (1) to full (4); decides about the stages where none are named. */
  readonly level: number;
  /** The stages wanted; null: all. */
  readonly stages: readonly string[] | null;
  readonly customerNumbers: { readonly leadingZeros: 'ignore' | 'keep' };
  /** Whether customers are rolled up to their parents. */
  readonly customers: { readonly rollUp: 'parent' | 'none' };
  /** Canonical column → who is responsible for what it says. */
  readonly owners: Readonly<Partial<Record<string, Owner>>>;
  readonly facts: {
    readonly newCustomerMonths: number;
    /** What the margin of a line is taken from where the line lacks it. */
    readonly missingMargin: 'productGroup' | 'none';
    /** So many lines with a margin are needed to tell that of others. */
    readonly missingMarginLines: number;
  };
  /** Path of a file of postal codes with coordinates; null: none. */
  readonly places: string | null;
  /** Decisions by people. */
  readonly overrides: { readonly requireApproval: boolean };
  readonly engine: { readonly threads: number | null; readonly memoryLimit: string };
  readonly tables: Readonly<Record<string, TableSettings>>;
  /** Each stage's own settings by stage id. */
  readonly stage: Readonly<Record<string, unknown>>;
  /** Every single setting with its value, its origin and its meaning. */
  readonly used: readonly UsedSetting[];
}
