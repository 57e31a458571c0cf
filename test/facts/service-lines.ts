import type { ServiceLedger, ServiceUse } from '../../src/facts/service-ledger.js';

/** The lines of a ledger, one object each. */
export function serviceLines({ count, ...columns }: ServiceLedger): readonly ServiceUse[] {
  return Array.from({ length: count }, (_, line) => {
    const use = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[line]!]));
    return { ...(use as unknown as ServiceUse), isPrevious: columns.isPrevious[line] === 1 };
  });
}
