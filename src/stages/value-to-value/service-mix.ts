import { type Bilingual, inBoth, same } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ValuedServices } from './service-cost.js';

/** All of them stand in the cockpit of a customer; more here would leave four customers on a page. */
const MOST_KINDS = 2;

/**
 * What a customer got, the dearest kinds first: `Schulungen und Seminare 1.200; Hotline 300`; null where it was nothing.
 *
 * @param isMember of whom this may be asked
 */
export function serviceMix(
  { lines, type: types, given }: ValuedServices,
  isMember: (customer: number) => boolean,
): (customer: number) => Bilingual | null {
  const costs = new Map<number, Map<string, { label: Bilingual; cost: number }>>();
  for (let line = 0; line < lines.count; line += 1) {
    const customer = lines.customer[line]!;
    if (!isMember(customer)) continue;
    let kinds = costs.get(customer);
    if (kinds === undefined) {
      kinds = new Map();
      costs.set(customer, kinds);
    }
    const type = types[line] ?? null;
    const service = lines.service[line]!;
    const id = type?.id ?? `?${service}`;
    let kind = kinds.get(id);
    if (kind === undefined) {
      kind = { label: type?.label ?? same(service), cost: 0 };
      kinds.set(id, kind);
    }
    kind.cost += given[line]!;
  }
  return (customer) => {
    const kinds = costs.get(customer);
    return kinds === undefined ? null : mixText([...kinds.values()]);
  };
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
