import type { ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';
import type { StageInput } from '../stage.js';
import { belowBreakEvenList } from './below-break-even.js';
import { breakEvenTables } from './break-even-tables.js';
import { cellTable } from './cell-table.js';
import { channelTable } from './channel-table.js';
import { classLimitTable } from './class-limits.js';
import { classTables } from './class-tables.js';
import { type Concentration, concentrationChart, concentrationTable } from './concentration.js';
import { conceptTable } from './concept-table.js';
import { effortTables } from './effort-tables.js';
import type { CareEvidence } from './evidence.js';
import { exceptionTable } from './exception-table.js';
import type { CareOfAll } from './filled-columns.js';
import { gapLists } from './gap-lists.js';
import { moveTables } from './move-tables.js';
import { protectionTable } from './protection.js';
import { repTable } from './rep-table.js';
import type { Settings } from './settings.js';
import { shareChart } from './share-table.js';
import { teamCaseTable } from './team-cases.js';

/**
 * The tables of the care model. Those that compute come first: the others have as many rows as the run found, and would
 * move them.
 */
export function careTables(
  input: StageInput<Settings>,
  { plan, visits, channels }: CareOfAll,
  { cost, effort, spread, shifts, cases, below, limits }: CareEvidence,
): readonly ReportTable[] {
  const byCell = cellTable(input, plan);
  const byRep = repTable(input, plan, channels, effort);
  return [
    conceptTable([...plan.members.keys()], input),
    ...classTables(input, plan, visits),
    ...(channels === null ? [] : [channelTable(input, channels, plan)]),
    ...(byCell === null ? [] : [byCell]),
    ...breakEvenTables(input, plan, cost),
    ...(limits === null ? [] : [classLimitTable(limits)]),
    ...(below === null || below.length === 0 ? [] : [belowBreakEvenList(input, plan, cost, below)]),
    ...(plan.exceptions === null ? [] : [exceptionTable(input, plan, plan.exceptions)]),
    ...(effort === null ? [] : effortTables(input, plan, channels, effort)),
    ...(byRep === null ? [] : [byRep]),
    ...(spread === null ? [] : [concentrationTable(spread)]),
    ...(shifts === null ? [] : [protectionTable(input, shifts)]),
    ...(cases.length === 0 ? [] : [teamCaseTable(input, cases, effort)]),
    ...(channels === null ? [] : moveTables(input, plan, channels, effort)),
    ...gapLists(input, plan, visits),
  ];
}

/** What the classes bring and get, and how time is spread against value. */
export function careCharts(
  tables: readonly ReportTable[],
  spread: Concentration | null,
): readonly ReportChart[] {
  const shares = tables.find(({ id }) => id === 'class-shares');
  const chart = shares === undefined ? null : shareChart(shares);
  return [...(chart === null ? [] : [chart]), ...(spread === null ? [] : [concentrationChart(spread)])];
}
