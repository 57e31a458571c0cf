import { same } from '../../../../src/language/bilingual.js';
import type { ColumnDefinition, Unit } from '../../../../src/results/column.js';
import type { ReportChart } from '../../../../src/results/report-chart.js';
import type { ReportTable } from '../../../../src/results/report-table.js';
import type { RunResult, StageReport } from '../../../../src/results/run-result.js';
import { sampleResult } from '../sample-result.js';

export function column(id: string, unit: Unit, label = id): ColumnDefinition {
  return { id, unit, label: { de: label, en: `${label} (en)` }, definition: same(`${label}.`) };
}

const CLASSES: ReportTable = {
  id: 'per-class',
  title: { de: 'Je Klasse', en: 'Per class' },
  columns: [
    { ...column('class', 'code', 'Klasse'), values: { new: { de: 'neu', en: 'new' } } },
    column('revenue', 'amount', 'Umsatz'),
    column('customers', 'count', 'Kunden'),
  ],
  rows: [
    ['A', 96_000_000_00, 412],
    ['new', Number.NaN, 3],
    ["=cmd|'!A1", 1_000_00, 0],
    [{ de: 'Summe', en: 'Total' }, 96_001_000_00, 415],
  ],
  hasTotal: true,
};

const POINTS: ReportTable = {
  id: 'points',
  title: { de: 'Punkte', en: 'Points' },
  columns: [
    column('customerId', 'text', 'Kundennummer'),
    column('potential', 'amount', 'Potenzial'),
    column('share', 'share', 'Anteil'),
    column('size', 'amount', 'Fläche'),
  ],
  rows: [
    ['0001', 1_234_567_89, 0.25, 300_000_00],
    ['0002', 50_000_00, 0.75, 40_000_00],
    ['0003', 20_000_00, Number.NaN, 0],
  ],
};

const CHARTS: readonly ReportChart[] = [
  {
    id: 'bars',
    kind: 'columns',
    arrangement: 'clustered',
    title: { de: 'Umsatz & Klassen <1>', en: 'Revenue & classes <1>' },
    x: { title: { de: 'Klasse', en: 'Class' } },
    y: { title: { de: 'Umsatz', en: 'Revenue' }, min: 0, max: 100_000_000_00 },
    series: [
      { table: 'per-class', x: 'class', y: 'revenue' },
      { table: 'per-class', x: 'class', y: 'customers', drawn: 'limit', name: same('Grenze') },
    ],
  },
  {
    id: 'bubbles',
    kind: 'bubble',
    title: { de: 'Blasen', en: 'Bubbles' },
    note: { de: 'Die Fläche ist der Umsatz.', en: 'The area is revenue.' },
    x: {
      title: { de: 'Potenzial', en: 'Potential' },
      isLogarithmic: true,
      min: 10_000_00,
      max: 10_000_000_00,
    },
    y: { title: { de: 'Anteil', en: 'Share' }, crossing: 0.5, max: 1 },
    series: [
      { table: 'points', x: 'potential', y: 'share', size: 'size', rows: [0, 1], name: same('groß') },
      { table: 'points', x: 'potential', y: 'share', size: 'size', rows: [1, 3], name: same('klein') },
    ],
    data: [POINTS],
  },
  {
    id: 'scatter',
    kind: 'scatter',
    title: { de: 'Wolke', en: 'Cloud' },
    x: { title: { de: 'Anteil', en: 'Share' } },
    y: { title: { de: 'Fläche', en: 'Area' } },
    series: [
      { table: 'cloud', x: 'share', y: 'size' },
      { table: 'cloud', x: 'share', y: 'potential', drawn: 'line', name: same('Linie'), isLabelled: true },
    ],
    data: [{ ...POINTS, id: 'cloud', title: { de: 'Wolke', en: 'Cloud' } }],
  },
];

/** A stage with charts of report tables and of data of their own. */
const STAGE: StageReport = {
  id: 'charted',
  title: { de: 'Mit "Bildern" & mehr', en: 'With "pictures" & more' },
  summary: { de: 'Zeigt Diagramme.', en: 'Shows charts.' },
  status: 'done',
  keyFigures: [{ id: 'n', label: same('n'), unit: 'count', value: 3 }],
  findings: [],
  tables: [CLASSES],
  charts: CHARTS,
};

/** The sample result with one more stage, which has charts. */
export function chartedResult(): RunResult {
  const result = sampleResult();
  return { ...result, stages: [...result.stages, STAGE] };
}
