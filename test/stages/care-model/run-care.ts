import { settings } from '../../../src/stages/care-model/settings.js';
import { careModel } from '../../../src/stages/care-model/stage.js';
import { problemCodes } from '../report-rows.js';
import { type GivenDetails, stageInput, YEAR_2026 } from '../stage-input.js';

/** A customer of a test; what nobody has is not in the data. Amounts in cents. */
export interface Customer {
  readonly class: string | null;
  readonly abc?: string;
  readonly priority?: string;
  readonly status?: string;
  readonly revenue?: number;
  readonly margin?: number;
  readonly potentialClass?: string | null;
  readonly shareClass?: string | null;
  readonly cell?: string | null;
  readonly potential?: number;
  readonly potentialSource?: string | null;
  readonly visits?: number;
  readonly channel?: string | null;
  readonly rep?: string | null;
  readonly industry?: string | null;
  readonly country?: string | null;
  readonly type?: string | null;
}

const CELLS = {
  label: { de: 'Zelle', en: 'Cell' },
  unit: 'code',
  definition: { de: 'Zelle der Matrix.', en: 'Cell of the matrix.' },
  values: {
    'high-low': { de: 'hoch, niedrig', en: 'high, low' },
    'high-high': { de: 'hoch, hoch', en: 'high, high' },
  },
} as const;

/** The stage run over some customers, who are numbered from 0. */
export function run(
  customers: readonly Customer[],
  given: unknown = {},
  months = 12,
  details: GivenDetails = {},
) {
  const some = (key: keyof Customer) => customers.some((each) => each[key] !== undefined);
  const numbers = (key: 'margin' | 'visits', id: string) =>
    some(key) ? { [id]: customers.map((each) => each[key] ?? Number.NaN) } : {};
  const texts = (
    key:
      | 'abc'
      | 'priority'
      | 'channel'
      | 'potentialSource'
      | 'cell'
      | 'rep'
      | 'industry'
      | 'country'
      | 'type',
    id: string,
  ) => (some(key) ? { [id]: customers.map((each) => each[key] ?? null) } : {});
  const output = careModel.run(
    stageInput({
      settings: settings.parse(given),
      customers: customers.length,
      period: { ...YEAR_2026, months },
      details,
      ...(some('cell') ? { definitions: { 'wallet.cell': CELLS } } : {}),
      numbers: {
        revenue: customers.map((each) => each.revenue ?? 100_000),
        ...numbers('margin', 'contributionMargin'),
        ...numbers('visits', 'visits'),
        ...(some('potential')
          ? {
              'wallet.potential': customers.map((each) => each.potential ?? Number.NaN),
              'wallet.untappedRevenue': customers.map((each) => each.potential ?? Number.NaN),
            }
          : {}),
      },
      texts: {
        customerId: customers.map((_, index) => String(index)),
        status: customers.map((each) => each.status ?? 'active'),
        'contribution.class': customers.map((each) => each.class),
        ...texts('abc', 'abc.class'),
        ...texts('priority', 'priority.class'),
        ...texts('channel', 'channel'),
        ...texts('potentialSource', 'wallet.potentialSource'),
        ...texts('cell', 'wallet.cell'),
        ...texts('rep', 'rep'),
        ...texts('industry', 'industry'),
        ...texts('country', 'country'),
        ...texts('type', 'customerType'),
        ...(some('potentialClass')
          ? {
              'wallet.potentialClass': customers.map((each) => each.potentialClass ?? null),
              'wallet.shareClass': customers.map((each) => each.shareClass ?? null),
            }
          : {}),
      },
    }),
  );
  const text = (id: string) => output.columns[id] as readonly (string | null)[];
  const number = (id: string) => [...(output.columns[id] as Float64Array)];
  const table = (id: string) => output.tables.find((each) => each.id === id);
  return { output, text, number, table, codes: problemCodes(output) };
}
