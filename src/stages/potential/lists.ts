import type { ReportTable } from '../../results/report-table.js';
import { customerListTable, identityColumns } from '../customer-list.js';
import { isEstimate } from '../potential-sources.js';
import type { StageInput } from '../stage.js';
import { type DetailId, type detailsOf, listed } from './details.js';
import { type Outcome, those } from './outcome.js';
import type { Settings } from './settings.js';

/** Customers to talk about: where profit is untapped, whose potential is only estimated, whose is out of date. */
export function customerLists(
  input: StageInput<Settings>,
  outcome: Outcome,
  details: ReturnType<typeof detailsOf>,
): readonly ReportTable[] {
  const { market, potentials, profits, ages } = outcome;
  const columns = (...ids: DetailId[]) => [...identityColumns(input), ...listed(details, ids)];
  const hasMargins = profits.untappedProfit.some((amount) => amount > 0);
  const weight = hasMargins ? profits.untappedProfit : profits.untapped;
  const untapped = those(market.customers, (customer) => weight[customer]! > 0);
  const estimated = those(market.customers, (customer) => isEstimate(potentials.source[customer] ?? null));
  const stale = those(market.customers, (customer) => ages?.isStale[customer] === true);
  const tables: ReportTable[] = [];
  if (untapped.length > 0) {
    tables.push(
      customerListTable(input, {
        id: 'untapped',
        title: hasMargins
          ? { de: 'Offener Gewinn', en: 'Untapped profit' }
          : { de: 'Offenes Potenzial', en: 'Untapped potential' },
        note: {
          de: 'Was noch zu gewinnen ist, das meiste zuerst; unter „Verfahren“ steht, ob das Potenzial bekannt oder geschätzt ist.',
          en: 'What is still to be won, most first; "Method" says whether the potential is known or estimated.',
        },
        members: untapped,
        weight,
        columns: columns(
          'value',
          'method',
          'annualRevenue',
          'untapped',
          'margin',
          'marginSource',
          'profit',
          'untappedProfit',
        ),
      }),
    );
  }
  if (estimated.length > 0) {
    tables.push(
      customerListTable(input, {
        id: 'estimates',
        title: { de: 'Größte geschätzte Potenziale', en: 'Largest estimated potentials' },
        note: {
          de: 'Hier lohnt es zuerst, das Potenzial zu erfragen: Eine Angabe ersetzt die Schätzung.',
          en: 'Here it pays first to ask for the potential: an answer replaces the estimate.',
        },
        members: estimated,
        weight: potentials.value,
        columns: columns(
          'value',
          'method',
          'low',
          'high',
          'peerIndustry',
          'peerSize',
          'peers',
          'annualRevenue',
          'flag',
        ),
      }),
    );
  }
  if (stale.length > 0) {
    tables.push(
      customerListTable(input, {
        id: 'stale',
        title: { de: 'Veraltete Potenziale', en: 'Potentials out of date' },
        note: {
          de: `Angaben, die am Stichtag älter als ${input.settings.staleMonths} Monate sind, das größte Potenzial zuerst.`,
          en: `Statements older than ${input.settings.staleMonths} months on the as-of date, the largest potential first.`,
        },
        members: stale,
        weight: potentials.value,
        columns: columns('value', 'age', 'origin', 'annualRevenue', 'flag'),
      }),
    );
  }
  return tables;
}
