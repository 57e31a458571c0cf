import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import { workingHours } from '../../math/working-capacity.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { inQuotes } from '../sentence-parts.js';
import { defineStage } from '../stage.js';
import { capacityTable } from './capacity-table.js';
import { comparisonTable } from './comparison-table.js';
import { findings } from './findings.js';
import { presentTotals, sizingFormulas } from './formulas.js';
import { hoursChart } from './hours-chart.js';
import { sizingInput, sizingInputs } from './inputs.js';
import { costRate, requiredTotal, requirements, type Sizing } from './requirement.js';
import { ROLES } from './roles.js';
import { scenarioTable } from './scenario-table.js';
import type { Settings } from './settings.js';
import { sizingSummary } from './sizing-summary.js';
import { measuredShare, teamOf } from './staff.js';
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
    optionalFacts: ['territory'],
    optionalDetails: ['reps'],
  },
  columns: [],
  run(input) {
    const measured = measuredShare(input.detail('reps'), input.settings);
    const isMeasured = !Number.isNaN(measured);
    const present = isMeasured ? measured : input.settings.facingShare;
    const sizing: Sizing = {
      settings: input.settings,
      workload: workloadOf(input),
      team: teamOf(input.detail('reps'), input.settings),
      capacityHours: workingHours(input.settings),
    };
    const required = requirements(sizing, present);
    const totals = presentTotals(sizingFormulas(sizing, present));
    const chart = hoursChart(sizing, present);
    return {
      columns: {},
      tables: [
        scenarioTable(sizing, present, isMeasured),
        ...(sizing.team === null ? [] : [comparisonTable(sizing, sizing.team, present)]),
        capacityTable(input.settings, present, isMeasured),
        ...workloadTables(input, sizing, present),
      ],
      summaries: [sizingSummary(sizing, present, isMeasured)],
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
          label: isMeasured
            ? { de: 'Kundenzeitanteil, gemessen', en: 'Customer-facing share, measured' }
            : { de: 'Kundenzeitanteil, angenommen', en: 'Customer-facing share, assumed' },
          unit: 'share',
          value: present,
          formula: sizingInput('presentShare'),
        },
        {
          id: 'capacityHours',
          label: { de: 'Arbeitsstunden je Vollzeitkraft', en: 'Working hours per full-time person' },
          unit: 'hours',
          value: sizing.capacityHours,
          formula: sizingInput('capacityHours'),
        },
      ],
      findings: findings(sizing, present, isMeasured, input.currency),
      inputs: sizingInputs(
        input.settings,
        present,
        isMeasured,
        new Map(ROLES.map((role) => [role, costRate(role, sizing)])),
      ),
      problems: problems(sizing, present, isMeasured),
    };
  },
});

function problems({ team, workload }: Sizing, present: number, isMeasured: boolean): readonly Problem[] {
  const result: Problem[] = [];
  if (!isMeasured) {
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
