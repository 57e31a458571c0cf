import { descendingPositions } from '../../math/descending-positions.js';
import { gini } from '../../math/gini.js';
import { knownTotal } from '../../math/known-total.js';
import { endOfTies } from '../../math/ties.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import type { Effort } from './effort.js';
import type { Settings } from './settings.js';

/** How unequally something is spread over the customers, and what the most valuable fifth of them has of it. */
export interface Spread {
  readonly id: 'value' | 'today' | 'plan';
  readonly gini: number;
  readonly topShare: number;
  /** Shares of the sum at each step of the customers, the most valuable first. */
  readonly curve: readonly number[];
}

/** Concentration of value and of time (Konzentration). */
export interface Concentration {
  readonly source: 'contributionMargin' | 'revenue';
  readonly customers: number;
  readonly spreads: readonly Spread[];
}

const STEPS = 20;
const TOP_STEP = STEPS / 5;

/**
 * Holds the spread of time against that of value (Gini-Koeffizient, Konzentrationskurve). Value is contribution margin,
 * otherwise revenue; customers who bring nothing or a loss count with value zero, those of whom nothing is known are left
 * out. Null where there is no value or no time to spread.
 */
export function concentrationOf(
  input: StageInput<Settings>,
  plan: CarePlan,
  effort: Effort | null,
): Concentration | null {
  const source = input.has('contributionMargin') ? 'contributionMargin' : 'revenue';
  const value = input.number(source).map((cents) => Math.max(cents, 0));
  const order = descendingPositions(value);
  if (!(knownTotal(value) > 0)) return null;
  const spreadOf = (id: Spread['id'], of: Float64Array): Spread | null => {
    const own = new Float64Array(order.length);
    for (let place = 0; place < own.length; place++) {
      const amount = of[order[place]!]!;
      own[place] = Number.isNaN(amount) ? 0 : amount;
    }
    const total = knownTotal(own);
    if (!(total > 0)) return null;
    const coefficient = gini(own).gini;
    // Who comes first among customers of equal value must not matter.
    for (let start = 0; start < own.length; ) {
      const end = endOfTies(value, order, start);
      let block = 0;
      for (let place = start; place < end; place++) block += own[place]!;
      own.fill(block / (end - start), start, end);
      start = end;
    }
    const curve = [0];
    let running = 0;
    let place = 0;
    for (let step = 1; step <= STEPS; step++) {
      for (; place < Math.round((own.length * step) / STEPS); place++) running += own[place]!;
      curve.push(running / total);
    }
    return { id, gini: coefficient, topShare: curve[TOP_STEP]!, curve };
  };
  const spreads = [
    spreadOf('value', value),
    effort === null ? null : spreadOf('today', effort.hoursToday),
    spreadOf('plan', plan.hours),
  ].filter((each) => each !== null);
  return spreads.length < 2 ? null : { source, customers: order.length, spreads };
}

export function concentrationTable({ source, spreads }: Concentration): ReportTable {
  const names = spreadNames(source);
  return {
    id: 'concentration',
    title: { de: 'Zeit gegen Wert', en: 'Time against value' },
    note: {
      de: 'Gini: 0 = alle gleich, 1 = alles bei einem. Wo Zeit viel gleichmäßiger verteilt ist als Wert, bekommen die Wertvollen zu wenig. Verluste zählen als null. Stand des Laufs.',
      en: 'Gini: 0 = all alike, 1 = everything with one. Where time is spread much more evenly than value, the valuable get too little. Losses count as zero. As of the run.',
    },
    columns: [
      column('what', 'text', 'Was', 'What', 'Wert oder Zeit.', 'Value or time.'),
      column(
        'gini',
        'number',
        'Gini',
        'Gini',
        'Gini-Koeffizient über die Kunden.',
        'Gini coefficient over the customers.',
      ),
      column(
        'topShare',
        'share',
        'Anteil der wertvollsten 20 %',
        'Share of the most valuable 20 %',
        'Was das wertvollste Fünftel der Kunden davon hat.',
        'What the most valuable fifth of the customers has of it.',
      ),
    ],
    rows: spreads.map((each): Cell[] => [names[each.id], each.gini, each.topShare]),
  };
}

/** Cumulated shares of value and time over the customers, the most valuable first. */
export function concentrationChart({ source, spreads }: Concentration): ReportChart {
  const names = spreadNames(source);
  const table: ReportTable = {
    id: 'time-against-value',
    title: { de: 'Zeit gegen Wert', en: 'Time against value' },
    columns: [
      column(
        'customers',
        'share',
        'Anteil Kunden',
        'Share of customers',
        'Die wertvollsten zuerst.',
        'The most valuable first.',
      ),
      ...spreads.map(({ id }) => ({ id, label: names[id], unit: 'share' as const, definition: names[id] })),
    ],
    rows: Array.from({ length: STEPS + 1 }, (_, step) => [
      step / STEPS,
      ...spreads.map(({ curve }) => curve[step]!),
    ]),
  };
  return {
    id: 'time-against-value-curve',
    kind: 'scatter',
    title: { de: 'Zeit gegen Wert', en: 'Time against value' },
    note: {
      de: 'Kunden nach Wert geordnet, die wertvollsten links. Liegt die Zeit weit unter dem Wert, geht sie an Kunden, die wenig bringen.',
      en: 'Customers in order of value, the most valuable on the left. Where time lies far below value, it goes to customers who bring little.',
    },
    isSnapshot: true,
    x: {
      title: {
        de: 'Anteil der Kunden, die wertvollsten zuerst',
        en: 'Share of customers, the most valuable first',
      },
      min: 0,
      max: 1,
    },
    y: { title: { de: 'Anteil an Wert und Zeit', en: 'Share of value and time' }, min: 0, max: 1 },
    series: spreads.map(({ id }) => ({
      table: table.id,
      x: 'customers',
      y: id,
      drawn: 'line' as const,
    })),
    data: [table],
  };
}

function spreadNames(source: Concentration['source']) {
  return {
    value:
      source === 'revenue'
        ? { de: 'Umsatz', en: 'Revenue' }
        : { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
    today: { de: 'Zeit heute', en: 'Time today' },
    plan: { de: 'Zeit Plan', en: 'Planned time' },
  };
}
