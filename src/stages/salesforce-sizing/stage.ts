import type { Period } from '../../results/run-result.js';
import { defineStage } from '../stage.js';
import { capacityTable } from './capacity-table.js';
import { comparisonTable } from './comparison-table.js';
import { findings } from './findings.js';
import { presentTotals } from './formulas.js';
import { hoursChart } from './hours-chart.js';
import { sizingInput, sizingInputs } from './inputs.js';
import { leverChart, leverTable } from './lever-tables.js';
import { managersTable } from './managers-table.js';
import { methodsFinding, methodsTable, RESPONSE_CHART, responseTable } from './method-tables.js';
import { presentShare, presentShareFormula } from './present-share.js';
import { problems } from './problems.js';
import { requiredTotal, requirements, type Sizing } from './requirement.js';
import { roleTable } from './role-table.js';
import { withCalendar, workingTime } from './role-time.js';
import { scenarioTable } from './scenario-table.js';
import { serviceWorkload } from './service-workload.js';
import type { Settings } from './settings.js';
import { sizeMethods } from './size-methods.js';
import { sizingSummary } from './sizing-summary.js';
import { splitTable } from './split-table.js';
import { teamOf } from './staff.js';
import { timeStudyOf } from './time-study.js';
import { facingChart, facingTable, timeUseTables } from './time-tables.js';
import { workloadOf } from './workload.js';
import { workloadTables } from './workload-tables.js';

/** How many people the planned care takes (Vertriebsdimensionierung). */
export const salesforceSizing = defineStage<Settings>({
  id: 'salesforce-sizing',
  title: { de: 'Vertriebsdimensionierung', en: 'Salesforce sizing' },
  summary: {
    de: 'Wie viele Leute das Betreuungskonzept braucht: Kapazität, Aufwand, Bedarf nach Kundenzeitanteil und Rolle, Vergleich mit heute.',
    en: 'How many people the care model takes: capacity, workload, requirement by customer-facing share and role, compared with today.',
  },
  needs: {
    stages: ['care-model'],
    optionalFacts: ['territory', 'revenue', 'contributionMargin', 'potential', 'status', 'country'],
    optionalDetails: ['reps', 'timeStudy', 'serviceUse', 'otherServices', 'groupMembers'],
    anyFact: true,
  },
  columns: [],
  asks: ({ globalCustomers: { column } }) =>
    column === null
      ? []
      : [{ setting: 'stages.salesforce-sizing.globalCustomers.column', column, kind: 'text' }],
  run(given) {
    const input = { ...given, settings: withCalendar(given.settings, yearOf(given.period)) };
    const reps = input.detail('reps');
    const study = timeStudyOf(input.detail('timeStudy'), reps, input.settings);
    const time = workingTime(input.settings, reps, study);
    const sizing: Sizing = {
      settings: input.settings,
      workload: workloadOf(input),
      team: teamOf(reps, input.settings),
      time,
    };
    const required = requirements(sizing);
    const present = presentShare(sizing);
    const totals = presentTotals(sizing);
    const service = serviceWorkload(
      input.detail('serviceUse'),
      input.detail('otherServices'),
      input.customers,
      sizing.workload.yearly,
    );
    const methods = sizeMethods(input, sizing);
    const levers = leverTable(sizing);
    const chart = hoursChart(sizing);
    return {
      columns: {},
      tables: [
        scenarioTable(sizing),
        ...(sizing.team === null ? [] : [comparisonTable(sizing, sizing.team)]),
        levers,
        facingTable(sizing, study),
        roleTable(sizing, service),
        ...workloadTables(input, sizing),
        splitTable(input, sizing),
        managersTable(input, sizing),
        ...(methods === null ? [] : [methodsTable(sizing, methods, input.currency), responseTable(methods)]),
        capacityTable(input.settings, time),
        ...timeUseTables(study),
      ],
      summaries: [sizingSummary(sizing)],
      charts: [
        ...(chart === null ? [] : [chart]),
        leverChart(sizing, levers),
        facingChart(),
        ...(methods === null || Number.isNaN(methods.optimal) ? [] : [RESPONSE_CHART]),
      ],
      keyFigures: [
        {
          id: 'requiredFullTime',
          label: { de: 'Bedarf an Vollzeitkräften', en: 'Full-time people required' },
          unit: 'fte',
          value: requiredTotal(required, 'fullTime'),
          formula: totals.fullTime,
        },
        {
          id: 'requiredHeads',
          label: { de: 'Bedarf an Köpfen', en: 'Heads required' },
          unit: 'count',
          value: requiredTotal(required, 'heads'),
          formula: totals.heads,
        },
        {
          id: 'customerShare',
          label: time.isMeasured
            ? { de: 'Kundenzeitanteil, gemessen', en: 'Customer-facing share, measured' }
            : { de: 'Kundenzeitanteil, angenommen', en: 'Customer-facing share, assumed' },
          unit: 'share',
          value: present,
          formula: presentShareFormula(sizing),
        },
        {
          id: 'capacityHours',
          label: { de: 'Arbeitsstunden je Vollzeitkraft', en: 'Working hours per full-time person' },
          unit: 'hours',
          value: time.capacityHours,
          formula: sizingInput('capacityHours'),
        },
      ],
      findings: [
        ...findings(sizing, present, input.currency),
        ...(methods === null ? [] : methodsFinding(sizing, methods)),
      ],
      inputs: sizingInputs(sizing),
      problems: problems(sizing, present, study, service),
    };
  },
});

/** The calendar year of the as-of date. */
function yearOf({ asOf }: Period): number {
  return new Date(asOf * 86_400_000).getUTCFullYear();
}
