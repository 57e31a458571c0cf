import type { Period } from '../../../src/results/run-result.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { settings as settingsSchema } from '../../../src/stages/wallet/settings.js';
import { wallet } from '../../../src/stages/wallet/stage.js';
import { stageInput } from '../stage-input.js';

/** Facts of some customers, in the same order; amounts in cents. */
export interface Given {
  readonly revenue: readonly number[];
  readonly potential?: readonly number[];
  readonly statedShareOfWallet?: readonly number[];
  readonly contributionMargin?: readonly number[];
  readonly supplierRank?: readonly number[];
  readonly suppliers?: readonly number[];
  readonly visits?: readonly number[];
  /** What the contribution accounting says. */
  readonly costToServe?: readonly number[];
  /** What the stage of the potentials says. */
  readonly estimates?: { readonly value: readonly number[]; readonly source: readonly (string | null)[] };
  readonly status?: readonly (string | null)[];
  readonly ids?: readonly string[];
  readonly period?: Period;
}

export const unknown = Number.NaN;

/** Runs the stage over them; every setting that is not given stands at its default. */
export function runWallet(given: Given, settings: object = {}): StageOutput {
  const { revenue, potential, statedShareOfWallet, contributionMargin, status, ids, period } = given;
  const { supplierRank, suppliers, visits, estimates, costToServe } = given;
  return wallet.run(
    stageInput({
      settings: settingsSchema.parse(settings),
      customers: revenue.length,
      numbers: {
        revenue,
        ...(potential === undefined ? {} : { potential }),
        ...(statedShareOfWallet === undefined ? {} : { statedShareOfWallet }),
        ...(contributionMargin === undefined ? {} : { contributionMargin }),
        ...(supplierRank === undefined ? {} : { supplierRank }),
        ...(suppliers === undefined ? {} : { suppliers }),
        ...(visits === undefined ? {} : { visits }),
        ...(costToServe === undefined ? {} : { 'contribution.costToServe': costToServe }),
        ...(estimates === undefined ? {} : { 'potential.value': estimates.value }),
      },
      texts: {
        customerId: ids ?? revenue.map((_, index) => `K${index}`),
        status: status ?? revenue.map(() => 'active'),
        ...(estimates === undefined ? {} : { 'potential.source': estimates.source }),
      },
      ...(period === undefined ? {} : { period }),
    }),
  );
}
