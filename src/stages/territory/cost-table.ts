import { inBoth } from '../../language/bilingual.js';
import { totalsByGroup } from '../../math/totals-by-group.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import type { Contacts } from './care-today.js';
import type { Basis, Grouping } from './grouping.js';
import type { Settings } from './settings.js';
import { NONE, nameColumn } from './territory-table.js';

/** Cost of care of one territory, today and by the plan, in cents a year; NaN where unknown. */
export interface CareCosts {
  readonly visitsToday: number;
  readonly visitsPlan: number;
  readonly callsToday: number;
  readonly callsPlan: number;
  readonly today: number;
  readonly plan: number;
  /** Annual revenue that they are held against. */
  readonly revenue: number;
}

/**
 * Cost-to-serve by territory before and after the care model (Bereitstellungskosten), by the times and the hourly rate
 * of the care model, so that both say the same. Where no calls are on record, calls are left out on both sides. The last
 * one is that of the company.
 */
export function careCosts(
  input: StageInput<Settings>,
  contacts: Contacts,
  { names, groupOf }: Grouping,
  years: number,
): readonly CareCosts[] {
  const everybody = new Int32Array(input.customers);
  const totals = (values: Float64Array | null): readonly number[] =>
    values === null
      ? [...names.map(() => Number.NaN), Number.NaN]
      : [...totalsByGroup(values, groupOf, names.length), totalsByGroup(values, everybody, 1)[0]!];
  const visitsToday = totals(contacts.visits);
  const visitsPlan = totals(input.number('care-model.visits'));
  const callsToday = totals(contacts.calls);
  const callsPlan = totals(contacts.calls === null ? null : input.number('care-model.calls'));
  const revenue = totals(input.number('revenue'));
  const costToday = totals(input.number('care-model.costToday'));
  const costPlan = totals(input.number('care-model.comparedCost'));
  return visitsToday.map((visits, place) => ({
    visitsToday: visits,
    visitsPlan: visitsPlan[place]!,
    callsToday: callsToday[place]!,
    callsPlan: callsPlan[place]!,
    today: costToday[place]!,
    plan: costPlan[place]!,
    revenue: revenue[place]! / years,
  }));
}

const visits = (id: string, german: string, english: string, when: string, whenEnglish: string) =>
  column(id, 'count', german, english, `Besuche im Jahr, ${when}.`, `Visits a year, ${whenEnglish}.`);
const calls = (id: string, german: string, english: string, when: string, whenEnglish: string) =>
  column(id, 'count', german, english, `Anrufe im Jahr, ${when}.`, `Calls a year, ${whenEnglish}.`);

const FIGURES: readonly (ColumnDefinition & { of(costs: CareCosts): number })[] = [
  {
    ...visits('visitsToday', 'Besuche heute', 'Visits today', 'wie heute', 'as today'),
    of: (costs) => costs.visitsToday,
  },
  {
    ...visits('visitsPlan', 'Besuche Plan', 'Visits by plan', 'nach Betreuungskonzept', 'by the care model'),
    of: (costs) => costs.visitsPlan,
  },
  {
    ...calls('callsToday', 'Anrufe heute', 'Calls today', 'wie heute', 'as today'),
    of: (costs) => costs.callsToday,
  },
  {
    ...calls('callsPlan', 'Anrufe Plan', 'Calls by plan', 'nach Betreuungskonzept', 'by the care model'),
    of: (costs) => costs.callsPlan,
  },
  {
    ...column(
      'costToday',
      'amount',
      'Kosten heute',
      'Cost today',
      'Besuche und Anrufe von heute zu Standardsätzen, im Jahr.',
      'Visits and calls of today at standard rates, a year.',
    ),
    of: (costs) => costs.today,
  },
  {
    ...column(
      'costPlan',
      'amount',
      'Kosten Plan',
      'Cost by plan',
      'Besuche und Anrufe des Betreuungskonzepts zu denselben Sätzen.',
      'Visits and calls of the care model at the same rates.',
    ),
    of: (costs) => costs.plan,
  },
  {
    ...column('costChange', 'amount', 'Änderung', 'Change', 'Plan minus heute.', 'Plan less today.'),
    of: (costs) => costs.plan - costs.today,
  },
  {
    ...column(
      'shareToday',
      'share',
      'Anteil am Umsatz heute',
      'Share of revenue today',
      'Kosten heute / Umsatz im Jahr.',
      'Cost today / revenue a year.',
    ),
    of: (costs) => (costs.revenue > 0 ? costs.today / costs.revenue : Number.NaN),
  },
  {
    ...column(
      'sharePlan',
      'share',
      'Anteil am Umsatz Plan',
      'Share of revenue by plan',
      'Kosten Plan / Umsatz im Jahr.',
      'Cost by plan / revenue a year.',
    ),
    of: (costs) => (costs.revenue > 0 ? costs.plan / costs.revenue : Number.NaN),
  },
];

/** What care costs by territory, today and by the plan. */
export function costTable(
  contacts: Contacts,
  costs: readonly CareCosts[],
  { names }: Grouping,
  basis: Basis,
): ReportTable {
  const figures = FIGURES.filter(({ of }) => costs.some((each) => !Number.isNaN(of(each))));
  const hasCalls = contacts.calls !== null;
  return {
    id: 'cost-to-serve',
    title: { de: 'Betreuungskosten heute und nach Plan', en: 'Cost of care, today and by the plan' },
    note: inBoth((language) => {
      if (language === 'de') {
        const today = contacts.basis === 'made' ? 'gemachte Besuche' : 'Besuche laut Kundenstamm';
        const calls = hasCalls ? '' : ' Anrufe sind nicht erfasst und bleiben auf beiden Seiten weg.';
        return `Heute: ${today}, auf ein Jahr gerechnet; Zeiten und Stundensatz des Betreuungskonzepts.${calls} Andere Kosten der Bedienung bleiben, wie sie sind. Stand des Laufs.`;
      }
      const today = contacts.basis === 'made' ? 'visits made' : 'visits by the customer master';
      const calls = hasCalls ? '' : ' Calls are not on record and left out on both sides.';
      return `Today: ${today}, scaled to a year; times and hourly rate of the care model.${calls} Other cost-to-serve stays as it is. As of the run.`;
    }),
    columns: [nameColumn(basis), ...figures.map(({ of: _, ...definition }) => definition)],
    rows: costs.map((each, place): Cell[] => [
      place < names.length ? (names[place] ?? NONE[basis]) : TOTAL,
      ...figures.map(({ of }) => of(each)),
    ]),
    hasTotal: true,
  };
}
