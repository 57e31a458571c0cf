import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';
import type { Outcome } from './outcome.js';
import { METHOD_SETTINGS } from './quality-table.js';

/** What has to be said about the data and about the estimates. */
export function potentialProblems({ market, potentials, ages, settings }: Outcome): Problem[] {
  const found: Problem[] = [];
  const { known } = market;
  if (known.unusable > 0) found.push(problem('KW511', { details: { customers: known.unusable } }));
  if (known.unusableRanks > 0) found.push(problem('KW529', { details: { customers: known.unusableRanks } }));
  if (market.annualFactor !== 1) {
    const factor = inBoth((language) => formatNumber(market.annualFactor, 2, language));
    found.push(problem('KW512', { details: { factor } }));
  }
  const stale = ages?.isStale.filter(Boolean).length ?? 0;
  if (stale > 0) {
    found.push(problem('KW526', { details: { customers: stale, months: settings.staleMonths } }));
  }
  if (ages !== null && ages.ahead > 0) found.push(problem('KW530', { details: { customers: ages.ahead } }));
  for (const quality of potentials.quality) {
    const isLeftOut = quality.verdict === 'unusable' && !quality.isUsed;
    if (!isLeftOut || isOff(quality.source, settings)) continue;
    found.push(
      problem('KW527', {
        details: {
          method: POTENTIAL_SOURCES[quality.source],
          error: inBoth((language) => formatShare(quality.medianError, language, 0)),
          correlation: inBoth((language) => formatNumber(quality.correlation, 2, language)),
          setting: METHOD_SETTINGS[quality.source],
        },
      }),
    );
  }
  const untested = potentials.quality.filter(({ verdict, source }) => {
    return verdict === 'untested' && potentials.source.includes(source);
  });
  if (untested.length > 0) {
    const customers = potentials.source.filter((each) =>
      untested.some(({ source }) => source === each),
    ).length;
    const tested = Math.max(...untested.map((each) => each.tested));
    found.push(problem('KW528', { details: { customers, tested } }));
  }
  return found;
}

function isOff(source: keyof typeof METHOD_SETTINGS, settings: Outcome['settings']): boolean {
  return (
    { driver: settings.byDriver, peer: settings.byPeers, regression: settings.byRegression }[source] === 'off'
  );
}
