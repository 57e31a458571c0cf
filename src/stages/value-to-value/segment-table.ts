import type { Bilingual } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { ReportTable } from '../../results/report-table.js';
import { allCustomers } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import type { Quadrant } from './quadrant.js';
import { SEGMENT_NAMES, type Segment, STRATEGIES, segmentsOf } from './segments.js';

type View = 'intensity' | 'amount';

const ROW_NAMES: Readonly<Record<string, Bilingual>> = {
  ...SEGMENT_NAMES,
  unknown: { de: 'Deckungsbeitrag unbekannt', en: 'Contribution unknown' },
  absent: { de: 'Nicht im Zeitraum', en: 'Not in the period' },
  total: TOTAL,
};

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'segment',
    label: { de: 'Segment', en: 'Segment' },
    unit: 'code',
    values: ROW_NAMES,
    definition: { de: 'Feld des Wert-Wert-Portfolios.', en: 'Quadrant of value from and value to.' },
  },
  CUSTOMERS,
  PERIOD_REVENUE,
  {
    id: 'contribution',
    label: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
    unit: 'amount',
    definition: { de: 'Vor Servicekosten.', en: 'Before service cost.' },
  },
  {
    id: 'serviceCost',
    label: { de: 'Servicekosten', en: 'Service cost' },
    unit: 'amount',
    definition: { de: 'Kostenfreie Leistungen im Zeitraum.', en: 'Free services of the period.' },
  },
  {
    id: 'serviceShare',
    label: { de: 'Anteil Service', en: 'Share of service' },
    unit: 'share',
    definition: { de: 'Anteil an allen Servicekosten.', en: 'Share of all service cost.' },
  },
  {
    id: 'intensity',
    label: { de: 'Serviceintensität', en: 'Service intensity' },
    unit: 'share',
    definition: {
      de: 'Servicekosten / Deckungsbeitrag I der Gruppe; k. A., wenn dieser nicht positiv ist.',
      en: 'Service cost / contribution margin I of the group; n/a where the latter is not positive.',
    },
  },
  {
    id: 'returnOnService',
    label: { de: 'DB I je 1 Service', en: 'Contribution per 1 of service' },
    unit: 'number',
    definition: {
      de: 'Deckungsbeitrag I je Währungseinheit Servicekosten: was zurückkommt. Ein Nebeneinander, keine Wirkung.',
      en: 'Contribution margin I per currency unit of service cost: what comes back. A coincidence, not an effect.',
    },
  },
  {
    id: 'afterService',
    label: { de: 'DB nach Service', en: 'Contribution after service' },
    unit: 'amount',
    definition: {
      de: 'Deckungsbeitrag I minus Servicekosten.',
      en: 'Contribution margin I less service cost.',
    },
  },
  {
    id: 'strategy',
    label: { de: 'Strategie', en: 'Strategy' },
    unit: 'text',
    definition: { de: 'Was mit dem Segment geschehen soll.', en: 'What should happen to the segment.' },
  },
];

const TITLES: Readonly<Record<View, Bilingual>> = {
  intensity: { de: 'Segmente nach Serviceintensität', en: 'Segments by service intensity' },
  amount: { de: 'Segmente nach Servicekosten', en: 'Segments by service cost' },
};

const NOTES: Readonly<Record<View, Bilingual>> = {
  intensity: {
    de: 'Service gilt als hoch, wenn er viel vom Deckungsbeitrag I kostet. Große Kunden werden so nicht bestraft.',
    en: 'Service is high where it costs much of contribution margin I. Big customers are not punished for size.',
  },
  amount: {
    de: 'Service gilt als hoch, wenn er viel Geld kostet. Große Kunden erscheinen hier fast immer als gut bedient.',
    en: 'Service is high where it costs much money. Big customers nearly always look well served here.',
  },
};

/** Customers of each segment, and the rest, so that every column adds up to the company. */
export function membersBySegment(quadrant: Quadrant, view: View): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>(
    [...segmentsOf(quadrant.grid), 'unknown', 'absent'].map((id) => [id, []]),
  );
  const segments = quadrant.segment[view];
  for (let customer = 0; customer < segments.length; customer += 1) {
    const row = segments[customer] ?? (quadrant.inPeriod[customer] ? 'unknown' : 'absent');
    members.get(row)!.push(customer);
  }
  return members;
}

/** The segments with their figures and strategies. */
export function segmentTable(quadrant: Quadrant, revenue: Float64Array, view: View): ReportTable {
  const totalService = knownTotal(quadrant.serviceCost);
  const row = (id: string, customers: readonly number[]) => {
    const sum = (values: Float64Array) => groupTotal(values, customers);
    const contribution = sum(quadrant.contribution);
    const serviceCost = sum(quadrant.serviceCost);
    return [
      id,
      customers.length,
      sum(revenue),
      contribution,
      serviceCost,
      totalService > 0 ? serviceCost / totalService : Number.NaN,
      contribution > 0 ? serviceCost / contribution : Number.NaN,
      serviceCost > 0 ? contribution / serviceCost : Number.NaN,
      sum(quadrant.valueAfterService),
      id in STRATEGIES ? STRATEGIES[id as Segment] : null,
    ];
  };
  const groups = [...membersBySegment(quadrant, view)].filter(
    ([id, customers]) => id in STRATEGIES || customers.length > 0,
  );
  const everybody = allCustomers(quadrant.contribution.length);
  return {
    id: `segments-by-${view}`,
    title: TITLES[view],
    note: NOTES[view],
    columns: COLUMNS,
    rows: [...groups.map(([id, customers]) => row(id, customers)), row('total', everybody)],
    hasTotal: true,
    barColumns: ['serviceShare'],
  };
}
