import { knownTotal } from '../../math/known-total.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import type { StageInput } from '../stage.js';
import type { Quadrant } from './quadrant.js';
import type { Settings } from './settings.js';

/** What customers say of the services they get, in cents of the period. */
export interface Appreciation {
  /** Cost of what they were asked about. */
  readonly asked: number;
  readonly unappreciated: number;
}

/** Null where the ledger says of no service what it is worth to the customer. */
export function appreciationOf({ services }: Quadrant): Appreciation | null {
  const { given, unappreciated } = services;
  const asked: number[] = [];
  for (let line = 0; line < unappreciated.length; line += 1) {
    if (!Number.isNaN(unappreciated[line]!)) asked.push(line);
  }
  if (asked.length === 0) return null;
  return { asked: knownTotal(given, asked), unappreciated: knownTotal(unappreciated, asked) };
}

/** Services that cost us money and that the customer does not notice or value, customer by customer. */
export function appreciationList(
  input: StageInput<Settings>,
  { services, serviceCost }: Quadrant,
): readonly ReportTable[] {
  const asked = new Float64Array(input.customers).fill(Number.NaN);
  const unappreciated = new Float64Array(input.customers).fill(Number.NaN);
  const add = (sums: Float64Array, customer: number, value: number): void => {
    sums[customer] = (Number.isNaN(sums[customer]!) ? 0 : sums[customer]!) + value;
  };
  for (let line = 0; line < services.lines.count; line += 1) {
    const lost = services.unappreciated[line]!;
    if (Number.isNaN(lost)) continue;
    const customer = services.lines.customer[line]!;
    add(asked, customer, services.given[line]!);
    add(unappreciated, customer, lost);
  }
  const members: number[] = [];
  for (let customer = 0; customer < unappreciated.length; customer += 1) {
    if (unappreciated[customer]! > 0) members.push(customer);
  }
  if (members.length === 0) return [];
  return [
    customerListTable(input, {
      id: 'unappreciated',
      title: { de: 'Kosten ohne Wertschätzung', en: 'Cost without appreciation' },
      note: {
        de: 'Was wir geben und der Kunde nicht als Nutzen sieht: zuerst ansprechen, sonst weglassen. Nur Leistungen, zu denen eine Aussage des Kunden vorliegt.',
        en: 'What we give and the customer does not see as a benefit: raise it first, else leave it out. Only services that the customer was asked about.',
      },
      members,
      weight: unappreciated,
      columns: [
        ...identityColumns(input),
        listColumn(
          column('serviceCost', 'amount', 'Servicekosten', 'Service cost', 'Im Zeitraum.', 'Of the period.'),
          serviceCost,
        ),
        listColumn(
          column(
            'asked',
            'amount',
            'Davon beurteilt',
            'Of which judged',
            'Zu denen der Kunde etwas gesagt hat.',
            'About which the customer said something.',
          ),
          asked,
        ),
        listColumn(
          column(
            'unappreciated',
            'amount',
            'Ohne Wertschätzung',
            'Not appreciated',
            'Servicekosten über dem wahrgenommenen Nutzen, oder alle bei schlechter Bewertung; je Leistungsart verrechnet.',
            'Service cost beyond the perceived value, or all of it where rated badly; set off by kind of service.',
          ),
          unappreciated,
        ),
        {
          ...column(
            'share',
            'share',
            'Anteil',
            'Share',
            'An den beurteilten Servicekosten.',
            'Of the service cost judged.',
          ),
          cell: (customer) =>
            asked[customer]! > 0 ? unappreciated[customer]! / asked[customer]! : Number.NaN,
        },
      ],
    }),
  ];
}
