import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatRoundAmount } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { inQuotes } from '../sentence-parts.js';
import type { Costs } from './costs.js';

/** What could not be charged, and why. */
export function costProblems(
  { parts, pooled, members, unknownKeys }: Costs,
  currency: string,
): readonly Problem[] {
  const found: Problem[] = [];
  const amountOf = (some: readonly { readonly amount: number }[]): Bilingual =>
    inBoth((language) =>
      formatRoundAmount(
        some.reduce((sum, { amount }) => sum + amount, 0),
        language,
        currency,
      ),
    );
  const without = pooled.filter(({ part }) => part.source === 'open' && part.bucket !== null);
  if (without.length > 0) {
    const names = without.map(({ part }) => part.pool);
    found.push(
      problem('KW514', {
        details: { pools: listed(names), amount: amountOf(without.map(({ part }) => part)) },
      }),
    );
  }
  const unplaced = parts.filter(({ bucket, source }) => bucket === null && source === 'open');
  if (unplaced.length > 0) {
    const names = unplaced.map(({ pool }) => pool);
    found.push(problem('KW515', { details: { pools: listed(names), amount: amountOf(unplaced) } }));
  }
  const nobody = pooled.filter(({ pool }) => pool.segment !== null && members.of(pool.segment).length === 0);
  if (nobody.length > 0) {
    const names = nobody.flatMap(({ pool }) =>
      pool.segment === null ? [] : [{ de: pool.segment, en: pool.segment }],
    );
    found.push(
      problem('KW516', {
        details: { segments: listed(names), amount: amountOf(nobody.map(({ part }) => part)) },
      }),
    );
  }
  const overloaded = pooled.filter(({ pool, part }) => pool.capacity !== null && part.volume > pool.capacity);
  if (overloaded.length > 0) {
    found.push(problem('KW517', { details: { pools: listed(overloaded.map(({ part }) => part.pool)) } }));
  }
  if (unknownKeys.length > 0) {
    const names = unknownKeys.map((each) => ({ de: each, en: each }));
    found.push(problem('KW519', { details: { keys: listed(names) } }));
  }
  return found;
}

const MOST_NAMES = 8;

function listed(names: readonly Bilingual[]): Bilingual {
  return inBoth((language) => {
    const all = [...new Set(names.map((name) => name[language]))];
    const shown = all.slice(0, MOST_NAMES).map((name) => inQuotes(name, language));
    const more = all.length - shown.length;
    const rest = language === 'de' ? ` und ${more} weitere` : ` and ${more} more`;
    return shown.join(', ') + (more > 0 ? rest : '');
  });
}
