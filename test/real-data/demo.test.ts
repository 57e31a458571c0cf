import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/workspace.js';
import { type Scored, score, tally } from './scored.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/demo/${name}`, import.meta.url));

interface Amounts {
  readonly read: number;
  readonly inPeriod: number;
  readonly outsidePeriod: number;
}

/** What the generator of the demo company counted while it wrote the exports. */
interface Control {
  readonly period: { readonly start: string; readonly end: string };
  readonly rows: Readonly<Record<string, number>>;
  readonly revenueCents: Amounts;
  readonly contributionMarginCents: Amounts;
  readonly listRevenueCents: Amounts;
  readonly invoiceLines: { readonly inPeriod: number; readonly outsidePeriod: number };
  readonly customers: Readonly<
    Record<'inMaster' | 'withBookings' | 'inPeriod' | 'withPotential' | 'afterRollUp', number>
  >;
  readonly status: Readonly<Record<string, number>>;
  readonly services: { readonly inPeriod: number; readonly chargedInPeriod: number };
  readonly activities: { readonly visitsInPeriod: number };
  readonly decisions: {
    readonly holding: number;
    readonly expired: number;
    readonly withoutApproval: number;
  };
}

const control = JSON.parse(readFileSync(fixture('musterwerk-kontrolle.json'), 'utf8')) as Control;
const folder = workspace();

describe('the demo company', () => {
  let run: Scored;
  const inCents = (path: string): number => Math.round(Number(run.value(path)) * 100);
  beforeAll(async () => {
    run = await score(fixture('musterwerk.xlsx'), folder);
  });

  it('has data for every stage', () => {
    const stages = run.value('stages') as Record<string, { status: string }>;
    const open = Object.entries(stages).filter(([, { status }]) => status !== 'done');
    expect(open).toEqual([]);
    expect(Object.keys(stages).length).toBeGreaterThanOrEqual(7);
  });

  it('is read completely, sheet by sheet', () => {
    const sources = run.value('sources') as { table: string; rowsRead: number; rowsUsed: number }[];
    const { customers, invoiceLines, services, activities, reps, timeStudy, costs, decisions } = control.rows;
    const rows = Object.fromEntries(
      sources.map(({ table, rowsRead, rowsUsed }) => [table, [rowsRead, rowsUsed]]),
    );
    expect(rows).toEqual({
      customers: [customers, customers],
      'invoice-lines': [invoiceLines, invoiceLines],
      services: [services, services],
      activities: [activities, activities],
      reps: [reps, reps],
      'time-study': [timeStudy, timeStudy],
      costs: [costs, costs],
      overrides: [decisions, decisions],
    });
  });

  it.each([
    ['revenue', control.revenueCents],
    ['contributionMargin', control.contributionMarginCents],
  ] as const)('comes to the generator’s %s to the cent', (name, amounts) => {
    expect(inCents(`control.${name}Read`)).toBe(amounts.read);
    expect(inCents(`control.${name}Used`)).toBe(amounts.read);
    expect(inCents(`control.${name}InPeriod`)).toBe(amounts.inPeriod);
    expect(inCents(`control.${name}OutsidePeriod`)).toBe(amounts.outsidePeriod);
    expect(run.sumOfCents(name)).toBe(amounts.inPeriod);
  });

  it('comes to the same with groups rolled up, in so many rows as the generator says', async () => {
    const groups = await score(fixture('musterwerk.xlsx'), folder, ['--set', 'customers.rollUp=parent']);
    expect(groups.customers.length).toBe(control.customers.afterRollUp);
    expect(groups.sumOfCents('revenue')).toBe(control.revenueCents.inPeriod);
    expect(groups.sumOfCents('contributionMargin')).toBe(control.contributionMarginCents.inPeriod);
    const sum = (column: string): number =>
      groups.customers.reduce((all, row) => all + Number(row[column]), 0);
    expect(sum('visits')).toBe(control.activities.visitsInPeriod);
    expect(sum('members')).toBe(control.customers.inMaster);
  });

  it('comes to the generator’s list revenue, services and visits', () => {
    expect(run.sumOfCents('listRevenue')).toBe(control.listRevenueCents.inPeriod);
    const sum = (column: string): number =>
      run.customers.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum('visits')).toBe(control.activities.visitsInPeriod);
    // Services that were charged are a business of their own, no gift.
    expect(sum('value-to-value.serviceEntries')).toBe(
      control.services.inPeriod - control.services.chargedInPeriod,
    );
  });

  it('applies the decisions that hold, and says of the others why they do not', () => {
    const { holding, expired, withoutApproval } = control.decisions;
    expect([expired, withoutApproval]).toEqual([1, 1]);
    expect(run.customers.filter((row) => row['priority.override'] !== '').length).toBe(holding);
    const said = (run.value('problems') as { code: string; message: string }[]).find(
      ({ code }) => code === 'KW584',
    );
    expect(said?.message).toMatch(/: 2 \(1 × .*, 1 × /);
  });

  it('is about the generator’s period', () => {
    expect(run.value('period.from')).toBe(control.period.start);
    expect(run.value('period.to')).toBe(control.period.end);
    expect(run.value('control.rowsInPeriod')).toBe(control.invoiceLines.inPeriod);
    expect(run.value('control.rowsOutsidePeriod')).toBe(control.invoiceLines.outsidePeriod);
  });

  it('has the generator’s customers, each with the right status', () => {
    expect(run.customers.length).toBe(control.customers.inMaster);
    expect(run.value('control.customersInData')).toBe(control.customers.withBookings);
    expect(run.value('control.customersInPeriod')).toBe(control.customers.inPeriod);
    expect(run.customers.filter((row) => row.potential !== '').length).toBe(control.customers.withPotential);
    const { withoutPurchase, ...status } = control.status;
    expect(tally(run.customers, 'status')).toEqual({ ...status, prospect: withoutPurchase });
  });
});
