import { inBoth } from '../../language/bilingual.js';
import { formatAmount, formatNumber } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import { median } from '../../math/median.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { PERIOD_REVENUE } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { type Behaviour, membersBy } from './behaviour.js';
import { SEGMENT_NAMES, segmentOrder } from './columns.js';
import { ordersOf } from './order-size.js';
import type { Settings } from './settings.js';

const ORDERS = column(
  'orders',
  'count',
  'Aufträge',
  'Orders',
  'Aufträge im Zeitraum: was ein Beleg an einem Tag berechnet, wenn mehr als null; ohne Belegnummer: Kauftage.',
  'Orders of the period: what a document bills on a day, if more than zero; without document numbers, days with a purchase.',
);
const SMALL_ORDERS = column(
  'small',
  'count',
  'Kleine Aufträge',
  'Small orders',
  'Aufträge unter der Grenze.',
  'Orders below the limit.',
);
const SMALL_SHARE = column(
  'smallShare',
  'share',
  'Anteil kleine',
  'Share of small ones',
  'Anteil an den Aufträgen.',
  'Share of the orders.',
);
const SMALL_COST = column(
  'smallCost',
  'amount',
  'Abwicklung kleiner Aufträge',
  'Handling of small orders',
  'Kleine Aufträge mal Kosten je Auftrag.',
  'Small orders times cost per order.',
);
const MEDIAN_ORDER = column(
  'median',
  'amount',
  'Mittlerer Auftrag (Median)',
  'Median order',
  'Die Hälfte der Aufträge ist kleiner.',
  'Half of the orders are smaller.',
);

/** Order sizes by ABC class, otherwise by segment (Auftragsgrößen). */
export function orderSizeTable(behaviour: Behaviour): ReportTable {
  const { abc, segments, history, sizes } = behaviour;
  const order = abc === null ? segmentOrder(behaviour.settings) : orderedClasses(abc.filter(isKnown));
  const groups = [...membersBy(abc ?? segments, order)]
    .map(([id, members]) => [id, members.filter((customer) => history.orderCount[customer]! > 0)] as const)
    .filter(([, members]) => members.length > 0);
  const figures = (members: readonly number[]): Cell[] => {
    const orders = ordersOf(history, members);
    const small = knownTotal(sizes.small, members);
    return [
      members.length,
      orders.length,
      orders.length === 0 ? Number.NaN : Math.round(knownTotal(sizes.value, members) / orders.length),
      Math.round(median(orders)),
      small,
      orders.length === 0 ? Number.NaN : small / orders.length,
      knownTotal(sizes.smallCost, members),
      ...(history.special === null
        ? []
        : [orders.length === 0 ? Number.NaN : knownTotal(history.special.orders, members) / orders.length]),
    ];
  };
  return {
    id: 'orderSizes',
    title: { de: 'Auftragsgrößen', en: 'Order sizes' },
    note: limitNote(behaviour),
    columns: [
      abc === null
        ? {
            ...column('class', 'code', 'Segment', 'Segment', 'Kaufsegment.', 'Buying segment.'),
            values: SEGMENT_NAMES,
          }
        : {
            ...column('class', 'code', 'ABC-Klasse', 'ABC class', 'ABC-Klasse.', 'ABC class.'),
            values: OUTSIDE_CLASSES,
          },
      column(
        'customers',
        'count',
        'Kunden',
        'Customers',
        'Kunden mit Aufträgen im Zeitraum.',
        'Customers with orders in the period.',
      ),
      ORDERS,
      column('mean', 'amount', 'Ø Auftrag', 'Mean order', 'Wert je Auftrag.', 'Value per order.'),
      MEDIAN_ORDER,
      SMALL_ORDERS,
      SMALL_SHARE,
      SMALL_COST,
      ...(history.special === null ? [] : [SPECIAL_SHARE]),
    ],
    rows: [
      ...groups.map(([id, members]): Cell[] => [id, ...figures(members)]),
      [TOTAL, ...figures(groups.flatMap(([, members]) => [...members]))],
    ],
    hasTotal: true,
    barColumns: ['smallShare'],
  };
}

const SPECIAL_SHARE = column(
  'specialShare',
  'share',
  'Anteil Sonderaufträge',
  'Share of special orders',
  'Aufträge mit mindestens einer als Sonderauftrag gekennzeichneten Position.',
  'Orders with at least one line marked as a special order.',
);

function isKnown(id: string | null): id is string {
  return id !== null;
}

function limitNote({ sizes, settings, currency }: Behaviour) {
  return inBoth((language) => {
    const limit = formatAmount(sizes.limit, language, currency);
    const rate = formatNumber(settings.costPerOrder, 2, language);
    const reason = LIMIT_REASON[sizes.limitFrom][language];
    return language === 'de'
      ? `Klein ist ein Auftrag unter ${limit} (${reason}); ein Auftrag kostet ${rate} ${currency} Abwicklung (Annahme).`
      : `An order is small below ${limit} (${reason}); handling an order costs ${rate} ${currency} (assumption).`;
  });
}

const LIMIT_REASON = {
  set: { de: 'eingestellt', en: 'as set' },
  margin: {
    de: 'darunter deckt der durchschnittliche Deckungsbeitrag die Abwicklung nicht',
    en: 'below it the average contribution does not cover the handling',
  },
  median: { de: 'ein Viertel des mittleren Auftrags', en: 'a quarter of the median order' },
} as const;

/** Customers who place many small orders. */
export function smallBuyers({ history, sizes, settings }: Behaviour): readonly number[] {
  const { smallOrderShare, smallOrderLeast } = settings;
  const buyers: number[] = [];
  for (let customer = 0; customer < sizes.small.length; customer += 1) {
    const small = sizes.small[customer]!;
    if (small >= smallOrderLeast && small / history.orderCount[customer]! >= smallOrderShare)
      buyers.push(customer);
  }
  return buyers;
}

/** What their small orders cost (Kleinbesteller), the most expensive first. */
export function smallBuyersTable(input: StageInput<Settings>, behaviour: Behaviour): ReportTable | null {
  const { history, sizes, revenue, marginShare } = behaviour;
  const members = smallBuyers(behaviour);
  if (members.length === 0) return null;
  const brings = sizes.smallValue.map((value) => Math.round(value * (marginShare ?? Number.NaN)));
  const count = Float64Array.from(history.orderCount);
  return customerListTable(input, {
    id: 'smallOrders',
    title: { de: 'Kunden mit vielen kleinen Aufträgen', en: 'Customers with many small orders' },
    note: {
      de: 'Nach Kosten der Abwicklung. Bündeln, Mindestbestellwert, Webshop oder Rahmenauftrag vereinbaren.',
      en: 'By cost of handling. Agree on bundling, a minimum order value, the web shop or a blanket order.',
    },
    members,
    weight: sizes.smallCost,
    columns: [
      ...identityColumns(input),
      listColumn(PERIOD_REVENUE, revenue),
      listColumn(ORDERS, count),
      listColumn(SMALL_ORDERS, sizes.small),
      listColumn(
        SMALL_SHARE,
        sizes.small.map((small, customer) => small / count[customer]!),
      ),
      listColumn(SMALL_COST, sizes.smallCost),
      ...(marginShare === null ? [] : [listColumn(SMALL_MARGIN, brings)]),
    ],
  });
}

const SMALL_MARGIN: ColumnDefinition = column(
  'smallMargin',
  'amount',
  'Deckungsbeitrag daraus',
  'Contribution from them',
  'Wert der kleinen Aufträge mal durchschnittlichem Deckungsbeitrag in %.',
  'Value of the small orders times the average margin share.',
);
