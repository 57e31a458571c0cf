import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import { CHANNELS, type Channel } from '../channels.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { careCost } from './care-cost.js';
import { type Change, changeId, changeSentence } from './change-sentences.js';
import { channelChanges } from './channel-table.js';
import { type CareOfAll, type FilledColumn, sideBySide } from './filled-columns.js';
import { overServed, underServed } from './gap-lists.js';
import type { Settings } from './settings.js';
import type { VisitsToday } from './visits-today.js';

/**
 * Customers for whom the plan changes something (Änderungen): another channel, or visits that differ by
 * `gapVisits` a year at least. What matters most comes first: the contribution margin, otherwise the revenue, of
 * those who change channel or get more visits; the cost set free where there are fewer.
 *
 * @returns null where neither channels nor visits of today are known
 */
export function changesTable(
  input: StageInput<Settings>,
  care: CareOfAll,
  who: readonly FilledColumn[],
  comparison: readonly FilledColumn[],
): CustomerTable | null {
  const { visits, channels, plan } = care;
  if (channels === null && visits.basis === null) return null;
  const changing: Changing = {
    moving: channels === null ? [] : channelChanges(channels, plan),
    under: underServed(input, visits),
    over: overServed(input, visits),
  };
  const { actions, wordings } = changes(input, care, changing);
  const stake = atStake(input, visits, changing);
  const action: ColumnDefinition = {
    ...column(
      'action',
      'code',
      'Was zu tun ist',
      'What to do',
      'Was sich mit dem Betreuungskonzept für den Kunden ändert.',
      'What the care model changes for the customer.',
    ),
    values: wordings,
  };
  return {
    id: 'changes',
    title: { de: 'Änderungen', en: 'Changes' },
    note: {
      de: 'Kunden, die den Kanal wechseln oder deutlich mehr oder weniger besucht werden sollen; oben steht, wo es um das meiste Geld geht.',
      en: 'Customers who are to change channel or to get many more or fewer visits; on top where most money is at stake.',
    },
    ...sideBySide([
      ...who,
      { definition: action, data: actions },
      ...comparison,
      { definition: AT_STAKE, data: stake },
    ]),
    order: stake,
    totals: [],
    action: 'action',
  };
}

/** Whom the plan changes something for. */
interface Changing {
  readonly moving: readonly number[];
  readonly under: readonly number[];
  readonly over: readonly number[];
}

/** What to do with every customer: an id, null where nothing changes, and the sentences of the ids. */
function changes(
  input: StageInput<Settings>,
  { plan, visits, channels }: CareOfAll,
  { moving, under, over }: Changing,
): { readonly actions: readonly (string | null)[]; readonly wordings: Readonly<Record<string, Bilingual>> } {
  const isMoving = marks(input.customers, moving);
  const isDiffering = marks(input.customers, under, over);
  const share = input.has('wallet.shareClass') ? input.text('wallet.shareClass') : null;
  const wordings: Record<string, Bilingual> = {};
  const actions = new Array<string | null>(input.customers).fill(null);
  /** Ids of the changes so far, by channels, tenths of visits and whether they are delicate. */
  const ids = new Map<number, string>();
  for (const customer of [...moving, ...under, ...over]) {
    if (actions[customer] !== null) continue;
    const from = isMoving[customer] === 1 ? (channels!.today[customer]! as Channel) : null;
    const to = plan.channel[customer]!;
    const tenths = isDiffering[customer] === 1 ? Math.round(visits.gap[customer]! * 10) : 0;
    const isDelicate = tenths < 0 && share?.[customer] === 'high';
    const pair = from === null ? -1 : CHANNELS.indexOf(from) * CHANNELS.length + CHANNELS.indexOf(to);
    const key = (2 * tenths + Number(isDelicate)) * (CHANNELS.length ** 2 + 1) + pair + 1;
    let id = ids.get(key);
    if (id === undefined) {
      const change: Change = {
        handOver: from === null ? null : { from, to },
        visits: tenths / 10,
        isDelicate,
      };
      id = changeId(change);
      wordings[id] ??= changeSentence(change);
      ids.set(key, id);
    }
    actions[customer] = id;
  }
  return { actions, wordings };
}

/** 1 for each customer of the lists. */
function marks(customers: number, ...lists: readonly (readonly number[])[]): Uint8Array {
  const marked = new Uint8Array(customers);
  for (const list of lists) for (const customer of list) marked[customer] = 1;
  return marked;
}

/** The money that a change is about, in cents; NaN where nothing changes. */
function atStake(
  input: StageInput<Settings>,
  visits: VisitsToday,
  { moving, under, over }: Changing,
): Float64Array {
  const revenue = input.number('revenue');
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : revenue;
  const stake = new Float64Array(input.customers).fill(Number.NaN);
  const raise = (customer: number, amount: number): void => {
    const known = stake[customer]!;
    stake[customer] = Number.isNaN(known) ? amount : Math.max(known, amount);
  };
  const own = (customer: number): number => {
    const known = Number.isNaN(margin[customer]!) ? revenue[customer]! : margin[customer]!;
    return Number.isNaN(known) ? 0 : Math.abs(known);
  };
  for (const customer of moving) raise(customer, own(customer));
  for (const customer of under) raise(customer, own(customer));
  for (const customer of over) raise(customer, careCost(visits.hoursBeyondPlan[customer]!, input.settings));
  return stake;
}

const AT_STAKE = column(
  'atStake',
  'amount',
  'Worum es geht',
  'At stake',
  'Betrag, nach dem geordnet ist: Deckungsbeitrag I, sonst Umsatz, bei Kanalwechsel und mehr Besuchen; frei werdende Kosten bei weniger Besuchen. Der größere, wo beides zutrifft.',
  'Amount that decides the order: contribution margin I, otherwise revenue, with a new channel or more visits; cost set free with fewer visits. The greater where both apply.',
);
