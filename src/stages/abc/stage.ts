import { gini } from '../../math/gini.js';
import { problem } from '../../problems/report.js';
import type { KeyFigure } from '../../results/report-table.js';
import { classFormula, classInputs } from '../class-formulas.js';
import { classLetters } from '../class-letters.js';
import { type ClassGroups, classGroups, classTable } from '../class-table.js';
import { customerNames } from '../customer-names.js';
import { constant } from '../formula-parts.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { classifyCustomers, type ValueClasses } from '../value-classes.js';
import { aboutCustomer } from './about.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import {
  type Concentration,
  concentrationOf,
  concentrationTable,
  topCount,
  topShare,
} from './concentration.js';
import { abcFindings } from './findings.js';
import { groupFindings } from './group-findings.js';
import { groupTables } from './group-tables.js';
import { companiesOf } from './groups.js';
import { MEASURE_WORDING } from './measures.js';
import { paretoChart } from './pareto-chart.js';
import { profileTable } from './profile.js';
import type { AbcSettings } from './settings.js';

/**
 * ABC analysis (ABC-Analyse): ranks customers by one figure and classes them by their cumulative share.
 * Needs nothing but revenue; `docs/methods/abc.md` holds formulas, edge cases and sources.
 */
export const abc = defineStage<AbcSettings>({
  id: 'abc',
  title: { de: 'ABC-Analyse', en: 'ABC analysis' },
  summary: {
    de: 'Welche Kunden das Geschäft tragen: Klassen nach kumuliertem Anteil, Konzentration und Klumpenrisiko.',
    en: 'Which customers carry the business: classes by cumulative share, concentration and its risk.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    optionalDetails: ['groupMembers'],
    optionalFacts: ['name', 'contributionMargin', 'potential', 'invoices', 'previousRevenue', 'totalRevenue'],
  },
  columns: CUSTOMER_COLUMNS,
  run: analyse,
  about: aboutCustomer,
});

function analyse(input: StageInput<AbcSettings>): StageOutput {
  const { measure } = input.settings;
  const known = input.has(measure);
  const optional = (id: string): Float64Array | null => (input.has(id) ? input.number(id) : null);
  const who = customerNames(input);
  const revenue = input.number('revenue');
  const values = known ? input.number(measure) : new Float64Array(input.customers).fill(Number.NaN);
  const places = classifyCustomers(
    { values, bookings: [revenue], status: input.text('status') },
    input.settings,
  );
  const groups = classGroups(places.classes, input.settings);
  const concentration = concentrationOf(places, who.ids);
  const { label, byMeasure, ofMeasure, unit } = MEASURE_WORDING[measure];
  const previousRevenue = optional('previousRevenue');
  const members = input.detail('groupMembers');
  const companies = members === null ? null : companiesOf(members, input.settings, values, places);

  return {
    columns: {
      class: places.classes,
      status: places.status,
      rank: places.rank,
      share: places.share,
      cumulativeShare: places.cumulativeShare,
      shareBefore: places.shareBefore,
    },
    tables: [
      classTable({
        id: 'classes',
        title: { de: `ABC-Klassen ${byMeasure.de}`, en: `ABC classes ${byMeasure.en}` },
        measure: label,
        unit,
        groups,
        values,
        settings: input.settings,
        classColumn: 'abc.class',
        figure: measure,
      }),
      profileTable(groups, {
        revenue,
        contributionMargin: optional('contributionMargin'),
        potential: optional('potential'),
        invoices: optional('invoices'),
      }),
      ...(concentration.count === 0 ? [] : [concentrationTable(concentration, label, unit)]),
      ...(companies === null ? [] : groupTables(companies, who, { label, unit, settings: input.settings })),
    ],
    charts: concentration.count === 0 ? [] : [paretoChart(concentration, groups, ofMeasure, input.settings)],
    keyFigures: keyFigures(places, groups, concentration, input.settings),
    findings: [
      ...abcFindings({
        settings: input.settings,
        currency: input.currency,
        values,
        groups,
        concentration,
        who,
        previousRevenue,
      }),
      ...(companies === null ? [] : groupFindings(companies, who)),
    ],
    formulas: {
      class: classFormula('abc', input.settings, {
        before: 'abc.shareBefore',
        including: 'abc.cumulativeShare',
        status: 'abc.status',
      }),
    },
    inputs: { values: classInputs('abc', input.settings), tables: [] },
    problems: [
      ...(known ? [] : [problem('KW502', { details: { measure: label } })]),
      ...(known && concentration.count === 0 ? [problem('KW503', { details: { measure: label } })] : []),
    ],
  };
}

function keyFigures(
  places: ValueClasses,
  groups: ClassGroups,
  concentration: Concentration,
  { cutPoints }: AbcSettings,
): KeyFigure[] {
  const { gini: coefficient, corrected } = gini(places.ranked);
  return [
    ...classLetters(cutPoints).map(
      (letter): KeyFigure => ({
        id: `customers${letter}`,
        label: { de: `${letter}-Kunden`, en: `${letter} customers` },
        unit: 'count',
        value: groups.membersOf(letter).length,
        formula: { customers: 'count', where: [{ column: 'abc.class', is: constant(letter) }] },
      }),
    ),
    {
      id: 'ranked',
      label: { de: 'Kunden in der Rangliste', en: 'Customers in the ranking' },
      unit: 'count',
      value: concentration.count,
    },
    {
      id: 'topFifthShare',
      label: { de: 'Anteil der besten 20 % der Kunden', en: 'Share of the best 20 % of customers' },
      unit: 'share',
      value: topShare(concentration, topCount(concentration, 0.2)),
    },
    {
      id: 'largestShare',
      label: { de: 'Anteil des größten Kunden', en: 'Share of the largest customer' },
      unit: 'share',
      value: topShare(concentration, 1),
    },
    {
      id: 'gini',
      label: { de: 'Gini-Koeffizient', en: 'Gini coefficient' },
      unit: 'number',
      value: coefficient,
    },
    {
      id: 'giniCorrected',
      label: { de: 'Gini-Koeffizient, korrigiert', en: 'Gini coefficient, corrected' },
      unit: 'number',
      value: corrected,
    },
  ];
}
