import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { totalsByGroup } from '../../math/totals-by-group.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { Basis, Grouping } from './grouping.js';
import { LOCATION_SOURCES, type LocationSource } from './locations.js';
import type { Settings } from './settings.js';
import { NONE, nameColumn } from './territory-table.js';
import { kilometresPerVisit, type Travel, travelCost } from './travel.js';

/** Travel of one territory or of the company in a year; NaN where unknown. */
export interface TravelFigures {
  /** Planned visits, and the share of them whose way is known. */
  readonly visits: number;
  readonly located: number;
  /** Mean distance of a visit from the seat, one way, in road kilometres. */
  readonly meanDistance: number;
  readonly kilometres: number;
  readonly hours: number;
  /** In cents. */
  readonly cost: number;
  readonly minutesPerVisit: number;
  /** Σ hours × distance² (Hess & Samuels 1971), in hour square kilometres. */
  readonly inertia: number;
  /** Planned hours of the customers whose way is known. */
  readonly locatedHours: number;
}

/**
 * Estimated travel by territory (geschätzte Wege), the last one for all: kilometres = visits × 2 × distance /
 * visitsPerTour, hours = kilometres / speed, cost = kilometres × costPerKm + hours × costPerTravelHour.
 */
export function travelFigures(
  input: StageInput<Settings>,
  { visits, distance }: Travel,
  { names, groupOf }: Grouping,
): readonly TravelFigures[] {
  const { settings } = input;
  const hours = input.number('care-model.hours');
  const known = (of: (customer: number) => number): Float64Array =>
    distance.map((each, customer) => (Number.isNaN(each) ? 0 : of(customer)));
  const everybody = new Int32Array(input.customers);
  const totals = (values: Float64Array): readonly number[] => [
    ...totalsByGroup(values, groupOf, names.length),
    totalsByGroup(values, everybody, 1)[0]!,
  ];
  const all = totals(visits);
  const located = totals(known((customer) => visits[customer]!));
  const distances = totals(known((customer) => visits[customer]! * distance[customer]!));
  const inertia = totals(known((customer) => hours[customer]! * distance[customer]! ** 2));
  const locatedHours = totals(known((customer) => hours[customer]!));
  return all.map((count, place): TravelFigures => {
    const way = located[place]! > 0;
    const kilometres = way ? kilometresPerVisit(distances[place]!, settings) : Number.NaN;
    return {
      visits: count,
      located: count > 0 ? located[place]! / count : Number.NaN,
      meanDistance: way ? distances[place]! / located[place]! : Number.NaN,
      kilometres,
      hours: kilometres / settings.speed,
      cost: travelCost(kilometres, settings),
      minutesPerVisit: (60 * kilometres) / settings.speed / located[place]!,
      inertia: way ? inertia[place]! : Number.NaN,
      locatedHours: locatedHours[place]!,
    };
  });
}

const SEAT_NAMES: Readonly<Record<string, Bilingual>> = {
  rep: { de: 'PLZ des Betreuers', en: "rep's postal code" },
  centre: { de: 'Mitte der Besuche', en: 'middle of the visits' },
};

/** How far the visits are by territory. Figures are rounded: they are estimates. */
export function travelTable(
  input: StageInput<Settings>,
  travel: Travel,
  figures: readonly TravelFigures[],
  { names }: Grouping,
  basis: Basis,
): ReportTable {
  const rounded = (value: number, to: number): number => Math.round(value / to) * to;
  return {
    id: 'travel',
    title: { de: 'Wege der Gebiete (Schätzung)', en: 'Travel of the territories (estimate)' },
    note: noteOf(input, travel),
    columns: [
      nameColumn(basis),
      {
        ...column(
          'seat',
          'code',
          'Ausgangspunkt',
          'Sets out from',
          'Wovon die Wege gerechnet sind.',
          'What the ways are measured from.',
        ),
        values: SEAT_NAMES,
      },
      column('visits', 'count', 'Besuche Plan', 'Visits by plan', 'Im Jahr, vor Ort.', 'A year, on site.'),
      column(
        'located',
        'share',
        'Verortet',
        'Located',
        'Anteil der Besuche, deren Ort bekannt ist.',
        'Share of the visits whose place is known.',
      ),
      column(
        'meanDistance',
        'count',
        'Entfernung in km',
        'Distance in km',
        'Mittlerer Straßenweg zum Besuch, einfach.',
        'Mean road distance of a visit, one way.',
      ),
      column(
        'kilometres',
        'count',
        'Kilometer im Jahr',
        'Kilometres a year',
        'Hin- und Rückwege, geteilt durch die Besuche je Tour; auf 10 km gerundet.',
        'Ways out and back, shared by the visits of a tour; rounded to 10 km.',
      ),
      column('travelHours', 'hours', 'Fahrstunden', 'Hours of driving', 'Im Jahr.', 'A year.'),
      column(
        'travelCost',
        'amount',
        'Wegekosten',
        'Travel cost',
        'Kilometer und Fahrzeit im Jahr, auf 10 gerundet.',
        'Kilometres and driving time a year, rounded to 10.',
      ),
      column(
        'minutesPerVisit',
        'minutes',
        'Fahrt je Besuch',
        'Travel per visit',
        'Geschätzte Fahrzeit je Besuch in Minuten.',
        'Estimated travel time per visit in minutes.',
      ),
      column(
        'compactness',
        'count',
        'Streuung in km',
        'Spread in km',
        'Wurzel aus dem mittleren Abstandsquadrat der Betreuungsstunden vom Ausgangspunkt: je kleiner, desto kompakter.',
        'Root of the mean squared distance of care hours from where one sets out: the smaller, the more compact.',
      ),
    ],
    rows: figures.map((each, place): Cell[] => [
      place < names.length ? (names[place] ?? NONE[basis]) : TOTAL,
      place < names.length ? (travel.seats[place]?.from ?? null) : null,
      each.visits,
      each.located,
      Math.round(each.meanDistance),
      rounded(each.kilometres, 10),
      Math.round(each.hours),
      rounded(each.cost, 1000),
      Math.round(each.minutesPerVisit),
      Math.round(Math.sqrt(each.inertia / each.locatedHours)),
    ]),
    hasTotal: true,
  };
}

const SOURCE_WORDS: Readonly<Record<LocationSource, Bilingual>> = {
  given: { de: 'Koordinaten in den Daten', en: 'coordinates in the data' },
  places: { de: 'PLZ laut Datei', en: 'postal code by file' },
  region: { de: 'erste Ziffern der PLZ', en: 'first digits of the postal code' },
};

function noteOf(input: StageInput<Settings>, { places, visits }: Travel): Bilingual {
  const counts = [0, 0, 0, 0];
  for (let customer = 0; customer < visits.length; customer += 1) {
    if (visits[customer]! > 0) counts[places.source[customer]!]! += 1;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  const file = input.detail('places')?.file ?? '';
  const { roadFactor, visitsPerTour, speed } = input.settings;
  return inBoth((language) => {
    const share = (count: number): string => formatShare(count / all, language, 0);
    const sources = LOCATION_SOURCES.flatMap((source, at) => {
      const count = counts[at + 1]!;
      const named = source === 'places' ? ` ${file}` : '';
      return count > 0 ? [`${SOURCE_WORDS[source][language]}${named} ${share(count)}`] : [];
    });
    const unknown = language === 'de' ? 'unbekannt' : 'unknown';
    if (counts[0]! > 0) sources.push(`${unknown} ${share(counts[0]!)}`);
    const factor = formatNumber(roadFactor, 1, language);
    const perTour = formatNumber(visitsPerTour, 0, language);
    const pace = formatNumber(speed, 0, language);
    return language === 'de'
      ? `Schätzung: Luftlinie × ${factor}, Hin- und Rückweg auf ${perTour} Besuche je Tour verteilt, ${pace} km/h; Wege zwischen den Kunden einer Tour fehlen. Betreuung auf Distanz hat keinen Weg. Orte der besuchten Kunden: ${sources.join(', ')}. Zusammenhang der Gebiete nicht geprüft. Stand des Laufs.`
      : `Estimate: great circle × ${factor}, way out and back shared by ${perTour} visits per tour, ${pace} km/h; ways between the customers of a tour are missing. Care at a distance has no way. Places of the customers visited: ${sources.join(', ')}. Contiguity of the territories is not checked. As of the run.`;
  });
}
