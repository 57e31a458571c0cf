import { inBoth } from '../../language/bilingual.js';
import type { Finding } from '../../results/report-table.js';
import { customersObject, customersText } from '../sentence-parts.js';
import type { PriorityResult } from './priority-result.js';

/** Whose future value potential alone would have missed, and whose lifetime value alone would have. */
export function futureSources({ priorities }: PriorityResult): Finding[] {
  const { futureSource, lifetimeClass, potentialClass } = priorities;
  if (lifetimeClass.every((each) => each === null)) return [];
  const countOf = (source: 'potential' | 'lifetime'): number =>
    futureSource.filter(
      (each, customer) =>
        each === source && potentialClass[customer] !== null && lifetimeClass[customer] !== null,
    ).length;
  const [byLifetime, byPotential] = [countOf('lifetime'), countOf('potential')];
  if (byLifetime + byPotential === 0) return [];
  const text = inBoth((language) => {
    const one = customersObject(byLifetime, language);
    const other = customersText(byPotential, language);
    return language === 'de'
      ? `Bei ${one} ist der Kundenlebenswert höher eingestuft als das Potenzial und bestimmt den künftigen Wert; bei ${customersObject(byPotential, language)} ist es umgekehrt. Das Potenzial sagt, was er kaufen könnte, der Lebenswert, was zu erwarten ist.`
      : `Of ${one} lifetime value is in a higher class than potential and decides the future value; for ${other} it is the other way round. Potential says what he could buy, lifetime value what is to be expected.`;
  });
  return [{ question: 'who', text }];
}
