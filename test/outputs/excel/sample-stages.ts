import { type Bilingual, same } from '../../../src/language/bilingual.js';
import type { ColumnDefinition, Unit } from '../../../src/results/column.js';
import type { StageReport } from '../../../src/results/run-result.js';

function column(
  id: string,
  de: string,
  en: string,
  unit: Unit,
  values?: Readonly<Record<string, Bilingual>>,
): ColumnDefinition {
  return {
    id,
    label: { de, en },
    unit,
    definition: { de: `${de}: so wird gerechnet.`, en: `${en}: this is how it is computed.` },
    ...(values ? { values } : {}),
  };
}

const STRATEGIES: Readonly<Record<string, Bilingual>> = {
  invest: {
    de: 'Ausbauen: gemeinsame Jahresplanung, Cross-Selling',
    en: 'Invest: joint planning, cross-selling',
  },
  hold: { de: 'Halten', en: 'Hold' },
  negotiate: {
    de: 'In ernste Verhandlungen eintreten: Leistungen bepreisen oder kürzen, Mindestmengen vereinbaren',
    en: 'Enter serious negotiations: price or cut services, agree on minimum quantities',
  },
};

const ABC: StageReport = {
  id: 'abc',
  title: { de: 'ABC-Analyse', en: 'ABC analysis' },
  summary: {
    de: 'Ordnet die Kunden nach ihrem Umsatz und teilt sie nach kumuliertem Anteil in Klassen ein.',
    en: 'Ranks customers by revenue and divides them into classes by cumulative share.',
  },
  status: 'done',
  keyFigures: [
    { id: 'a', label: { de: 'Kunden der Klasse A', en: 'Class A customers' }, unit: 'count', value: 412 },
    {
      id: 'gini',
      label: { de: 'Gini-Koeffizient', en: 'Gini coefficient' },
      unit: 'number',
      value: 0.8123456,
    },
    {
      id: 'top',
      label: { de: 'Anteil der größten fünf', en: 'Share of the top five' },
      unit: 'share',
      value: 0.274,
    },
    {
      id: 'none',
      label: { de: 'Mittleres Potenzial', en: 'Mean potential' },
      unit: 'amount',
      value: Number.NaN,
    },
  ],
  findings: [
    {
      question: 'who',
      text: {
        de: '412 Kunden der Klasse A (9,4 % aller Kunden) bringen 80,0 % des Umsatzes: 96.000.000 EUR.',
        en: '412 class A customers (9.4 % of all customers) bring 80.0 % of revenue: 96,000,000 EUR.',
      },
    },
    {
      question: 'who',
      text: {
        de: 'Klumpenrisiko: Der größte Kunde, Bäckerei Größe & Söhne 🙂 GmbH (000024), hat allein 12,4 % des Umsatzes; sein Verlust wäre nicht kurzfristig auszugleichen.',
        en: 'Concentration risk: the largest customer alone has 12.4 % of revenue.',
      },
    },
    {
      question: 'money',
      text: {
        de: '96 Kunden haben im Zeitraum nichts gekauft, davor aber schon; im Vorzeitraum waren es noch 1.234.567 EUR Umsatz. Zurückgewinnen, bevor andere Lieferanten ihren Platz sichern.',
        en: '96 customers bought nothing in the period, but did before: 1,234,567 EUR of revenue.',
      },
    },
    {
      question: 'action',
      text: {
        de: '38 Kunden sind neu und noch nicht eingestuft: nach Potenzial ansprechen, nicht nach dem ersten Auftrag.',
        en: '38 customers are new and not classified yet: approach them by potential.',
      },
    },
  ],
  tables: [
    {
      id: 'classes',
      title: { de: 'Klassen', en: 'Classes' },
      note: {
        de: 'Anteile beziehen sich auf die Kunden der Rangliste; neue, ruhende und verlorene Kunden stehen gesondert.',
        en: 'Shares refer to the ranked customers.',
      },
      columns: [
        column('class', 'Klasse', 'Class', 'code', { new: { de: 'neu', en: 'new' } }),
        column('customers', 'Kunden', 'Customers', 'count'),
        column('share', 'Anteil der Kunden', 'Share of customers', 'share'),
        column('revenue', 'Umsatz', 'Revenue', 'amount'),
        column('revenueShare', 'Anteil am Umsatz', 'Share of revenue', 'share'),
        column('margin', 'Deckungsbeitrag nach Betreuungskosten', 'Contribution after care cost', 'amount'),
        column('mean', 'Umsatz je Kunde', 'Revenue per customer', 'amount'),
      ],
      rows: [
        ['A', 412, 0.0942, 96_000_000_00, 0.8, 28_123_456_78, 233_009_71],
        ['B', 903, 0.2065, 18_000_000_00, 0.15, 3_000_000_00, 19_933_55],
        ['C', 2_596, 0.5938, 6_000_000_00, 0.05, -412_345_67, 2_311_25],
        ['new', 38, 0.0087, 0, Number.NaN, null, Number.NaN],
        [{ de: 'Alle', en: 'All' }, 3_949, 1, 120_000_000_00, 1, 30_711_111_11, 30_387_44],
      ],
      hasTotal: true,
      barColumns: ['revenueShare', 'margin'],
    },
    {
      id: 'lorenz',
      title: { de: 'Konzentrationskurve (Lorenz)', en: 'Concentration curve (Lorenz)' },
      columns: [
        column('best', 'Beste Kunden', 'Best customers', 'share'),
        column('sum', 'Umsatz', 'Revenue', 'amount'),
        column('sumShare', 'Kumulierter Anteil', 'Cumulative share', 'share'),
      ],
      rows: Array.from({ length: 10 }, (_, step) => [
        (step + 1) / 10,
        Math.round(120_000_000_00 * ((step + 1) / 10) ** 0.2),
        ((step + 1) / 10) ** 0.2,
      ]),
      barColumns: ['sumShare'],
    },
  ],
};

const VALUE_TO_VALUE: StageReport = {
  id: 'value-to-value',
  title: { de: 'Kundenwert und Kundennutzen: vier Felder', en: 'Value from and to the customer' },
  summary: {
    de: 'Stellt gegenüber, was der Kunde dem Unternehmen bringt und was das Unternehmen dem Kunden gibt, und leitet für jedes der vier Felder eine Strategie ab, die in Vertrags- und Preisverhandlungen einfließen kann.',
    en: 'Sets what the customer brings against what he gets.',
  },
  status: 'done',
  keyFigures: [
    {
      id: 'best',
      label: { de: 'Größter Problemkunde', en: 'Largest problem customer' },
      unit: 'text',
      value: 'Süddeutsche Verwaltungsgesellschaft für Anlagen mbH',
    },
    { id: 'fte', label: { de: 'Gebundene Kapazität', en: 'Capacity bound' }, unit: 'fte', value: 7.4 },
  ],
  findings: [
    {
      question: 'money',
      text: {
        de: '214 Problemkunden erhalten Leistungen für 1.820.000 EUR und bringen 640.000 EUR Deckungsbeitrag.',
        en: '214 problem customers get services of 1,820,000 EUR and bring 640,000 EUR.',
      },
    },
    { question: 'gap', text: { de: 'Leistungen ohne Standardkosten: 3.', en: 'Services without rate: 3.' } },
  ],
  tables: [
    {
      id: 'segments',
      title: { de: 'Felder und Strategien', en: 'Segments and strategies' },
      columns: [
        column('segment', 'Feld', 'Segment', 'code', { star: { de: 'Sternkunden', en: 'stars' } }),
        column('customers', 'Kunden', 'Customers', 'count'),
        column('cost', 'Leistungskosten', 'Service cost', 'amount'),
        column('hours', 'Betreuungszeit', 'Care time', 'hours'),
        column('fte', 'Kapazität', 'Capacity', 'fte'),
        column('index', 'Kundenwert', 'Customer value', 'index'),
        column('last', 'Letzte Leistung', 'Last service', 'date'),
        column('strategy', 'Strategie', 'Strategy', 'code', STRATEGIES),
      ],
      rows: [
        ['star', 120, 900_000_00, 1234.5, 0.75, 187, 20_400, 'invest'],
        [
          { de: 'Problemkunden', en: 'problem customers' },
          214,
          1_820_000_00,
          8_000,
          5,
          43,
          Number.NaN,
          'negotiate',
        ],
        ["=cmd|' /C calc'!A0", 0, 0, 0, 0, 0, 20_453, 'hold'],
        ['__proto__', 7, 12_34, -3.25, -0.1, 100, 0, 'toString'],
      ],
      barColumns: ['cost'],
    },
    {
      id: 'empty',
      title: { de: 'Verhandlungsliste', en: 'Negotiation list' },
      note: same('Derzeit leer.'),
      columns: [
        column('name', 'Kunde', 'Customer', 'text'),
        column('room', 'Preisspielraum', 'Price room', 'share'),
      ],
      rows: [],
      hasTotal: true,
      barColumns: ['room'],
    },
  ],
};

export const SAMPLE_STAGES: readonly StageReport[] = [
  ABC,
  VALUE_TO_VALUE,
  {
    id: 'wallet',
    title: { de: 'Lieferanteil und Potenzial', en: 'Share of wallet and potential' },
    summary: { de: 'Vergleicht Umsatz und Potenzial.', en: 'Compares revenue and potential.' },
    status: 'skipped',
    reason: {
      de: 'Keine Spalte mit dem Potenzial der Kunden.',
      en: "No column with the customers' potential.",
    },
    remedy: {
      de: 'Spalte „Potenzial“ ergänzen oder in den Einstellungen unter tables zuordnen.',
      en: 'Add a column "Potential", or map one under tables in the settings.',
    },
    keyFigures: [],
    findings: [],
    tables: [],
  },
  {
    id: 'territory',
    title: { de: 'Verkaufsgebiete', en: 'Territories' },
    summary: { de: 'Teilt Gebiete ein.', en: 'Designs territories.' },
    status: 'failed',
    reason: { de: 'Fehler im Programm (KW901).', en: 'Defect in the program (KW901).' },
    keyFigures: [],
    findings: [],
    tables: [],
  },
];
