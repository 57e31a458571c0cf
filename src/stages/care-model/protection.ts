import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { Effort } from './effort.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';

/** Where time goes: those who buy most of their needs from us, those who do not, and those who are to be won. */
const GROUPS = {
  high: { de: 'hoher Lieferanteil', en: 'high share of wallet' },
  low: { de: 'niedriger Lieferanteil', en: 'low share of wallet' },
  other: { de: 'Lieferanteil unbekannt', en: 'share of wallet unknown' },
  won: { de: 'neu oder ohne Kauf', en: 'new or no purchase' },
  past: { de: 'ruhend oder verloren', en: 'dormant or lost' },
} as const;

type GroupId = keyof typeof GROUPS;

/** Hours of one group, a year. */
export interface TimeShift {
  readonly id: GroupId;
  readonly members: readonly number[];
  readonly today: number;
  readonly plan: number;
  /** Hours taken from those who get less, and added to those who get more. */
  readonly taken: number;
  readonly added: number;
  readonly losing: number;
}

/** How the plan moves time between these groups (Zeitverschiebung); null where shares of wallet are not known. */
export function timeShifts(input: StageInput<Settings>, effort: Effort | null): readonly TimeShift[] | null {
  if (effort === null || !input.has('wallet.shareClass')) return null;
  const status = input.text('status');
  const share = input.text('wallet.shareClass');
  const members: Record<GroupId, number[]> = { high: [], low: [], other: [], won: [], past: [] };
  for (let customer = 0; customer < input.customers; customer++) {
    members[groupOf(status[customer] ?? null, share[customer] ?? null)].push(customer);
  }
  return (Object.keys(GROUPS) as GroupId[]).map((id) => {
    let taken = 0;
    let added = 0;
    let losing = 0;
    for (const customer of members[id]) {
      const change = effort.hoursPlan[customer]! - effort.hoursToday[customer]!;
      if (change < 0) {
        taken -= change;
        losing += 1;
      } else if (change > 0) added += change;
    }
    const total = (values: Float64Array) => (members[id].length === 0 ? 0 : knownTotal(values, members[id]));
    return {
      id,
      members: members[id],
      today: total(effort.hoursToday),
      plan: total(effort.hoursPlan),
      taken,
      added,
      losing,
    };
  });
}

/**
 * Whether the plan falls into the trap of paying for new customers with the time of those who buy most from us: the ones
 * lose hours in sum, the others gain.
 */
export function isTrap(shifts: readonly TimeShift[]): boolean {
  const of = (id: GroupId): TimeShift => shifts.find((each) => each.id === id)!;
  return of('high').plan < of('high').today && of('won').plan > of('won').today;
}

export function protectionTable(input: StageInput<Settings>, shifts: readonly TimeShift[]): ReportTable {
  const revenue = input.number('revenue');
  const row = (first: Cell, of: readonly TimeShift[]): Cell[] => {
    const members = of.flatMap((each) => each.members);
    const sum = (figure: (shift: TimeShift) => number) => of.reduce((all, each) => all + figure(each), 0);
    return [
      first,
      members.length,
      members.length === 0 ? 0 : knownTotal(revenue, members),
      sum((each) => each.today),
      sum((each) => each.plan),
      sum((each) => each.plan) - sum((each) => each.today),
      sum((each) => each.taken),
      sum((each) => each.added),
      sum((each) => each.losing),
    ];
  };
  const occurring = shifts.filter((each) => each.members.length > 0);
  return {
    id: 'time-shift',
    title: { de: 'Wohin die Zeit wandert', en: 'Where time moves' },
    note: asOfTheRun({
      de: 'Stunden im Jahr, heute und Plan. Wer Neukunden Zeit gibt, die Kunden mit hohem Lieferanteil fehlt, setzt sicheren Umsatz für unsicheren ein.',
      en: 'Hours a year, today and planned. To give newcomers time that customers with a high share of wallet then lack is to stake certain revenue on uncertain.',
    }),
    columns: COLUMNS,
    rows: [...occurring.map((each) => row(GROUPS[each.id], [each])), row(TOTAL, occurring)],
    hasTotal: true,
  };
}

function groupOf(status: string | null, share: string | null): GroupId {
  if (status === 'new' || status === 'prospect') return 'won';
  if (status === 'dormant' || status === 'lost') return 'past';
  return share === 'high' || share === 'low' ? share : 'other';
}

const hours = (id: string, german: string, english: string, meaning: string, meaningEnglish: string) =>
  column(id, 'hours', german, english, meaning, meaningEnglish);

const COLUMNS = [
  column(
    'group',
    'text',
    'Kunden',
    'Customers',
    'Gruppe nach Status und Lieferanteil.',
    'Group by status and share of wallet.',
  ),
  { ...CUSTOMERS, label: { de: 'Anzahl', en: 'Number' } },
  PERIOD_REVENUE,
  hours('hoursToday', 'Stunden heute', 'Hours today', 'Im Jahr.', 'A year.'),
  hours('hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.'),
  hours('change', 'Unterschied', 'Difference', 'Plan minus heute.', 'Plan less today.'),
  hours(
    'taken',
    'davon genommen',
    'of which taken',
    'Bei Kunden, die weniger bekommen.',
    'From customers who get less.',
  ),
  hours(
    'added',
    'davon gegeben',
    'of which given',
    'Bei Kunden, die mehr bekommen.',
    'To customers who get more.',
  ),
  column('losing', 'count', 'Kunden mit weniger Zeit', 'Customers with less time', 'Anzahl.', 'Number.'),
];
