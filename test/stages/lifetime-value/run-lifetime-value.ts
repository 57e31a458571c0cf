import type { PurchaseHistory } from '../../../src/facts/purchase-history.js';
import { FROM_HISTORY } from '../../../src/stages/lifetime-value/evaluation.js';
import { settings } from '../../../src/stages/lifetime-value/settings.js';
import { lifetimeValue } from '../../../src/stages/lifetime-value/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { Draws, simulatedCustomers, simulatedSpend } from '../../math/lifetime/simulated-customers.js';
import { stageInput } from '../stage-input.js';
import { historyOf, type Purchase } from './histories.js';

export const AS_OF = Date.UTC(2026, 11, 31) / 86_400_000;
const DAYS = 3 * 365;
const START = AS_OF - DAYS + 1;

export interface Company {
  readonly customers: readonly (readonly Purchase[])[];
  readonly start: number;
}

/** Three years of a company whose customers are what the model imagines; 25 to 400 EUR of margin a purchase. */
export function company(count: number, seed: number, model = { r: 0.8, alpha: 40, a: 0.7, b: 3 }): Company {
  const simulated = simulatedCustomers(model, count, DAYS, seed);
  const draws = new Draws(seed + 1);
  const level = simulatedSpend(
    { p: 5, q: 4, v: 6000 },
    simulated.map(() => 20),
    seed + 2,
  );
  const customers = simulated.map(({ start, purchases }, at) => {
    const days = new Set([0, ...purchases].map((each) => Math.floor(START + start + each)));
    return [...days]
      .filter((day) => day <= AS_OF)
      .map((day) => {
        const margin = Math.round(level[at]! * draws.gamma(5, 5));
        return { day, revenue: margin * 4, margin };
      });
  });
  return { customers, start: START };
}

/** The stage over a company or a history; classes by what customers brought in all. */
export function run(
  given: Company | PurchaseHistory,
  set: object = {},
  ids?: readonly string[],
): StageOutput {
  const history =
    'now' in given ? given : historyOf(given.customers, { start: given.start, asOf: AS_OF }, 12);
  const count = history.activeMonths.length;
  const names = ids ?? Array.from({ length: count }, (_, at) => `K${String(at).padStart(5, '0')}`);
  const brought = history.now.lastYear.revenue;
  const parsed = settings.parse(set);
  return lifetimeValue.run(
    stageInput({
      settings: parsed,
      customers: count,
      texts: {
        customerId: names,
        'abc.class': Array.from(brought, (each) => (each > 100_000 ? 'A' : each > 0 ? 'B' : 'dormant')),
      },
      details: { purchaseHistory: history },
      found: () => FROM_HISTORY.find(history, parsed),
    }),
  );
}
