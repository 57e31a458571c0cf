import type { CustomerTable } from '../../results/customer-table.js';
import { column } from '../column.js';
import { CUSTOMER_ID, CUSTOMER_NAME } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import type { Step } from './steps.js';

/** The whole scheme of every customer, one column for each level and bucket that is known, in order of revenue. */
export function customerLevelsTable(input: StageInput<unknown>, steps: readonly Step[]): CustomerTable {
  const shown = steps.flatMap(({ id, label, values, isRemainder }) =>
    values === null || isRemainder === true
      ? []
      : [{ definition: column(id, 'amount', label.de, label.en, `${label.de}.`, `${label.en}.`), values }],
  );
  const hasName = input.has('name');
  return {
    id: 'levels',
    title: { de: 'Deckungsbeitragsrechnung je Kunde', en: 'Contribution accounting by customer' },
    note: {
      de: 'Vom Umsatz bis zur letzten bekannten Stufe, Kosten mit Minus; nach Umsatz geordnet.',
      en: 'From revenue to the last level that is known, costs with a minus; in order of revenue.',
    },
    columns: [CUSTOMER_ID, ...(hasName ? [CUSTOMER_NAME] : []), ...shown.map(({ definition }) => definition)],
    data: [
      input.text('customerId'),
      ...(hasName ? [input.text('name')] : []),
      ...shown.map(({ values }) => values),
    ],
    order: null,
    totals: shown.map(({ definition }) => definition.id),
    action: null,
  };
}
