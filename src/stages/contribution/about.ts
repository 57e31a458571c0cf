import type { CustomerReport } from '../../results/customer-report.js';
import { classReport } from '../class-report.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageInput, StageOutput } from '../stage.js';
import { LEVELS, waterfall } from './customer-waterfall.js';
import type { ContributionSettings } from './settings.js';

/** Why a customer has his value class, what brings the next one, and the way from list price to contribution. */
export function aboutCustomer(
  input: StageInput<ContributionSettings>,
  output: StageOutput,
  record: CustomerRecord,
): CustomerReport {
  const values = output.columns.value as Float64Array;
  const { reasons, tables } = classReport(
    input,
    {
      facts: {
        values,
        bookings: [input.number('revenue'), input.number('contributionMargin')],
        status: input.text('status'),
      },
      classes: output.columns.class as readonly (string | null)[],
      shareBefore: output.columns.shareBefore as Float64Array,
      shareIncluding: output.columns.shareIncluding as Float64Array,
      label: { de: 'Deckungsbeitrag', en: 'Contribution' },
      ofMeasure: { de: 'des Deckungsbeitrags', en: 'of contribution' },
      unit: 'amount',
      levers: 'margin',
      countsService: input.settings.valueLevel !== 'first',
    },
    record,
  );
  return { reasons, tables: [...waterfall(output, record), ...tables], shows: [LEVELS] };
}
