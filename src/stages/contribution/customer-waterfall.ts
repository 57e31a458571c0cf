import { inBoth } from '../../language/bilingual.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageOutput } from '../stage.js';

/** The customer table that has every step of every customer. */
export const LEVELS = 'levels';

/**
 * From list price to contribution (Deckungsbeitragsschema eines Kunden), step by step: the columns of the customer
 * table `levels` where the stage made one, otherwise what the facts give.
 */
export function waterfall(
  { customerTables = [] }: StageOutput,
  record: CustomerRecord,
): readonly ReportTable[] {
  const levels = customerTables.find(({ id }) => id === LEVELS);
  const revenue = record.number('revenue');
  const rows: Cell[][] =
    levels === undefined
      ? stepsOfFacts(record)
      : levels.columns.flatMap(({ label, unit }, index): Cell[][] => {
          const amount = (levels.data[index] as Float64Array)[record.customer] ?? Number.NaN;
          return unit === 'amount' && !Number.isNaN(amount) ? [[label, amount]] : [];
        });
  if (rows.length < 2) return [];
  return [
    {
      id: 'waterfall',
      title: { de: 'Vom Preis zum Deckungsbeitrag', en: 'From price to contribution' },
      columns: [
        column(
          'step',
          'text',
          'Stufe',
          'Step',
          'Erlös, Abzug oder Ergebnis.',
          'Revenue, deduction or result.',
        ),
        column('amount', 'amount', 'Betrag', 'Amount', 'Im Zeitraum.', 'In the period.'),
        column(
          'share',
          'share',
          'Vom Umsatz',
          'Of revenue',
          'Geteilt durch Nettoumsatz.',
          'Divided by net revenue.',
        ),
      ],
      rows: rows.map(([label, amount]) => [
        label!,
        amount!,
        revenue > 0 ? Number(amount) / revenue : Number.NaN,
      ]),
      barColumns: ['amount'],
    },
  ];
}

/** What of the way can be told by facts; a step whose figure is unknown is left out. */
function stepsOfFacts(record: CustomerRecord): Cell[][] {
  const [list, revenue, margin] = ['listRevenue', 'revenue', 'contributionMargin'].map((id) =>
    record.number(id),
  );
  const service = record.number('value-to-value.serviceCost');
  const steps: readonly (readonly [string, string, number])[] = [
    ['Listenumsatz', 'List revenue', list!],
    ['− Rabatte', '− Discounts', revenue! - list!],
    ['Nettoumsatz', 'Net revenue', revenue!],
    ['− Kosten der Waren', '− Cost of goods', margin! - revenue!],
    ['Deckungsbeitrag I', 'Contribution margin I', margin!],
    ['− Servicekosten', '− Service cost', -service],
    ['DB nach Service', 'Contribution after service', margin! - service],
  ];
  return steps
    .filter(([, , amount]) => !Number.isNaN(amount))
    .map(([de, en, amount]) => [inBoth((language) => (language === 'de' ? de : en)), amount]);
}
