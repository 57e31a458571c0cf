import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import type { Channel } from '../channels.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { careCost } from './care-cost.js';
import { type Change, changeId, changeSentence } from './change-sentences.js';
import { channelChanges } from './channel-table.js';
import { type CareOfAll, type FilledColumn, sideBySide } from './filled-columns.js';
import { overServed, underServed } from './gap-lists.js';
import type { Settings } from './settings.js';

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
  const { visits, channels } = care;
  if (channels === null && visits.basis === null) return null;
  const { actions, wordings } = changes(input, care);
  const stake = atStake(input, care);
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

/** What to do with every customer: an id, null where nothing changes, and the sentences of the ids. */
function changes(
  input: StageInput<Settings>,
  { plan, visits, channels }: CareOfAll,
): { readonly actions: readonly (string | null)[]; readonly wordings: Readonly<Record<string, Bilingual>> } {
  const moving = new Set(channels === null ? [] : channelChanges(channels, plan));
  const differing = new Set([...underServed(input, visits), ...overServed(input, visits)]);
  const share = input.has('wallet.shareClass') ? input.text('wallet.shareClass') : null;
  const wordings: Record<string, Bilingual> = {};
  const actions = new Array<string | null>(input.customers).fill(null);
  for (const customer of new Set([...moving, ...differing])) {
    const today = channels?.today[customer] as Channel | undefined;
    const gap = differing.has(customer) ? Math.round(visits.gap[customer]! * 10) / 10 : 0;
    const change: Change = {
      handOver: moving.has(customer) ? { from: today!, to: plan.channel[customer]! } : null,
      visits: gap,
      isDelicate: gap < 0 && share?.[customer] === 'high',
    };
    const id = changeId(change);
    wordings[id] ??= changeSentence(change);
    actions[customer] = id;
  }
  return { actions, wordings };
}

/** The money that a change is about, in cents; NaN where nothing changes. */
function atStake(input: StageInput<Settings>, { plan, visits, channels }: CareOfAll): Float64Array {
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
  for (const customer of channels === null ? [] : channelChanges(channels, plan))
    raise(customer, own(customer));
  for (const customer of underServed(input, visits)) raise(customer, own(customer));
  for (const customer of overServed(input, visits)) {
    raise(customer, careCost(visits.hoursBeyondPlan[customer]!, input.settings));
  }
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
