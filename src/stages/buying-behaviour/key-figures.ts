import { knownTotal } from '../../math/known-total.js';
import { median } from '../../math/median.js';
import type { KeyFigure } from '../../results/report-table.js';
import { customersWith } from '../customers-with.js';
import type { Behaviour } from './behaviour.js';

/** The figures for the head of the sheet. */
export function keyFigures({ scores, calls, sizes, history, regularity, revenue }: Behaviour): KeyFigure[] {
  const regular = customersWith(regularity, 'X');
  const orders = history.orderValues;
  const total = knownTotal(revenue);
  const counted = (ids: readonly (string | null)[]): number =>
    ids.reduce((count, id) => (id === null ? count : count + 1), 0);
  return [
    figure(
      'scored',
      'Kunden mit Kauf, in Stufen',
      'Customers with a purchase, scored',
      'count',
      scores.members.length,
    ),
    figure('missed', 'Überfällig oder ruhend', 'Overdue or dormant', 'count', counted(calls.missed)),
    figure('missedRevenue', 'Umsatz auf dem Spiel', 'Revenue at stake', 'amount', known(calls.missedRevenue)),
    figure('declining', 'Rückläufige Kunden', 'Declining customers', 'count', counted(calls.declining)),
    figure('lostRevenue', 'Dort verlorener Umsatz', 'Revenue lost there', 'amount', known(calls.lostRevenue)),
    figure(
      'regularRevenue',
      'Umsatz regelmäßiger Kunden (X)',
      'Revenue of regular customers (X)',
      'share',
      history.windows.monthStarts.length === 0 || !(total > 0)
        ? Number.NaN
        : regular.length === 0
          ? 0
          : knownTotal(revenue, regular) / total,
    ),
    figure('medianOrder', 'Mittlerer Auftrag (Median)', 'Median order', 'amount', Math.round(median(orders))),
    figure(
      'smallOrders',
      'Anteil kleiner Aufträge',
      'Share of small orders',
      'share',
      orders.length === 0 ? Number.NaN : knownTotal(sizes.small) / orders.length,
    ),
    figure(
      'smallOrderCost',
      'Abwicklung kleiner Aufträge',
      'Handling of small orders',
      'amount',
      knownTotal(sizes.smallCost),
    ),
  ];
}

/** Nobody on a list is nothing lost, not unknown. */
function known(values: Float64Array): number {
  const sum = knownTotal(values);
  return Number.isNaN(sum) ? 0 : sum;
}

function figure(
  id: string,
  german: string,
  english: string,
  unit: KeyFigure['unit'],
  value: number,
): KeyFigure {
  return { id, label: { de: german, en: english }, unit, value };
}
