import type { ColumnDefinition } from '../../results/column.js';
import { column } from '../column.js';

/** What the stage says about every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  column(
    'value',
    'amount',
    'Kundenlebenswert',
    'Lifetime value',
    'Diskontierter Deckungsbeitrag, der vom Kunden bis zum Horizont zu erwarten ist. Ohne bisherige Kosten und ohne den heutigen Kauf.',
    'Discounted contribution margin to be expected of the customer up to the horizon. Without past cost and today’s purchase.',
  ),
  column(
    'low',
    'amount',
    'Kundenlebenswert, unteres Ende',
    'Lifetime value, low',
    'Unteres Ende der 90-%-Spanne des Erwartungswerts. Was ein einzelner Kunde wirklich bringt, streut weiter.',
    'Low end of the 90 % interval of the expected value. What a single customer really brings varies more.',
  ),
  column(
    'high',
    'amount',
    'Kundenlebenswert, oberes Ende',
    'Lifetime value, high',
    'Oberes Ende dieser Spanne.',
    'High end of that interval.',
  ),
  column(
    'alive',
    'share',
    'Noch Kunde',
    'Still a customer',
    'Wahrscheinlichkeit, dass der Kunde am Stichtag noch aktiv ist.',
    'Probability that the customer is still active at the as-of date.',
  ),
  column(
    'expectedPurchases',
    'number',
    'Erwartete Käufe',
    'Expected purchases',
    'Kauftage, die bis zum Horizont zu erwarten sind.',
    'Days with a purchase to be expected up to the horizon.',
  ),
];
