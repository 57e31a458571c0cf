import { minutesPerVisit } from '../../math/contact-hours.js';
import { knownTotal } from '../../math/known-total.js';
import type { KeyFigure } from '../../results/report-table.js';
import { ofAll } from '../formula-parts.js';
import { defineStage } from '../stage.js';
import { careCost } from './care-cost.js';
import { type CarePlan, classSources, isByPotential, keepsNewcomersApart, planCare } from './care-plan.js';
import { careCharts, careTables } from './care-tables.js';
import { type ChannelsToday, channelChanges, channelsToday } from './channel-table.js';
import { CUSTOMER_COLUMNS, EFFORT_COLUMNS, TRAVEL_HOURS, VISIT_HOURS } from './columns.js';
import { customerTables } from './customer-tables.js';
import { careEvidence } from './evidence.js';
import { findings } from './findings.js';
import { careFormulas } from './formulas.js';
import { careClasses, careInputs } from './inputs.js';
import { problems } from './problems.js';
import type { Settings } from './settings.js';
import { visitsToday } from './visits-today.js';

/** Care by class of customer (Betreuungskonzept). */
export const careModel = defineStage<Settings>({
  id: 'care-model',
  title: { de: 'Betreuungskonzept', en: 'Care model' },
  summary: {
    de: 'Wer jeden Kunden betreut, wie oft und mit welchem Aufwand – und wo das heute anders ist.',
    en: 'Who cares for every customer, how often and with what effort – and where today differs.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    anyStageOf: ['contribution', 'abc'],
    optionalFacts: [
      'name',
      'rep',
      'channel',
      'contributionMargin',
      'visits',
      'plannedVisits',
      'customerType',
      'industry',
      'country',
    ],
    optionalDetails: ['reps', 'activityCounts'],
    optionalStages: ['priority', 'wallet'],
  },
  columns: CUSTOMER_COLUMNS,
  handedOn: [VISIT_HOURS, TRAVEL_HOURS, ...EFFORT_COLUMNS],
  run(input) {
    const plan = planCare(input);
    const visits = visitsToday(input, plan);
    const channels = channelsToday(input);
    const care = { plan, visits, channels };
    const evidence = careEvidence(input, care);
    const tables = careTables(input, care, evidence);
    const classes = [...plan.members.keys()];
    const cost = (hours: number) => careCost(hours, input.settings);
    const unknown = () => new Float64Array(input.customers).fill(Number.NaN);
    return {
      columns: {
        valueClass: plan.valueClass,
        careClass: plan.careClass,
        careClassReason: plan.reason,
        channelToday: channels?.today ?? new Array<null>(input.customers).fill(null),
        channel: plan.channel,
        intensity: plan.care.map((care) => care.intensity),
        visits: plan.visits,
        calls: plan.calls,
        hours: plan.hours,
        conversationHours: plan.conversationHours,
        careCost: plan.hours.map(cost),
        serviceLevelHours: Float64Array.from(plan.care, (care) => care.serviceLevelHours),
        planning: plan.care.map((care) => care.planning),
        priceRule: plan.care.map((care) => care.priceRule),
        visitsMade: visits.basis === 'made' ? visits.today : unknown(),
        visitGap: visits.basis === 'made' ? visits.gap : unknown(),
        hoursToday: evidence.effort?.hoursToday ?? unknown(),
        costToday: evidence.effort?.hoursToday.map(cost) ?? unknown(),
        comparedCost: evidence.effort?.hoursPlan.map(cost) ?? unknown(),
        travelHours: plan.visits.map((count, customer) => (count * plan.care[customer]!.travelMinutes) / 60),
        visitHours: plan.visits.map(
          (count, customer) => (count * minutesPerVisit(plan.care[customer]!)) / 60,
        ),
      },
      customerTables: customerTables(input, care),
      tables,
      charts: careCharts(tables, evidence.spread),
      keyFigures: keyFigures(plan, channels),
      findings: findings(input, care, evidence),
      formulas: careFormulas({
        classStages: classSources(input),
        newcomersApart: keepsNewcomersApart(input),
        hasWallet: input.has('wallet.potentialClass') && input.has('wallet.shareClass'),
        byPotential: isByPotential(input),
        classes: careClasses(classes, input.settings),
        exceptions: (plan.exceptions?.found ?? [])
          .filter(({ lacking }) => lacking.length === 0)
          .map(({ rule }) => rule),
      }),
      inputs: careInputs(classes, input.settings, evidence.cost),
      problems: problems(input, care, evidence.shifts),
    };
  },
});

function keyFigures(plan: CarePlan, channels: ChannelsToday | null): readonly KeyFigure[] {
  return [
    {
      id: 'hours',
      label: { de: 'Betreuungsstunden im Jahr', en: 'Care hours a year' },
      unit: 'hours',
      value: knownTotal(plan.hours),
      formula: ofAll('sum', 'care-model.hours'),
    },
    {
      id: 'visitedCustomers',
      label: { de: 'Kunden mit Besuchen', en: 'Customers with visits' },
      unit: 'count',
      value: plan.visits.filter((visits) => visits > 0).length,
      formula: { customers: 'count', where: [{ column: 'care-model.visits', above: 0 }] },
    },
    ...(channels === null
      ? []
      : [
          {
            id: 'channelChanges',
            label: { de: 'Kunden mit Kanalwechsel', en: 'Customers who change channel' },
            unit: 'count' as const,
            value: channelChanges(channels, plan).length,
          },
        ]),
  ];
}
