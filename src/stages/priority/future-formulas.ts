import type { Formula } from '../../results/formula.js';
import { anyOf, codeOf, EMPTY, hasCode, operation, when } from '../formula-parts.js';
import { FUTURE_CLASSES, type FutureClass, STATES } from './rules.js';
import type { Settings } from './settings.js';

const CURRENT = 'priority.currentClass';
const FUTURE = 'priority.futureClass';
const SOURCE = 'priority.futureSource';
const LIFETIME = 'priority.lifetimeClass';

/** What the future value follows from in a run. */
export interface FutureSources {
  readonly futureFrom: Settings['futureFrom'];
  readonly hasPotential: boolean;
  readonly hasLifetime: boolean;
}

/**
 * Future value of a customer as formulas. The class of potential follows the assumptions of the matrix; that of
 * lifetime value is as of the run, because no assumption of the workbook moves it.
 */
export function futureFormulas(sources: FutureSources): Readonly<Record<string, Formula>> {
  const { hasPotential, hasLifetime } = sources;
  if (!hasPotential) return {};
  const byPotential = (each: FutureClass): Formula => {
    const has = hasCode('wallet.potentialClass', each);
    return sources.futureFrom === 'lifetime' ? operation('and', hasCode(CURRENT, 'new'), has) : has;
  };
  const isClass = (each: FutureClass): Formula =>
    anyOf([byPotential(each), ...(hasLifetime ? [hasCode(LIFETIME, each)] : [])]);
  const futureClass = FUTURE_CLASSES.reduceRight<Formula>(
    (otherwise, each) => when(isClass(each), codeOf(FUTURE, each), otherwise),
    EMPTY,
  );
  if (!hasLifetime) return { futureClass };
  const sameAs = (byClass: (each: FutureClass) => Formula): Formula =>
    anyOf(FUTURE_CLASSES.map((each) => operation('and', hasCode(FUTURE, each), byClass(each))));
  const futureSource = when(
    anyOf([...STATES].map((each) => hasCode(CURRENT, each))),
    EMPTY,
    when(
      sameAs((each) => hasCode(LIFETIME, each)),
      when(sameAs(byPotential), codeOf(SOURCE, 'both'), codeOf(SOURCE, 'lifetime')),
      when(sameAs(byPotential), codeOf(SOURCE, 'potential'), codeOf(SOURCE, 'unknown')),
    ),
  );
  return { futureClass, futureSource };
}
