import type { DateOrder } from '../tables/date-evidence.js';
import type { DecimalMark } from '../tables/number-evidence.js';
import type { PositiveSide } from '../tables/positive-side.js';
import type { FillDown } from '../tables/recognised-table.js';

/** What a user fixed about the sources of one canonical table. */
export interface SourceSettings {
  readonly file?: string;
  readonly sheet?: string;
  /** Canonical column → heading. */
  readonly columns: Readonly<Record<string, string>>;
  readonly decimal?: DecimalMark;
  readonly dateOrder?: DateOrder;
  readonly positiveSide?: PositiveSide;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRow?: number;
  /** Whether a row without a customer belongs to the one above. */
  readonly fillDown?: FillDown;
  /** Widths of columns that stand below each other, in characters. */
  readonly widths?: readonly number[];
}

/** Settings by canonical table. */
export type SourceSettingsByTable = Readonly<Record<string, SourceSettings>>;

/** Whether settings speak of this file and sheet: by path, by name, or of all when they name none. */
export function speaksOf(settings: SourceSettings, file: string, sheet: string | null): boolean {
  const { file: wantedFile, sheet: wantedSheet } = settings;
  const name = file.replace(/^.*[/\\]/, '');
  if (wantedFile !== undefined && wantedFile !== file && wantedFile !== name) return false;
  return wantedSheet === undefined || wantedSheet === sheet;
}

/** Every heading that settings name for a file, to help find its heading row. */
export function namedHeadings(
  tables: SourceSettingsByTable,
  file: string,
  sheet: string | null,
): readonly string[] {
  return Object.values(tables).flatMap((each) =>
    speaksOf(each, file, sheet) ? Object.values(each.columns) : [],
  );
}

/** The headings that settings choose for the columns of each table, where they speak of this file and sheet. */
export function chosenFor(
  tables: SourceSettingsByTable,
  file: string,
  sheet: string | null,
): (tableId: string) => SourceSettings['columns'] | undefined {
  return (tableId) => {
    const own = Object.hasOwn(tables, tableId) ? tables[tableId] : undefined;
    return own !== undefined && speaksOf(own, file, sheet) ? own.columns : undefined;
  };
}

/** What settings can fix about the layout of a file. */
type LayoutKey = 'encoding' | 'delimiter' | 'headerRow' | 'widths';

/** How a file is to be read, from the first table whose settings speak of it and say so. */
export function layoutFor(
  tables: SourceSettingsByTable,
  file: string,
  sheet: string | null,
): Pick<SourceSettings, LayoutKey> {
  const found = Object.values(tables).filter((each) => speaksOf(each, file, sheet));
  const first = <Key extends LayoutKey>(key: Key): SourceSettings[Key] | undefined =>
    found.find((each) => each[key] !== undefined)?.[key];
  const [encoding, delimiter] = [first('encoding'), first('delimiter')];
  const [headerRow, widths] = [first('headerRow'), first('widths')];
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(widths === undefined ? {} : { widths }),
  };
}
