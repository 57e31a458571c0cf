import type { Bilingual } from '../language/bilingual.js';
import { knownTotal } from '../math/known-total.js';
import { knownValues } from '../math/known-values.js';
import { median } from '../math/median.js';
import type { ColumnDefinition } from '../results/column.js';
import type { Formula, TableFormulas } from '../results/formula.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import { type ClassSettings, classLetters } from './class-letters.js';
import { describeClassRule, OUTSIDE_CLASSES } from './class-wording.js';
import { cellOf, constant, countOf, figureOf, ofAll, operation, ratio } from './formula-parts.js';
import { groupTotal } from './group-total.js';
import { inSentence } from './sentence-parts.js';
import { CUSTOMER_SHARE, CUSTOMERS } from './shared-columns.js';
import { TOTAL } from './total-row.js';

interface Classified {
  readonly id: string;
  readonly title: Bilingual;
  /** What is summed, such as „Umsatz“ | "Revenue". */
  readonly measure: Bilingual;
  readonly unit: 'amount' | 'count';
  readonly groups: ClassGroups;
  /** NaN = unknown. */
  readonly values: Float64Array;
  readonly settings: ClassSettings;
  /** The customers' columns that hold the class and the figure. */
  readonly classColumn: string;
  readonly figure: string;
}

/**
 * The classes as a table: customers, sum, shares, mean and median per class, then one row per group outside
 * the ranking, then the total. Nobody is left out, so the sums add up to the sum over all customers exactly.
 * Sums, means and medians are those of the known values; a group without any is unknown (NaN).
 */
export function classTable(classified: Classified): ReportTable {
  const { groups, values, unit } = classified;
  const customers = values.length;
  const total = knownTotal(values);
  const shareOfTotal = (sum: number): number => (total > 0 ? sum / total : Number.NaN);
  const row = (label: Cell, count: number, own: Float64Array, sum: number): Cell[] => [
    label,
    count,
    customers === 0 ? Number.NaN : count / customers,
    sum,
    shareOfTotal(sum),
    rounded(sum / own.length, unit),
    rounded(median(own), unit),
  ];
  const rows = groups.classes.map(({ id, members }) => {
    const own = knownValues(values, members);
    return row(id, members.length, own, members.length > 0 ? knownTotal(own) : groupTotal(values, members));
  });
  return {
    id: classified.id,
    title: classified.title,
    note: describeClassRule(classified.settings),
    columns: classColumns(classified.measure, unit),
    rows: [...rows, row(TOTAL, customers, knownValues(values), total)],
    hasTotal: true,
    barColumns: ['sumShare'],
    formulas: classTableFormulas(classified.classColumn, classified.figure, unit),
  };
}

function classTableFormulas(classColumn: string, figure: string, unit: 'amount' | 'count'): TableFormulas {
  const all = ofAll('sum', figure);
  const cents = (mean: Formula): Formula =>
    unit === 'amount' ? operation('round', mean, constant(2)) : mean;
  const everybody: Formula = { customers: 'count', where: [] };
  return {
    columns: {
      customers: countOf(classColumn, 'class'),
      customerShare: ratio(cellOf('customers'), everybody),
      sum: figureOf('sum', figure, classColumn, 'class'),
      sumShare: ratio(cellOf('sum'), all),
      mean: operation('known', cents(figureOf('mean', figure, classColumn, 'class'))),
      median: operation('known', cents(figureOf('median', figure, classColumn, 'class'))),
    },
  };
}

/** The customers by class. */
export interface ClassGroups {
  /** Every letter, also one without members, then the groups outside the ranking that occur. */
  readonly classes: readonly { readonly id: string; readonly members: readonly number[] }[];
  /** The members of a class or group; none where it does not occur. */
  membersOf(id: string): readonly number[];
}

/** Puts the customers into their classes, once for all tables and sentences of a stage. */
export function classGroups(
  classes: readonly string[],
  settings: Pick<ClassSettings, 'cutPoints'>,
): ClassGroups {
  const groups = new Map<string, number[]>(classLetters(settings.cutPoints).map((letter) => [letter, []]));
  for (const outside of Object.keys(OUTSIDE_CLASSES)) groups.set(outside, []);
  let last: string | undefined;
  let members: number[] | undefined;
  for (let index = 0; index < classes.length; index++) {
    const id = classes[index]!;
    // Customers mostly come by revenue, so classes stand in long runs.
    if (id !== last) {
      last = id;
      members = groups.get(id);
    }
    members?.push(index);
  }
  return {
    classes: [...groups]
      .filter(([id, members]) => members.length > 0 || !Object.hasOwn(OUTSIDE_CLASSES, id))
      .map(([id, members]) => ({ id, members })),
    membersOf: (id) => groups.get(id) ?? [],
  };
}

/** Amounts are whole cents wherever they stand; counts may have a fractional mean. */
function rounded(value: number, unit: 'amount' | 'count'): number {
  return unit === 'amount' ? Math.round(value) : value;
}

function classColumns(measure: Bilingual, unit: 'amount' | 'count'): ColumnDefinition[] {
  const averageUnit = unit === 'amount' ? 'amount' : 'number';
  return [
    {
      id: 'class',
      label: { de: 'Klasse', en: 'Class' },
      unit: 'code',
      values: OUTSIDE_CLASSES,
      definition: {
        de: 'Klasse nach kumuliertem Anteil, oder die Gruppe außerhalb der Rangliste.',
        en: 'Class by cumulative share, or the group outside the ranking.',
      },
    },
    CUSTOMERS,
    CUSTOMER_SHARE,
    {
      id: 'sum',
      label: measure,
      unit,
      definition: {
        de: `${measure.de}: Summe der bekannten Werte.`,
        en: `${measure.en}: sum of the known values.`,
      },
    },
    {
      id: 'sumShare',
      label: { de: `Anteil ${measure.de}`, en: `Share of ${inSentence(measure.en)}` },
      unit: 'share',
      definition: {
        de: 'Anteil an der Summe aller Kunden; ohne positive Summe nicht angebbar.',
        en: 'Share of the sum of all customers; unknown without a positive sum.',
      },
    },
    {
      id: 'mean',
      label: { de: 'Mittelwert', en: 'Mean' },
      unit: averageUnit,
      definition: {
        de: 'Summe geteilt durch die Kunden mit bekanntem Wert.',
        en: 'Sum divided by the customers with a known value.',
      },
    },
    {
      id: 'median',
      label: { de: 'Median', en: 'Median' },
      unit: averageUnit,
      definition: {
        de: 'Die Hälfte der Kunden mit bekanntem Wert liegt darunter, die Hälfte darüber.',
        en: 'Half of the customers with a known value lie below, half above.',
      },
    },
  ];
}
