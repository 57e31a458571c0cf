import { inBoth } from '../../language/bilingual.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { orderedClasses } from '../class-order.js';
import { constant } from '../formula-parts.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { aboutCustomer } from './about.js';
import { changedFrom, changeLists } from './change-lists.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { crmComparison } from './crm-classes.js';
import { crmFinding } from './crm-finding.js';
import { crmTables } from './crm-tables.js';
import { currentStages } from './current-value.js';
import { decisionTables } from './decision-tables.js';
import { type Decision, REFUSALS } from './decisions.js';
import { priorityFindings } from './findings.js';
import { priorityFormulas, priorityInputs } from './formulas.js';
import { futureSourceTable } from './future-source-table.js';
import { matrixTable } from './matrix-table.js';
import { prioritise } from './prioritise.js';
import type { PriorityResult } from './priority-result.js';
import { profileChart, profileTable } from './profile-table.js';
import { reasons } from './reasons.js';
import { ruledClasses } from './rules.js';
import type { Settings } from './settings.js';

/**
 * Priority (Kundenpriorität): value today and future value in one class, by rules that can be read and changed, with
 * the exceptions that people decided. `docs/methods/priority.md` holds the rules and their reasons.
 */
export const priority = defineStage<Settings>({
  id: 'priority',
  title: { de: 'Priorität', en: 'Priority' },
  summary: {
    de: 'Wer zuerst kommt: Wert heute × künftiger Wert nach einer Regeltabelle, mit Begründung je Kunde und den Ausnahmen, die Personen entschieden haben.',
    en: 'Who comes first: value today × future value by a table of rules, with a reason for every customer and the exceptions that people decided.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    anyStageOf: ['contribution', 'abc'],
    optionalFacts: ['name', 'rep', 'crmClass'],
    optionalStages: ['wallet', 'lifetime-value', 'score'],
    optionalDetails: ['overrides'],
  },
  columns: CUSTOMER_COLUMNS,
  run: analyse,
  about: aboutCustomer,
});

function analyse(input: StageInput<Settings>): StageOutput {
  const priorities = prioritise(input);
  const { classes, current, future, futureSource, lifetimeClass, decision } = priorities;
  const members = new Map<string, number[]>(
    orderedClasses(['A', 'B', 'C', 'D', ...classes]).map((id) => [id, []]),
  );
  classes.forEach((each, customer) => {
    members.get(each)?.push(customer);
  });
  const result: PriorityResult = { input, priorities, members };
  const sentences = reasons(input, priorities);
  const crm = crmComparison(result);
  const chart = profileChart(result);
  return {
    columns: {
      class: classes,
      reason: sentences,
      currentClass: current,
      futureClass: future,
      futureSource,
      lifetimeClass,
      override: decision.map((each) => each?.decided ?? null),
    },
    tables: [
      profileTable(result),
      matrixTable(result),
      ...futureSourceTable(result),
      ...changeLists(result, sentences),
      ...crmTables(result, crm, sentences),
      ...decisionTables(result),
    ],
    charts: chart === null ? [] : [chart],
    keyFigures: [
      ...['A', 'B'].map((letter) => ({
        id: `customers${letter}`,
        label: { de: `Kunden mit Priorität ${letter}`, en: `Customers of priority ${letter}` },
        unit: 'count' as const,
        value: members.get(letter)?.length ?? 0,
        formula: { customers: 'count' as const, where: [{ column: 'priority.class', is: constant(letter) }] },
      })),
      {
        id: 'changed',
        label: { de: 'Anders als der Wert heute', en: 'Other than the value today' },
        unit: 'count',
        value: changedFrom(current, classes).length,
      },
      {
        id: 'decided',
        label: { de: 'Von Personen entschieden', en: 'Decided by people' },
        unit: 'count',
        value: decision.filter((each) => each !== null).length,
      },
    ],
    findings: [...priorityFindings(result), ...crmFinding(result, crm)],
    formulas: priorityFormulas({
      currentStages: currentStages(input),
      futureFrom: input.settings.futureFrom,
      hasFuture: future.some((each) => each !== null),
      hasPotential: priorities.potentialClass.some((each) => each !== null),
      hasLifetime: lifetimeClass.some((each) => each !== null),
      hasOverrides: decision.some((each) => each !== null),
    }),
    inputs: priorityInputs(ruledClasses(current, input.settings), input.settings),
    problems: problems(priorities.decisions),
  };
}

function problems(decisions: readonly Decision[]): readonly Problem[] {
  const refused = decisions.filter(({ refusal }) => refusal !== null);
  if (refused.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { refusal } of refused) counts.set(refusal!, (counts.get(refusal!) ?? 0) + 1);
  const list = inBoth((language) =>
    [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, count]) => `${count} × ${REFUSALS[id as keyof typeof REFUSALS][language]}`)
      .join(', '),
  );
  return [problem('KW584', { details: { decisions: refused.length, list } })];
}
