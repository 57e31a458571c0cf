import { largest } from '../../math/largest.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { byCustomerNumber, type CustomerNames, nameCells } from '../customer-names.js';
import { customersWith } from '../customers-with.js';
import { CUSTOMER_ID, CUSTOMER_NAME } from '../shared-columns.js';
import type { Quadrant } from './quadrant.js';
import { type LogarithmicAxis, placeOn } from './quadrant-axes.js';
import { SEGMENT_NAMES, type Segment, segmentsOf } from './segments.js';

const MOST_CUSTOMERS = 300;

/** The place of a customer in the chart, which is not his figure where an axis does not reach that far. */
export const SERVICE_PLACE = column(
  'servicePlace',
  'amount',
  'Servicekosten im Diagramm',
  'Service cost in the chart',
  'Servicekosten, mindestens der Rand des Diagramms.',
  'Service cost, at least the edge of the chart.',
);
export const CONTRIBUTION_PLACE = column(
  'contributionPlace',
  'amount',
  'DB I im Diagramm',
  'Contribution in the chart',
  'Deckungsbeitrag I, mindestens der Rand des Diagramms.',
  'Contribution margin I, at least the edge of the chart.',
);

const FIGURES: readonly ColumnDefinition[] = [
  {
    ...column('segment', 'code', 'Segment', 'Segment', 'Feld des Portfolios.', 'Quadrant of the portfolio.'),
    values: SEGMENT_NAMES,
  },
  column(
    'serviceCost',
    'amount',
    'Servicekosten',
    'Service cost',
    'Kostenfreie Leistungen im Zeitraum.',
    'Free services of the period.',
  ),
  column(
    'contribution',
    'amount',
    'Deckungsbeitrag I',
    'Contribution margin I',
    'Vor Servicekosten.',
    'Before service cost.',
  ),
  SERVICE_PLACE,
  CONTRIBUTION_PLACE,
];

/** The customers of a segment that the chart shows. */
export interface ShownSegment {
  readonly segment: Segment;
  readonly members: readonly number[];
}

/**
 * The largest customers of each segment by contribution and service cost: small segments with all they have, the
 * others share what is left of the room, so that no field looks empty that is not.
 */
export function shownBySegment(
  quadrant: Quadrant,
  cutBy: 'intensity' | 'amount',
  who: CustomerNames,
): { segments: readonly ShownSegment[]; all: number } {
  const byId = byCustomerNumber(who.ids);
  const fields = segmentsOf(quadrant.grid);
  const members = fields.map((segment) => customersWith(quadrant.segment[cutBy], segment));
  const seats = seatsOf(members.map(({ length }) => length));
  const weights = new Float64Array(quadrant.contribution.length);
  const segments = fields.map((segment, place): ShownSegment => {
    weights.fill(Number.NaN);
    for (const customer of members[place]!) {
      weights[customer] = Math.abs(quadrant.contribution[customer]!) + quadrant.serviceCost[customer]!;
    }
    return { segment, members: largest(weights, seats[place]!, byId) };
  });
  return {
    segments: segments.filter((each) => each.members.length > 0),
    all: members.reduce((sum, { length }) => sum + length, 0),
  };
}

/** How many customers each group may send, the smallest served first. */
function seatsOf(sizes: readonly number[]): number[] {
  const seats = sizes.map(() => 0);
  let room = MOST_CUSTOMERS;
  let open = sizes.length;
  const bySize = [...sizes.keys()].sort((one, other) => sizes[one]! - sizes[other]! || one - other);
  for (const place of bySize) {
    seats[place] = Math.min(sizes[place]!, Math.floor(room / open));
    room -= seats[place];
    open -= 1;
  }
  return seats;
}

/** One row for each customer, segment by segment. */
export function pointTable(
  id: string,
  quadrant: Quadrant,
  segments: readonly ShownSegment[],
  axes: { readonly service: LogarithmicAxis; readonly contribution: LogarithmicAxis },
  who: CustomerNames,
): ReportTable {
  const hasNames = who.names !== null;
  return {
    id,
    title: { de: 'Punkte des Wert-Wert-Portfolios', en: 'Points of the value portfolio' },
    columns: [CUSTOMER_ID, ...(hasNames ? [CUSTOMER_NAME] : []), ...FIGURES],
    rows: segments.flatMap(({ segment, members }) =>
      members.map((customer): Cell[] => {
        const cost = quadrant.serviceCost[customer]!;
        const contribution = quadrant.contribution[customer]!;
        return [
          ...nameCells(customer, who).slice(0, hasNames ? 2 : 1),
          segment,
          cost,
          contribution,
          placeOn(axes.service, cost),
          placeOn(axes.contribution, contribution),
        ];
      }),
    ),
  };
}
