import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { KeyFigure } from '../../results/report-table.js';
import { annualFactor } from '../annual-factor.js';
import {
  COST_TO_SERVE_DETAILS,
  COST_TO_SERVE_FACTS,
  COST_TO_SERVE_STAGES,
  costToServe,
} from '../cost-to-serve.js';
import { byCustomerNumber, customerLabel, customerNames } from '../customer-names.js';
import { defineStage, type StageInput, type StageOutput } from '../stage.js';
import { channelOf } from './channel.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { coverageTable } from './coverage-table.js';
import { walletFindings } from './findings.js';
import { walletFormulas, walletInputs } from './formulas.js';
import { matrixTable } from './matrix-table.js';
import { opportunities, opportunitiesTable } from './opportunities-table.js';
import { portfolioChart } from './portfolio-chart.js';
import { servingClaim } from './serving-claim.js';
import { servingFinding, servingTable } from './serving-table.js';
import type { WalletSettings } from './settings.js';
import { strategyTable } from './strategy-table.js';
import { byCertainty, usedShare, type Wallets, walletsOf } from './wallets.js';

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
    anyFactOf: ['potential', 'statedShareOfWallet', 'supplierRank'],
    optionalFacts: ['contributionMargin', 'name', 'suppliers', ...COST_TO_SERVE_FACTS],
    optionalDetails: [...COST_TO_SERVE_DETAILS],
    optionalStages: ['potential', ...COST_TO_SERVE_STAGES],
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
      stated: {
        given: optional('potential'),
        share: optional('statedShareOfWallet'),
        rank: optional('supplierRank'),
        suppliers: optional('suppliers'),
      },
      estimates: estimatesOf(input),
      contributionMargin: optional('contributionMargin'),
      annualFactor: annualFactor(input.period),
    },
    input.settings,
  );
  const order = opportunities(wallets, byId);
  const portfolio = portfolioChart(wallets, who, byId, input.settings);
  const cost = costToServe(input, input.settings.costToServe);
  const claim = cost === null ? null : servingClaim(wallets, cost);
  const serving = claim === null ? null : servingTable(claim, wallets);
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
      strategyTable(input.settings),
      opportunitiesTable(wallets, order, who, input.settings),
      coverageTable(wallets),
      ...(serving === null ? [] : [serving]),
    ],
    charts: portfolio === null ? [] : [portfolio],
    keyFigures: keyFigures(wallets),
    findings: [
      ...walletFindings({
        wallets,
        currency: input.currency,
        opportunities: order,
        nameOf: (index) => customerLabel(index, who),
      }),
      ...(claim === null ? [] : [servingFinding(claim)]),
    ],
    formulas: walletFormulas(),
    inputs: walletInputs(input.settings),
    problems: problems(wallets, input.has('potential.value')),
  };
}

/** The estimates of the stage before, where it ran and they are wanted. */
function estimatesOf(input: StageInput<WalletSettings>) {
  if (input.settings.potentialFrom === 'known' || !input.has('potential.value')) return null;
  return { value: input.number('potential.value'), source: input.text('potential.source') };
}

function keyFigures(wallets: Wallets): KeyFigure[] {
  const { known, estimated } = byCertainty(wallets);
  const { potential } = wallets.potentials;
  return [
    {
      id: 'potential',
      label: { de: 'Bekanntes Potenzial p. a.', en: 'Known potential p.a.' },
      unit: 'amount',
      value: knownTotal(potential, known),
    },
    {
      id: 'shareOfWallet',
      label: { de: 'Lieferanteil', en: 'Share of wallet' },
      unit: 'share',
      value: usedShare(wallets, known),
    },
    {
      id: 'untappedRevenue',
      label: { de: 'Offenes Potenzial', en: 'Untapped revenue' },
      unit: 'amount',
      value: knownTotal(wallets.untappedRevenue, known),
    },
    {
      id: 'untappedMargin',
      label: { de: 'Offenes Potenzial (DB)', en: 'Untapped margin' },
      unit: 'amount',
      value: knownTotal(wallets.untappedMargin, known),
    },
    {
      id: 'coverage',
      label: { de: 'Umsatz mit bekanntem Potenzial', en: 'Revenue with known potential' },
      unit: 'share',
      value: coveredRevenue(wallets),
    },
    ...(estimated.length === 0
      ? []
      : [
          {
            id: 'estimatedPotential',
            label: { de: 'Geschätztes Potenzial p. a.', en: 'Estimated potential p.a.' },
            unit: 'amount' as const,
            value: knownTotal(potential, estimated),
          },
          {
            id: 'estimatedUntapped',
            label: { de: 'davon offen', en: 'of this untapped' },
            unit: 'amount' as const,
            value: knownTotal(wallets.untappedRevenue, estimated),
          },
        ]),
  ];
}

/** Share of revenue earned with customers whose potential is known; NaN without revenue. */
function coveredRevenue({ facts, potentials }: Wallets): number {
  const net = knownTotal(facts.revenue);
  if (!(net > 0)) return Number.NaN;
  let covered = 0;
  facts.revenue.forEach((amount, index) => {
    if (potentials.known.source[index] !== null && !Number.isNaN(amount)) covered += amount;
  });
  return covered / net;
}

/** Below this share of revenue the matrix shows less than half of the business. */
const LOW_COVERAGE = 0.5;

/** What the stage of the potentials says of the same entries already is not said twice. */
function problems(wallets: Wallets, isSaid: boolean): Problem[] {
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
  if (isSaid) return found;
  const { unusable, unusableRanks } = potentials.known;
  if (unusable > 0) found.push(problem('KW511', { details: { customers: unusable } }));
  if (unusableRanks > 0) found.push(problem('KW529', { details: { customers: unusableRanks } }));
  if (facts.annualFactor !== 1) {
    const factor = inBoth((language) => formatNumber(facts.annualFactor, 2, language));
    found.push(problem('KW512', { details: { factor } }));
  }
  return found;
}
