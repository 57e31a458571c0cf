import type { Bilingual } from '../../language/bilingual.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { KeyFigure } from '../../results/report-table.js';
import { classFormula, classInputs } from '../class-formulas.js';
import { type ClassGroups, classGroups, classTable } from '../class-table.js';
import { byCustomerNumber, customerLabel, customerNames } from '../customer-names.js';
import { constant } from '../formula-parts.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { classifyCustomers } from '../value-classes.js';
import { aboutCustomer } from './about.js';
import { contributionAccounting } from './accounting.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { costsOf } from './costs.js';
import { crossChart } from './cross-chart.js';
import { crossTable } from './cross-table.js';
import { customerLevels } from './customer-levels.js';
import { type CustomerValues, customerValues } from './customer-values.js';
import { contributionFindings } from './findings.js';
import { imputedMargins } from './imputed-margins.js';
import { costProblems } from './level-problems.js';
import { lossMakersOf, lossMakersTable } from './loss-makers.js';
import { moversOf, moversTable } from './movers.js';
import type { ContributionSettings } from './settings.js';
import { valueLevelOf } from './value-level.js';
import { whaleChart } from './whale-chart.js';
import { whaleTable } from './whale-table.js';

/**
 * Customer contribution accounting (Kundendeckungsbeitragsrechnung): what each customer earns rather than
 * buys. `docs/methods/contribution.md` holds formulas, edge cases and sources.
 */
export const contribution = defineStage<ContributionSettings>({
  id: 'contribution',
  title: { de: 'Deckungsbeitrag', en: 'Contribution margin' },
  summary: {
    de: 'Wer wirklich wertvoll ist: Kundenwert nach Deckungsbeitrag, Wertklassen, Auf- und Absteiger gegenüber dem Umsatz, Verlustkunden.',
    en: 'Who is truly valuable: customer value by contribution margin, value classes, movers against revenue, loss makers.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'contributionMargin', 'status'],
    optionalFacts: [
      'listRevenue',
      'imputedMarginShare',
      'name',
      'invoices',
      'visits',
      'territory',
      'industry',
      'channel',
      'customerType',
      'rep',
    ],
    optionalDetails: ['costs', 'activityCounts', 'serviceUse'],
    optionalStages: ['abc'],
  },
  columns: CUSTOMER_COLUMNS,
  run: analyse,
  about: aboutCustomer,
});

function analyse(input: StageInput<ContributionSettings>): StageOutput {
  const who = customerNames(input);
  const revenue = input.number('revenue');
  const contributionMargin = input.number('contributionMargin');
  const listRevenue = input.has('listRevenue') ? input.number('listRevenue') : null;
  const status = input.text('status');
  const byId = byCustomerNumber(who.ids);

  const costs = costsOf(input);
  const levels = customerLevels(costs.scheme, costs.parts, { revenue, contributionMargin });
  const valued = valueLevelOf(levels, input.settings);
  const measure = valued.level.level.label;
  const bookings = [revenue, contributionMargin];
  const values = customerValues(
    {
      revenue: levels.netRevenue,
      contributionMargin: valued.level.values,
      listRevenue,
      status,
      bookings,
    },
    input.settings,
  );
  const { places } = values;
  const groups = classGroups(places.classes, input.settings);
  const movers = moversOf(values, Math.max(1, input.settings.movers), byId);
  const lossMakers = lossMakersOf(values, byId);
  const compared = comparedClasses(input);
  const cross = crossTable({
    rowClasses: compared.classes,
    valueGroups: groups,
    rowLabel: compared.label,
    rowColumn: compared.column,
  });
  const accounting = contributionAccounting(input, {
    costs,
    levels,
    listRevenue,
    groups,
    classes: places.classes,
  });
  const nameOf = (index: number): string => customerLabel(index, who);
  return {
    columns: {
      value: valued.level.values,
      marginShare: values.marginShare,
      class: places.classes,
      status: places.status,
      rank: values.rank,
      rankChange: values.rankChange,
      cumulativeShare: values.whale.cumulativeShare,
      shareBefore: places.shareBefore,
      shareIncluding: places.cumulativeShare,
      ...accounting.columns,
    },
    customerTables: accounting.customerTables,
    tables: [
      accounting.scheme,
      classTable({
        id: 'classes',
        title: { de: 'Wertklassen nach Deckungsbeitrag', en: 'Value classes by contribution margin' },
        measure,
        unit: 'amount',
        groups,
        values: valued.level.values,
        settings: input.settings,
        classColumn: 'contribution.class',
        figure: 'contribution.value',
      }),
      ...accounting.tables,
      cross,
      moversTable(values, movers, who, input.settings.movers, measure),
      whaleTable(values),
      ...(lossMakers.length === 0
        ? []
        : [lossMakersTable(values, lossMakers, who, input.settings.lossMakers, measure)]),
    ],
    charts: [whaleChart(values), ...accounting.charts, crossChart(cross)].filter((chart) => chart !== null),
    keyFigures: [...keyFigures(values, groups, lossMakers, measure), ...accounting.keyFigures],
    findings: [
      ...contributionFindings({
        values,
        groups,
        currency: input.currency,
        revenueClasses: compared.classes,
        revenueClassA: compared.ofClassA,
        movers,
        lossMakers,
        nameOf,
      }),
      ...(input.has('imputedMarginShare')
        ? imputedMargins(revenue, input.number('imputedMarginShare'), input.currency)
        : []),
      ...accounting.findings(nameOf),
    ],
    formulas: {
      class: classFormula('contribution', input.settings, {
        before: 'contribution.shareBefore',
        including: 'contribution.shareIncluding',
        status: 'contribution.status',
      }),
    },
    inputs: { values: classInputs('contribution', input.settings), tables: [] },
    problems: [
      ...problems(values, revenue, contributionMargin),
      ...valued.problems,
      ...costProblems(costs, input.currency),
    ],
  };
}

/** The classes that value is held against. */
interface ComparedClasses {
  readonly classes: readonly string[];
  readonly label: Bilingual;
  /** The customers' column that holds them; null where none does. */
  readonly column: string | null;
  /** How a sentence speaks of their first class. */
  readonly ofClassA: Bilingual;
}

/** Those of the ABC analysis, otherwise classes by revenue with the cut points of this stage. */
function comparedClasses(input: StageInput<ContributionSettings>): ComparedClasses {
  if (input.has('abc.class')) {
    return {
      classes: input.text('abc.class').map((each) => each ?? 'unknown'),
      label: { de: 'ABC-Klasse', en: 'ABC class' },
      column: 'abc.class',
      ofClassA: { de: 'der ABC-Klasse A', en: 'of ABC class A' },
    };
  }
  const revenue = input.number('revenue');
  const facts = { values: revenue, bookings: [revenue], status: input.text('status') };
  return {
    classes: classifyCustomers(facts, input.settings).classes,
    label: { de: 'Umsatzklasse', en: 'Revenue class' },
    column: null,
    ofClassA: { de: 'der Umsatzklasse A', en: 'of revenue class A' },
  };
}

function keyFigures(
  values: CustomerValues,
  groups: ClassGroups,
  lossMakers: readonly number[],
  measure: Bilingual,
): KeyFigure[] {
  const { running, peakCount, total } = values.whale;
  return [
    {
      id: 'contributionMargin',
      label: measure,
      unit: 'amount',
      value: total,
    },
    {
      id: 'marginShare',
      label: { de: 'DB in % vom Nettoumsatz', en: 'Margin share of net revenue' },
      unit: 'share',
      value: values.totalMarginShare,
    },
    {
      id: 'customersA',
      label: { de: 'Kunden der Wertklasse A', en: 'Customers of value class A' },
      unit: 'count',
      value: groups.membersOf('A').length,
      formula: { customers: 'count', where: [{ column: 'contribution.class', is: constant('A') }] },
    },
    {
      id: 'peakCustomers',
      label: { de: 'Gipfel der Walkurve: Kunden', en: 'Peak of the whale curve: customers' },
      unit: 'share',
      value: peakCount / (running.length - 1),
    },
    {
      id: 'peakProfit',
      label: { de: 'Gipfel der Walkurve: Anteil am DB', en: 'Peak of the whale curve: share of margin' },
      unit: 'share',
      value: total > 0 ? running[peakCount]! / total : Number.NaN,
    },
    {
      id: 'lossMakers',
      label: { de: 'Verlustkunden', en: 'Loss makers' },
      unit: 'count',
      value: lossMakers.length,
    },
  ];
}

function problems(
  { whale }: CustomerValues,
  revenue: Float64Array,
  contributionMargin: Float64Array,
): Problem[] {
  const found: Problem[] = [];
  let impossible = 0;
  for (let index = 0; index < revenue.length; index++) {
    const amount = revenue[index]!;
    if (amount > 0 && contributionMargin[index]! > amount) impossible += 1;
  }
  if (impossible > 0) found.push(problem('KW505', { details: { customers: impossible } }));
  if (whale.running.length > 1 && whale.total <= 0) found.push(problem('KW506'));
  return found;
}
