import { yearsInPeriod } from '../../math/years-in-period.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { REP, UNTAPPED_POTENTIAL } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { minimumContribution } from './break-even-tables.js';
import type { CarePlan } from './care-plan.js';
import { customerColumn } from './columns.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';
import { VISITS_COST } from './visit-columns.js';
import type { VisitCost } from './visit-cost.js';

/** Customers whose contribution does not carry the visits that the plan gives them, in the order of customers. */
export function belowBreakEven(
  input: StageInput<Settings>,
  plan: CarePlan,
  cost: VisitCost,
): readonly number[] {
  const years = yearsInPeriod(input.period);
  const margin = input.number('contributionMargin');
  const members: number[] = [];
  for (let customer = 0; customer < input.customers; customer++) {
    const visits = plan.visits[customer]!;
    if (visits > 0 && margin[customer]! < minimumContribution(visits, cost, input.settings) * years)
      members.push(customer);
  }
  return members;
}

/** The list of them, by what their visits cost beyond what their contribution carries. */
export function belowBreakEvenList(
  input: StageInput<Settings>,
  plan: CarePlan,
  cost: VisitCost,
  members: readonly number[],
): ReportTable {
  const years = yearsInPeriod(input.period);
  const annual = input.number('contributionMargin').map((cents) => Math.round(cents / years));
  const visitsCost = plan.visits.map((visits) => Math.round(visits * cost.perVisit));
  const carried = annual.map((cents) =>
    Math.max(0, (cents * input.settings.allowedCostShare) / cost.perVisit),
  );
  const excess = visitsCost.map(
    (cents, customer) => cents - Math.max(0, annual[customer]!) * input.settings.allowedCostShare,
  );
  return customerListTable(input, {
    id: 'below-break-even',
    title: { de: 'Wo sich persönliche Betreuung nicht trägt', en: 'Where personal care does not pay' },
    note: asOfTheRun({
      de: 'Kunden mit geplanten Besuchen, deren Deckungsbeitrag sie nicht trägt; oben die größten Mehrkosten. Offenes Potenzial kann die Investition rechtfertigen – dann mit Ziel und Frist.',
      en: 'Customers with planned visits that their contribution does not carry; the largest excess cost on top. Untapped potential may justify the investment – with a target and a deadline.',
    }),
    members,
    weight: excess,
    columns: [
      ...identityColumns(input),
      ...(input.has('rep') ? [listColumn(REP, input.text('rep'))] : []),
      listColumn(customerColumn('careClass'), plan.careClass),
      listColumn(customerColumn('visits'), plan.visits),
      listColumn(
        column(
          'carried',
          'number',
          'Tragbare Besuche',
          'Visits carried',
          'Deckungsbeitrag × zulässiger Anteil / Vollkosten je Besuch.',
          'Contribution × allowed share / full cost of a visit.',
        ),
        carried,
      ),
      listColumn(VISITS_COST, visitsCost),
      listColumn(
        column(
          'contribution',
          'amount',
          'DB I im Jahr',
          'Contribution a year',
          'Deckungsbeitrag I, auf ein Jahr gerechnet.',
          'Contribution margin I, scaled to a year.',
        ),
        annual,
      ),
      listColumn(
        column(
          'excess',
          'amount',
          'Mehrkosten',
          'Excess cost',
          'Kosten der Besuche über dem zulässigen Anteil.',
          'Cost of visits above the allowed share.',
        ),
        excess,
      ),
      ...(input.has('wallet.untappedRevenue')
        ? [listColumn(UNTAPPED_POTENTIAL, input.number('wallet.untappedRevenue'))]
        : []),
    ],
  });
}
