import type { ActivityEntry, CustomerEntries, CustomerFacts, FactId } from '../facts/fact.js';
import type { CustomerAbout } from '../results/customer-report.js';
import type { Cell, ReportTable } from '../results/report-table.js';
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
    return data[customer] ?? null;
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

/** What outputs show of the customer besides the stages: visits, calls, quotations. */
export function customerAbout({ customer, activities }: CustomerEntries): CustomerAbout {
  return { customer, tables: activities === null || activities.length === 0 ? [] : [visits(activities)] };
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
      {
        id: 'day',
        label: { de: 'Datum', en: 'Date' },
        unit: 'date',
        definition: { de: 'Tag der Aktivität.', en: 'Day of the activity.' },
      },
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
