import { AS_OF, workingDayNear } from '../calendar.js';
import { exp, ln } from '../elementary.js';
import type { RandomStream } from '../random.js';
import { INDUSTRIES } from '../vocabulary/industries.js';
import type { Economics, LifeStage } from './customer.js';

/** In euros a year. No customer buys or needs more than the largest: otherwise one alone would be half the company. */
const SMALLEST_REVENUE = 240;
const LARGEST_REVENUE = 1_900_000;
const LARGEST_WALLET = 4_000_000;
const LARGEST_POOR_WALLET = 14_000;

/**
 * Draws what a customer needs and what he buys from us: size and need are lognormal and go together,
 * our share of the need varies freely, so revenue has a long tail without following need closely.
 */
export function drawEconomics(random: RandomStream, stage: LifeStage, poorTerritory: boolean): Economics {
  const industry = random.pickWeighted(INDUSTRIES);
  const sizeLog = (poorTerritory ? 0.5 : 1.1) * random.normal() - (poorTerritory ? 1.2 : 0);
  const employees = Math.max(2, Math.round(industry.employees * exp(sizeLog)));
  const promising = stage === 'new' && !poorTerritory && random.chance(0.45);
  const need = industry.wallet * exp(0.9 * sizeLog + 0.85 * random.normal() + (promising ? 1.3 : 0));
  const wallet = Math.min(need, poorTerritory ? LARGEST_POOR_WALLET : LARGEST_WALLET);
  const share = promising ? random.between(0.005, 0.05) : drawShareOfWallet(random, stage);
  const revenue = Math.min(Math.max(wallet * share, SMALLEST_REVENUE), LARGEST_REVENUE);
  const logRevenue = ln(revenue);
  const size = Math.min(1, Math.max(0, (logRevenue - ln(4_000)) / (ln(900_000) - ln(4_000))));
  const lossContract = random.chance(0.05);
  const generous = random.chance(0.06) ? random.between(0.1, 0.18) : 0;
  return {
    industry: industry.name,
    trades: industry.trades,
    employees: Math.min(employees, 9_500),
    wallet: Math.max(wallet, revenue),
    revenue,
    logRevenue,
    growth: random.chance(0.08) ? random.between(-0.5, -0.3) : 0.03 + 0.12 * random.normal(),
    discount: limit(0.03 + 0.22 * size + 0.035 * random.normal() + generous + (lossContract ? 0.1 : 0)),
    costFactor: 1 + 0.07 * size + 0.06 * random.normal() + (lossContract ? random.between(0.4, 0.7) : 0),
  };
}

function drawShareOfWallet(random: RandomStream, stage: LifeStage): number {
  if (stage === 'dormant' || stage === 'lost') return random.between(0.03, 0.3);
  const kind = random.share();
  if (kind < 0.3) return random.between(0.04, 0.2);
  if (kind < 0.7) return random.between(0.2, 0.55);
  return random.between(0.55, 0.95);
}

function limit(discount: number): number {
  return Math.min(0.42, Math.max(0, discount));
}

/**
 * The potential as the sales force wrote it into the CRM: an estimate, rounded the way people round,
 * now and then below what the customer already buys. In cents, or null where nobody asked.
 */
export function statePotential(random: RandomStream, economics: Economics, asked: number): number | null {
  const known = random.chance(asked);
  const error = random.spread(0.22);
  const underestimated = random.chance(0.05);
  const shortfall = random.between(0.6, 0.9);
  if (!known) return null;
  const euros = underestimated
    ? economics.revenue * shortfall
    : Math.max(economics.wallet * error, economics.revenue * 1.1);
  return roundAsPeopleDo(euros) * 100;
}

const ORIGINS = [
  { origin: 'Besuchsbericht', weight: 5 },
  { origin: 'Jahresgespräch', weight: 3 },
  { origin: 'Schätzung Außendienst', weight: 3 },
  { origin: 'Selbstauskunft', weight: 1 },
];

/**
 * When a potential was entered and what it rests on: most within the last two years, some long ago, a few without
 * a note of either.
 */
export function dateStatement(
  random: RandomStream,
  isStated: boolean,
): { readonly day: number | null; readonly origin: string | null } {
  const monthsAgo = random.chance(0.8) ? random.between(0.5, 23) : random.between(24, 60);
  const day = workingDayNear(Math.round(AS_OF - monthsAgo * 30.4), AS_OF - 2000);
  const { origin } = random.pickWeighted(ORIGINS);
  const hasDay = random.chance(0.96);
  const hasOrigin = random.chance(0.94);
  return { day: isStated && hasDay ? day : null, origin: isStated && hasOrigin ? origin : null };
}

function roundAsPeopleDo(euros: number): number {
  if (euros < 5_000) return Math.max(500, Math.round(euros / 500) * 500);
  if (euros < 50_000) return Math.round(euros / 1_000) * 1_000;
  if (euros < 200_000) return Math.round(euros / 5_000) * 5_000;
  if (euros < 1_000_000) return Math.round(euros / 25_000) * 25_000;
  return Math.round(euros / 100_000) * 100_000;
}
