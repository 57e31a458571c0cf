import { AS_OF, DATA_START, dayNumber, PERIOD_START, PREVIOUS_START, workingDayNear } from '../calendar.js';
import type { RandomStream } from '../random.js';
import type { LifeStage, Lifespan } from './customer.js';

const FOUNDED = dayNumber(2001, 4, 1);
const LAST_OLD_START = dayNumber(2025, 5, 31);

const SHARES = { new: 0.08, dormant: 0.065, lost: 0.055, prospect: 0.05 } as const;

/**
 * Gives every customer a place in life, in the order of the customer numbers: the old first, then those
 * won in the last twelve months and those who are still being courted. Every stage occurs.
 */
export function drawLifespans(random: RandomStream, customers: number): Lifespan[] {
  const count = (share: number): number => Math.max(1, Math.round(customers * share));
  const latest = count(SHARES.new);
  const prospects = count(SHARES.prospect);
  const old = customers - latest - prospects;
  const ended = drawEnded(random, old, count(SHARES.dormant), count(SHARES.lost));
  const lifespans: Lifespan[] = [];
  for (let index = 0; index < old; index++) {
    lifespans.push(oldCustomer(random, (index + 0.5) / old, ended.get(index) ?? 'active'));
  }
  for (let index = 0; index < latest + prospects; index++) {
    // Prospects stand evenly among the newcomers: both were entered in the last year.
    const prospectsBefore = Math.floor((index * prospects) / (latest + prospects));
    const isProspect = Math.floor(((index + 1) * prospects) / (latest + prospects)) > prospectsBefore;
    lifespans.push(isProspect ? prospect() : newCustomer(random, (index - prospectsBefore + 0.5) / latest));
  }
  return lifespans;
}

/** Who stopped buying, among those old enough to have bought before the data begin. */
function drawEnded(random: RandomStream, old: number, dormant: number, lost: number): Map<number, LifeStage> {
  const ended = new Map<number, LifeStage>();
  const oldEnough = Math.floor(old * 0.75);
  while (ended.size < dormant) ended.set(random.integer(0, oldEnough - 1), 'dormant');
  while (ended.size < dormant + lost) {
    const index = random.integer(0, oldEnough - 1);
    if (!ended.has(index)) ended.set(index, 'lost');
  }
  return ended;
}

/** `place` is the place among the old customers, 0 the first ever. */
function oldCustomer(random: RandomStream, place: number, stage: LifeStage): Lifespan {
  const begun = Math.round(FOUNDED + (LAST_OLD_START - FOUNDED) * (0.35 * place + 0.65 * Math.sqrt(place)));
  const isInSpan = begun >= DATA_START;
  const firstDay = workingDayNear(
    isInSpan ? begun : DATA_START + random.integer(0, stage === 'lost' ? 60 : 110),
    DATA_START,
  );
  const since = isInSpan ? firstDay - random.integer(0, 25) : begun;
  return {
    stage,
    since: random.chance(0.06) ? null : since,
    firstDay,
    lastDay: lastBooking(random, stage, firstDay),
  };
}

function lastBooking(random: RandomStream, stage: LifeStage, firstDay: number): number {
  if (stage === 'lost') return drawDay(random, firstDay + 30, PREVIOUS_START - 1, PREVIOUS_START - 1);
  if (stage === 'dormant') return drawDay(random, PREVIOUS_START + 20, PERIOD_START - 1, PERIOD_START - 1);
  const pause = random.chance(0.8) ? random.integer(0, 40) : random.integer(40, 200);
  return workingDayNear(AS_OF - pause, PERIOD_START);
}

function newCustomer(random: RandomStream, place: number): Lifespan {
  const begun = PERIOD_START + 6 + Math.floor(place * (AS_OF - PERIOD_START - 30)) + random.integer(0, 8);
  const firstDay = workingDayNear(begun, PERIOD_START + 1);
  return {
    stage: 'new',
    since: Math.max(PERIOD_START, firstDay - random.integer(0, 12)),
    firstDay,
    lastDay: drawDay(random, firstDay, AS_OF, AS_OF),
  };
}

function prospect(): Lifespan {
  return { stage: 'prospect', since: null, firstDay: Number.NaN, lastDay: Number.NaN };
}

/** A working day between the two, later ones likelier. */
function drawDay(random: RandomStream, from: number, to: number, latest: number): number {
  const day = from + Math.round((to - from) * Math.sqrt(random.share()));
  return workingDayNear(Math.min(day, latest), from);
}
