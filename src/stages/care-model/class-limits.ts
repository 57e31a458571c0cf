import { yearsInPeriod } from '../../math/years-in-period.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { isLetter } from '../class-letters.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { minimumContribution } from './break-even-tables.js';
import { careOfClass } from './care-classes.js';
import type { CarePlan } from './care-plan.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';
import type { VisitCost } from './visit-cost.js';

/** A class with visits, the contribution that they take, in cents a year, and its customers under that limit. */
export interface ClassLimit {
  readonly id: string;
  readonly visits: number;
  readonly limit: number;
  /** The lowest contribution that a member brings today. */
  readonly lowestToday: number;
  readonly today: number;
  readonly byLimit: number;
  /** Of those of today: who does not reach the limit or reaches that of a class with more visits. */
  readonly leaving: number;
  readonly joining: number;
}

export interface ClassLimits {
  readonly classes: readonly ClassLimit[];
  /** Ranked customers whom no limit reaches: without visits by it, and today. */
  readonly unvisited: { readonly today: number; readonly byLimit: number };
}

/**
 * Class limits by break-even (Klassengrenzen nach Gewinnschwelle): every class with visits takes the customers whose
 * contribution carries its visits and not those of a class with more. Only customers in a letter class with a known
 * contribution are counted. Null where no class has visits.
 */
export function classLimits(
  input: StageInput<Settings>,
  plan: CarePlan,
  cost: VisitCost,
): ClassLimits | null {
  const years = yearsInPeriod(input.period);
  const margin = input.number('contributionMargin');
  const visited = [...plan.members.keys()]
    .filter(isLetter)
    .map((id) => ({ id, visits: careOfClass(id, input.settings).care.visits }))
    .filter(({ visits }) => visits > 0)
    .map((each) => ({ ...each, limit: minimumContribution(each.visits, cost, input.settings) }))
    .sort((one, other) => other.limit - one.limit);
  if (visited.length === 0) return null;
  const places = new Map(visited.map(({ id }, place) => [id, place]));
  const none = visited.length;
  const lowest = new Float64Array(none).fill(Number.POSITIVE_INFINITY);
  const today = new Uint32Array(none + 1);
  const byLimit = new Uint32Array(none + 1);
  const staying = new Uint32Array(none + 1);
  for (let customer = 0; customer < input.customers; customer++) {
    const id = plan.careClass[customer]!;
    const annual = margin[customer]! / years;
    if (!isLetter(id) || Number.isNaN(annual)) continue;
    const now = places.get(id) ?? none;
    const reached = visited.findIndex(({ limit }) => annual >= limit);
    const then = reached < 0 ? none : reached;
    today[now]! += 1;
    byLimit[then]! += 1;
    if (now === then) staying[now]! += 1;
    if (now < none && annual < lowest[now]!) lowest[now] = annual;
  }
  return {
    classes: visited.map(({ id, visits, limit }, place) => ({
      id,
      visits,
      limit,
      lowestToday: today[place] === 0 ? Number.NaN : Math.round(lowest[place]!),
      today: today[place]!,
      byLimit: byLimit[place]!,
      leaving: today[place]! - staying[place]!,
      joining: byLimit[place]! - staying[place]!,
    })),
    unvisited: { today: today[none]!, byLimit: byLimit[none]! },
  };
}

export function classLimitTable({ classes, unvisited }: ClassLimits): ReportTable {
  const rest: Cell[] = [
    { de: 'ohne Besuche', en: 'without visits' },
    0,
    Number.NaN,
    Number.NaN,
    unvisited.today,
    unvisited.byLimit,
    Number.NaN,
    Number.NaN,
  ];
  return {
    id: 'class-limits',
    title: { de: 'Klassengrenzen nach Gewinnschwelle', en: 'Class limits by break-even' },
    note: asOfTheRun({
      de: 'Würde allein die Gewinnschwelle entscheiden: Jede Klasse bekäme die Kunden, deren Deckungsbeitrag ihre Besuche trägt. Kein Automatismus: Potenzial und Lieferanteil sprechen mit.',
      en: 'If break-even alone decided: each class would get the customers whose contribution carries its visits. Not to be applied blindly: potential and share of wallet have their say.',
    }),
    columns: COLUMNS,
    rows: [
      ...classes.map((each): Cell[] => [
        each.id,
        each.visits,
        each.limit,
        each.lowestToday,
        each.today,
        each.byLimit,
        each.leaving,
        each.joining,
      ]),
      rest,
    ],
  };
}

const COLUMNS = [
  column('class', 'text', 'Klasse', 'Class', 'Betreuungsklasse.', 'Care class.'),
  column('visits', 'number', 'Besuche je Kunde', 'Visits per customer', 'Im Jahr.', 'A year.'),
  column(
    'limit',
    'amount',
    'Grenze nach Gewinnschwelle',
    'Limit by break-even',
    'Deckungsbeitrag I im Jahr, der die Besuche trägt.',
    'Contribution margin I a year that carries the visits.',
  ),
  column(
    'lowestToday',
    'amount',
    'Kleinster DB heute',
    'Lowest contribution today',
    'Kleinster Deckungsbeitrag I eines Kunden der Klasse, im Jahr.',
    'Lowest contribution margin I of a customer of the class, a year.',
  ),
  column(
    'today',
    'count',
    'Kunden heute',
    'Customers today',
    'Mit bekanntem Deckungsbeitrag.',
    'With known contribution.',
  ),
  column(
    'byLimit',
    'count',
    'Kunden nach Grenze',
    'Customers by limit',
    'Deren Deckungsbeitrag reicht.',
    'Whose contribution is enough.',
  ),
  column(
    'leaving',
    'count',
    'Kunden, die gingen',
    'Who would leave',
    'Heute in der Klasse, nach der Grenze nicht.',
    'In the class today, not by the limit.',
  ),
  column(
    'joining',
    'count',
    'Kunden, die kämen',
    'Who would join',
    'Nach der Grenze in der Klasse, heute nicht.',
    'In the class by the limit, not today.',
  ),
];
