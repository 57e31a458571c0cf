import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { CHANNEL_NAMES } from '../channels.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import type { Outcome } from './outcome.js';

const MULTIPLES = [0, 0.5, 1, 1.5, 2];

/** The response curves that everything rests on (Wirkungskurven). */
export function curveTable({ responses, settings }: Outcome): ReportTable {
  const others = responses.own.size === 0 ? 'all' : 'others';
  return {
    id: 'curves',
    title: { de: 'Angenommene Wirkung der Besuche', en: 'Assumed response to visits' },
    note: {
      de: 'Wert des Kunden bei einem Vielfachen der geplanten Besuche, Plan = 100 %. Arbeitsannahmen, keine Befunde: im Vertrieb erfragen und in stages.visit-allocation eintragen. Über viele Studien liegt die Elastizität des persönlichen Verkaufs im Mittel bei 0,31 bis 0,34.',
      en: 'Value of the customer at a multiple of the planned visits, plan = 100 %. Working assumptions, not findings: ask the sales force and enter them in stages.visit-allocation. Over many studies the mean elasticity of personal selling is 0.31 to 0.34.',
    },
    columns: [
      {
        id: 'class',
        label:
          settings.curvesBy === 'careClass'
            ? { de: 'Betreuungsklasse', en: 'Care class' }
            : { de: 'Potenzialklasse', en: 'Potential class' },
        unit: 'code',
        values: {
          ...OUTSIDE_CLASSES,
          high: { de: 'hoch', en: 'high' },
          medium: { de: 'mittel', en: 'medium' },
          low: { de: 'niedrig', en: 'low' },
          all: { de: 'alle', en: 'all' },
          others: { de: 'alle übrigen', en: 'all others' },
        },
        definition: { de: 'Klasse, für die die Kurve gilt.', en: 'Class that the curve holds for.' },
      },
      ...MULTIPLES.map((multiple, at) => {
        const label = inBoth((language) => {
          const times = formatNumber(multiple, multiple % 1 === 0 ? 0 : 1, language);
          return multiple === 0 ? (language === 'de' ? 'ohne Besuch' : 'no visit') : `${times} × Plan`;
        });
        return column(
          `at${at}`,
          'share',
          label.de,
          multiple === 0 ? label.en : label.en.replace('Plan', 'plan'),
          'Wert im Verhältnis zum Plan.',
          'Value relative to the plan.',
        );
      }),
      column(
        'elasticity',
        'number',
        'Elastizität beim Plan',
        'Elasticity at the plan',
        'Prozent mehr Wert je Prozent mehr Besuche.',
        'Percent more value for a percent more visits.',
      ),
    ],
    rows: [...responses.own.values(), responses.common].map(({ setFor, at, elasticity }): Cell[] => [
      setFor ?? others,
      ...MULTIPLES.map(at),
      elasticity,
    ]),
  };
}

/** From people to hours for visits (Besuchskapazität). */
export function capacityTable({ capacity, keptHours, plan, allocated }: Outcome): ReportTable {
  const { people, callHours, source, hours } = capacity;
  const none = Number.NaN;
  const rows: Cell[][] = people.map((each) => [
    CHANNEL_NAMES[each.role],
    each.heads,
    each.fullTime,
    each.hours,
  ]);
  if (source === 'team') {
    rows.push([
      { de: '− geplante Anrufe bei ihren Kunden', en: '− calls planned with their customers' },
      none,
      none,
      -callHours,
    ]);
  }
  rows.push([TOTALS[source], none, none, hours]);
  if (keptHours > 0) {
    rows.push([
      { de: '− Besuche bei Kunden mit unbekanntem Wert', en: '− visits to customers of unknown value' },
      none,
      none,
      -keptHours,
    ]);
  }
  rows.push([{ de: 'davon vergeben', en: 'of these allocated' }, none, none, allocated.hours - keptHours]);
  rows.push([
    { de: 'Zum Vergleich: Besuche des Klassenplans', en: 'For comparison: visits of the class plan' },
    none,
    none,
    plan.hours,
  ]);
  return {
    id: 'capacity',
    title: { de: 'Stunden für Besuche', en: 'Hours for visits' },
    note: {
      de: 'Vollzeitkräfte × Arbeitsstunden × Anteil der Kundenzeit, gemessen, wo bekannt; mit Fahrt, Vor- und Nachbereitung. Stand des Laufs.',
      en: 'Full-time people × working hours × customer-facing share, measured where known; with travel, preparation and follow-up. State of the run.',
    },
    columns: [
      column('step', 'text', 'Schritt', 'Step', 'Woher die Stunden kommen.', 'Where the hours come from.'),
      column('heads', 'count', 'Köpfe', 'Heads', 'Anzahl der Personen.', 'Number of persons.'),
      column(
        'fullTime',
        'fte',
        'Vollzeitkräfte',
        'Full-time people',
        'Summe der Stellenanteile.',
        'Sum of the shares of full time.',
      ),
      column(
        'hours',
        'hours',
        'Stunden im Jahr',
        'Hours a year',
        'Stunden für Kunden im Jahr.',
        'Hours for customers a year.',
      ),
    ],
    rows,
  };
}

const TOTALS = {
  team: { de: '= Stunden für Besuche', en: '= hours for visits' },
  plan: { de: 'Besuchsstunden des Klassenplans', en: 'Visit hours of the class plan' },
  given: { de: 'Vorgegebene Besuchsstunden', en: 'Visit hours as given' },
} as const;
