import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { totalOf } from './estimate.js';
import type { Evaluation } from './evaluation.js';
import type { Settings } from './settings.js';
import { METHODS } from './wording.js';

const DAYS_PER_MONTH = 30.4375;

/**
 * The customers as an asset (Kundenstammwert): by the method, and beside it by the two rules that it has to beat, not
 * discounted, because they know nothing of time.
 */
export function equityTable(evaluation: Evaluation, settings: Settings): ReportTable {
  const { estimate, lastYear, history } = evaluation;
  const years = settings.horizonMonths / 12;
  const known = Math.min(1, history.daysOfData / 365.25);
  const again = totalOf(lastYear) * (years / known);
  const { customerAgeDays, lastPurchaseDays } = history.now;
  const longest = settings.hiatusMonths * DAYS_PER_MONTH;
  let active = 0;
  for (let at = 0; at < lastYear.length; at += 1) {
    const isActive = customerAgeDays[at]! - lastPurchaseDays[at]! <= longest;
    if (isActive && !Number.isNaN(lastYear[at])) active += lastYear[at]!;
  }
  const rows: Cell[][] = [];
  if (estimate !== null)
    rows.push([METHODS[estimate.method], estimate.total, estimate.totalLow, estimate.totalHigh]);
  rows.push(
    [
      {
        de: `Faustregel: letztes Jahr noch einmal, ohne wer ${settings.hiatusMonths} Monate nicht gekauft hat`,
        en: `Rule of thumb: last year again, without those silent for ${settings.hiatusMonths} months`,
      },
      Math.round(active * (years / known)),
      Number.NaN,
      Number.NaN,
    ],
    [{ de: 'Letztes Jahr noch einmal', en: 'Last year again' }, Math.round(again), Number.NaN, Number.NaN],
  );
  return {
    id: 'equity',
    title: { de: 'Wert des Kundenstamms', en: 'Customer equity' },
    note: {
      de: 'Summe über die heutigen Kunden bis zum Horizont. Die Regeln sind nicht diskontiert und kennen keinen Verlust von Kunden: Sie zeigen, was ohne Modell herauskäme.',
      en: 'Sum over the present customers up to the horizon. The rules are not discounted and know no loss of customers: they show what would come out without a model.',
    },
    columns: [
      column('by', 'text', 'Nach', 'By', 'Womit gerechnet ist.', 'How it is computed.'),
      column('value', 'amount', 'Wert', 'Value', 'Bis zum Horizont.', 'Up to the horizon.'),
      column('low', 'amount', 'Unteres Ende', 'Low', '90-%-Spanne.', '90 % interval.'),
      column('high', 'amount', 'Oberes Ende', 'High', '90-%-Spanne.', '90 % interval.'),
    ],
    rows,
  };
}
