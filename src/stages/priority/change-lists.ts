import type { Bilingual } from '../../language/bilingual.js';
import type { ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, type ListColumn, listColumn } from '../customer-list.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { MEASURE_COLUMNS } from './measure-columns.js';
import { figure, measuresOf, type PriorityResult } from './priority-result.js';

const [CLASS, REASON, CURRENT] = CUSTOMER_COLUMNS;

const ABC_CLASS = {
  ...column(
    'abcClass',
    'code',
    'Klasse nach Umsatz',
    'Class by revenue',
    'Klasse der ABC-Analyse.',
    'Class of the ABC analysis.',
  ),
  values: OUTSIDE_CLASSES,
};

/** Customers whose priority is another letter than the one they have elsewhere. */
export function changedFrom(
  classes: readonly (string | null)[],
  priorities: readonly string[],
): readonly number[] {
  const changed: number[] = [];
  for (let customer = 0; customer < priorities.length; customer += 1) {
    const own = priorities[customer]!;
    const before = classes[customer] ?? '';
    if (before !== own && isLetter(before) && isLetter(own)) changed.push(customer);
  }
  return changed;
}

function isLetter(id: string): boolean {
  return id.length === 1;
}

/** Who stands elsewhere by priority than by revenue, and who stands elsewhere than by his value today. */
export function changeLists(result: PriorityResult, reasons: readonly Bilingual[]): readonly ReportTable[] {
  const { input, priorities } = result;
  const lists: ReportTable[] = [];
  if (input.has('abc.class')) {
    const byRevenue = input.text('abc.class');
    lists.push(
      listOf(result, reasons, 'movers', byRevenue, listColumn(ABC_CLASS, byRevenue), {
        title: { de: 'Priorität anders als die ABC-Klasse', en: 'Priority other than the ABC class' },
        note: {
          de: 'Kunden, die nach Umsatz in einer anderen Klasse stehen, die mit dem meisten Umsatz oder Potenzial zuerst.',
          en: 'Customers who stand in another class by revenue, those of most revenue or potential first.',
        },
      }),
    );
  }
  const { current } = priorities;
  lists.push(
    listOf(result, reasons, 'changes', current, listColumn(CURRENT!, current), {
      title: { de: 'Priorität anders als der Wert heute', en: 'Priority other than the value today' },
      note: {
        de: 'Kunden, die ihr künftiger Wert oder eine Entscheidung höher oder tiefer stellt als das, was sie heute bringen.',
        en: 'Customers whom their future value or a decision puts higher or lower than what they bring today.',
      },
    }),
  );
  return lists.filter(({ rows }) => rows.length > 0);
}

function listOf(
  { input, priorities }: PriorityResult,
  reasons: readonly Bilingual[],
  id: string,
  before: readonly (string | null)[],
  shown: ListColumn,
  wording: { readonly title: Bilingual; readonly note: Bilingual },
): ReportTable {
  return customerListTable(input, {
    id,
    ...wording,
    members: changedFrom(before, priorities.classes),
    weight: weights(input),
    columns: [
      ...identityColumns(input),
      shown,
      listColumn(CLASS!, priorities.classes),
      ...[...measuresOf(input)].map(([measure, of]) =>
        listColumn(MEASURE_COLUMNS[measure]!, input.number(of)),
      ),
      listColumn(REASON!, reasons),
    ],
  });
}

/** What is at stake with a customer: his revenue, or what he could buy. */
function weights(input: PriorityResult['input']): Float64Array {
  const potential = figure(input, 'wallet.potential');
  return input.number('revenue').map((revenue, customer) => {
    const possible = potential?.[customer] ?? Number.NaN;
    if (Number.isNaN(possible)) return revenue;
    return Number.isNaN(revenue) ? possible : Math.max(revenue, possible);
  });
}
