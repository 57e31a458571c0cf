import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnData, ColumnDefinition } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { customerListTable, listColumn } from '../customer-list.js';
import { CUSTOMER_ID, CUSTOMER_NAME } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import type { Behaviour } from './behaviour.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import type { Settings } from './settings.js';

interface FilledColumn {
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
}

/** A list of customers to call, whole. */
interface CallList {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly columns: readonly FilledColumn[];
  /** What is at stake, in cents; NaN for who is not on the list. */
  readonly stake: Float64Array;
}

/** The two lists (wen am Montag anrufen): who did not come as usual, and who buys less. */
function lists(input: StageInput<Settings>, behaviour: Behaviour): readonly CallList[] {
  const { calls, history, recency, trends } = behaviour;
  const who: readonly FilledColumn[] = [
    { definition: CUSTOMER_ID, data: input.text('customerId') },
    ...(input.has('name') ? [{ definition: CUSTOMER_NAME, data: input.text('name') }] : []),
    ...(input.has('rep') ? [{ definition: REP, data: input.text('rep') }] : []),
  ];
  const isPrevious = trends.basis === 'previous';
  return [
    {
      id: 'dormant',
      title: { de: 'Überfällige und ruhende Kunden', en: 'Overdue and dormant customers' },
      note: {
        de: 'Kein Kauf seit mehr als dem üblichen Abstand mal Faktor, oder im ganzen Zeitraum keiner; oben steht, wo am meisten Umsatz auf dem Spiel steht.',
        en: 'No purchase for more than the usual interval times the factor, or none in the whole period; on top where most revenue is at stake.',
      },
      stake: calls.missedRevenue,
      columns: [
        ...who,
        { definition: MISSED_ACTION, data: calls.missed },
        { definition: LAST_PURCHASE, data: history.lastPurchase },
        { definition: CUSTOMER_COLUMNS.find(({ id }) => id === 'recency')!, data: recency },
        { definition: USUAL_INTERVAL, data: history.usualInterval },
        { definition: MISSED_REVENUE, data: calls.missedRevenue },
      ],
    },
    {
      id: 'declining',
      title: { de: 'Rückläufige Kunden', en: 'Declining customers' },
      note: isPrevious
        ? {
            de: 'Umsatz gegenüber dem gleich langen Zeitraum davor, ohne die Spitze des größten Auftrags; überfällige und ruhende stehen auf der anderen Liste.',
            en: 'Revenue against the stretch of the same length before, without the peak of the largest order; overdue and dormant ones stand on the other list.',
          }
        : {
            de: 'Zweite Hälfte des Zeitraums gegenüber der ersten, ohne die Spitze des größten Auftrags; Saison kann täuschen, weil ein Vorjahr fehlt.',
            en: 'Second half of the period against the first, without the peak of the largest order; the season may mislead, because there is no year before.',
          },
      stake: calls.lostRevenue,
      columns: [
        ...who,
        { definition: DECLINE_ACTION, data: calls.declining },
        { definition: BEFORE, data: trends.before },
        { definition: NOW, data: trends.now },
        { definition: CUSTOMER_COLUMNS.find(({ id }) => id === 'trend')!, data: trends.change },
        ...(isPrevious ? [{ definition: HALF_CHANGE, data: trends.halfChange }] : []),
        ...(history.windows.slopeQuarters.length === 0
          ? []
          : [{ definition: SLOPE, data: history.quarterSlope }]),
        { definition: LOST_REVENUE, data: calls.lostRevenue },
      ],
    },
  ];
}

/** The lists with all customers, for the workbooks of territories and persons. */
export function callCustomerTables(
  input: StageInput<Settings>,
  behaviour: Behaviour,
): readonly CustomerTable[] {
  return lists(input, behaviour).map(({ stake, columns, id, title, note }) => ({
    id: `${id}-customers`,
    title,
    note,
    columns: columns.map(({ definition }) => definition),
    data: columns.map(({ data }) => data),
    order: stake,
    totals: [id === 'dormant' ? MISSED_REVENUE.id : LOST_REVENUE.id],
    action: 'action',
  }));
}

/** The top of the lists, for the report; a list without customers is left out. */
export function callTables(input: StageInput<Settings>, behaviour: Behaviour): readonly ReportTable[] {
  return lists(input, behaviour).flatMap(({ stake, columns, ...list }) => {
    const members: number[] = [];
    for (let customer = 0; customer < stake.length; customer += 1)
      if (!Number.isNaN(stake[customer]!)) members.push(customer);
    if (members.length === 0) return [];
    const shown = columns.map(({ definition, data }) => listColumn(definition, data));
    return [customerListTable(input, { ...list, members, weight: stake, columns: shown })];
  });
}

const REP = column('rep', 'text', 'Betreuer', 'Rep', 'Zuständige Person.', 'Person in charge.');
const LAST_PURCHASE = column(
  'lastPurchase',
  'date',
  'Letzter Kauf',
  'Last purchase',
  'Tag des letzten Kaufs, ohne Gutschriften.',
  'Day of the last purchase, without credit notes.',
);
const USUAL_INTERVAL = column(
  'usualInterval',
  'days',
  'Üblicher Abstand',
  'Usual interval',
  'Median der Tage zwischen zwei Käufen, ab drei Käufen.',
  'Median of the days between two purchases, from three purchases on.',
);
const MISSED_REVENUE = column(
  'missedRevenue',
  'amount',
  'Umsatz auf dem Spiel',
  'Revenue at stake',
  'Der größere aus dem Umsatz des Zeitraums und des Zeitraums davor, ohne die Spitze des größten Auftrags.',
  'The greater of the revenue of the period and of the one before, without the peak of the largest order.',
);
const LOST_REVENUE = column(
  'lostRevenue',
  'amount',
  'Verlorener Umsatz',
  'Revenue lost',
  'Umsatz davor minus heute.',
  'Revenue before less now.',
);
const BEFORE = column(
  'before',
  'amount',
  'Umsatz davor',
  'Revenue before',
  'Ohne die Spitze des größten Auftrags.',
  'Without the peak of the largest order.',
);
const NOW = column(
  'now',
  'amount',
  'Umsatz heute',
  'Revenue now',
  'Ohne die Spitze des größten Auftrags.',
  'Without the peak of the largest order.',
);
const HALF_CHANGE = column(
  'halfChange',
  'share',
  'Letzte Hälfte',
  'Last half',
  'Zweite Hälfte des Zeitraums gegenüber der ersten.',
  'Second half of the period against the first.',
);
const SLOPE = column(
  'quarterSlope',
  'share',
  'Steigung je Quartal',
  'Slope per quarter',
  'Gerade durch die Quartale beider Zeiträume (kleinste Quadrate), je Quartal als Anteil ihres Mittelwerts.',
  'Straight line through the quarters of both stretches (least squares), per quarter as a share of their mean.',
);
const ACTION = column('action', 'code', 'Was zu tun ist', 'What to do', 'Nächster Schritt.', 'Next step.');
const MISSED_ACTION: ColumnDefinition = {
  ...ACTION,
  values: {
    overdue: {
      de: 'Anrufen: bestellt sonst häufiger, nach dem Grund fragen',
      en: 'Call: usually orders more often, ask for the reason',
    },
    dormant: {
      de: 'Zurückgewinnen: im ganzen Zeitraum nichts gekauft',
      en: 'Win back: bought nothing in the whole period',
    },
  },
};
const DECLINE_ACTION: ColumnDefinition = {
  ...ACTION,
  values: {
    falling: {
      de: 'Termin vereinbaren: Rückgang hält an, Ursache und Wettbewerber klären',
      en: 'Arrange a visit: the decline goes on, find out cause and competitor',
    },
    recovering: {
      de: 'Nachfassen: zuletzt wieder mehr, Rückstand gegenüber früher ansprechen',
      en: 'Follow up: more again lately, talk about what is missing against before',
    },
  },
};
