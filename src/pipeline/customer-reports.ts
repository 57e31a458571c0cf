import type { ActivityEntry, CustomerEntries, CustomerFacts, FactId, ServiceEntry } from '../facts/fact.js';
import type { ColumnDefinition } from '../results/column.js';
import type { CustomerAbout } from '../results/customer-report.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import type { StageReport } from '../results/run-result.js';
import type { CustomerRecord } from '../stages/customer-record.js';
import type { StageColumn } from './stage-columns.js';

/** What is known of the one customer that the run is about: facts and the columns of all stages done. */
export function customerRecord(
  { customer, services }: CustomerEntries,
  facts: CustomerFacts,
  columns: ReadonlyMap<string, StageColumn>,
): CustomerRecord {
  const cell = (id: string): number | string | null => {
    const data =
      facts.numbers.get(id as FactId) ?? facts.texts.get(id as FactId) ?? columns.get(id)?.data ?? [];
    const value = data[customer] ?? null;
    return typeof value === 'object' ? null : value;
  };
  return {
    customer,
    services,
    number(id) {
      const value = cell(id);
      return typeof value === 'number' ? value : Number.NaN;
    },
    text(id) {
      const value = cell(id);
      return typeof value === 'string' ? value : null;
    },
  };
}

/**
 * What outputs show of the customer besides the stages: visits, calls, quotations; and his services, where no stage
 * has valued them.
 */
export function customerAbout(
  { customer, activities, services }: CustomerEntries,
  reports: readonly StageReport[],
): CustomerAbout {
  const isValued = reports.some(({ about }) => about?.tables.some(({ id }) => id === LEDGER) === true);
  return {
    customer,
    tables: [
      ...(isValued || services === null || services.length === 0 ? [] : [ledger(services)]),
      ...(activities === null || activities.length === 0 ? [] : [visits(activities)]),
    ],
  };
}

const LEDGER = 'ledger';

const DAY: ColumnDefinition = {
  id: 'day',
  label: { de: 'Datum', en: 'Date' },
  unit: 'date',
  definition: { de: 'Tag des Eintrags.', en: 'Day of the entry.' },
};

/** Every service of the period with its day, as the ledger has it. */
function ledger(services: readonly ServiceEntry[]): ReportTable {
  const text = (id: string, de: string, en: string): ColumnDefinition => ({
    id,
    label: { de, en },
    unit: 'text',
    definition: { de: 'Wie im Serviceverzeichnis.', en: 'As in the service ledger.' },
  });
  return {
    id: LEDGER,
    title: { de: 'Serviceleistungen im Einzelnen', en: 'Services one by one' },
    note: {
      de: 'Ohne Kosten, weil die Auswertung der Serviceleistungen nicht möglich war.',
      en: 'Without cost, because the services could not be evaluated.',
    },
    columns: [
      text('service', 'Leistung', 'Service'),
      DAY,
      {
        id: 'minutes',
        label: { de: 'Dauer', en: 'Duration' },
        unit: 'minutes',
        definition: { de: 'Angegebene Dauer.', en: 'Duration given.' },
      },
      text('note', 'Hintergrund', 'Background'),
      text('person', 'Mitarbeiter', 'Person'),
    ],
    rows: services.map(({ day, use, note, person }): Cell[] => [
      use.service,
      day,
      Number.isNaN(use.minutes) ? null : use.minutes,
      note,
      person,
    ]),
  };
}

/** Every activity of the period with its day, the latest first. */
function visits(activities: readonly ActivityEntry[]): ReportTable {
  return {
    id: 'activities',
    title: { de: 'Besuche, Telefonate, Angebote', en: 'Visits, calls, quotations' },
    columns: [
      {
        id: 'type',
        label: { de: 'Art', en: 'Kind' },
        unit: 'text',
        definition: { de: 'Wie sie in den Daten heißt.', en: 'As the data call it.' },
      },
      DAY,
      {
        id: 'minutes',
        label: { de: 'Dauer', en: 'Duration' },
        unit: 'minutes',
        definition: { de: 'Ohne Fahrzeit.', en: 'Without travel.' },
      },
      {
        id: 'travelMinutes',
        label: { de: 'Fahrzeit', en: 'Travel' },
        unit: 'minutes',
        definition: { de: 'Hin und zurück.', en: 'There and back.' },
      },
      {
        id: 'rep',
        label: { de: 'Betreuer', en: 'Rep' },
        unit: 'text',
        definition: { de: 'Wer sie gemacht hat.', en: 'Who did it.' },
      },
    ],
    rows: activities.map(({ day, type, rep, minutes, travelMinutes }): Cell[] => [
      type,
      day,
      Number.isNaN(minutes) ? null : minutes,
      Number.isNaN(travelMinutes) ? null : travelMinutes,
      rep,
    ]),
  };
}
