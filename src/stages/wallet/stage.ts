import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { KeyFigure } from '../../results/report-table.js';
import { byCustomerNumber, customerLabel, customerNames } from '../customer-names.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { annualFactor } from './annual-revenue.js';
import { channelOf } from './channel.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { coverageTable } from './coverage-table.js';
import { walletFindings } from './findings.js';
import { walletFormulas, walletInputs } from './formulas.js';
import { matrixTable } from './matrix-table.js';
import { opportunities, opportunitiesTable } from './opportunities-table.js';
import { portfolioChart } from './portfolio-chart.js';
import type { WalletSettings } from './settings.js';
import { usedShare, type Wallets, walletsOf } from './wallets.js';

/**
 * Potential and share of wallet (Potenzial und Lieferanteil): what a customer could buy, what he buys from
 * us, and what follows. `docs/methods/wallet.md` holds formulas, edge cases and sources.
 */
export const wallet = defineStage<WalletSettings>({
  id: 'wallet',
  title: { de: 'Potenzial und Lieferanteil', en: 'Potential and share of wallet' },
  summary: {
    de: 'Wo noch etwas zu gewinnen ist: Lieferanteil, offenes Potenzial in Umsatz und Deckungsbeitrag, Matrix mit Normstrategie und Kanal.',
    en: 'Where there is more to win: share of wallet, untapped potential in revenue and margin, matrix with strategy and channel.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'status'],
    anyFactOf: ['potential', 'statedShareOfWallet'],
    optionalFacts: ['contributionMargin', 'name'],
  },
  columns: CUSTOMER_COLUMNS,
  run: analyse,
});

function analyse(input: StageInput<WalletSettings>): StageOutput {
  const optional = (id: string): Float64Array | null => (input.has(id) ? input.number(id) : null);
  const who = customerNames(input);
  const byId = byCustomerNumber(who.ids);
  const wallets = walletsOf(
    {
      revenue: input.number('revenue'),
      potential: optional('potential'),
      statedShare: optional('statedShareOfWallet'),
      contributionMargin: optional('contributionMargin'),
      annualFactor: annualFactor(input.period),
    },
    input.settings,
  );
  const order = opportunities(wallets, byId);
  const portfolio = portfolioChart(wallets, who, byId, input.settings);
  return {
    columns: {
      potential: wallets.potentials.potential,
      potentialSource: wallets.potentials.source,
      shareOfWallet: wallets.share,
      overPotential: wallets.overPotential,
      untappedRevenue: wallets.untappedRevenue,
      untappedMargin: wallets.untappedMargin,
      marginSource: wallets.marginSource,
      potentialClass: wallets.potentialClass,
      potentialShareBefore: wallets.potentialShareBefore,
      shareClass: wallets.shareClass,
      cell: wallets.cell.map((cell) => cell?.id ?? null),
      strategy: wallets.cell.map((cell) => cell?.strategy ?? null),
      channel: wallets.potentialClass.map((each) => (each === null ? null : channelOf(each, input.settings))),
    },
    tables: [
      matrixTable(wallets, input.text('status'), input.settings),
      opportunitiesTable(wallets, order, who, input.settings),
      coverageTable(wallets),
    ],
    charts: portfolio === null ? [] : [portfolio],
    keyFigures: keyFigures(wallets),
    findings: walletFindings({
      wallets,
      currency: input.currency,
      opportunities: order,
      nameOf: (index) => customerLabel(index, who),
    }),
    formulas: walletFormulas(),
    inputs: walletInputs(input.settings),
    problems: problems(wallets),
  };
}

function keyFigures(wallets: Wallets): KeyFigure[] {
  const everybody = wallets.cell.map((_, index) => index);
  return [
    {
      id: 'potential',
      label: { de: 'Bekanntes Potenzial p. a.', en: 'Known potential p.a.' },
      unit: 'amount',
      value: knownTotal(wallets.potentials.potential),
    },
    {
      id: 'shareOfWallet',
      label: { de: 'Lieferanteil', en: 'Share of wallet' },
      unit: 'share',
      value: usedShare(wallets, everybody),
    },
    {
      id: 'untappedRevenue',
      label: { de: 'Offenes Potenzial', en: 'Untapped revenue' },
      unit: 'amount',
      value: knownTotal(wallets.untappedRevenue),
    },
    {
      id: 'untappedMargin',
      label: { de: 'Offenes Potenzial (DB)', en: 'Untapped margin' },
      unit: 'amount',
      value: knownTotal(wallets.untappedMargin),
    },
    {
      id: 'coverage',
      label: { de: 'Umsatz mit bekanntem Potenzial', en: 'Revenue with known potential' },
      unit: 'share',
      value: coveredRevenue(wallets),
    },
  ];
}

/** Share of revenue earned with customers whose potential is known; NaN without revenue. */
function coveredRevenue({ facts, potentials }: Wallets): number {
  const net = knownTotal(facts.revenue);
  if (!(net > 0)) return Number.NaN;
  let covered = 0;
  facts.revenue.forEach((amount, index) => {
    if (potentials.source[index] !== null && !Number.isNaN(amount)) covered += amount;
  });
  return covered / net;
}

/** Below this share of revenue the matrix shows less than half of the business. */
const LOW_COVERAGE = 0.5;

function problems(wallets: Wallets): Problem[] {
  const { facts, potentials } = wallets;
  const found: Problem[] = [];
  const over = wallets.overPotential.filter((each) => each === 'yes').length;
  if (over > 0) found.push(problem('KW501', { details: { customers: over } }));
  const coverage = coveredRevenue(wallets);
  if (coverage < LOW_COVERAGE) {
    found.push(
      problem('KW510', { details: { covered: inBoth((language) => formatShare(coverage, language)) } }),
    );
  }
  if (potentials.unusable > 0) {
    found.push(problem('KW511', { details: { customers: potentials.unusable } }));
  }
  if (facts.annualFactor !== 1) {
    const factor = inBoth((language) => formatNumber(facts.annualFactor, 2, language));
    found.push(problem('KW512', { details: { factor } }));
  }
  return found;
}
