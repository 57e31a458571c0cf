import type { ColumnData } from '../results/column.js';
import type { ReportTable } from '../results/report-table.js';
import type { CustomerColumns } from '../results/run-result.js';
import type { CustomerRows } from '../results/segment.js';

/** For how many of the customers each column is known: what is missing, somebody in the segment can find out. */
export function coverage({ columns }: Pick<CustomerColumns, 'columns'>, rows: CustomerRows): ReportTable {
  return {
    id: 'coverage',
    title: { de: 'Was bekannt ist', en: 'What is known' },
    note: {
      de: 'Bei wie vielen Kunden dieses Segments eine Spalte gefüllt ist. Fehlend ist unbekannt, nie null.',
      en: 'For how many customers of this segment a column is filled. Missing is unknown, never zero.',
    },
    columns: [
      {
        id: 'column',
        label: { de: 'Spalte', en: 'Column' },
        unit: 'text',
        definition: { de: 'Spalte des Blatts Kunden.', en: 'Column of the sheet Customers.' },
      },
      {
        id: 'known',
        label: { de: 'Kunden mit Angabe', en: 'Customers with a value' },
        unit: 'count',
        definition: { de: 'Kunden, bei denen sie bekannt ist.', en: 'Customers for whom it is known.' },
      },
      {
        id: 'share',
        label: { de: 'Anteil', en: 'Share' },
        unit: 'share',
        definition: { de: 'Anteil an den Kunden des Segments.', en: "Share of the segment's customers." },
      },
    ],
    rows: columns.map(({ label }, index) => {
      const known = knownCount(rows.data[index]!);
      return [label, known, known / rows.count];
    }),
  };
}

function knownCount(column: ColumnData): number {
  let known = 0;
  if (column instanceof Float64Array) {
    for (const value of column) if (!Number.isNaN(value)) known += 1;
  } else for (const value of column) if (value !== null) known += 1;
  return known;
}
