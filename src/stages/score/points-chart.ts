import type { ReportChart } from '../../results/report-chart.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';

const DATA = 'distribution';
const WIDTH = 10;
const STEPS = 100 / WIDTH;

/** How many customers reach how many points (Verteilung); null where nobody has any. */
export function pointsChart(points: Float64Array): ReportChart | null {
  const counts = new Array<number>(STEPS).fill(0);
  for (const each of points) {
    if (Number.isNaN(each)) continue;
    const step = Math.min(STEPS - 1, Math.floor(each / WIDTH));
    counts[step] = counts[step]! + 1;
  }
  if (counts.every((count) => count === 0)) return null;
  return {
    id: 'points',
    kind: 'columns',
    title: { de: 'Verteilung der Punkte', en: 'Distribution of points' },
    note: {
      de: 'Kunden je Stufe von zehn Punkten. Wo viele dicht an einer Klassengrenze stehen, entscheidet die Gewichtung über ihre Klasse.',
      en: 'Customers by steps of ten points. Where many stand close to a class limit, the weights decide about their class.',
    },
    x: { title: { de: 'Punkte', en: 'Points' } },
    y: { title: { de: 'Kunden', en: 'Customers' } },
    series: [{ table: DATA, x: 'from', y: CUSTOMERS.id }],
    data: [
      {
        id: DATA,
        title: { de: 'Verteilung der Punkte', en: 'Distribution of points' },
        columns: [
          column('from', 'text', 'Punkte', 'Points', 'Stufe von … bis unter.', 'Step from … to below.'),
          CUSTOMERS,
        ],
        rows: counts.map((count, at) => [`${at * WIDTH}–${(at + 1) * WIDTH}`, count]),
      },
    ],
  };
}
