import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { TOTAL } from '../total-row.js';
import { KEY_NAMES } from './allocation-keys.js';
import { type CostPart, chargedTotal, SOURCES } from './cost-part.js';

/** Every cost with how it got to customers: what was charged, what is idle, what stays elsewhere. Adds up to the cent. */
export function poolsTable(parts: readonly CostPart[]): ReportTable | null {
  if (parts.length === 0) return null;
  const sums = (some: readonly CostPart[]): number[] => {
    const amount = some.reduce((sum, each) => sum + each.amount, 0);
    const charged = some.reduce((sum, each) => sum + chargedTotal(each), 0);
    const idle = some.reduce((sum, each) => sum + each.idle, 0);
    return [amount, charged, idle, amount - charged - idle];
  };
  return {
    id: 'pools',
    title: { de: 'Kosten, Schlüssel und Sätze', en: 'Costs, keys and rates' },
    note: {
      de: 'Betrag = verrechnet + Leerkosten + nicht verrechnet. Leerkosten sind bezahlte, nicht genutzte Kapazität und keinem Kunden angelastet. Aktiv ist, wer im Zeitraum einen positiven Nettoumsatz hat.',
      en: 'Amount = charged + idle + not charged. Idle is capacity that was paid for and not used; no customer bears it. Active is who has a positive net revenue in the period.',
    },
    columns: COLUMNS,
    rows: [
      ...parts.map((part): Cell[] => [
        part.bucket?.label ?? null,
        part.pool,
        part.segment,
        part.source,
        part.key,
        part.volume,
        Math.round(part.rate),
        ...sums([part]),
      ]),
      [TOTAL, null, null, null, null, null, null, ...sums(parts)],
    ],
    hasTotal: true,
  };
}

const COLUMNS = [
  column(
    'bucket',
    'text',
    'Kostenblock',
    'Bucket',
    'Zeile des Schemas, zu der sie gehört.',
    'Row of the scheme that it belongs to.',
  ),
  column(
    'pool',
    'text',
    'Kostenart',
    'Pool',
    'Name in den Daten oder Einstellungen.',
    'Name in data or settings.',
  ),
  column(
    'segment',
    'text',
    'Segment',
    'Segment',
    'Wem sie zurechenbar ist, wenn nicht allen.',
    'Who it is attributable to, if not all.',
  ),
  {
    ...column(
      'source',
      'code',
      'Weg zum Kunden',
      'Way to customers',
      'Woher der Betrag kommt und wie er verrechnet ist.',
      'Where the amount comes from and how it is charged.',
    ),
    values: SOURCES,
  },
  {
    ...column('key', 'code', 'Schlüssel', 'Key', 'Bezugsgröße.', 'What it is measured or allocated by.'),
    values: KEY_NAMES,
  },
  column(
    'volume',
    'number',
    'Menge',
    'Volume',
    'Einheiten des Schlüssels im Zeitraum.',
    'Units of the key in the period.',
  ),
  column('rate', 'amount', 'Satz', 'Rate', 'Je Einheit des Schlüssels.', 'Per unit of the key.'),
  column('amount', 'amount', 'Betrag', 'Amount', 'Alles zusammen.', 'All of it.'),
  column('charged', 'amount', 'Verrechnet', 'Charged', 'Den Kunden angelastet.', 'Charged to customers.'),
  column(
    'idle',
    'amount',
    'Leerkosten',
    'Idle',
    'Bezahlte, nicht genutzte Kapazität.',
    'Capacity paid for and not used.',
  ),
  column(
    'elsewhere',
    'amount',
    'Nicht verrechnet',
    'Not charged',
    'Bleibt beim Segment oder ist nicht zuzuordnen.',
    'Stays with the segment, or cannot be attributed.',
  ),
];
