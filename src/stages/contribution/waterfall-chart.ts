import { knownTotal } from '../../math/known-total.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell } from '../../results/report-table.js';
import { column } from '../column.js';
import type { Step } from './steps.js';

const POINTS = 'waterfall-steps';

/**
 * The waterfall of all customers together: levels as whole columns, what is deducted on the way hanging between them.
 * Null where a level is negative: nothing could hang from it.
 */
export function waterfallChart(steps: readonly Step[]): ReportChart | null {
  const rows: Cell[][] = [];
  let running = Number.NaN;
  for (const { short, kind, values } of steps) {
    const amount = values === null ? Number.NaN : knownTotal(values);
    if (Number.isNaN(amount)) continue;
    if (kind === 'level') {
      running = amount;
      rows.push([short, 0, amount, 0]);
    } else {
      const after = Number.isNaN(running) ? amount : running + amount;
      rows.push([short, Math.min(running, after), 0, Math.abs(amount)]);
      running = after;
    }
    if (running < 0) return null;
  }
  if (rows.length < 3) return null;
  return {
    id: 'waterfall',
    kind: 'columns',
    arrangement: 'stacked',
    title: { de: 'Vom Umsatz zum Ergebnis', en: 'From revenue to result' },
    note: {
      de: 'Volle Säulen sind Stufen, schwebende das, was auf dem Weg abgezogen wird. Unbekannte Kosten fehlen.',
      en: 'Columns from the ground are levels, floating ones what is deducted on the way. Unknown costs are missing.',
    },
    x: { title: { de: 'Stufe', en: 'Level' } },
    y: { title: { de: 'Betrag', en: 'Amount' }, min: 0 },
    series: [
      { table: POINTS, x: 'level', y: 'ground', drawn: 'ground' },
      { table: POINTS, x: 'level', y: 'left' },
      { table: POINTS, x: 'level', y: 'deducted' },
    ],
    data: [
      {
        id: POINTS,
        title: { de: 'Säulen vom Umsatz zum Ergebnis', en: 'Columns from revenue to result' },
        columns: [
          column('level', 'text', 'Stufe', 'Level', 'Zeile des Schemas.', 'Row of the scheme.'),
          column(
            'ground',
            'amount',
            'Sockel',
            'Ground',
            'Worüber eine schwebende Säule steht.',
            'What a floating column stands above.',
          ),
          column(
            'left',
            'amount',
            'Verbleibt',
            'Left',
            'Was an dieser Stufe übrig ist.',
            'What is left at this level.',
          ),
          column(
            'deducted',
            'amount',
            'Abzug',
            'Deducted',
            'Was hier abgezogen wird.',
            'What is deducted here.',
          ),
        ],
        rows,
      },
    ],
  };
}
