import type { ReportTable } from '../../src/results/report-table.js';
import type { StageReport } from '../../src/results/run-result.js';
import { columnOf, dayOf, wording } from './build-columns.js';

/** Codes of a customer's status with their wordings. */
export const STATUS = { active: wording('aktiv', 'active'), lost: wording('verloren', 'lost') };

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

/** Stages that are done, skipped and failed. */
export const STAGES: readonly StageReport[] = [
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
