import type { Bilingual } from '../../language/bilingual.js';
import { same } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { TOTAL } from '../total-row.js';

import { YES_NO, yesOrNo } from '../yes-no.js';

import { rateText } from './rate-text.js';

import type { ValuedServices } from './service-cost.js';
import type { ServiceType } from './service-recognition.js';
import type { Settings } from './settings.js';

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
    id: 'rate',
    label: { de: 'Standardsatz', en: 'Standard rate' },
    unit: 'text',
    definition: {
      de: 'Satz und wofür er gilt, bei mehreren der letzte. Überschlägig: der mitgelieferte Satz, nicht in den Einstellungen gesetzt.',
      en: 'Rate and what it is for, of several the last. Rough: the rate that comes with the catalogue, not one set.',
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
    id: 'recovered',
    label: { de: 'Davon berechnet', en: 'Recovered' },
    unit: 'amount',
    definition: {
      de: 'Was Kunden für vergünstigte Leistungen zahlen.',
      en: 'What customers pay for reduced services.',
    },
  },
  {
    id: 'cost',
    label: { de: 'Servicekosten', en: 'Service cost' },
    unit: 'amount',
    definition: {
      de: 'Angegeben plus Standardsätze minus Berechnetes.',
      en: 'Stated plus standard rates less what is recovered.',
    },
  },
  {
    id: 'unappreciated',
    label: { de: 'Ohne Wertschätzung', en: 'Not appreciated' },
    unit: 'amount',
    definition: {
      de: 'Servicekosten über dem Nutzen, den die Kunden sehen; k. A., wo keiner gefragt wurde.',
      en: 'Service cost beyond the value that customers see; n/a where nobody was asked.',
    },
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

interface ServiceKind {
  readonly label: Bilingual;
  /** Null outside the catalogue. */
  readonly type: ServiceType | null;
  readonly lines: number[];
}

/** Place of the service cost among the figures of a row. */
const COST = 5;

/** Services by kind (Serviceleistungen nach Art), dearest first. */
export function serviceTable(services: ValuedServices, settings: Settings): ReportTable {
  const kinds = new Map<string, ServiceKind>();
  const { lines } = services;
  for (let line = 0; line < lines.count; line += 1) {
    const type = services.type[line] ?? null;
    const service = lines.service[line]!;
    const id = type === null ? `?${service}` : type.id;
    let kind = kinds.get(id);
    if (kind === undefined) {
      kind = { label: type?.label ?? same(service), type, lines: [] };
      kinds.set(id, kind);
    }
    kind.lines.push(line);
  }
  const figures = (members?: readonly number[]): number[] => {
    // Of no lines a sum is zero, a duration or an opinion unknown.
    const sum = (values: Float64Array): number => knownTotal(values, members) || 0;
    return [
      sum(lines.entries),
      knownTotal(lines.minutes, members) / 60,
      sum(services.statedCost),
      sum(services.standardCost),
      sum(services.recovered),
      sum(services.given),
      knownTotal(services.unappreciated, members),
    ];
  };
  const ordered = [...kinds]
    .map(([id, kind]) => ({ id, kind, figures: figures(kind.lines) }))
    .sort((first, second) => second.figures[COST]! - first.figures[COST]! || (first.id < second.id ? -1 : 1));
  const rows = ordered.map(({ kind, figures: row }): Cell[] => [
    kind.label,
    YES_NO[yesOrNo(kind.type !== null)],
    rateText(kind.type, settings),
    ...row,
    new Set(kind.lines.map((line) => lines.customer[line]!)).size,
  ]);
  return {
    id: 'services',
    title: {
      de: 'Kostenfreie und vergünstigte Leistungen nach Art',
      en: 'Free and reduced services by kind',
    },
    note: {
      de: 'Berechnete Leistungen sind nicht enthalten. Überschlägige Sätze zeigen die Größenordnung, nicht den Cent.',
      en: 'Charged services are not included. Rough rates show the order of magnitude, not the cent.',
    },
    columns: COLUMNS,
    rows: [...rows, [TOTAL, null, null, ...figures(), null]],
    hasTotal: true,
    barColumns: ['cost'],
  };
}
