import { knownTotal } from '../../math/known-total.js';
import type { ColumnData } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Finding, KeyFigure, ReportTable } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import type { StageInput } from '../stage.js';
import { classWaterfall } from './class-waterfall.js';
import { costToServeTable } from './cost-to-serve-table.js';
import type { Costs } from './costs.js';
import type { CustomerLevels } from './customer-levels.js';
import { customerLevelsTable } from './customer-levels-table.js';
import { eatenUpTable } from './eaten-up.js';
import { keySensitivity } from './key-sensitivity.js';
import { keyCustomersTable, keySensitivityTable } from './key-tables.js';
import { levelFindings } from './level-findings.js';
import { levelsTable } from './levels.js';
import { poolsTable } from './pools-table.js';
import { revenueUseChart } from './revenue-use-chart.js';
import { segmentTable } from './segment-costs.js';
import type { ContributionSettings } from './settings.js';
import { stepsOf } from './steps.js';
import { waterfallChart } from './waterfall-chart.js';

interface Accounted {
  readonly costs: Costs;
  readonly levels: CustomerLevels;
  readonly listRevenue: Float64Array | null;
  readonly groups: ClassGroups;
  readonly classes: readonly string[];
}

/** What the stage reports of the levels beyond the first. */
export interface ContributionAccounting {
  readonly columns: Readonly<Record<'costToServe' | 'netContribution' | 'salesCostShare', ColumnData>>;
  readonly customerTables: readonly CustomerTable[];
  readonly scheme: ReportTable;
  readonly tables: readonly ReportTable[];
  readonly charts: readonly (ReportChart | null)[];
  readonly keyFigures: readonly KeyFigure[];
  findings(nameOf: (index: number) => string): readonly Finding[];
}

/** The scheme in tables, charts and sentences: for all, by class, by customer, under each key. */
export function contributionAccounting(
  input: StageInput<ContributionSettings>,
  { costs, levels, listRevenue, groups, classes }: Accounted,
): ContributionAccounting {
  const { settings, currency } = input;
  const { netRevenue, costToServe, last } = levels;
  const unknown = new Float64Array(input.customers).fill(Number.NaN);
  const salesCostShare = netRevenue.map((net, at) =>
    net > 0 ? (costToServe ?? unknown)[at]! / net : Number.NaN,
  );
  const steps = stepsOf(levels, listRevenue);
  const sensitivity = keySensitivity(
    costs,
    {
      values: last.values,
      bookings: [levels.revenue, input.number('contributionMargin')],
      status: input.text('status'),
    },
    settings,
  );
  const tables = [
    costToServeTable(levels, groups),
    costToServe === null ? null : classWaterfall(steps, groups),
    poolsTable(costs.parts),
    segmentTable(costs, levels),
    eatenUpTable(input, levels, classes, salesCostShare),
    sensitivity === null ? null : keySensitivityTable(sensitivity),
    sensitivity === null ? null : keyCustomersTable(input, sensitivity, last, last.values),
  ];
  return {
    columns: {
      costToServe: costToServe ?? unknown,
      netContribution: costToServe === null ? unknown : last.values,
      salesCostShare,
    },
    customerTables: [customerLevelsTable(input, steps)],
    scheme: levelsTable(steps, levels, currency),
    tables: tables.filter((table) => table !== null),
    charts: [waterfallChart(steps), revenueUseChart(levels, groups)],
    keyFigures: costToServe === null ? [] : servingFigures(levels, costToServe),
    findings: (nameOf) => levelFindings({ levels, parts: costs.parts, sensitivity, currency, nameOf }),
  };
}

function servingFigures(
  { netRevenue, last }: CustomerLevels,
  costToServe: Float64Array,
): readonly KeyFigure[] {
  const net = knownTotal(netRevenue);
  const cost = knownTotal(costToServe);
  return [
    {
      id: 'costToServe',
      label: { de: 'Bereitstellungskosten', en: 'Cost to serve' },
      unit: 'amount',
      value: cost,
    },
    {
      id: 'salesCostShare',
      label: { de: 'Vertriebskostenquote', en: 'Sales cost ratio' },
      unit: 'share',
      value: net > 0 ? cost / net : Number.NaN,
    },
    { id: 'netContribution', label: last.level.label, unit: 'amount', value: knownTotal(last.values) },
  ];
}
