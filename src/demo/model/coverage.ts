import type { RandomStream } from '../random.js';
import type { Coverage, Economics, LifeStage } from './customer.js';
import type { DemoRep, SalesForce } from './sales-force.js';

/** What is known of a customer when it is decided who looks after him. */
export interface Uncovered {
  readonly territory: string;
  readonly poorTerritory: boolean;
  readonly stage: LifeStage;
  readonly economics: Economics;
}

const KEY_ACCOUNT_SHARE = 0.03;

/**
 * Who looks after whom, as it grew over the years: key accounts by revenue (not by potential), some of the
 * small ones by inside sales, everybody else by the field rep of the territory.
 */
export function assignCoverage(
  random: RandomStream,
  customers: readonly Uncovered[],
  salesForce: SalesForce,
): Coverage[] {
  const keyAccounts = largest(customers, Math.max(2, Math.round(customers.length * KEY_ACCOUNT_SHARE)));
  return customers.map(({ territory, poorTerritory, economics, stage }, index) => {
    const luck = random.share();
    if (keyAccounts.has(index)) {
      return { territory, rep: random.pick(salesForce.keyAccount).name, channel: 'Key Account Management' };
    }
    const isSmall = economics.revenue < 7_000 && stage !== 'prospect';
    if (isSmall && !poorTerritory && luck < 0.6) {
      const rep = random.pick(salesForce.inside).name;
      return { territory, rep, channel: luck < 0.1 ? 'Webshop' : 'Innendienst' };
    }
    const reps = salesForce.field.get(territory) as readonly DemoRep[];
    return { territory, rep: random.pick(reps).name, channel: 'Außendienst' };
  });
}

function largest(customers: readonly Uncovered[], count: number): Set<number> {
  const ranked = customers
    .map(({ economics, stage }, index) => ({ index, stage, revenue: economics.revenue }))
    .filter(({ stage }) => stage === 'active')
    .sort((one, other) => other.revenue - one.revenue || one.index - other.index);
  return new Set(ranked.slice(0, count).map(({ index }) => index));
}
