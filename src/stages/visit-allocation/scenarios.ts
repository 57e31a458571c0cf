import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { Outcome, Scenario } from './outcome.js';

/** The same allocation for other hours, beside the class plan. */
export interface Scenarios {
  /** The hours of the class plan; null where they are those that are allocated anyway. */
  readonly sameHours: Scenario | null;
  readonly less: Scenario;
  readonly more: Scenario;
}

export function scenariosOf({ settings, plan, allocated, capacity, within }: Outcome): Scenarios {
  return {
    sameHours: capacity.source === 'plan' ? null : within(plan.hours),
    less: within(allocated.available * (1 - settings.capacityChange)),
    more: within(allocated.available * (1 + settings.capacityChange)),
  };
}

/** The allocation that takes no more hours than the class plan: what tells both apart is where visits go. */
export function atPlannedHours({ allocated }: Outcome, { sameHours }: Scenarios): Scenario {
  return sameHours ?? allocated;
}

/** Class plan and allocations side by side (Besuche nach Klassenplan und nach Grenzertrag). */
export function scenarioTable(outcome: Outcome, scenarios: Scenarios): ReportTable {
  const { plan, allocated, settings } = outcome;
  const rows: [string, Scenario][] = [
    ['plan', plan],
    ...(scenarios.sameHours === null ? [] : [['same', scenarios.sameHours] as [string, Scenario]]),
    ['less', scenarios.less],
    ['now', allocated],
    ['more', scenarios.more],
  ];
  const change = (language: 'de' | 'en') => formatShare(settings.capacityChange, language, 0);
  return {
    id: 'scenarios',
    title: { de: 'Was die Besuchsstunden bringen', en: 'What visit hours bring' },
    note: {
      de: 'Alle Zeilen unter dem Klassenplan verteilen ihre Stunden nach Grenzertrag. Modellergebnis unter den angenommenen Wirkungskurven, keine Zusage: Der Deckungsbeitrag von heute gilt für den Klassenplan, Abweichungen folgen der Kurve. Stand des Laufs, auch wenn Annahmen in der Mappe geändert werden.',
      en: 'All rows below the class plan allocate their hours by marginal value. Model result under the assumed response curves, no promise: the contribution of today stands for the class plan, deviations follow the curve. State of the run, also where assumptions are changed in the workbook.',
    },
    columns: [
      {
        id: 'scenario',
        label: { de: 'Verteilung', en: 'Allocation' },
        unit: 'code',
        definition: { de: 'Wie Besuche vergeben sind.', en: 'How visits are given.' },
        values: {
          plan: { de: 'Klassenplan', en: 'Class plan' },
          same: { de: 'gleiche Stunden', en: 'same hours' },
          less: inBoth((language) =>
            language === 'de' ? `${change(language)} weniger` : `${change(language)} fewer`,
          ),
          now: { de: 'verfügbare Stunden', en: 'hours available' },
          more: inBoth((language) =>
            language === 'de' ? `${change(language)} mehr` : `${change(language)} more`,
          ),
        },
      },
      column(
        'hours',
        'hours',
        'Besuchsstunden',
        'Visit hours',
        'Stunden der Besuche mit Fahrt, Vor- und Nachbereitung.',
        'Hours of visits with travel, preparation and follow-up.',
      ),
      column('visits', outcome.visitsUnit, 'Besuche', 'Visits', 'Besuche im Jahr.', 'Visits a year.'),
      column(
        'visited',
        'count',
        'Kunden mit Besuch',
        'Customers visited',
        'Kunden mit mindestens einem Besuch.',
        'Customers with at least one visit.',
      ),
      column(
        'contribution',
        'amount',
        'Deckungsbeitrag (Modell)',
        'Contribution (model)',
        'Deckungsbeitrag dieser Kunden im Jahr unter der Wirkungskurve.',
        'Contribution margin of these customers a year under the response curve.',
      ),
      column(
        'againstPlan',
        'amount',
        'gegen Klassenplan',
        'against class plan',
        'Deckungsbeitrag minus dem des Klassenplans.',
        'Contribution less that of the class plan.',
      ),
      column(
        'nextHour',
        'amount',
        'Nächste Stunde',
        'Next hour',
        'Was eine weitere Besuchsstunde brächte (Schattenpreis).',
        'What one more visit hour would bring (shadow price).',
      ),
      column(
        'gap',
        'amount',
        'Höchstens noch',
        'At most more',
        'So viel mehr könnte die beste Verteilung derselben Stunden höchstens bringen.',
        'The best allocation of the same hours could bring no more than this in addition.',
      ),
    ],
    rows: rows.map(([id, each]): Cell[] => [
      id,
      each.hours,
      each.count,
      each.visited,
      Math.round(each.contribution),
      id === 'plan' ? Number.NaN : Math.round(each.contribution - plan.contribution),
      Math.round(each.nextHour),
      Math.round(each.gap),
    ]),
  };
}
