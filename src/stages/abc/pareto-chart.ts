import type { Bilingual } from '../../language/bilingual.js';
import type { Formula } from '../../results/formula.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { cutPointInput } from '../class-formulas.js';
import { classLetters } from '../class-letters.js';
import type { ClassGroups } from '../class-table.js';
import { column } from '../column.js';
import { evenSteps } from '../even-steps.js';
import { codeOf, operation } from '../formula-parts.js';
import { type Concentration, topShare } from './concentration.js';
import type { AbcSettings } from './settings.js';

const MOST_STEPS = 100;
const CURVE = 'pareto-curve';
const LIMITS = 'class-limits';

const CUSTOMER_SHARE = column(
  'customerShare',
  'share',
  'Beste Kunden',
  'Best customers',
  'Anteil an den Kunden der Rangliste.',
  'Share of the ranked customers.',
);
const CUMULATIVE_SHARE = column(
  'sumShare',
  'share',
  'Kumulierter Anteil',
  'Cumulative share',
  'Ihr Anteil an der Summe der Rangliste.',
  'Their share of the ranked sum.',
);

/**
 * The Pareto curve (ABC-Kurve) with the limits of the classes: each is a line from the cut point to the curve and
 * down to the customers who belong to the better classes.
 */
export function paretoChart(
  concentration: Concentration,
  groups: ClassGroups,
  ofMeasure: Bilingual,
  settings: AbcSettings,
): ReportChart {
  const limits = limitTable(concentration, groups, settings);
  return {
    id: 'pareto',
    kind: 'scatter',
    title: { de: 'ABC-Kurve mit Klassengrenzen', en: 'ABC curve with class limits' },
    note: {
      de: 'Je steiler die Kurve beginnt, desto mehr hängt an wenigen Kunden. Die Grenzlinien führen vom kumulierten Anteil zur Kurve und hinunter zum Anteil der Kunden, die in den besseren Klassen stehen.',
      en: 'The steeper the curve begins, the more depends on few customers. The limits lead from the cumulative share to the curve and down to the share of customers in the better classes.',
    },
    x: {
      title: { de: 'Anteil der Kunden, größte zuerst', en: 'Share of customers, largest first' },
      min: 0,
      max: 1,
    },
    y: {
      title: { de: `Kumulierter Anteil ${ofMeasure.de}`, en: `Cumulative share ${ofMeasure.en}` },
      min: 0,
      max: 1,
    },
    series: [
      {
        table: CURVE,
        x: CUSTOMER_SHARE.id,
        y: CUMULATIVE_SHARE.id,
        drawn: 'line',
        name: { de: 'ABC-Kurve', en: 'ABC curve' },
      },
      ...settings.cutPoints.map((_, index) => ({
        table: LIMITS,
        x: CUSTOMER_SHARE.id,
        y: CUMULATIVE_SHARE.id,
        rows: [index * CORNERS, (index + 1) * CORNERS] as const,
        drawn: 'limit' as const,
        name: limitName(settings, index),
      })),
    ],
    data: [curveTable(concentration), limits],
  };
}

function curveTable(concentration: Concentration): ReportTable {
  return {
    id: CURVE,
    title: { de: 'Punkte der ABC-Kurve', en: 'Points of the ABC curve' },
    columns: [
      CUSTOMER_SHARE,
      column(
        'customers',
        'count',
        'Kunden',
        'Customers',
        'So viele Kunden sind das.',
        'So many customers that is.',
      ),
      CUMULATIVE_SHARE,
    ],
    rows: evenSteps(concentration.count, MOST_STEPS).map((count): Cell[] => [
      count / concentration.count,
      count,
      topShare(concentration, count),
    ]),
  };
}

/** From the axis to the curve, and down to the other axis. */
const CORNERS = 3;

function limitTable({ count }: Concentration, groups: ClassGroups, settings: AbcSettings): ReportTable {
  const letters = classLetters(settings.cutPoints);
  const rows: Cell[][] = [];
  const formulas: Record<string, Formula>[] = [];
  let better = 0;
  settings.cutPoints.forEach((cutPoint, index) => {
    better += groups.membersOf(letters[index]!).length;
    const share = better / count;
    const name = limitName(settings, index);
    rows.push([name, 0, cutPoint], [name, share, cutPoint], [name, share, 0]);
    const limit = { [CUMULATIVE_SHARE.id]: cutPointInput('abc', letters[index]!) };
    const customers = { [CUSTOMER_SHARE.id]: shareOfBetter(letters, index) };
    formulas.push(limit, { ...customers, ...limit }, customers);
  });
  return {
    id: LIMITS,
    title: { de: 'Klassengrenzen der ABC-Kurve', en: 'Class limits of the ABC curve' },
    columns: [
      column(
        'limit',
        'text',
        'Grenze',
        'Limit',
        'Kumulierter Anteil, an dem eine Klasse endet.',
        'Cumulative share at which a class ends.',
      ),
      CUSTOMER_SHARE,
      CUMULATIVE_SHARE,
    ],
    rows,
    formulas: { rows: Object.fromEntries(formulas.entries()) },
  };
}

/** The share of ranked customers who are in a class or a better one. */
function shareOfBetter(letters: readonly string[], last: number): Formula {
  const counts = letters.map(
    (letter): Formula => ({
      customers: 'count',
      where: [{ column: 'abc.class', is: codeOf('abc.class', letter) }],
    }),
  );
  return operation('/', operation('sum', ...counts.slice(0, last + 1)), operation('sum', ...counts));
}

function limitName({ cutPoints }: AbcSettings, index: number): Bilingual {
  const letters = classLetters(cutPoints);
  const classes = `${letters[index]}/${letters[index + 1]}`;
  return { de: `Klassengrenze ${classes}`, en: `Class limit ${classes}` };
}
