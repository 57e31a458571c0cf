import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { Period } from '../../results/run-result.js';
import { inQuotes } from '../sentence-parts.js';
import { defineStage } from '../stage.js';
import { capacityTable } from './capacity-table.js';
import { comparisonTable } from './comparison-table.js';
import { findings } from './findings.js';
import { presentTotals } from './formulas.js';
import { hoursChart } from './hours-chart.js';
import { sizingInput, sizingInputs } from './inputs.js';
import { presentShare, presentShareFormula } from './present-share.js';
import { requiredTotal, requirements, type Sizing } from './requirement.js';
import { withCalendar, workingTime } from './role-time.js';
import { scenarioTable } from './scenario-table.js';
import type { Settings } from './settings.js';
import { sizingSummary } from './sizing-summary.js';
import { teamOf } from './staff.js';
import { timeStudyOf } from './time-study.js';
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
    optionalFacts: ['territory', 'revenue'],
    optionalDetails: ['reps', 'timeStudy'],
  },
  columns: [],
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
    const chart = hoursChart(sizing);
    return {
      columns: {},
      tables: [
        scenarioTable(sizing),
        ...(sizing.team === null ? [] : [comparisonTable(sizing, sizing.team)]),
        capacityTable(input.settings, time),
        ...workloadTables(input, sizing),
      ],
      summaries: [sizingSummary(sizing)],
      charts: chart === null ? [] : [chart],
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
      findings: findings(sizing, present, input.currency),
      inputs: sizingInputs(sizing),
      problems: problems(sizing, present),
    };
  },
});

/** The calendar year of the as-of date. */
function yearOf({ asOf }: Period): number {
  return new Date(asOf * 86_400_000).getUTCFullYear();
}

function problems({ team, workload, time }: Sizing, present: number): readonly Problem[] {
  const result: Problem[] = [];
  if (!time.isMeasured) {
    const share = inBoth((language) => formatShare(present, language, 0));
    result.push(problem('KW571', { details: { share } }));
  }
  if (team !== null && team.assumedFullTime > 0) {
    result.push(problem('KW572', { details: { reps: team.assumedFullTime } }));
  }
  const others = team?.groups.find(({ group }) => group === 'other')?.heads ?? 0;
  if (team !== null && others > 0) {
    const names = inBoth((language) => team.otherRoles.map((name) => inQuotes(name, language)).join(', '));
    result.push(problem('KW573', { details: { reps: others, names } }));
  }
  if (!workload.territoriesKnown) result.push(problem('KW574'));
  return result;
}
