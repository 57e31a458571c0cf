import type { Problem } from '../../src/problems/problem.js';
import type { RunResult, Source } from '../../src/results/run-result.js';
import { columnOf, customersOf, dayOf, wording } from './build-columns.js';
import { SAMPLE_FIELDS } from './sample-fields.js';
import { SAMPLE_JOINS } from './sample-joins.js';
import { STAGES, STATUS } from './stages-fixture.js';

const CUSTOMERS = customersOf(
  [columnOf('customerId', 'text', 'Kundennummer', 'Customer ID'), ['00017', 'K-0815', '-4711', '+49 89 12']],
  [columnOf('name', 'text', 'Name'), ['Müller, Söhne & Co. "Süd"', '=cmd|calc', null, 'Zeile\nzwei']],
  [columnOf('status', 'code', 'Status', 'Status', STATUS), ['active', 'active', 'lost', null]],
  [columnOf('revenue', 'amount', 'Umsatz', 'Revenue'), Float64Array.of(1_234_567_89, 100_05, -7, Number.NaN)],
  [
    columnOf('lastPurchase', 'date', 'Letzter Kauf', 'Last purchase'),
    Float64Array.of(dayOf('2026-12-30'), dayOf('2026-02-28'), Number.NaN, dayOf('1969-12-31')),
  ],
  [columnOf('invoices', 'count', 'Belege', 'Invoices'), Float64Array.of(1200, 3, 0, Number.NaN)],
  [columnOf('abc.class', 'code', 'Klasse', 'Class'), ['A', 'B', 'C', null]],
  [
    columnOf('abc.cumulativeShare', 'share', 'Kumulierter Anteil', 'Cumulative share'),
    Float64Array.of(0.1 + 0.2, 1 / 3, 1, Number.NaN),
  ],
);

function monthlyFile(month: string, rowsRead: number, rowsRejected: number): Source {
  return {
    file: `rechnungen-${month}.csv`,
    sheet: null,
    table: 'invoice-lines',
    sha256: month.repeat(32),
    rowsRead,
    rowsUsed: rowsRead - rowsRejected,
    rowsRejected,
    rowsSetAside: 0,
    asOf: 20_453,
    fields: SAMPLE_FIELDS,
    dialect: { encoding: 'windows-1252', delimiter: ';', headerRow: 3, decimal: ',', dateOrder: 'dmy' },
    mapping: { customerId: 'Kd-Nr.', date: 'Belegdatum', revenue: 'Netto EUR' },
    unmapped: ['Lager', 'Bemerkung'],
  };
}

const SOURCES: readonly Source[] = [
  monthlyFile('01', 1200, 13),
  monthlyFile('02', 1111, 0),
  {
    file: 'kunden.xlsx',
    sheet: 'Stamm',
    table: 'customers',
    sha256: 'ab'.repeat(32),
    rowsRead: 5,
    rowsUsed: 4,
    rowsRejected: 0,
    rowsSetAside: 1,
    asOf: Number.NaN,
    fields: [],
    dialect: { headerRow: 1 },
    mapping: Object.fromEntries([
      ['customerId', 'Kundennummer'],
      ['name', '\u001b[31mName\u0007'],
      ['__proto__', 'constructor'],
    ]),
    unmapped: [],
  },
  {
    file: 'notizen.csv',
    sheet: null,
    table: null,
    sha256: 'cd'.repeat(32),
    rowsRead: 2,
    rowsUsed: 0,
    rowsRejected: 0,
    rowsSetAside: 2,
    asOf: Number.NaN,
    fields: [],
    dialect: { encoding: 'utf-8', delimiter: '\t', headerRow: 1 },
    mapping: {},
    unmapped: ['Notiz'],
  },
];

/** A wrong amount in one cell, as the reading of invoice lines reports it. */
export function wrongAmount(position: Problem['position'], value = '1.234.56', count = 1): Problem {
  return {
    code: 'KW203',
    severity: 'error',
    position,
    value,
    message: wording(`„${value}“ ist kein Betrag.`, `"${value}" is not an amount.`),
    remedy: wording('Zelle berichtigen.', 'Correct the cell.'),
    count,
  };
}

const PROBLEMS: readonly Problem[] = [
  {
    code: 'KW501',
    severity: 'info',
    position: {},
    message: wording('Kein Potenzial bekannt.', 'No potential known.'),
    remedy: wording('Potenzial ergänzen.', 'Add potentials.'),
    count: 1,
  },
  wrongAmount({ file: 'rechnungen-01.csv', row: 118, column: 'Netto EUR' }, '1.234.56', 12),
  wrongAmount({ file: 'rechnungen-01.csv', row: 119, column: 'Netto EUR' }, '\u001b[1mfett'),
];

/** A small result with everything in it that an output has to cope with. */
export const RESULT: RunResult = {
  version: '0.1.0',
  company: 'Muster GmbH',
  currency: 'EUR',
  period: {
    asOf: dayOf('2026-12-31'),
    start: dayOf('2026-01-01'),
    months: 12,
    dataStart: dayOf('2024-03-01'),
    dataEnd: dayOf('2026-12-31'),
  },
  sources: SOURCES,
  joins: SAMPLE_JOINS,
  control: {
    revenue: {
      read: 1_300_000_10,
      used: 1_290_000_00,
      rejected: 5_000_07,
      setAside: 5_000_03,
      inPeriod: 1_234_667_87,
      outsidePeriod: 55_332_13,
    },
    contributionMargin: null,
    rowsInPeriod: 2000,
    rowsOutsidePeriod: 298,
    customersInData: 4,
    customersInPeriod: 3,
    setAside: [
      { rule: 'collective', label: wording('Sammelkonto', 'collective account'), rows: 8, revenue: 5_000_03 },
    ],
  },
  settings: [
    { path: 'currency', value: 'EUR', origin: 'default', description: wording('Währung', 'Currency') },
    { path: 'asOf', value: '2026-12-31', origin: 'data', description: wording('Stichtag', 'As-of date') },
    {
      path: 'stages.abc.cutPoints',
      value: [0.8, 0.95],
      origin: 'file',
      description: wording('Grenzen', 'Limits'),
    },
    { path: 'stages.abc.rules[1].from', value: 1, origin: 'file', description: wording('ab', 'from') },
    { path: 'stages.abc.rules[1].to', value: null, origin: 'file', description: wording('bis', 'to') },
    { path: 'stages.abc.rules[2].from', value: 5, origin: 'file', description: wording('ab', 'from') },
    {
      path: 'tables.customers.columns."a.b"',
      value: 'x',
      origin: 'flag',
      description: wording('Spalte', 'Column'),
    },
    { path: 'tables.__proto__.file', value: 'y', origin: 'flag', description: wording('Datei', 'File') },
  ],
  customers: CUSTOMERS,
  stages: STAGES,
  findings: [
    {
      question: 'gap',
      text: wording('Gerechnet ist bis Stufe 2 von 4.', 'Computed up to level 2 of 4.'),
    },
  ],
  problems: PROBLEMS,
};
