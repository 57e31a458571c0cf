import { type Bilingual, inBoth } from '../language/bilingual.js';
import { formatShare } from '../language/numbers.js';
import { knownTotal } from '../math/known-total.js';
import type { Formula } from '../results/formula.js';
import { column } from './column.js';
import { codeOf, operation } from './formula-parts.js';
import { ESTIMATE_SOURCES, isEstimate } from './potential-sources.js';
import type { StageInput } from './stage.js';

const SOURCE = 'wallet.potentialSource';

/** How much of a potential that was summed up nobody knows, but estimates put in. */
export const ESTIMATED_SHARE = column(
  'estimatedShare',
  'share',
  'davon geschätzt',
  'of this estimated',
  'Anteil der geschätzten Potenziale am Potenzial.',
  'Share of estimated potentials in the potential.',
);

/**
 * A figure of the wallet for those customers whose potential is an estimate, NaN for the others; null where nobody's is.
 *
 * @param figure such as `wallet.potential`
 */
export function ofEstimated(input: StageInput<unknown>, figure: string): Float64Array | null {
  if (!input.has(figure) || !input.has(SOURCE)) return null;
  const sources = input.text(SOURCE);
  if (!sources.some(isEstimate)) return null;
  return input
    .number(figure)
    .map((amount, customer) => (isEstimate(sources[customer] ?? null) ? amount : Number.NaN));
}

/** The estimated part of a total of some customers, as a fraction; NaN where there is no total. */
export function estimatedShare(estimated: Float64Array, members: readonly number[], total: number): number {
  if (!(total > 0)) return Number.NaN;
  const part = knownTotal(estimated, members);
  return Number.isNaN(part) ? 0 : part / total;
}

/** The estimated part as the end of a sentence; nothing where there is none. */
export function estimatedTail(share: number): Bilingual {
  if (!(share > 0)) return { de: '', en: '' };
  return inBoth((language) =>
    language === 'de'
      ? ` (davon ${formatShare(share, language, 0)} geschätzt)`
      : ` (${formatShare(share, language, 0)} of it estimated)`,
  );
}

/** The estimated potential of the customers who meet conditions. */
export function estimatedFormula(
  where: readonly { readonly column: string; readonly is: Formula }[],
): Formula {
  return operation(
    'sum',
    ...ESTIMATE_SOURCES.map(
      (source): Formula => ({
        customers: 'sum',
        of: 'wallet.potential',
        where: [...where, { column: SOURCE, is: codeOf(SOURCE, source) }],
      }),
    ),
  );
}
