import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { CUSTOMER_ID, CUSTOMER_NAME, CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { type Decision, PRIORITY_COLUMN, REFUSALS } from './decisions.js';
import type { PriorityResult } from './priority-result.js';

const NOBODY = { de: '(ohne Namen)', en: '(without a name)' };

/** Decisions by person, and every single one with what became of it; none where nobody decided anything. */
export function decisionTables(result: PriorityResult): readonly ReportTable[] {
  if (result.priorities.decisions.length === 0) return [];
  return [byPerson(result), everyDecision(result)];
}

const WHO = column(
  'who',
  'text',
  'Entschieden von',
  'Decided by',
  'Wer die Entscheidung getroffen hat.',
  'Who took the decision.',
);

function byPerson({ input, priorities }: PriorityResult): ReportTable {
  const { decisions, ruled } = priorities;
  const people = new Map<string, Decision[]>();
  for (const each of decisions) {
    const who = each.override.who ?? '';
    const own = people.get(who);
    if (own === undefined) people.set(who, [each]);
    else own.push(each);
  }
  const revenue = input.number('revenue');
  const reps = input.has('rep') ? input.text('rep') : null;
  const rows = [...people]
    .sort(([one, first], [other, second]) => second.length - first.length || (one < other ? -1 : 1))
    .map(([who, own]): Cell[] => {
      const applied = own.filter(({ refusal }) => refusal === null);
      const customers = [...new Set(applied.flatMap(({ override }) => override.customer ?? []))];
      const moved = (direction: number): number =>
        applied.filter(
          ({ decided, override }) =>
            decided !== null && Math.sign(rise(ruled[override.customer!]!, decided)) === direction,
        ).length;
      return [
        who === '' ? NOBODY : who,
        own.length,
        own.length / decisions.length,
        applied.length,
        moved(1),
        moved(-1),
        ...overridden(priorities, who, reps),
        customers.length,
        customers.length === 0 ? 0 : knownTotal(revenue, customers),
      ];
    });
  return {
    id: 'decisionsByPerson',
    title: { de: 'Entscheidungen je Person', en: 'Decisions by person' },
    note: {
      de: 'Wie oft von der Regel abgewichen wurde und wie viel Umsatz daran hängt. Wer oft abweicht, kennt seine Kunden – oder die Regel passt nicht.',
      en: 'How often the rule was overruled and how much revenue hangs on it. Whoever overrules often knows his customers – or the rule does not fit.',
    },
    columns: [
      WHO,
      column(
        'decisions',
        'count',
        'Entscheidungen',
        'Decisions',
        'Anzahl der Entscheidungen.',
        'Number of decisions.',
      ),
      column(
        'share',
        'share',
        'Anteil',
        'Share',
        'Anteil an allen Entscheidungen.',
        'Share of all decisions.',
      ),
      column(
        'applied',
        'count',
        'davon angewendet',
        'of these applied',
        'Gültige, vollständige und genehmigte Entscheidungen.',
        'Valid, complete and approved decisions.',
      ),
      column(
        'raised',
        'count',
        'höher gestuft',
        'raised',
        'Bessere Priorität als nach der Regel.',
        'Better priority than by the rule.',
      ),
      column(
        'lowered',
        'count',
        'tiefer gestuft',
        'lowered',
        'Schlechtere Priorität als nach der Regel.',
        'Lower priority than by the rule.',
      ),
      column(
        'overridden',
        'share',
        'Anteil überschriebener Prioritäten',
        'Share of priorities overridden',
        'Kunden, deren Priorität auf diese Person zurückgeht, an allen Kunden.',
        'Customers whose priority goes back to this person, of all customers.',
      ),
      ...(reps === null
        ? []
        : [
            column(
              'ownOverridden',
              'share',
              'davon an eigenen Kunden',
              'of own customers',
              'Anteil der Kunden, die diese Person selbst betreut und deren Priorität sie festgelegt hat; leer, wo sie keine betreut.',
              'Share of the customers in this person’s own care whose priority the person laid down; empty for those who have none.',
            ),
          ]),
      CUSTOMERS,
      PERIOD_REVENUE,
    ],
    rows,
    barColumns: ['share'],
  };
}

/** Share of all customers, and of those in a person's own care, whose priority the person laid down. */
function overridden(
  { decision }: PriorityResult['priorities'],
  who: string,
  reps: readonly (string | null)[] | null,
): number[] {
  let all = 0;
  let inCare = 0;
  let own = 0;
  decision.forEach((each, customer) => {
    const isOwn = reps !== null && who !== '' && reps[customer] === who;
    const isDecided = each !== null && (each.override.who ?? '') === who;
    if (isOwn) inCare += 1;
    if (isDecided) all += 1;
    if (isOwn && isDecided) own += 1;
  });
  const share = decision.length > 0 ? all / decision.length : Number.NaN;
  return reps === null ? [share] : [share, inCare > 0 ? own / inCare : Number.NaN];
}

/** How far a decision lifts a customer above the rule, in letters; states are no letters and count as neither. */
export function rise(rule: string, decided: string): number {
  if (rule.length !== 1 || decided.length !== 1) return 0;
  return rule.charCodeAt(0) - decided.charCodeAt(0);
}

function everyDecision({ input, priorities }: PriorityResult): ReportTable {
  const names = input.has('name') ? input.text('name') : null;
  const revenue = input.number('revenue');
  return {
    id: 'decisions',
    title: { de: 'Alle Entscheidungen', en: 'All decisions' },
    note: {
      de: 'Angewendet wird nur, was vollständig, gültig und – wo verlangt – genehmigt ist; alles andere steht hier mit dem Grund.',
      en: 'Only what is complete, valid and – where required – approved is applied; everything else stands here with the reason.',
    },
    columns: [
      CUSTOMER_ID,
      ...(names === null ? [] : [CUSTOMER_NAME]),
      column('column', 'text', 'Spalte', 'Column', 'Worüber entschieden ist.', 'What is decided.'),
      {
        ...column(
          'rule',
          'code',
          'Nach der Regel',
          'By the rule',
          'Priorität ohne die Entscheidung.',
          'Priority without the decision.',
        ),
        values: OUTSIDE_CLASSES,
      },
      column(
        'value',
        'text',
        'Entschieden',
        'Decided',
        'Der Wert, wie er eingetragen ist.',
        'The value as it was entered.',
      ),
      {
        ...column(
          'state',
          'code',
          'Stand',
          'State',
          'Ob die Entscheidung gilt, oder warum nicht.',
          'Whether the decision holds, or why not.',
        ),
        values: REFUSALS,
      },
      WHO,
      column('why', 'text', 'Begründung', 'Reason', 'Warum so entschieden wurde.', 'Why it was decided so.'),
      column('approvedBy', 'text', 'Genehmigt von', 'Approved by', 'Wer zugestimmt hat.', 'Who agreed.'),
      column(
        'validUntil',
        'date',
        'Gültig bis',
        'Valid until',
        'Letzter Tag der Gültigkeit.',
        'Last day on which it holds.',
      ),
      PERIOD_REVENUE,
    ],
    rows: priorities.decisions.map(({ override, refusal }): Cell[] => {
      const { customer } = override;
      const isPriority = customer !== null && override.column === PRIORITY_COLUMN;
      return [
        override.customerId,
        ...(names === null ? [] : [customer === null ? null : names[customer]!]),
        override.column,
        isPriority ? priorities.ruled[customer]! : null,
        override.value,
        refusal ?? 'applied',
        override.who,
        override.why,
        override.approvedBy,
        override.validUntil,
        customer === null ? Number.NaN : revenue[customer]!,
      ];
    }),
  };
}
