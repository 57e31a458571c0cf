import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from '../results/column.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import type { RunRecord } from '../results/run-record.js';
import { MEASURES } from './measures.js';
import { column, SCENARIO } from './scenario-columns.js';
import type { Compared } from './scenario-tables.js';

/**
 * Every figure of every scenario on a line of its own, for programs: of the whole, then of each role, class, channel
 * and territory. Amounts in currency units.
 */
export function scenarioFile(base: RunRecord, baseName: Bilingual, all: readonly Compared[]): ReportTable {
  return {
    id: 'scenarios',
    title: { de: 'Szenarien', en: 'Scenarios' },
    columns: COLUMNS,
    rows: [
      ...figureRows(baseName, base, base),
      ...all.flatMap(({ name, record }) => figureRows(name, record, base)),
    ],
  };
}

function figureRows(name: Cell, record: RunRecord, base: RunRecord): Cell[][] {
  const earlier = new Map(
    figuresOf(base).map((each) => [`${each.level}\0${each.key}\0${each.measure}`, each]),
  );
  return figuresOf(record).map(({ level, key, measure, value }) => {
    const unit = MEASURES.get(measure)?.unit ?? 'number';
    const scale = unit === 'amount' ? 100 : 1;
    const before = earlier.get(`${level}\0${key}\0${measure}`)?.value ?? Number.NaN;
    return [name, level, key, measure, value / scale, before / scale, (value - before) / scale];
  });
}

interface Figure {
  readonly level: string;
  readonly key: string | null;
  readonly measure: string;
  readonly value: number;
}

function figuresOf({ figures, groups }: RunRecord): readonly Figure[] {
  return [
    ...Object.entries(figures).map(([measure, value]) => ({
      level: 'total',
      key: null,
      measure,
      value: value ?? Number.NaN,
    })),
    ...Object.entries(groups).flatMap(([level, { keys, measures }]) =>
      keys.flatMap((key, place) =>
        Object.entries(measures).map(([measure, values]) => ({
          level,
          key,
          measure,
          value: values[place] ?? Number.NaN,
        })),
      ),
    ),
  ];
}

const COLUMNS: readonly ColumnDefinition[] = [
  SCENARIO,
  column('level', 'code', 'Ebene', 'Level'),
  column('key', 'text', 'Gruppe', 'Group'),
  column('measure', 'code', 'Kennzahl', 'Measure'),
  column('value', 'number', 'Wert', 'Value'),
  column('base', 'number', 'Basis', 'Base'),
  column('change', 'number', 'Änderung', 'Change'),
];
