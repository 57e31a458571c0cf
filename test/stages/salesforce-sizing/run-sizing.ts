import { settings } from '../../../src/stages/salesforce-sizing/settings.js';
import { salesforceSizing } from '../../../src/stages/salesforce-sizing/stage.js';
import { problemCodes, tableOf } from '../report-rows.js';
import { type GivenDetails, stageInput } from '../stage-input.js';

/** A customer as the stages before leave him. Amounts in cents. */
export interface SizedCustomer {
  readonly class?: string;
  readonly channel?: string;
  readonly hours: number;
  readonly territory?: string;
  readonly status?: string;
  readonly country?: string;
  readonly customerType?: string;
  readonly revenue?: number;
  readonly margin?: number;
  readonly potential?: number;
}

/** Runs the sizing of some customers; conversation is half of the hours, travel a quarter. */
export function runSizing(
  customers: readonly SizedCustomer[],
  details: GivenDetails = {},
  given: Parameters<typeof settings.parse>[0] = {},
) {
  const hours = customers.map((each) => each.hours);
  const numbers = (id: 'revenue' | 'margin' | 'potential'): number[] | null =>
    customers.some((each) => each[id] !== undefined) ? customers.map((each) => each[id] ?? Number.NaN) : null;
  const texts = (id: 'territory' | 'status' | 'country' | 'customerType'): (string | null)[] | null =>
    customers.some((each) => each[id] !== undefined) ? customers.map((each) => each[id] ?? null) : null;
  const present = <T>(entries: Readonly<Record<string, T | null>>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).flatMap(([id, each]) => (each === null ? [] : [[id, each]])));
  const output = salesforceSizing.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      numbers: {
        'care-model.hours': hours,
        'care-model.conversationHours': hours.map((each) => each / 2),
        'care-model.travelHours': hours.map((each) => each / 4),
        'care-model.visits': hours.map(() => 1),
        'care-model.calls': hours.map(() => 2),
        ...present({
          revenue: numbers('revenue'),
          contributionMargin: numbers('margin'),
          potential: numbers('potential'),
        }),
      },
      texts: {
        'care-model.careClass': customers.map((each) => each.class ?? 'A'),
        'care-model.channel': customers.map((each) => each.channel ?? 'field'),
        ...present({
          territory: texts('territory'),
          status: texts('status'),
          country: texts('country'),
          customerType: texts('customerType'),
        }),
      },
      details,
    }),
  );
  return {
    output,
    table: (id: string) => tableOf(output, id),
    codes: problemCodes(output),
    ids: output.tables.map(({ id }) => id),
  };
}
