import type { Language } from '../../language/bilingual.js';
import { INSPECTION } from '../../language/inspection.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { InspectedColumn } from '../../results/inspection.js';
import type { FieldProvenance } from '../../results/run-result.js';
import type { Paint } from './paint.js';
import { type TextColumn, tableLines } from './text-table.js';

/**
 * The columns of a source, one line each: what they stand for, where their values come from and how many there are, why
 * they were recognised and how they are read. Columns that are computed from them follow. Who is responsible, and the
 * share of values that are estimated or set by hand, are shown where there is such a thing.
 */
export function columnLines(
  columns: readonly InspectedColumn[],
  fields: readonly FieldProvenance[],
  language: Language,
  width: number,
  paint: Paint,
): string[] {
  const words = INSPECTION[language];
  const lines: ColumnLine[] = [
    ...columns.map((column) => ({
      column,
      field: fields.find((each) => each.origin !== 'derived' && each.column === column.id),
    })),
    ...fields.filter(({ origin }) => origin === 'derived').map((field) => ({ column: null, field })),
  ];
  const shown: readonly (TextColumn & { readonly cell: (line: ColumnLine) => string })[] = [
    {
      heading: words.columns.column,
      isText: true,
      cell: ({ column, field }) => column?.id ?? field?.column ?? '',
    },
    {
      heading: words.columns.heading,
      isText: true,
      cell: ({ column }) => column?.heading ?? '',
    },
    {
      heading: words.columns.coverage,
      isText: false,
      cell: ({ column, field }) =>
        shareText(column === null ? (field?.given ?? null) : column.coverage, language),
    },
    ...(['imputed', 'overridden'] as const)
      .filter((kind) => fields.some((field) => (field[kind] ?? 0) > 0))
      .map((kind) => ({
        heading: words.columns[kind],
        isText: false,
        cell: ({ field }: ColumnLine) => shareText(field?.[kind] ?? null, language),
      })),
    ...(fields.some(({ owner }) => owner !== null)
      ? [
          {
            heading: words.columns.owner,
            isText: true,
            cell: ({ field }: ColumnLine) => (field?.owner == null ? '' : words.owners[field.owner]),
          },
        ]
      : []),
    {
      heading: words.columns.because,
      isText: true,
      wraps: true,
      cell: (line) => becauseText(line, language),
    },
  ];
  const table = { columns: shown, rows: lines.map((line) => shown.map(({ cell }) => cell(line))) };
  return tableLines({ ...table, hasTotal: false }, width - 2, paint).lines.map((line) => `  ${line}`);
}

/** A column of the file with its provenance, as far as it is read; or one that is computed. */
interface ColumnLine {
  readonly column: InspectedColumn | null;
  readonly field: FieldProvenance | undefined;
}

/** Only what is full reads as 100 %, and only what is empty as 0 %. */
function shareText(share: number | null, language: Language): string {
  if (share === null) return '';
  const shown = share > 0 && share < 0.001 ? 0.001 : share < 1 && share > 0.999 ? 0.999 : share;
  return formatShare(shown, language, shown === 1 || shown === 0 ? 0 : 1);
}

function becauseText({ column, field }: ColumnLine, language: Language): string {
  const words = INSPECTION[language];
  if (column === null) return words.reasons.computed(field?.heading ?? '');
  return [
    ...whyText(column, language),
    ...readingText(column, language),
    ...(field !== undefined && field.given === null ? [words.notUsed] : []),
  ].join('; ');
}

function whyText({ reason, synonym, heading, joinedFrom }: InspectedColumn, language: Language): string[] {
  const { reasons } = INSPECTION[language];
  if (joinedFrom.length > 0) {
    const places = joinedFrom.map(({ file, sheet }) => (sheet === null ? fileName(file) : sheet));
    return [reasons.joined([...new Set(places)].join(', '))];
  }
  const isSame = synonym?.toLowerCase() === heading.trim().toLowerCase();
  return [
    {
      name: isSame ? reasons.same : reasons.name(synonym ?? ''),
      settings: reasons.settings,
      'year-before': reasons.yearBefore,
      'name-as-key': reasons.nameAsKey,
      format: reasons.format,
    }[reason],
  ];
}

/** How values are read, with those that speak for it, against it, and those that leave it open. */
function readingText({ evidence: found }: InspectedColumn, language: Language): string[] {
  if (found === null) return [];
  const { evidence, undecided } = INSPECTION[language];
  const count = (value: number): string => formatNumber(value, 0, language);
  if (found.reading === null) return [undecided(count(found.open))];
  const { dialectValues } = TERMINAL[language];
  const counts = [
    evidence.supporting(count(found.supporting)),
    ...(found.opposing === 0 ? [] : [evidence.opposing(count(found.opposing))]),
    ...(found.open === 0 ? [] : [evidence.open(count(found.open))]),
  ];
  return [`${dialectValues[found.reading] ?? found.reading}: ${counts.join(', ')}`];
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
