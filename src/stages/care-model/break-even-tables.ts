import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { breakEvenContribution } from '../../math/break-even-contribution.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { classesWithGaps } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { breakEvenClassFormulas, breakEvenFormulas } from './break-even-formulas.js';
import { careOfClass } from './care-classes.js';
import type { CarePlan } from './care-plan.js';
import type { Settings } from './settings.js';
import { VISITS_COST } from './visit-columns.js';
import type { VisitCost } from './visit-cost.js';

/** Numbers of visits a year that are looked at. */
const VISITS = [1, 2, 4, 6, 12, 24];

/** Contribution that visits take a year at least, in cents. */
export function minimumContribution(visits: number, cost: VisitCost, settings: Settings): number {
  return Math.round(breakEvenContribution(visits, cost.perVisit, settings.allowedCostShare));
}

/** From what contribution on visits pay, for numbers of visits and for classes (Gewinnschwelle persönlicher Betreuung). */
export function breakEvenTables(
  input: StageInput<Settings>,
  plan: CarePlan,
  cost: VisitCost,
): readonly ReportTable[] {
  return [
    visitTable(input, plan, cost),
    ...(input.has('contributionMargin') ? [classTable(input, plan, cost)] : []),
  ];
}

function visitTable(input: StageInput<Settings>, plan: CarePlan, cost: VisitCost): ReportTable {
  const years = yearsInPeriod(input.period);
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const revenue = input.number('revenue');
  return {
    id: 'break-even',
    title: { de: 'Gewinnschwelle persönlicher Betreuung', en: 'Break-even of personal care' },
    note: costNote(input, cost),
    columns: margin === null ? VISIT_COLUMNS.slice(0, 3) : VISIT_COLUMNS,
    rows: VISITS.map((visits): Cell[] => {
      const minimum = minimumContribution(visits, cost, input.settings);
      const row = [visits, visits * cost.perVisit, minimum];
      if (margin === null) return row;
      let carrying = 0;
      let planned = 0;
      let below = 0;
      let belowRevenue = 0;
      for (let customer = 0; customer < input.customers; customer++) {
        const own = margin[customer]!;
        if (Number.isNaN(own)) continue;
        const pays = own >= minimum * years;
        if (pays) carrying += 1;
        if (plan.visits[customer]! < visits) continue;
        planned += 1;
        if (pays) continue;
        below += 1;
        belowRevenue += known(revenue[customer]!);
      }
      return [...row, carrying, planned, below, belowRevenue];
    }),
    formulas: breakEvenFormulas(margin !== null, years),
  };
}

function classTable(input: StageInput<Settings>, plan: CarePlan, cost: VisitCost): ReportTable {
  const years = yearsInPeriod(input.period);
  const margin = input.number('contributionMargin');
  const revenue = input.number('revenue');
  const classes = classesWithGaps(plan.members.keys());
  return {
    id: 'break-even-classes',
    title: { de: 'Gewinnschwelle je Klasse', en: 'Break-even by class' },
    note: {
      de: 'Besuche, die das Konzept der Klasse gibt, und der Deckungsbeitrag, den ein Kunde dafür im Jahr mindestens bringen muss. Darunter: Kunden der Klasse mit bekanntem Deckungsbeitrag, die ihn nicht bringen. Neukunden und Kunden mit hohem Potenzial können eine bewusste Investition sein.',
      en: 'Visits that the concept gives the class, and the contribution that a customer must bring a year at least for them. Below: customers of the class with a known contribution who do not bring it. Newcomers and customers of high potential may be an investment made on purpose.',
    },
    columns: CLASS_COLUMNS,
    rows: classes.map((id): Cell[] => {
      const members = plan.members.get(id) ?? [];
      const { visits } = careOfClass(id, input.settings).care;
      const minimum = minimumContribution(visits, cost, input.settings);
      let customers = 0;
      let below = 0;
      let belowRevenue = 0;
      let belowMargin = 0;
      for (const customer of members) {
        const own = margin[customer]!;
        if (Number.isNaN(own)) continue;
        customers += 1;
        if (visits === 0 || own >= minimum * years) continue;
        below += 1;
        belowRevenue += known(revenue[customer]!);
        belowMargin += own;
      }
      const share = customers === 0 ? Number.NaN : below / customers;
      return [
        id,
        visits,
        visits * cost.perVisit,
        minimum,
        customers,
        below,
        share,
        belowRevenue,
        belowMargin,
      ];
    }),
    formulas: breakEvenClassFormulas(years),
  };
}

/** Where the cost of a visit comes from, in one or two sentences. */
export function costNote({ settings, currency }: StageInput<Settings>, cost: VisitCost): Bilingual {
  return inBoth((language) => {
    const money = (cents: number) => formatRoundAmount(cents, language, currency);
    const share = formatShare(settings.allowedCostShare, language, 0);
    const visits = formatNumber(cost.visits, 0, language);
    if (language === 'de') {
      const source = {
        set: `Vollkosten je Besuch laut Einstellung costPerVisit: ${money(cost.perVisit)}.`,
        measured: `Vollkosten je Besuch: ${money(cost.cost)} für ${cost.people} Leute in Außendienst und Key-Account-Management / ${visits} gemachte Besuche im Jahr = ${money(cost.perVisit)}${cost.withoutCost > 0 ? `; bei ${cost.withoutCost} davon sind die Kosten angenommen` : ''}.`,
        assumed: `Annahme: Vollkosten je Besuch ${money(cost.perVisit)}, weil Kosten der Mitarbeiter oder gemachte Besuche fehlen.`,
      }[cost.source];
      return `${source} Mindest-Deckungsbeitrag = Besuche × Vollkosten / ${share} (Annahme: so viel des Deckungsbeitrags dürfen Besuche kosten).`;
    }
    const source = {
      set: `Full cost of a visit as set in costPerVisit: ${money(cost.perVisit)}.`,
      measured: `Full cost of a visit: ${money(cost.cost)} for ${cost.people} people in field sales and key account management / ${visits} visits made a year = ${money(cost.perVisit)}${cost.withoutCost > 0 ? `; the cost of ${cost.withoutCost} of them is assumed` : ''}.`,
      assumed: `Assumption: a visit costs ${money(cost.perVisit)} in all, because cost of people or visits made are missing.`,
    }[cost.source];
    return `${source} Minimum contribution = visits × full cost / ${share} (assumption: so much of the contribution may visits cost).`;
  });
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

const MINIMUM = column(
  'minimum',
  'amount',
  'Mindest-DB im Jahr',
  'Minimum contribution',
  'Deckungsbeitrag I, ab dem sich die Besuche tragen.',
  'Contribution margin I from which the visits pay.',
);
const BELOW_REVENUE = column(
  'belowRevenue',
  'amount',
  'Umsatz der Kunden darunter',
  'Revenue of those below',
  'Umsatz im Zeitraum.',
  'Revenue of the period.',
);

const VISIT_COLUMNS = [
  column('visits', 'count', 'Besuche im Jahr', 'Visits a year', 'Besuche je Kunde.', 'Visits per customer.'),
  VISITS_COST,
  MINIMUM,
  column(
    'carrying',
    'count',
    'Kunden, die das tragen',
    'Customers who carry it',
    'Kunden, deren Deckungsbeitrag reicht.',
    'Customers whose contribution is enough.',
  ),
  column(
    'planned',
    'count',
    'Kunden mit so vielen Besuchen im Plan',
    'Customers planned for so many',
    'Mindestens so viele Besuche geplant, Deckungsbeitrag bekannt.',
    'At least so many visits planned, contribution known.',
  ),
  column(
    'below',
    'count',
    'davon darunter',
    'of which below',
    'Geplant, aber der Deckungsbeitrag reicht nicht.',
    'Planned, but the contribution is not enough.',
  ),
  BELOW_REVENUE,
];

const CLASS_COLUMNS = [
  {
    id: 'class',
    label: { de: 'Betreuungsklasse', en: 'Care class' },
    unit: 'code' as const,
    values: OUTSIDE_CLASSES,
    definition: { de: 'Klasse der Betreuung.', en: 'Class of care.' },
  },
  column('visits', 'number', 'Besuche je Kunde', 'Visits per customer', 'Im Jahr.', 'A year.'),
  VISITS_COST,
  MINIMUM,
  column(
    'customers',
    'count',
    'Kunden mit bekanntem DB',
    'Customers with known contribution',
    'Kunden der Klasse mit bekanntem Deckungsbeitrag.',
    'Customers of the class whose contribution is known.',
  ),
  column(
    'below',
    'count',
    'davon darunter',
    'of which below',
    'Der Deckungsbeitrag reicht nicht.',
    'The contribution is not enough.',
  ),
  column(
    'belowShare',
    'share',
    'Anteil darunter',
    'Share below',
    'An den Kunden mit bekanntem DB.',
    'Of those with known contribution.',
  ),
  BELOW_REVENUE,
  column(
    'belowContribution',
    'amount',
    'DB der Kunden darunter',
    'Contribution of those below',
    'Deckungsbeitrag I im Zeitraum.',
    'Contribution margin I of the period.',
  ),
];
