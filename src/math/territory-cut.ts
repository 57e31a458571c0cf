/** Accounts and the territories that each of them may belong to (Gebietszuschnitt). */
export interface CutProblem {
  /** Workload of every account, above zero. */
  readonly weight: Float64Array;
  /** Choices of an account, `width` places each: a territory, or −1 for an empty place. The first is where it starts. */
  readonly choice: Int32Array;
  /** What an account costs there in a year, beside `choice`: ways, and what its move puts at risk. */
  readonly cost: Float64Array;
  readonly width: number;
  /** Workload of every territory that stays where it is. */
  readonly fixed: Float64Array;
  /** Territories that are kept; the others neither take accounts nor count in the mean. */
  readonly isKept: readonly boolean[];
  /** Half the width of the band around the mean workload, as a fraction. */
  readonly tolerance: number;
}

/** A cut that was found. */
export interface Cut {
  /** The place of the choice of every account. */
  readonly chosen: Int32Array;
  /** Workload of every territory. */
  readonly load: Float64Array;
  /** Workload beyond the band in all; 0 where every kept territory lies within it. */
  readonly beyond: number;
  readonly cost: number;
}

const EPSILON = 1e-9;
/** So many accounts of a pair of territories are looked at for one that fits. */
const LOOK_AHEAD = 8;
/** Of more accounts than these, several of a pair move before the others are looked at again. */
const ONE_BY_ONE = 1000;
/** So many accounts that have moved are passed over before they are taken out. */
const MOST_GONE = 32;
/** Up to so many accounts every two are changed together. */
const MOST_FOR_TWO = 600;
/** So many second accounts are tried in one run: a limit by count, so that results don't depend on the machine. */
const MOST_TRIALS = 40_000;
const MOST_ROUNDS = 12;

/**
 * Looks for a cut with all territories within the band that costs little (Heuristik, kein Optimum): accounts move one
 * by one where a move brings loads closer for the least cost; then moves are taken back, changed and, among few
 * accounts, exchanged as long as that saves cost without leaving the band. Deterministic. How far it is from the best cut is not known: no lower
 * bound is computed.
 */
export function cutTerritories(problem: CutProblem): Cut {
  const near = start(problem);
  approach(near);
  const cut = improved(near);
  if (problem.weight.length > MOST_FOR_TWO) return cut;
  // Among few accounts another start often ends at a better cut.
  const cheap = start(problem);
  toCheapest(cheap);
  const other = improved(cheap);
  const isBetter =
    other.beyond < cut.beyond - EPSILON || (other.beyond <= cut.beyond && other.cost < cut.cost);
  return isBetter ? other : cut;
}

function improved(state: State): Cut {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const isBetter = relocate(state);
    if (!changeTwo(state) && !isBetter) break;
  }
  let cost = 0;
  for (let account = 0; account < state.chosen.length; account += 1) cost += costOf(state, account);
  return { chosen: state.chosen, load: state.load, beyond: beyondAll(state), cost };
}

/** Gives every account to the territory where it costs least, whatever the loads. */
function toCheapest(state: State): void {
  const { choice, cost, width, chosen, isKept } = state;
  for (let account = 0; account < chosen.length; account += 1) {
    for (let place = 0; place < width; place += 1) {
      const to = choice[account * width + place]!;
      if (to < 0 || !isKept[to] || cost[account * width + place]! >= costOf(state, account)) continue;
      move(state, account, place);
    }
  }
}

interface State extends CutProblem {
  readonly chosen: Int32Array;
  readonly load: Float64Array;
  readonly low: number;
  readonly high: number;
  /** How many second accounts were tried so far. */
  trials: number;
}

function start(problem: CutProblem): State {
  const { weight, choice, width, fixed, isKept, tolerance } = problem;
  const load = fixed.slice();
  for (let account = 0; account < weight.length; account += 1)
    load[choice[account * width]!]! += weight[account]!;
  const kept = isKept.filter(Boolean).length;
  const mean = load.reduce((sum, each, at) => sum + (isKept[at] ? each : 0), 0) / kept;
  return {
    ...problem,
    load,
    chosen: new Int32Array(weight.length),
    low: mean * (1 - tolerance),
    high: mean * (1 + tolerance),
    trials: 0,
  };
}

const territoryOf = ({ choice, width, chosen }: State, account: number): number =>
  choice[account * width + chosen[account]!]!;
const costOf = ({ cost, width, chosen }: State, account: number): number =>
  cost[account * width + chosen[account]!]!;

/** What lies beyond the band in a territory of some load. */
function beyond({ low, high, isKept }: State, territory: number, load: number): number {
  if (!isKept[territory]) return 0;
  return load > high + EPSILON ? load - high : load < low - EPSILON ? low - load : 0;
}

function beyondAll(state: State): number {
  let sum = 0;
  for (let territory = 0; territory < state.load.length; territory += 1)
    sum += beyond(state, territory, state.load[territory]!);
  return sum;
}

/** How much further beyond the band both territories are when so much work goes from one to the other. */
function change(state: State, from: number, to: number, work: number): number {
  const { load } = state;
  return (
    beyond(state, from, load[from]! - work) -
    beyond(state, from, load[from]!) +
    beyond(state, to, load[to]! + work) -
    beyond(state, to, load[to]!)
  );
}

function move(state: State, account: number, place: number): void {
  const { load, weight, choice, width, chosen } = state;
  load[territoryOf(state, account)]! -= weight[account]!;
  load[choice[account * width + place]!]! += weight[account]!;
  chosen[account] = place;
}

/** The accounts that may go from one territory to another, those that cost least for their work first. */
interface Pair {
  readonly from: number;
  readonly to: number;
  /** Places of `choice`, from time to time without those of accounts that have moved. */
  slots: Int32Array;
}

function pairsOf({ weight, choice, cost, width, isKept }: State): readonly Pair[] {
  const found = new Map<number, number[]>();
  const price = new Float64Array(choice.length);
  for (let account = 0; account < weight.length; account += 1) {
    const first = account * width;
    for (let slot = first + 1; slot < first + width; slot += 1) {
      const to = choice[slot]!;
      if (to < 0 || !isKept[to]) continue;
      price[slot] = (cost[slot]! - cost[first]!) / weight[account]!;
      const key = choice[first]! * isKept.length + to;
      const slots = found.get(key);
      if (slots === undefined) found.set(key, [slot]);
      else slots.push(slot);
    }
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([key, slots]) => ({
      from: Math.floor(key / isKept.length),
      to: key % isKept.length,
      slots: Int32Array.from(slots).sort((one, other) => price[one]! - price[other]! || one - other),
    }));
}

/** Moves accounts, each once, as long as loads lie beyond the band and come closer to each other. */
function approach(state: State): void {
  const pairs = pairsOf(state);
  // What moving an account of a pair costs for each unit that loads come closer; infinite where none fits.
  const scores = new Float64Array(pairs.length);
  const slots = new Int32Array(pairs.length);
  const batch = Math.max(1, Math.floor(state.weight.length / ONE_BY_ONE));
  const touching = Array.from(state.load, (): number[] => []);
  const refresh = (at: number): void => {
    slots[at] = bestSlot(state, pairs[at]!);
    scores[at] = slots[at] < 0 ? Number.POSITIVE_INFINITY : scoreOf(state, pairs[at]!, slots[at]!);
  };
  pairs.forEach(({ from, to }, at) => {
    touching[from]!.push(at);
    touching[to]!.push(at);
    refresh(at);
  });
  while (beyondAll(state) > EPSILON) {
    let best = 0;
    for (let at = 1; at < scores.length; at += 1) if (scores[at]! < scores[best]!) best = at;
    if (!(scores[best]! < Number.POSITIVE_INFINITY)) return;
    for (let moved = 0; moved < batch && scores[best]! < Number.POSITIVE_INFINITY; moved += 1) {
      const account = Math.floor(slots[best]! / state.width);
      move(state, account, slots[best]! - account * state.width);
      refresh(best);
    }
    // Only where loads have changed can another account be the better one now.
    for (const at of touching[pairs[best]!.from]!) refresh(at);
    for (const at of touching[pairs[best]!.to]!) refresh(at);
  }
}

/** The account of a pair that brings loads closer at the least cost, among the first few; −1 where none does. */
function bestSlot(state: State, pair: Pair): number {
  const { weight, width, chosen } = state;
  const { slots } = pair;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let gone = 0;
  for (let at = 0, seen = 0; at < slots.length && seen < LOOK_AHEAD; at += 1) {
    const slot = slots[at]!;
    const account = Math.floor(slot / width);
    if (chosen[account] !== 0) {
      gone += 1;
      continue;
    }
    seen += 1;
    if (change(state, pair.from, pair.to, weight[account]!) > EPSILON) continue;
    const score = scoreOf(state, pair, slot);
    if (score >= least) continue;
    least = score;
    best = slot;
  }
  if (gone > MOST_GONE) pair.slots = slots.filter((slot) => chosen[Math.floor(slot / width)] === 0);
  return best;
}

function scoreOf({ weight, cost, width, load }: State, { from, to }: Pair, slot: number): number {
  const account = Math.floor(slot / width);
  const work = weight[account]!;
  const closer = work * (load[from]! - load[to]! - work);
  return closer > EPSILON ? (cost[slot]! - cost[account * width]!) / closer : Number.POSITIVE_INFINITY;
}

/** Gives single accounts another territory where that brings less beyond the band, or the same at less cost. */
function relocate(state: State): boolean {
  const { weight, choice, cost, width, chosen, isKept } = state;
  let hasMoved = false;
  for (let account = 0; account < weight.length; account += 1) {
    for (let place = 0; place < width; place += 1) {
      const to = choice[account * width + place]!;
      if (place === chosen[account] || to < 0 || !isKept[to]) continue;
      const more = change(state, territoryOf(state, account), to, weight[account]!);
      const dearer = cost[account * width + place]! - costOf(state, account);
      if (more < -EPSILON || (more <= EPSILON && dearer < -EPSILON)) {
        move(state, account, place);
        hasMoved = true;
      }
    }
  }
  return hasMoved;
}

/** Changes the territories of two accounts at once, by the same rule: exchanges, and moves that make room for another. */
function changeTwo(state: State): boolean {
  const { weight, choice, width, chosen, isKept } = state;
  const count = weight.length;
  if (count > MOST_FOR_TWO) return false;
  let hasMoved = false;
  for (let one = 0; one < count; one += 1) {
    const isWithin = beyondAll(state) <= EPSILON;
    for (let place = 0; place < width; place += 1) {
      const to = choice[one * width + place]!;
      const before = chosen[one]!;
      if (place === before || to < 0 || !isKept[to] || state.trials > MOST_TRIALS) continue;
      const more = change(state, territoryOf(state, one), to, weight[one]!);
      const dearer = extraCost(state, one, place);
      // Within the band, of two that gain together one gains alone; the other makes it possible.
      if (isWithin && more > -EPSILON && dearer > -EPSILON) continue;
      move(state, one, place);
      if (improvesWith(state, one, more, dearer)) hasMoved = true;
      else move(state, one, before);
    }
  }
  return hasMoved;
}

/** Whether a second account makes a change worth while; if so, it is moved. */
function improvesWith(state: State, first: number, more: number, dearer: number): boolean {
  const { weight, choice, width, chosen, isKept } = state;
  for (let other = 0; other < weight.length; other += 1) {
    if (other === first) continue;
    state.trials += 1;
    const from = territoryOf(state, other);
    for (let place = 0; place < width; place += 1) {
      const to = choice[other * width + place]!;
      if (place === chosen[other] || to < 0 || !isKept[to]) continue;
      const all = more + change(state, from, to, weight[other]!);
      if (all > EPSILON || (all >= -EPSILON && dearer + extraCost(state, other, place) >= -EPSILON)) continue;
      move(state, other, place);
      return true;
    }
  }
  return false;
}

const extraCost = (state: State, account: number, place: number): number =>
  state.cost[account * state.width + place]! - costOf(state, account);
