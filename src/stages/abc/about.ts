import type { CustomerReport } from '../../results/customer-report.js';
import { classReport } from '../class-report.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageInput, StageOutput } from '../stage.js';
import { MEASURE_WORDING } from './measures.js';
import type { AbcSettings } from './settings.js';

const LEVERS: Readonly<Record<string, 'margin' | 'revenue'>> = {
  revenue: 'revenue',
  contributionMargin: 'margin',
};

/** Why a customer has his ABC class and what brings the next one. */
export function aboutCustomer(
  input: StageInput<AbcSettings>,
  { columns }: StageOutput,
  record: CustomerRecord,
): CustomerReport {
  const { measure } = input.settings;
  if (!input.has(measure)) return { reasons: [], tables: [] };
  const { label, ofMeasure, unit } = MEASURE_WORDING[measure];
  return classReport(
    input,
    {
      facts: {
        values: input.number(measure),
        bookings: [input.number('revenue')],
        status: input.text('status'),
      },
      classes: columns.class as readonly (string | null)[],
      shareBefore: columns.shareBefore as Float64Array,
      shareIncluding: columns.cumulativeShare as Float64Array,
      label,
      ofMeasure,
      unit,
      levers: LEVERS[measure] ?? null,
    },
    record,
  );
}
