import type { Bilingual } from '../../language/bilingual.js';
import { knownMean } from '../../math/known-total.js';
import { knownValues } from '../../math/known-values.js';
import { median } from '../../math/median.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { classesWithGaps } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { ESTIMATED_SHARE, estimatedShare, ofEstimated } from '../estimated-potential.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { careCost } from './care-cost.js';
import { type CarePlan, classSources, isByPotential } from './care-plan.js';
import { customerColumn } from './columns.js';
import type { Settings } from './settings.js';
import { shareTable } from './share-table.js';
import { classAverageFormulas, classSumFormulas } from './table-formulas.js';
import { CARE_COST, todayColumn } from './visit-columns.js';
import type { VisitsToday } from './visits-today.js';

const POTENTIAL = 'wallet.potential';

/** A figure that classes are compared by. */
interface Measure {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly values: Float64Array;
  /** The customers' column that holds the values. */
  readonly source: string;
}

const CLASS_COLUMN: ColumnDefinition = {
  id: 'class',
  label: { de: 'Betreuungsklasse', en: 'Care class' },
  unit: 'code',
  values: { ...OUTSIDE_CLASSES, total: TOTAL },
  definition: { de: 'Klasse der Betreuung.', en: 'Class of care.' },
};

/** Sums by care class, and the averages per customer (Kennzahlen je Klasse). */
export function classTables(
  input: StageInput<Settings>,
  plan: CarePlan,
  visits: VisitsToday,
): readonly ReportTable[] {
  const measures = measuresOf(input, plan);
  const classes = sums(input, plan, measures, visits);
  return [classes, shareTable(classes), averages(plan, [...measures, costMeasure(input, plan)])];
}

function measuresOf(input: StageInput<Settings>, plan: CarePlan): readonly Measure[] {
  const optional = (id: string, column: string, label: Bilingual): readonly Measure[] =>
    input.has(column) ? [{ id, label, unit: 'amount', values: input.number(column), source: column }] : [];
  return [
    {
      id: 'revenue',
      label: { de: 'Umsatz', en: 'Revenue' },
      unit: 'amount',
      values: input.number('revenue'),
      source: 'revenue',
    },
    ...optional('contribution', 'contributionMargin', {
      de: 'Deckungsbeitrag I',
      en: 'Contribution margin I',
    }),
    ...optional('potential', POTENTIAL, { de: 'Potenzial', en: 'Potential' }),
    {
      id: 'hours',
      label: { de: 'Stunden Plan', en: 'Planned hours' },
      unit: 'hours',
      values: plan.hours,
      source: 'care-model.hours',
    },
  ];
}

function costMeasure({ settings }: StageInput<Settings>, plan: CarePlan): Measure {
  return {
    id: 'careCost',
    label: { de: 'Betreuungskosten', en: 'Care cost' },
    unit: 'amount',
    values: plan.hours.map((hours) => careCost(hours, settings)),
    source: 'care-model.careCost',
  };
}

function sums(
  input: StageInput<Settings>,
  plan: CarePlan,
  measures: readonly Measure[],
  visits: VisitsToday,
): ReportTable {
  const revenue = input.number('revenue');
  const estimated = ofEstimated(input, POTENTIAL);
  const row = (id: string, members: readonly number[]): Cell[] => {
    const sum = (values: Float64Array) => groupTotal(values, members);
    const cost = careCost(sum(plan.hours), input.settings);
    return [
      id,
      members.length,
      input.customers === 0 ? Number.NaN : members.length / input.customers,
      ...measures.flatMap(({ source, values }) =>
        source === POTENTIAL && estimated !== null
          ? [sum(values), estimatedShare(estimated, members, sum(values))]
          : [sum(values)],
      ),
      cost,
      sum(revenue) > 0 ? cost / sum(revenue) : Number.NaN,
      sum(plan.visits),
      ...(visits.basis === null ? [] : [sum(visits.today)]),
      sum(plan.calls),
    ];
  };
  const everybody = plan.careClass.map((_, customer) => customer);
  const source = describeSource(input);
  return {
    id: 'classes',
    title: { de: 'Betreuungsklassen', en: 'Care classes' },
    note: {
      de: `${source.de} Summen der bekannten Werte. Betreuungskosten = Stunden Plan × Stundensatz laut Einstellung costPerHour (Annahme).`,
      en: `${source.en} Sums of the known values. Care cost = planned hours × hourly rate as set in costPerHour (an assumption).`,
    },
    columns: sumColumns(measures, visits, estimated !== null),
    rows: [...classesOf(plan).map(([id, members]) => row(id, members)), row('total', everybody)],
    hasTotal: true,
    barColumns: ['hours'],
    formulas: classSumFormulas(sourcesOf(measures), estimated !== null),
  };
}

function sumColumns(
  measures: readonly Measure[],
  visits: VisitsToday,
  hasEstimates: boolean,
): readonly ColumnDefinition[] {
  return [
    CLASS_COLUMN,
    CUSTOMERS,
    CUSTOMER_SHARE,
    ...measures.flatMap(({ id, label, unit, source }): ColumnDefinition[] => [
      { id, label, unit, definition: label },
      ...(source === POTENTIAL && hasEstimates ? [ESTIMATED_SHARE] : []),
    ]),
    CARE_COST,
    column(
      'careCostShare',
      'share',
      'Kosten / Umsatz',
      'Cost / revenue',
      'Betreuungskosten / Umsatz.',
      'Care cost / revenue.',
    ),
    customerColumn('visits'),
    ...(visits.basis === null ? [] : [todayColumn(visits.basis)]),
    customerColumn('calls'),
  ];
}

function classesOf({ members }: CarePlan): readonly (readonly [string, readonly number[]])[] {
  return classesWithGaps(members.keys()).map((id) => [id, members.get(id) ?? []]);
}

function describeSource(input: StageInput<Settings>): Bilingual {
  const names = {
    priority: { de: 'Priorität', en: 'priority' },
    contribution: { de: 'Deckungsbeitrag', en: 'contribution' },
    abc: { de: 'ABC-Analyse', en: 'ABC analysis' },
  };
  if (isByPotential(input)) {
    return {
      de: 'Klasse aus dem Potenzial: A hoch, B mittel, C niedrig.',
      en: 'Class from potential: A high, B medium, C low.',
    };
  }
  const used = classSources(input).map((stage) => names[stage]);
  return {
    de: `Klasse aus: ${used.map((each) => each.de).join(', wo unbekannt ')}.`,
    en: `Class from: ${used.map((each) => each.en).join(', where unknown ')}.`,
  };
}

function averages(plan: CarePlan, measures: readonly Measure[]): ReportTable {
  const whole = (unit: Unit, value: number) => (unit === 'amount' ? Math.round(value) : value);
  const row = (id: string, members: readonly number[]): Cell[] => [
    id,
    members.length,
    ...measures.flatMap(({ values, unit }) => {
      const own = knownValues(values, members);
      return [whole(unit, knownMean(own)), whole(unit, median(own))];
    }),
  ];
  const everybody = plan.careClass.map((_, customer) => customer);
  const amounts = new Set(measures.filter(({ unit }) => unit === 'amount').map(({ id }) => id));
  return {
    id: 'class-averages',
    title: { de: 'Betreuungsklassen: je Kunde', en: 'Care classes: per customer' },
    note: {
      de: 'Mittelwert und Median der Kunden, deren Wert bekannt ist; die letzte Zeile gilt für alle Kunden.',
      en: 'Mean and median of the customers whose value is known; the last row is for all customers.',
    },
    columns: [
      { ...CLASS_COLUMN, values: { ...OUTSIDE_CLASSES, total: { de: 'alle', en: 'all' } } },
      CUSTOMERS,
      ...measures.flatMap(({ id, label, unit }) => [
        column(
          `${id}Mean`,
          unit,
          `${label.de}, Mittel`,
          `${label.en}, mean`,
          'Arithmetisches Mittel.',
          'Arithmetic mean.',
        ),
        column(
          `${id}Median`,
          unit,
          `${label.de}, Median`,
          `${label.en}, median`,
          'Mittlerer Wert.',
          'Middle value.',
        ),
      ]),
    ],
    rows: [...classesOf(plan).map(([id, members]) => row(id, members)), row('total', everybody)],
    formulas: classAverageFormulas(sourcesOf(measures), amounts, classesOf(plan).length),
  };
}

function sourcesOf(measures: readonly Measure[]): ReadonlyMap<string, string> {
  return new Map(measures.map(({ id, source }) => [id, source]));
}
