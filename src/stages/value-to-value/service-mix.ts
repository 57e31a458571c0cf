import { type Bilingual, inBoth, same } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ValuedServices } from './service-cost.js';

/** All of them stand in the cockpit of a customer; more here would leave four customers on a page. */
const MOST_KINDS = 2;

/** What every customer got, the dearest kinds first: `Schulungen und Seminare 1.200; Hotline 300`. */
export function serviceMix(
  { lines, type: types, given }: ValuedServices,
  members: ReadonlySet<number>,
): ReadonlyMap<number, Bilingual> {
  const costs = new Map<number, Map<string, { label: Bilingual; cost: number }>>();
  for (let line = 0; line < lines.count; line += 1) {
    const customer = lines.customer[line]!;
    if (!members.has(customer)) continue;
    const kinds = costs.get(customer) ?? new Map<string, { label: Bilingual; cost: number }>();
    costs.set(customer, kinds);
    const type = types[line] ?? null;
    const service = lines.service[line]!;
    const id = type?.id ?? `?${service}`;
    const kind = kinds.get(id) ?? { label: type?.label ?? same(service), cost: 0 };
    kind.cost += given[line]!;
    kinds.set(id, kind);
  }
  return new Map([...costs].map(([customer, kinds]) => [customer, mixText([...kinds.values()])]));
}

function mixText(kinds: readonly { readonly label: Bilingual; readonly cost: number }[]): Bilingual {
  const dearest = kinds.toSorted(
    (one, other) => other.cost - one.cost || (one.label.de < other.label.de ? -1 : 1),
  );
  return inBoth((language) => {
    const shown = dearest
      .slice(0, MOST_KINDS)
      .map(({ label, cost }) => `${label[language]} ${formatNumber(cost / 100, 0, language)}`);
    return shown.join('; ') + (dearest.length > MOST_KINDS ? '; …' : '');
  });
}
