import { AS_OF } from '../calendar.js';
import { exp } from '../elementary.js';
import type { RandomStream } from '../random.js';
import type { Care, Coverage, Economics, Lifespan } from './customer.js';
import type { DemoRep } from './sales-force.js';

const MINUTES_PER_YEAR = 1_680 * 60;
const MINUTES_PER_VISIT = 72;
const MOST_VISITS = 24;
const PLANNED_FREQUENCIES = [0, 1, 2, 4, 6, 12, 24] as const;

type Cared = Lifespan & Economics & Coverage;

/**
 * How services, visits, calls and quotations spread over the customers: not by value. Reps visit their old
 * favourites, and a few small customers get more service than they can ever pay for.
 */
export function drawCare(
  random: RandomStream,
  customers: readonly Cared[],
  reps: readonly DemoRep[],
): Care[] {
  const liking = customers.map((customer) => drawLiking(random, customer));
  const likingOf = new Map<string, number>();
  customers.forEach(({ rep }, index) => {
    likingOf.set(rep, (likingOf.get(rep) ?? 0) + (liking[index] as number));
  });
  const visitsOf = new Map<string, number>();
  for (const { name, role, customerFacingShare, fullTimeShare } of reps) {
    const minutes = MINUTES_PER_YEAR * customerFacingShare * fullTimeShare;
    if (role !== 'Innendienst') visitsOf.set(name, (0.8 * minutes) / MINUTES_PER_VISIT);
  }
  return customers.map((customer, index) => {
    const shareOfRep = (liking[index] as number) / (likingOf.get(customer.rep) as number);
    const visits = Math.min(MOST_VISITS, (visitsOf.get(customer.rep) ?? 0) * shareOfRep);
    const isInside = customer.channel === 'Innendienst';
    return {
      services: drawServices(random, customer),
      visits,
      calls: isInside ? random.between(0.5, 4) : 0.25 * visits,
      quotations: 0.5 * exp(0.25 * (customer.logRevenue - 9)) * random.spread(0.4),
    };
  });
}

/** Grows with the years they know each other, not with what the customer buys. */
function drawLiking(random: RandomStream, { since }: Cared): number {
  const years = (AS_OF - (since ?? AS_OF - 4_000)) / 365.25;
  return (0.3 + years / 8) * random.spread(0.75);
}

function drawServices(random: RandomStream, { stage, revenue, logRevenue }: Cared): number {
  const usual = 0.9 * exp(0.3 * (logRevenue - 9.5)) * random.spread(0.8);
  const luck = random.share();
  const many = random.between(9, 24);
  if (stage === 'prospect') return 0.4;
  const isProblem = revenue < 12_000 && luck < 0.12;
  const isInvestment = revenue > 90_000 && luck < 0.3;
  return isProblem || isInvestment ? many : Math.min(usual, 12);
}

/** The visits a year that the master plans: the habit of years, in round numbers; null where none was set. */
export function planVisits(random: RandomStream, visits: number, channel: string): number | null {
  const missing = random.chance(0.12);
  const wish = visits * random.between(0.8, 1.5);
  if (missing) return null;
  if (channel === 'Innendienst' || channel === 'Webshop') return 0;
  let nearest: number = PLANNED_FREQUENCIES[1];
  for (const frequency of PLANNED_FREQUENCIES) {
    if (Math.abs(frequency - wish) < Math.abs(nearest - wish)) nearest = frequency;
  }
  return nearest;
}
