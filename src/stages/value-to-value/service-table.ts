import type { Bilingual } from '../../language/bilingual.js';
import { same } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { TOTAL } from '../total-row.js';
import { YES_NO, yesOrNo } from '../yes-no.js';
import type { ValuedService } from './service-cost.js';

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'service',
    label: { de: 'Serviceart', en: 'Service' },
    unit: 'text',
    definition: { de: 'Leistung laut Katalog.', en: 'Service as in the catalogue.' },
  },
  {
    id: 'catalogue',
    label: { de: 'Im Katalog', en: 'In catalogue' },
    unit: 'text',
    definition: {
      de: 'Nein: mit dem allgemeinen Satz bewertet.',
      en: 'No: valued at the general rate.',
    },
  },
  {
    id: 'entries',
    label: { de: 'Einträge', en: 'Entries' },
    unit: 'count',
    definition: { de: 'Einträge im Serviceverzeichnis.', en: 'Entries of the service ledger.' },
  },
  {
    id: 'hours',
    label: { de: 'Stunden', en: 'Hours' },
    unit: 'hours',
    definition: {
      de: 'Summe der angegebenen Dauern.',
      en: 'Sum of the durations given.',
    },
  },
  {
    id: 'statedCost',
    label: { de: 'Kosten angegeben', en: 'Stated cost' },
    unit: 'amount',
    definition: { de: 'Im Verzeichnis angegeben.', en: 'Stated in the ledger.' },
  },
  {
    id: 'standardCost',
    label: { de: 'Kosten zu Standardsätzen', en: 'Cost at standard rates' },
    unit: 'amount',
    definition: {
      de: 'Einträge ohne eigene Kosten, mit dem Standardkostensatz bewertet.',
      en: 'Entries without a cost of their own, valued at the standard rate.',
    },
  },
  {
    id: 'cost',
    label: { de: 'Servicekosten', en: 'Service cost' },
    unit: 'amount',
    definition: { de: 'Angegeben plus Standardsätze.', en: 'Stated plus standard rates.' },
  },
  {
    id: 'customers',
    label: { de: 'Kunden', en: 'Customers' },
    unit: 'count',
    definition: {
      de: 'Kunden mit dieser Leistung; keine Summe, weil ein Kunde mehrere Leistungen bekommt.',
      en: 'Customers with this service; no total, because a customer gets several.',
    },
  },
];

/** Services by kind (Serviceleistungen nach Art), dearest first. */
export function serviceTable(services: readonly ValuedService[]): ReportTable {
  const kinds = new Map<string, { label: Bilingual; known: boolean; lines: ValuedService[] }>();
  for (const line of services) {
    const id = line.type === null ? `?${line.use.service}` : line.type.id;
    const kind = kinds.get(id) ?? {
      label: line.type?.label ?? same(line.use.service),
      known: line.type !== null,
      lines: [],
    };
    kind.lines.push(line);
    kinds.set(id, kind);
  }
  const figures = (lines: readonly ValuedService[]): number[] => {
    const stated = lines.reduce((sum, line) => sum + line.statedCost, 0);
    const standard = lines.reduce((sum, line) => sum + line.standardCost, 0);
    return [
      lines.reduce((sum, line) => sum + line.use.entries, 0),
      knownTotal(lines.map((line) => line.use.minutes)) / 60,
      stated,
      standard,
      stated + standard,
    ];
  };
  const ordered = [...kinds]
    .map(([id, kind]) => ({ id, kind, figures: figures(kind.lines) }))
    .sort((first, second) => second.figures[4]! - first.figures[4]! || (first.id < second.id ? -1 : 1));
  const rows = ordered.map(({ kind, figures: row }): Cell[] => [
    kind.label,
    YES_NO[yesOrNo(kind.known)],
    ...row,
    new Set(kind.lines.map((line) => line.use.customer)).size,
  ]);
  return {
    id: 'services',
    title: { de: 'Kostenfreie Leistungen nach Art', en: 'Free services by kind' },
    note: {
      de: 'Berechnete Leistungen sind nicht enthalten. Standardsätze sind überschlägig.',
      en: 'Charged services are not included. Standard rates are rough.',
    },
    columns: COLUMNS,
    rows: [...rows, [TOTAL, null, ...figures(services), null]],
    hasTotal: true,
    barColumns: ['cost'],
  };
}
