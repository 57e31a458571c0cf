import type { Bilingual } from '../../src/language/bilingual.js';
import type { Problem } from '../../src/problems/problem.js';
import type { ColumnData, ColumnDefinition, Unit } from '../../src/results/column.js';
import type { ReportTable } from '../../src/results/report-table.js';
import type { CustomerColumns, RunResult, Source, StageReport } from '../../src/results/run-result.js';
import { SAMPLE_FIELDS } from './sample-fields.js';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function wording(de: string, en: string): Bilingual {
  return { de, en };
}

export function columnOf(
  id: string,
  unit: Unit,
  de = id,
  en = id,
  values?: Readonly<Record<string, Bilingual>>,
): ColumnDefinition {
  const definition = { id, unit, label: wording(de, en), definition: wording(`${de}.`, `${en}.`) };
  return values === undefined ? definition : { ...definition, values };
}

/** Customers of any columns, for a test that is about one of them. */
export function customersOf(...pairs: readonly (readonly [ColumnDefinition, ColumnData])[]): CustomerColumns {
  return {
    count: pairs[0]?.[1].length ?? 0,
    columns: pairs.map(([column]) => column),
    data: pairs.map(([, data]) => data),
  };
}

const STATUS = { active: wording('aktiv', 'active'), lost: wording('verloren', 'lost') };

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

const CLASS_TABLE: ReportTable = {
  id: 'classes',
  title: wording('ABC-Klassen nach Umsatz', 'ABC classes by revenue'),
  columns: [
    columnOf('class', 'code', 'Klasse', 'Class'),
    columnOf('customers', 'count', 'Kunden', 'Customers'),
    columnOf('sum', 'amount', 'Umsatz', 'Revenue'),
    columnOf('sumShare', 'share', 'Anteil am Umsatz', 'Share of revenue'),
    columnOf('mean', 'amount', 'Umsatz je Kunde', 'Revenue per customer'),
  ],
  rows: [
    ['A', 1, 1_234_567_89, 0.99992, 1_234_567_89],
    ['B', 1, 100_05, 0.00008, 100_05],
    ['C', 2, -7, Number.NaN, Number.NaN],
    [wording('Summe', 'Total'), 4, 1_234_667_87, 1, 308_666_97],
  ],
  hasTotal: true,
  barColumns: ['sumShare'],
};

const TOP_TABLE: ReportTable = {
  id: 'top',
  title: wording('Größte Kunden', 'Largest customers'),
  columns: [
    columnOf('name', 'text', 'Name'),
    columnOf('status', 'code', 'Status', 'Status', STATUS),
    columnOf('revenue', 'amount', 'Umsatz', 'Revenue'),
    columnOf('lastPurchase', 'date', 'Letzter Kauf', 'Last purchase'),
    columnOf('visitHours', 'hours', 'Besuchsstunden im Zeitraum', 'Visit hours in the period'),
  ],
  rows: Array.from({ length: 11 }, (_, index) => [
    index === 0
      ? 'Böse\u001b[2J\u001b]0;Titel\u0007 \u202eGmbH'
      : `Kunde ${index} für Industriebedarf und Werkzeuge GmbH`,
    index % 2 === 0 ? 'active' : 'lost',
    (11 - index) * 1_000_000_00,
    dayOf('2026-12-31') - index,
    index / 2,
  ]),
};

const STAGES: readonly StageReport[] = [
  {
    id: 'abc',
    title: wording('ABC-Analyse', 'ABC analysis'),
    summary: wording('Wer das Geschäft trägt.', 'Who carries the business.'),
    status: 'done',
    keyFigures: [
      { id: 'customersA', label: wording('A-Kunden', 'A customers'), unit: 'count', value: 1 },
      { id: 'gini', label: wording('Gini', 'Gini'), unit: 'number', value: 0.7499 },
      {
        id: 'threshold',
        label: wording('Grenze A in EUR', 'Limit of A in EUR'),
        unit: 'amount',
        value: 100_05,
      },
    ],
    findings: [
      {
        question: 'gap',
        text: wording('1 Kunde ohne bekannten Umsatz.', '1 customer without known revenue.'),
      },
      {
        question: 'who',
        text: wording(
          '1 Kunde trägt 99,9 % des Umsatzes; fällt er aus, bleiben 100 EUR. Das ist ein Klumpenrisiko, das in jedem Planungsgespräch genannt gehört.',
          '1 customer brings 99.9 % of revenue; without them 100 EUR remain. This concentration belongs into every planning talk.',
        ),
      },
    ],
    tables: [CLASS_TABLE],
  },
  {
    id: 'largest',
    title: wording('Rangliste', 'Ranking'),
    summary: wording('Die Größten.', 'The largest.'),
    status: 'done',
    keyFigures: [],
    findings: [
      {
        question: 'money',
        text: wording('200.000 EUR liegen bei B-Kunden.', '200,000 EUR lie with B customers.'),
      },
    ],
    tables: [TOP_TABLE, CLASS_TABLE],
  },
  {
    id: 'wallet',
    title: wording('Lieferanteil', 'Share of wallet'),
    summary: wording('Was noch zu holen ist.', 'What is left to win.'),
    status: 'skipped',
    reason: wording('es fehlt das Potenzial.', 'there is no potential.'),
    remedy: wording(
      'Spalte „Potenzial“ ergänzen oder in den Einstellungen zuordnen.',
      'Add a column "Potential", or map one.',
    ),
    keyFigures: [],
    findings: [],
    tables: [],
  },
  {
    id: 'territory',
    title: wording('Verkaufsgebiete', 'Territories'),
    summary: wording('Wie die Gebiete belastet sind.', 'How territories are loaded.'),
    status: 'failed',
    reason: wording('unerwarteter Fehler (KW901).', 'unexpected error (KW901).'),
    keyFigures: [],
    findings: [],
    tables: [],
  },
];

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
  joins: [
    {
      from: 'invoice-lines',
      to: 'customers',
      fromKey: 'Kundennr',
      toKey: 'Kundennr',
      keys: 12,
      keysMatched: 11,
      keysMatchedWithoutZeros: 0,
      rows: 1200,
      rowsMatched: 1150,
      toKeys: 15,
      toKeysUnused: 4,
    },
  ],
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
  problems: PROBLEMS,
};
