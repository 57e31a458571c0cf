import { MEASURES } from '../comparison/measures.js';
import { recordOfRun } from '../comparison/record-of-run.js';
import type { KeyFigure, ReportTable } from '../results/report-table.js';
import type { RunResult, StageReport } from '../results/run-result.js';

/** A table of a report, and which of its columns there is room for; all where none are named. */
interface Shown {
  readonly table: string;
  readonly columns?: readonly string[];
}

const SCENARIO_TABLES = ['overview', 'settings', 'role', 'class', 'channel', 'moves'];

/** What the terminal shows of each report, in this order. */
const SHOWN: Readonly<Record<string, readonly Shown[]>> = {
  scenarios: SCENARIO_TABLES.map((table) => ({ table })),
  'salesforce-sizing': [
    { table: 'scenarios' },
    {
      table: 'comparison',
      columns: [
        ...['role', 'customers', 'requiredFullTime', 'requiredHeads', 'presentHeads', 'presentFullTime'],
        ...['requiredCost', 'presentCost'],
      ],
    },
  ],
  'care-model': [
    {
      table: 'classes',
      columns: ['class', 'customers', 'revenue', 'visits', 'visitsToday', 'calls', 'hours', 'careCost'],
    },
  ],
  'visit-allocation': [],
  territory: [
    {
      table: 'territories',
      columns: [
        ...['territory', 'customers', 'revenue', 'potential', 'workloadHours', 'fullTime', 'capacityHours'],
        'utilisation',
      ],
    },
  ],
};

/** What is read in ten seconds: what is needed, what is there, what it costs. */
const IN_SHORT = ['heads', 'presentHeads', 'fullTime', 'cost', 'presentCost', 'hours', 'visits'];

/** Of the result of a sizing what the terminal shows. */
export function sizingView(result: RunResult): RunResult {
  const reports = Object.entries(SHOWN).flatMap(([id, tables]): StageReport[] => {
    const report = result.stages.find((each) => each.id === id);
    return report === undefined
      ? []
      : [{ ...report, tables: tables.flatMap((each) => shownOf(report, each)) }];
  });
  return { ...result, stages: [inShort(result), ...reports] };
}

function inShort(result: RunResult): StageReport {
  const { figures } = recordOfRun(result);
  const keyFigures = IN_SHORT.flatMap((id): KeyFigure[] => {
    const [measure, value] = [MEASURES.get(id), figures[id]];
    return measure === undefined || value === null || value === undefined ? [] : [{ ...measure, value }];
  });
  return {
    id: 'in-short',
    title: { de: 'In Kürze', en: 'In short' },
    summary: { de: 'Bedarf und Bestand.', en: 'Required and present.' },
    status: 'done',
    keyFigures,
    findings: [],
    tables: [],
  };
}

function shownOf({ tables }: StageReport, { table: id, columns: wanted }: Shown): readonly ReportTable[] {
  const table = tables.find((each) => each.id === id);
  if (table === undefined) return [];
  if (wanted === undefined) return [table];
  const places = wanted
    .map((column) => table.columns.findIndex((each) => each.id === column))
    .filter((place) => place >= 0);
  const { formulas: _, ...shown } = table;
  return [
    {
      ...shown,
      columns: places.map((place) => table.columns[place]!),
      rows: table.rows.map((row) => places.map((place) => row[place] ?? null)),
    },
  ];
}
