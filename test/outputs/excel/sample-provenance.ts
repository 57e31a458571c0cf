import type { Problem } from '../../../src/problems/problem.js';
import type { Source, UsedSetting } from '../../../src/results/run-result.js';
import { SAMPLE_FIELDS } from '../sample-fields.js';

export const SAMPLE_SOURCES: readonly Source[] = [
  {
    file: 'rechnungen_2023-2025.csv',
    sheet: null,
    table: 'invoice-lines',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    rowsRead: 412_345,
    rowsUsed: 411_000,
    rowsRejected: 489,
    rowsSetAside: 856,
    asOf: 20_453,
    fields: SAMPLE_FIELDS,
    dialect: { encoding: 'windows-1252', delimiter: ';', headerRow: 3, decimal: ',' },
    mapping: { customerId: 'KdNr', date: 'Belegdatum', revenue: 'Umsatz netto (EUR)', cost: 'WES' },
    unmapped: ['Bemerkung', '=HYPERLINK("http://example.org")'],
  },
  {
    file: 'Kundenstamm.xlsx',
    sheet: 'Tabelle1',
    table: 'customers',
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    rowsRead: 4_400,
    rowsUsed: 4_400,
    rowsRejected: 0,
    rowsSetAside: 0,
    asOf: Number.NaN,
    fields: [],
    dialect: { headerRow: 1, delimiter: '\t' },
    mapping: { customerId: 'Kundennummer', name: 'Name 1', potential: 'Potenzial p. a.' },
    unmapped: [],
  },
  {
    file: 'Notizen.xlsx',
    sheet: 'Ideen',
    table: null,
    sha256: '0'.repeat(64),
    rowsRead: 12,
    rowsUsed: 0,
    rowsRejected: 0,
    rowsSetAside: 12,
    asOf: Number.NaN,
    fields: [],
    dialect: {},
    mapping: {},
    unmapped: ['Idee', 'Wer'],
  },
];

export const SAMPLE_SETTINGS: readonly UsedSetting[] = [
  {
    path: 'period.asOf',
    value: '2025-12-31',
    origin: 'data',
    description: { de: 'Stichtag der Auswertung.', en: 'As-of date of the analysis.' },
  },
  {
    path: 'stages.abc.thresholds',
    value: [0.8, 0.95],
    origin: 'default',
    description: {
      de: 'Grenzen der Klassen als kumulierter Anteil: bis 80 % A, bis 95 % B, darüber C. Einzelne Kunden, die die Grenze überschreiten, zählen zur besseren Klasse.',
      en: 'Limits of the classes as cumulative share.',
    },
  },
  {
    path: 'stages.wallet.smallestShare',
    value: 0.0000001,
    origin: 'file',
    description: { de: 'Kleinster Anteil.', en: 'Smallest share.' },
  },
  { path: 'strict', value: false, origin: 'flag', description: { de: 'Streng prüfen.', en: 'Be strict.' } },
  { path: 'company', value: null, origin: 'default', description: { de: 'Firma.', en: 'Company.' } },
  { path: 'year', value: 2025, origin: 'flag', description: { de: 'Jahr.', en: 'Year.' } },
  {
    path: 'tables.customers.name',
    value: '=1+1',
    origin: 'file',
    description: { de: 'Überschrift.', en: 'Heading.' },
  },
];

export const SAMPLE_PROBLEMS: readonly Problem[] = [
  {
    code: 'KW501',
    severity: 'info',
    position: {},
    message: { de: 'Für 12 Kunden fehlt das Potenzial.', en: 'The potential of 12 customers is missing.' },
    remedy: { de: 'Im Kundenstamm ergänzen.', en: 'Add it to the customer master.' },
    count: 1,
  },
  {
    code: 'KW203',
    severity: 'error',
    position: { file: 'rechnungen_2023-2025.csv', row: 118, column: 'DB II' },
    value: '=1.234.56',
    message: {
      de: '„1.234.56“ ist kein Betrag (Dezimalzeichen „,“ – erkannt an 2.311 Werten).',
      en: '"1.234.56" is not an amount (decimal mark "," – detected from 2,311 values).',
    },
    remedy: {
      de: 'Zelle berichtigen oder tables.invoice-lines.decimal setzen.',
      en: 'Correct the cell, or set tables.invoice-lines.decimal.',
    },
    count: 13,
  },
  {
    code: 'KW204',
    severity: 'warning',
    position: { file: 'Kundenstamm.xlsx', sheet: 'Tabelle1', row: 77, column: 'G' },
    value: '-',
    message: { de: 'Die Zelle enthält nur einen Strich.', en: 'The cell holds nothing but a dash.' },
    remedy: { de: 'Als unbekannt behandelt; nichts zu tun.', en: 'Treated as unknown; nothing to do.' },
    count: 4,
  },
];
