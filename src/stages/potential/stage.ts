import { knownTotal } from '../../math/known-total.js';
import type { KeyFigure } from '../../results/report-table.js';
import { COST_TO_SERVE_DETAILS, COST_TO_SERVE_FACTS, COST_TO_SERVE_STAGES } from '../cost-to-serve.js';
import { customerNames } from '../customer-names.js';
import { isEstimate } from '../potential-sources.js';
import { defineStage } from '../stage.js';
import { agesOf } from './ages.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { detailsOf, potentialsTable } from './details.js';
import { potentialFindings } from './findings.js';
import { industryTable } from './industry-table.js';
import { customerLists } from './lists.js';
import { marketOf } from './market.js';
import { originTable } from './origin-table.js';
import { type Outcome, those } from './outcome.js';
import { potentialsOf } from './potentials.js';
import { potentialProblems } from './problems.js';
import { profitsOf } from './profits.js';
import { qualityTable } from './quality-table.js';
import type { Settings } from './settings.js';
import { sourceTable } from './source-table.js';
import { testChart } from './test-chart.js';

/**
 * Potentials (Potenziale): known ones with their age and source, the others estimated in an order of trust, each
 * with method, group of peers and interval, and tested on those that are known. `docs/methods/potential.md` holds
 * formulas, edge cases and sources.
 */
export const potential = defineStage<Settings>({
  id: 'potential',
  title: { de: 'Potenzial', en: 'Potential' },
  summary: {
    de: 'Was jeder Kunde bei allen Lieferanten kaufen könnte: bekannt, abgeleitet oder geschätzt, mit Spanne und geprüfter Güte; dazu Gewinnpotenzial und veraltete Angaben.',
    en: 'What every customer could buy from all suppliers: known, derived or estimated, with interval and tested quality; also profit potential and statements out of date.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    anyFactOf: ['potential', 'statedShareOfWallet', 'supplierRank', 'industry', 'employees', 'sizeDriver'],
    optionalFacts: [
      'name',
      'contributionMargin',
      'potentialAsOf',
      'potentialOrigin',
      'suppliers',
      ...COST_TO_SERVE_FACTS,
    ],
    optionalDetails: [...COST_TO_SERVE_DETAILS],
    optionalStages: [...COST_TO_SERVE_STAGES],
  },
  columns: CUSTOMER_COLUMNS,
  run(input) {
    const market = marketOf(input);
    const potentials = potentialsOf(market, input.settings);
    const outcome: Outcome = {
      settings: input.settings,
      currency: input.currency,
      who: customerNames(input),
      revenue: input.number('revenue'),
      origin: input.has('potentialOrigin') ? input.text('potentialOrigin') : null,
      market,
      potentials,
      profits: profitsOf(input, market, potentials.value),
      ages: agesOf(input, market.known.knownBy),
    };
    const details = detailsOf(outcome);
    const origins = originTable(outcome);
    const chart = testChart(outcome);
    return {
      columns: {
        value: potentials.value,
        source: potentials.source,
        profit: outcome.profits.profit,
      },
      customerTables: [potentialsTable(outcome, details)],
      tables: [
        sourceTable(outcome),
        qualityTable(potentials.quality),
        ...customerLists(input, outcome, details),
        ...(origins === null ? [] : [origins]),
        industryTable(outcome),
      ],
      charts: chart === null ? [] : [chart],
      keyFigures: keyFigures(outcome),
      findings: potentialFindings(outcome),
      problems: potentialProblems(outcome),
    };
  },
});

function keyFigures({ market, potentials, profits }: Outcome): readonly KeyFigure[] {
  const isOf = (wanted: 'known' | 'estimated') =>
    those(market.customers, (customer) => {
      const source = potentials.source[customer] ?? null;
      return source !== null && isEstimate(source) === (wanted === 'estimated');
    });
  const estimated = isOf('estimated');
  return [
    {
      id: 'knownPotential',
      label: { de: 'Bekanntes Potenzial p. a.', en: 'Known potential p.a.' },
      unit: 'amount',
      value: knownTotal(potentials.value, isOf('known')),
    },
    {
      id: 'estimatedPotential',
      label: { de: 'Geschätztes Potenzial p. a.', en: 'Estimated potential p.a.' },
      unit: 'amount',
      value: knownTotal(potentials.value, estimated),
    },
    {
      id: 'customersEstimated',
      label: { de: 'Kunden mit geschätztem Potenzial', en: 'Customers with an estimated potential' },
      unit: 'count',
      value: estimated.length,
    },
    {
      id: 'profit',
      label: { de: 'Gewinnpotenzial p. a.', en: 'Profit potential p.a.' },
      unit: 'amount',
      value: knownTotal(profits.profit),
    },
    {
      id: 'untappedProfit',
      label: { de: 'Offener Gewinn, gewichtet', en: 'Untapped profit, weighted' },
      unit: 'amount',
      value: knownTotal(profits.untappedProfit),
    },
  ];
}
