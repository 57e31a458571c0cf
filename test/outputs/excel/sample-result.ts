import { type Bilingual, same } from '../../../src/language/bilingual.js';
import type { ColumnData, ColumnDefinition, Unit } from '../../../src/results/column.js';
import type { RunResult } from '../../../src/results/run-result.js';
import { SAMPLE_JOINS } from '../sample-joins.js';
import { SAMPLE_PROBLEMS, SAMPLE_SETTINGS, SAMPLE_SOURCES } from './sample-provenance.js';
import { SAMPLE_STAGES } from './sample-stages.js';

/** Names as they come out of real systems, and some that somebody made up to do harm. */
export const HOSTILE_NAMES: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+49 711 123456',
  '-Rabatt GmbH',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '<b>&"',
  'Bäckerei Größe & Söhne 🙂 GmbH',
  'Steuer\u0001\u001fzeichen',
  'wie _x0041_ ein Kürzel',
  'halb \ud800 Paar',
  '  Leerzeichen außen  ',
  'zwei\nZeilen',
  '__proto__',
  'constructor',
  'https://example.org/?a=1&b=2',
  `Lang ${'x'.repeat(40_000)}`,
];

/** Wording of codes under names that an object inherits anyway. */
const SEGMENTS: Readonly<Record<string, Bilingual>> = {
  star: { de: 'Sternkunde', en: 'star customer' },
  problem: { de: 'Problemkunde', en: 'problem customer' },
};

const INDUSTRIES = ['Maschinenbau', 'Elektrotechnik', 'Lebensmittel', null, 'Chemie'];
const CITIES = ['Stuttgart', 'Köln', 'Sankt Wendel', 'Frankfurt am Main', null, 'Ulm'];

interface SampleColumn {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly values?: Readonly<Record<string, Bilingual>>;
  value(index: number): string | number | null;
}

const wave = (index: number, step: number): number => ((index * step) % 97) / 97;
const revenue = (index: number): number =>
  Math.round(48_123_456_78 / (index + 1) ** 1.3) - (index === 57 ? 9e7 : 0);

const COLUMNS: readonly SampleColumn[] = [
  {
    id: 'customerId',
    label: { de: 'Kundennummer', en: 'Customer ID' },
    unit: 'text',
    value: (index) => String(index + 17).padStart(6, '0'),
  },
  {
    id: 'name',
    label: { de: 'Name', en: 'Name' },
    unit: 'text',
    value: (index) => HOSTILE_NAMES[index] ?? `Muster ${index} GmbH & Co. KG`,
  },
  {
    id: 'industry',
    label: { de: 'Branche', en: 'Industry' },
    unit: 'text',
    value: (index) => INDUSTRIES[index % 5] ?? null,
  },
  { id: 'city', label: { de: 'Ort', en: 'City' }, unit: 'text', value: (index) => CITIES[index % 6] ?? null },
  {
    id: 'customerSince',
    label: { de: 'Kunde seit', en: 'Customer since' },
    unit: 'date',
    value: (index) => (index % 7 === 3 ? Number.NaN : 12_000 + index * 91),
  },
  { id: 'revenue', label: { de: 'Umsatz', en: 'Revenue' }, unit: 'amount', value: revenue },
  {
    id: 'contributionMargin',
    label: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
    unit: 'amount',
    value: (index) => (index % 9 === 4 ? Number.NaN : Math.round(revenue(index) * (wave(index, 13) - 0.2))),
  },
  {
    id: 'invoices',
    label: { de: 'Belege', en: 'Invoices' },
    unit: 'count',
    value: (index) => 1 + ((index * 31) % 4000),
  },
  {
    id: 'visitMinutes',
    label: { de: 'Besuchsdauer', en: 'Visit time' },
    unit: 'minutes',
    value: (index) => (index % 3 === 0 ? 0 : index * 45),
  },
  {
    id: 'abc.class',
    label: { de: 'ABC-Klasse', en: 'ABC class' },
    unit: 'code',
    values: { new: { de: 'neu', en: 'new' } },
    value: (index) => (index === 20 ? 'new' : index < 8 ? 'A' : index < 25 ? 'B' : 'C'),
  },
  {
    id: 'abc.share',
    label: { de: 'Anteil', en: 'Share' },
    unit: 'share',
    value: (index) => 0.3 / (index + 1) ** 1.3,
  },
  {
    id: 'wallet.share',
    label: { de: 'Anteil', en: 'Share' },
    unit: 'share',
    value: (index) => (index % 4 === 1 ? Number.NaN : wave(index, 7)),
  },
  {
    id: 'value-to-value.segment',
    label: { de: 'Segment', en: 'Segment' },
    unit: 'code',
    values: SEGMENTS,
    value: (index) => ['star', 'problem', '__proto__', null][index % 4] ?? null,
  },
  {
    id: 'value-to-value.index',
    label: { de: 'Kundenwert', en: 'Customer value' },
    unit: 'index',
    value: (index) => 250 - index * 4,
  },
  {
    id: 'care.hours',
    label: { de: 'Betreuungszeit', en: 'Care time' },
    unit: 'hours',
    value: (index) => wave(index, 5) * 40,
  },
  {
    id: 'care.fte',
    label: { de: 'Kapazität', en: 'Capacity' },
    unit: 'fte',
    value: (index) => wave(index, 3),
  },
  {
    id: 'care.factor',
    label: { de: 'Faktor', en: 'Factor' },
    unit: 'number',
    value: (index) => [-0, 0.000012345, 123_456_789.987, -3.5][index % 4] ?? 0,
  },
  { id: 'care.gap', label: { de: 'Abstand', en: 'Gap' }, unit: 'days', value: (index) => index * 11 },
];

const isText = (unit: Unit): boolean => unit === 'text' || unit === 'code';

function columnData(column: SampleColumn, count: number): ColumnData {
  const values = Array.from({ length: count }, (_, index) => column.value(index));
  if (!isText(column.unit)) return Float64Array.from(values, Number);
  return values.map((value) => (value === null ? null : String(value)));
}

/** A run result with everything a workbook must cope with. */
export function sampleResult(count = 60): RunResult {
  return {
    version: '0.1.0',
    company: 'Muster & Söhne <GmbH>',
    currency: 'EUR',
    period: { asOf: 20_453, start: 20_089, months: 12, dataStart: 18_993, dataEnd: 20_453 },
    sources: SAMPLE_SOURCES,
    joins: SAMPLE_JOINS,
    control: {
      revenue: {
        read: 152_345_678_90,
        used: 150_000_000_00,
        rejected: 1_234_567_89,
        setAside: 1_111_111_01,
        inPeriod: 120_000_000_00,
        outsidePeriod: 30_000_000_00,
      },
      contributionMargin: {
        read: 40_000_000_00,
        used: 39_500_000_00,
        rejected: 500_000_00,
        setAside: 0,
        inPeriod: 31_000_000_00,
        outsidePeriod: 8_500_000_00,
      },
      rowsInPeriod: 300_000,
      rowsOutsidePeriod: 111_000,
      customersInData: 4_372,
      customersInPeriod: 3_911,
      setAside: [
        {
          rule: 'cancelled',
          label: { de: 'stornierte Aufträge', en: 'cancelled orders' },
          rows: 812,
          revenue: 1_000_000_00,
        },
        {
          rule: 'internal',
          label: { de: 'konzerninterne Lieferungen', en: 'deliveries within the group' },
          rows: 44,
          revenue: 111_111_01,
        },
      ],
    },
    settings: SAMPLE_SETTINGS,
    customers: {
      count,
      columns: COLUMNS.map(
        ({ value: _, ...column }): ColumnDefinition => ({
          ...column,
          definition: same(`Definition: ${column.label.de}.`),
        }),
      ),
      data: COLUMNS.map((column) => columnData(column, count)),
    },
    stages: SAMPLE_STAGES,
    findings: [
      {
        question: 'gap',
        text: { de: 'Gerechnet ist bis Stufe 2 von 4.', en: 'Computed up to level 2 of 4.' },
      },
    ],
    problems: SAMPLE_PROBLEMS,
  };
}
