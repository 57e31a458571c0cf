import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { DISRUPTION_COLUMNS, disruptionOf } from './change-tables.js';
import { isGeographic } from './channel-kinds.js';
import type { FieldWork } from './dissolvable.js';
import type { Grouping } from './grouping.js';
import type { Settings } from './settings.js';
import { nameColumn } from './territory-table.js';
import type { Travel } from './travel.js';

/** Territories that keep too little work on site, and who could take it (auflösbare Gebiete). */
export function dissolveTable(
  input: StageInput<Settings>,
  field: FieldWork,
  grouping: Grouping,
  travel: Travel | null,
): ReportTable {
  const { names, groupOf } = grouping;
  const channel = input.text('care-model.channel');
  const disruption = disruptionOf(input);
  const shown = DISRUPTION_COLUMNS.filter(
    ({ id, of }) => id !== 'hours' && !Number.isNaN(of(disruption([]))),
  );
  return {
    id: 'dissolvable',
    title: { de: 'Gebiete, die sich auflösen lassen', en: 'Territories that can be dissolved' },
    note: {
      de: 'Gebiete, denen nach dem Betreuungskonzept kaum Arbeit vor Ort bleibt. Kunden: die künftig noch besucht werden. Aufnahme: das nächste bleibende Gebiet je Kunde, wo Orte bekannt sind. Stand des Laufs.',
      en: 'Territories that keep hardly any work on site by the care model. Customers: those who will still be visited. Taken over by: the nearest territory that stays, for each customer, where places are known. As of the run.',
    },
    columns: [
      nameColumn(),
      column('fieldHours', 'hours', 'Stunden vor Ort', 'Hours on site', 'Plan, im Jahr.', 'Planned, a year.'),
      column(
        'shareOfMean',
        'share',
        'Anteil am Mittel',
        'Share of the mean',
        'An den mittleren Stunden vor Ort der Gebiete.',
        'Of the mean hours on site of the territories.',
      ),
      ...shown.map(({ of: _, ...each }) => each),
      column(
        'takenBy',
        'text',
        'Aufnahme durch',
        'Taken over by',
        'Nächste Gebiete mit Zahl der Kunden.',
        'Nearest territories with the number of customers.',
      ),
    ],
    rows: field.dissolvable.map((place): Cell[] => {
      const customers = membersOf(place, groupOf).filter((customer) =>
        isGeographic(channel[customer] ?? null),
      );
      const sum = disruption(customers);
      return [
        names[place]!,
        field.hours[place]!,
        field.hours[place]! / field.mean,
        ...shown.map(({ of }) => of(sum)),
        takers(customers, place, field, grouping, travel),
      ];
    }),
  };
}

function membersOf(place: number, groupOf: Int32Array): readonly number[] {
  const members: number[] = [];
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    if (groupOf[customer] === place) members.push(customer);
  }
  return members;
}

/** The nearest territories that stay, most customers first: `Nord (3), West (1)`; null where no place is known. */
function takers(
  customers: readonly number[],
  home: number,
  { dissolvable }: FieldWork,
  { names, named }: Grouping,
  travel: Travel | null,
): string | null {
  if (travel === null) return null;
  const { seats, places } = travel;
  const counts = new Map<number, number>();
  for (const customer of customers) {
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let place = 0; place < named; place += 1) {
      const seat = seats[place] ?? null;
      if (seat === null || dissolvable.includes(place)) continue;
      const from = seats[home] ?? null;
      const isKnown = places.source[customer]! > 0;
      if (!isKnown && from === null) continue;
      const distance = isKnown ? travel.distanceTo(customer, seat) : travel.distanceBetween(from!, seat);
      if (distance >= least) continue;
      least = distance;
      nearest = place;
    }
    if (nearest >= 0) counts.set(nearest, (counts.get(nearest) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return [...counts]
    .sort(([one, count], [other, otherCount]) => otherCount - count || one - other)
    .map(([place, count]) => `${names[place]} (${count})`)
    .join(', ');
}
