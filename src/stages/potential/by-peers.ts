import { quantiles } from '../../math/quantile.js';
import { type Estimates, enter, noEstimates } from './estimates.js';
import type { Market } from './market.js';
import type { Settings } from './settings.js';

/** Quantiles of the revenue of a group of peers, in cents a year. */
interface Peers {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/**
 * Peer quantile (Vergleichskunden): the q-quantile of the annual revenue of customers of the same industry and size
 * band; where there are fewer than `minPeers`, of the same industry of any size, then by revenue per unit of size
 * where the customer's size is known. Without industries in the data, of the same size band. What the best of those
 * alike buy is a realistic wallet; the estimate is never below the customer's own revenue. New customers are no
 * peers, for their revenue is not that of a year.
 * Source: Perlich, Rosset, Lawrence & Zadrozny, KDD 2007.
 */
export function byPeers(market: Market, settings: Settings): Estimates {
  const estimates = noEstimates(market.customers);
  const { industry, bands, size, bought } = market;
  const { closest, wider, perUnit } = groupsOf(market, settings);
  for (let customer = 0; customer < market.customers; customer += 1) {
    const name = industry[customer] ?? null;
    if (market.hasIndustries && name === null) continue;
    const band = bands === null ? -1 : bands.of[customer]!;
    const isSized = band >= 0;
    const own = isSized ? closest[band]!.of(name ?? '') : null;
    const found = own ?? (name === null ? null : isSized ? perUnit.of(name) : wider.of(name));
    if (found === null) continue;
    const factor = own === null && isSized ? size[customer]! : 1;
    enter(estimates, customer, bought[customer]!, {
      value: found.value * factor,
      low: found.low * factor,
      high: found.high * factor,
      peers: found.count,
      industry: name,
      band: own === null ? null : (bands?.names[band] ?? null),
    });
  }
  return estimates;
}

/** What peers buy by industry. */
interface PeerGroups {
  /** Of each size band. */
  readonly closest: readonly Groups[];
  readonly wider: Groups;
  /** Per unit of size. */
  readonly perUnit: Groups;
}

function groupsOf({ industry, bands, size, bought, ...market }: Market, settings: Settings): PeerGroups {
  const closest = (bands?.names ?? []).map(() => new Groups(settings));
  const wider = new Groups(settings);
  const perUnit = new Groups(settings);
  for (let customer = 0; customer < market.customers; customer += 1) {
    const name = industry[customer] ?? null;
    if (!market.isPeer[customer] || (market.hasIndustries && name === null)) continue;
    const revenue = bought[customer]!;
    const band = bands === null ? -1 : bands.of[customer]!;
    if (band >= 0) closest[band]!.add(name ?? '', revenue);
    if (name === null) continue;
    wider.add(name, revenue);
    if (!Number.isNaN(size[customer]!)) perUnit.add(name, revenue / size[customer]!);
  }
  return { closest, wider, perUnit };
}

/** Figures by group, and their quantiles where there are enough of them. */
class Groups {
  readonly #figures = new Map<string, number[]>();
  readonly #found = new Map<string, Peers | null>();
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  add(group: string, figure: number): void {
    const own = this.#figures.get(group);
    if (own === undefined) this.#figures.set(group, [figure]);
    else own.push(figure);
  }

  of(group: string): Peers | null {
    const known = this.#found.get(group);
    if (known !== undefined) return known;
    const figures = this.#figures.get(group) ?? [];
    const { minPeers, quantile: share, intervalLow, intervalHigh } = this.#settings;
    let peers: Peers | null = null;
    if (figures.length >= minPeers) {
      const [value, low, high] = quantiles(figures, [share, intervalLow, intervalHigh]);
      peers = { value: value!, low: low!, high: high!, count: figures.length };
    }
    this.#found.set(group, peers);
    return peers;
  }
}
