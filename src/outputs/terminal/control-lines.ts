import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { AmountControl, Control } from '../../results/run-result.js';
import { indented } from './indented.js';
import type { Paint } from './paint.js';
import { type TextTable, tableLines } from './text-table.js';

/** The reconciliation to the cent: read = used + rejected + set aside; used = in + outside the period. */
export function controlLines(control: Control, language: Language, width: number, paint: Paint): string[] {
  const count = (value: number) => formatNumber(value, 0, language);
  const customers = TERMINAL[language].customers(
    count(control.customersInPeriod),
    count(control.customersInData),
  );
  return [
    ...tableLines(controlTable(control, language), width, paint).lines,
    ...indented(customers, 2, width),
  ];
}

function controlTable(control: Control, language: Language): TextTable {
  const words = TERMINAL[language];
  const margin = control.contributionMargin;
  const cents = (value: number) => formatNumber(value / 100, 2, language);
  const count = (value: number) => formatNumber(value, 0, language);
  const line = (label: string, part: keyof AmountControl, rows = '') => [
    label,
    cents(control.revenue[part]),
    ...(margin === null ? [] : [cents(margin[part])]),
    rows,
  ];
  const columns = ['', words.revenue, ...(margin === null ? [] : [words.contributionMargin]), words.rowCount];
  return {
    columns: columns.map((heading, index) => ({ heading, isText: index === 0 })),
    rows: [
      line(words.read, 'read'),
      line(words.used, 'used'),
      line(words.rejected, 'rejected'),
      line(words.setAside, 'setAside'),
      ...control.setAside.map(({ label, rows, revenue }) => [
        words.ofWhich(label[language]),
        cents(revenue),
        ...(margin === null ? [] : ['']),
        count(rows),
      ]),
      line(words.ofWhichInPeriod, 'inPeriod', count(control.rowsInPeriod)),
      line(words.ofWhichOutside, 'outsidePeriod', count(control.rowsOutsidePeriod)),
    ],
    hasTotal: false,
  };
}
