import type { CustomerColumn } from '../results/customer-columns.js';
import type { CustomerFacts, FactId } from './fact.js';
import { FACTS, type FactDefinition } from './fact-catalogue.js';

/** The known facts as columns of the result, in the order of the catalogue. */
export function factColumns(facts: CustomerFacts): readonly CustomerColumn[] {
  return (Object.entries(FACTS) as [FactId, FactDefinition][]).flatMap(
    ([id, { remedy: _remedy, isByTheWay: _mark, ...definition }]) => {
      const data = facts.numbers.get(id) ?? facts.texts.get(id);
      return data === undefined ? [] : [{ definition: { id, ...definition }, data }];
    },
  );
}
