import type { Bilingual } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS, PERIOD_CONTRIBUTION, PERIOD_REVENUE } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import type { Effort } from './effort.js';
import type { Settings } from './settings.js';
import { asOfTheRun } from './snapshot-note.js';

/** What a team of its own costs and takes (Fall für ein eigenes Team); amounts in cents, cost a year. */
export interface TeamCase {
  readonly id: 'key-account' | 'inside';
  readonly members: readonly number[];
  readonly hoursToday: number;
  readonly hoursPlan: number;
  /** Hours of today, and those of the plan, at the rate of the field force. */
  readonly costToday: number;
  readonly costAsField: number;
  /** Hours of the plan at the rate of the team. */
  readonly costInTeam: number;
  /** Cost of the team less that of today, or of the field force where today is not known; positive = dearer. */
  readonly extra: number;
  /** Contribution that each account must bring in addition so that the team pays for itself; NaN where it saves. */
  readonly neededPerAccount: number;
}

export const TEAM_NAMES: Readonly<Record<TeamCase['id'], Bilingual>> = {
  'key-account': { de: 'Key-Account-Team', en: 'Key account team' },
  inside: { de: 'Kleinkundenteam', en: 'Small-customer desk' },
};

/**
 * The case for a key account team and for a small-customer desk, in figures: what is cared for there, what it costs against
 * the field force, and what would have to come in addition. Never an uplift: whether it comes nobody knows beforehand.
 */
export function teamCases(
  input: StageInput<Settings>,
  plan: CarePlan,
  effort: Effort | null,
): readonly TeamCase[] {
  const { costPerHour, teamCostPerHour } = input.settings;
  const rates = { 'key-account': teamCostPerHour.keyAccount, inside: teamCostPerHour.inside };
  return (['key-account', 'inside'] as const).flatMap((id): TeamCase[] => {
    const members: number[] = [];
    for (let customer = 0; customer < input.customers; customer++) {
      if (plan.channel[customer] === id) members.push(customer);
    }
    if (members.length === 0) return [];
    const hoursToday = effort === null ? Number.NaN : knownTotal(effort.hoursToday, members);
    // Calls are what a desk works with: they count in the plan even where none is on record today.
    const hoursPlan = knownTotal(plan.hours, members);
    const at = (hours: number, rate: number): number => Math.round(hours * rate * 100);
    const costToday = at(hoursToday, costPerHour);
    const costAsField = at(hoursPlan, costPerHour);
    const costInTeam = at(hoursPlan, rates[id]);
    const extra = costInTeam - (Number.isNaN(costToday) ? costAsField : costToday);
    return [
      {
        id,
        members,
        hoursToday,
        hoursPlan,
        costToday,
        costAsField,
        costInTeam,
        extra,
        neededPerAccount: extra > 0 ? Math.round(extra / members.length) : Number.NaN,
      },
    ];
  });
}

export function teamCaseTable(
  input: StageInput<Settings>,
  cases: readonly TeamCase[],
  effort: Effort | null,
): ReportTable {
  const lacksCalls = effort !== null && effort.callsToday === null;
  const optional = (id: string) => (input.has(id) ? input.number(id) : null);
  const margin = optional('contributionMargin');
  const potential = optional('wallet.potential');
  return {
    id: 'team-cases',
    title: { de: 'Lohnt ein eigenes Team?', en: 'Does a team of its own pay?' },
    note: asOfTheRun({
      de: `Kunden, die das Konzept dem Team gibt. Außendienst zum Stundensatz costPerHour, Teams zu teamCostPerHour (Annahmen). Mehrkosten gegenüber heute, ohne bekanntes Heute gegenüber dem Außendienst; „nötiger Mehr-DB“ ist, was je Kunde hinzukommen müsste, kein versprochener Zuwachs.${lacksCalls ? ' Anrufe von heute sind nicht erfasst: Heute ist eher teurer als gezeigt.' : ''}`,
      en: `Customers whom the concept gives to the team. Field force at the hourly rate costPerHour, teams at teamCostPerHour (assumptions). Extra cost against today, where today is not known against the field force; "contribution needed" is what each customer would have to bring in addition, no promised uplift.${lacksCalls ? ' Calls of today are not on record: today is rather dearer than shown.' : ''}`,
    }),
    columns: [
      column('team', 'text', 'Team', 'Team', 'Eigenes Team.', 'Team of its own.'),
      CUSTOMERS,
      PERIOD_REVENUE,
      ...(margin === null ? [] : [PERIOD_CONTRIBUTION]),
      ...(potential === null
        ? []
        : [column('potential', 'amount', 'Potenzial', 'Potential', 'Im Jahr.', 'A year.')]),
      ...(cases.some((each) => !Number.isNaN(each.hoursToday))
        ? [column('hoursToday', 'hours', 'Stunden heute', 'Hours today', 'Im Jahr.', 'A year.')]
        : []),
      column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.'),
      ...(cases.some((each) => !Number.isNaN(each.hoursToday))
        ? [
            column(
              'costToday',
              'amount',
              'Kosten heute',
              'Cost today',
              'Stunden heute zum Satz des Außendienstes.',
              'Hours of today at the rate of the field force.',
            ),
          ]
        : []),
      column(
        'costAsField',
        'amount',
        'Plan im Außendienst',
        'Plan as field sales',
        'Stunden Plan zum Satz des Außendienstes.',
        'Planned hours at the rate of the field force.',
      ),
      column(
        'costInTeam',
        'amount',
        'Plan im Team',
        'Plan in the team',
        'Stunden Plan zum Satz des Teams.',
        'Planned hours at the rate of the team.',
      ),
      column('extra', 'amount', 'Mehrkosten', 'Extra cost', 'Negativ: Ersparnis.', 'Negative: a saving.'),
      column(
        'neededPerAccount',
        'amount',
        'Nötiger Mehr-DB je Kunde',
        'Contribution needed per account',
        'Damit sich das Team trägt.',
        'So that the team pays for itself.',
      ),
    ],
    rows: cases.map((each): Cell[] => {
      const sum = (values: Float64Array) => knownTotal(values, each.members);
      const hasToday = cases.some(({ hoursToday }) => !Number.isNaN(hoursToday));
      return [
        TEAM_NAMES[each.id],
        each.members.length,
        sum(input.number('revenue')),
        ...(margin === null ? [] : [sum(margin)]),
        ...(potential === null ? [] : [sum(potential)]),
        ...(hasToday ? [each.hoursToday] : []),
        each.hoursPlan,
        ...(hasToday ? [each.costToday] : []),
        each.costAsField,
        each.costInTeam,
        each.extra,
        each.neededPerAccount,
      ];
    }),
  };
}
