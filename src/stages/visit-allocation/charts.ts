import type { ReportChart } from '../../results/report-chart.js';
import { column } from '../column.js';
import { ALLOCATED, CLASS_OF_CARE, PLANNED } from './class-table.js';
import type { Outcome } from './outcome.js';

const CURVE = 'hours-curve';
const POINTS = 'hours-points';
/** Shares of the larger of both hours, in the order of the axis. */
const STEPS = [0.4, 0.55, 0.7, 0.85, 1, 1.15, 1.3, 1.45];

const HOURS = column(
  'hours',
  'hours',
  'Besuchsstunden',
  'Visit hours',
  'Besuchsstunden im Jahr.',
  'Visit hours a year.',
);
const CONTRIBUTION = column(
  'contribution',
  'amount',
  'Deckungsbeitrag (Modell)',
  'Contribution (model)',
  'Deckungsbeitrag im Jahr unter der Wirkungskurve.',
  'Contribution margin a year under the response curve.',
);

/** What more and fewer hours would bring, with the class plan beside it; and where visits go by class. */
export function charts(outcome: Outcome): readonly ReportChart[] {
  const byClass: ReportChart = {
    id: 'classes',
    kind: 'columns',
    title: { de: 'Besuche im Jahr nach Betreuungsklasse', en: 'Visits a year by care class' },
    isSnapshot: true,
    x: { title: CLASS_OF_CARE.label },
    y: { title: { de: 'Besuche im Jahr', en: 'Visits a year' }, min: 0 },
    series: [PLANNED, ALLOCATED].map(({ id }) => ({ table: 'classes', x: CLASS_OF_CARE.id, y: id })),
  };
  return outcome.allocated.available > 0 ? [hoursChart(outcome), byClass] : [byClass];
}

function hoursChart({ plan, allocated, largestContribution }: Outcome): ReportChart {
  const largest = Math.max(plan.hours, allocated.available);
  const on = { x: HOURS.id, y: CONTRIBUTION.id };
  return {
    id: 'hours',
    kind: 'scatter',
    title: { de: 'Deckungsbeitrag nach Besuchsstunden', en: 'Contribution by visit hours' },
    note: {
      de: 'Die Linie zeigt, was Stunden unter den angenommenen Kurven bringen, wenn jede dorthin geht, wo sie am meisten bringt. Wo sie flach ist, kommt es auf einige Stunden mehr oder weniger nicht an; der Abstand des Klassenplans zur Linie ist, was anderes Verteilen bringt.',
      en: 'The line shows what hours bring under the assumed curves when each goes where it brings most. Where it is flat, some hours more or fewer do not matter; how far the class plan lies below it is what allocating otherwise brings.',
    },
    isSnapshot: true,
    x: { title: { de: 'Besuchsstunden im Jahr', en: 'Visit hours a year' } },
    y: { title: { de: 'Deckungsbeitrag im Jahr', en: 'Contribution a year' } },
    series: [
      { ...on, table: CURVE, drawn: 'line', name: { de: 'nach Grenzertrag', en: 'by marginal value' } },
      { ...on, table: POINTS, rows: [0, 1], name: { de: 'Klassenplan', en: 'Class plan' }, isLabelled: true },
      {
        ...on,
        table: POINTS,
        rows: [1, 2],
        name: { de: 'verfügbare Stunden', en: 'hours available' },
        isLabelled: true,
      },
    ],
    data: [
      {
        id: CURVE,
        title: { de: 'Deckungsbeitrag nach Stunden', en: 'Contribution by hours' },
        columns: [HOURS, CONTRIBUTION],
        rows: STEPS.map((step) => {
          const hours = largest * step;
          return [hours, Math.round(largestContribution(hours))];
        }),
      },
      {
        id: POINTS,
        title: { de: 'Plan und Verteilung', en: 'Plan and allocation' },
        columns: [HOURS, CONTRIBUTION],
        rows: [
          [plan.hours, Math.round(plan.contribution)],
          [allocated.hours, Math.round(allocated.contribution)],
        ],
      },
    ],
  };
}
