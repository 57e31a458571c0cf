import type { Rep } from '../../../src/facts/fact.js';
import { settings } from '../../../src/stages/visit-allocation/settings.js';
import { visitAllocation } from '../../../src/stages/visit-allocation/stage.js';
import { problemCodes, tableOf } from '../report-rows.js';
import { stageInput } from '../stage-input.js';

/** A customer as the care model and the value stages know him; amounts in currency units. */
export interface Visited {
  readonly id?: string;
  /** Contribution margin; null = unknown. */
  readonly value: number | null;
  readonly untapped?: number;
  readonly profit?: number;
  readonly class?: string;
  readonly channel?: string;
  readonly plan?: number;
  readonly hoursPerVisit?: number;
  readonly callHours?: number;
  readonly visits?: number;
  readonly revenue?: number;
  readonly before?: number;
  readonly share?: string;
  readonly potentialClass?: string;
}

const cents = (amount: number | null): number => (amount === null ? Number.NaN : amount * 100);

/** Runs the stage on customers of which nothing but what is given is known. */
export function allocate(
  customers: readonly Visited[],
  given: Parameters<typeof settings.parse>[0] = {},
  reps: readonly Rep[] | null = null,
) {
  const plan = customers.map(({ plan = 4 }) => plan);
  const visitHours = customers.map(({ hoursPerVisit = 2 }, at) => plan[at]! * hoursPerVisit);
  const hours = visitHours.map((own, at) => own + (customers[at]!.callHours ?? 0));
  const has = (key: keyof Visited): boolean => customers.some((each) => each[key] !== undefined);
  const output = visitAllocation.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        'contribution.value': customers.map(({ value }) => cents(value)),
        'care-model.visits': plan,
        'care-model.visitHours': visitHours,
        'care-model.hours': hours,
        'care-model.careCost': hours.map((own) => own * 7000),
        revenue: customers.map(({ revenue = 100 }) => cents(revenue)),
        ...(has('untapped')
          ? { 'wallet.untappedMargin': customers.map(({ untapped }) => cents(untapped ?? null)) }
          : {}),
        ...(has('profit')
          ? { 'potential.profit': customers.map(({ profit }) => cents(profit ?? null)) }
          : {}),
        ...(has('visits') ? { visits: customers.map(({ visits = Number.NaN }) => visits) } : {}),
        ...(has('before') ? { previousRevenue: customers.map(({ before }) => cents(before ?? null)) } : {}),
      },
      texts: {
        customerId: customers.map(({ id }, at) => id ?? `K${String(at).padStart(3, '0')}`),
        'care-model.careClass': customers.map((each) => each.class ?? 'A'),
        'care-model.channel': customers.map(({ channel = 'field' }) => channel),
        ...(has('share') ? { 'wallet.shareClass': customers.map(({ share }) => share ?? null) } : {}),
        ...(has('potentialClass')
          ? { 'wallet.potentialClass': customers.map(({ potentialClass }) => potentialClass ?? null) }
          : {}),
      },
      definitions: {
        'wallet.shareClass': {
          label: { de: 'Lieferanteilsklasse', en: 'Share class' },
          unit: 'code',
          definition: { de: 'Klasse.', en: 'Class.' },
        },
      },
      details: reps === null ? {} : { reps },
    }),
  );
  return {
    output,
    visits: [...(output.columns.visits as Float64Array)],
    difference: [...(output.columns.difference as Float64Array)],
    table: (id: string) => tableOf(output, id),
    codes: problemCodes(output),
    ids: output.tables.map(({ id }) => id),
    text: (output.findings ?? []).map(({ text }) => text.de).join(' '),
  };
}
