import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { type EstimateSource, POTENTIAL_SOURCES } from '../potential-sources.js';
import { YES_NO, yesOrNo } from '../yes-no.js';
import type { Quality, Verdict } from './quality.js';

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  reliable: { de: 'brauchbar', en: 'trustworthy' },
  rough: { de: 'grob', en: 'rough' },
  unusable: { de: 'nicht verwenden', en: "don't use" },
  untested: { de: 'nicht geprüft', en: 'not tested' },
  unavailable: { de: 'nicht möglich', en: 'not possible' },
};

/** The setting that switches a way of estimating on or off. */
export const METHOD_SETTINGS: Readonly<Record<EstimateSource, string>> = {
  driver: 'stages.potential.byDriver',
  peer: 'stages.potential.byPeers',
  regression: 'stages.potential.byRegression',
};

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'method',
    label: { de: 'Verfahren', en: 'Method' },
    unit: 'code',
    values: POTENTIAL_SOURCES,
    definition: { de: 'Wie geschätzt wird.', en: 'How potentials are estimated.' },
  },
  {
    id: 'used',
    label: { de: 'Verwendet', en: 'Used' },
    unit: 'code',
    values: YES_NO,
    definition: {
      de: 'Ob Schätzungen dieses Verfahrens in die Potenziale eingehen.',
      en: 'Whether estimates of this method become potentials.',
    },
  },
  column(
    'tested',
    'count',
    'Geprüft an',
    'Tested on',
    'Kunden mit bekanntem Potenzial, die ohne dieses geschätzt wurden.',
    'Customers with a known potential who were estimated without it.',
  ),
  column(
    'medianError',
    'share',
    'Abweichung (Median)',
    'Error (median)',
    'Median von |Schätzung / bekannt − 1|: Die Hälfte der Schätzungen liegt näher, die Hälfte weiter weg.',
    'Median of |estimate / known − 1|: half of the estimates are nearer, half farther away.',
  ),
  column(
    'medianRatio',
    'share',
    'Schätzung / bekannt (Median)',
    'Estimate / known (median)',
    'Unter 100 % sind die Schätzungen insgesamt zu niedrig, darüber zu hoch.',
    'Below 100 % the estimates are too low on the whole, above too high.',
  ),
  column(
    'correlation',
    'number',
    'Rangkorrelation',
    'Rank correlation',
    'Spearman: 1 = gleiche Reihenfolge wie bekannt, 0 = keine Beziehung.',
    'Spearman: 1 = the same order as known, 0 = no relation.',
  ),
  column(
    'coverage',
    'share',
    'In der Spanne',
    'Within the interval',
    'Anteil der bekannten Potenziale, die in der Spanne der Schätzung liegen.',
    'Share of known potentials that lie within the interval of the estimate.',
  ),
  {
    id: 'verdict',
    label: { de: 'Urteil', en: 'Verdict' },
    unit: 'code',
    values: VERDICTS,
    definition: {
      de: 'Brauchbar: Abweichung höchstens ein Drittel und Rangkorrelation ab 0,7; grob: höchstens 70 % und ab 0,4; sonst nicht verwenden. Geprüft ab 10 Kunden.',
      en: "Trustworthy: error a third at most and rank correlation from 0.7; rough: 70 % at most and from 0.4; otherwise don't use. Tested from 10 customers on.",
    },
  },
  column(
    'setting',
    'text',
    'Einstellung',
    'Setting',
    'Damit lässt sich das Verfahren ein- und ausschalten.',
    'This switches the method on and off.',
  ),
  column(
    'meaning',
    'text',
    'Was das heißt',
    'What it means',
    'Das Urteil in einem Satz.',
    'The verdict in a sentence.',
  ),
];

/** How well each way of estimating hits the potentials that are known. */
export function qualityTable(quality: readonly Quality[]): ReportTable {
  return {
    id: 'quality',
    title: { de: 'Güte der Schätzungen', en: 'Quality of the estimates' },
    note: {
      de: 'Jeder Kunde mit bekanntem Potenzial wird so geschätzt, als wäre es unbekannt, und mit ihm verglichen.',
      en: 'Every customer with a known potential is estimated as if it were unknown, and held against it.',
    },
    columns: COLUMNS,
    rows: quality.map((each) => [
      each.source,
      yesOrNo(each.isUsed),
      each.tested,
      each.medianError,
      each.medianRatio,
      each.correlation,
      each.coverage,
      each.verdict,
      METHOD_SETTINGS[each.source],
      meaningOf(each),
    ]),
  };
}

/** What the test says, in a plain sentence. */
export function meaningOf({ tested, medianError, medianRatio, verdict }: Quality): Bilingual {
  if (verdict === 'unavailable') {
    return {
      de: 'Dafür fehlen Größe oder Branche, bekannte Potenziale oder genug Kunden.',
      en: 'Size or industry, known potentials or enough customers are missing for it.',
    };
  }
  return inBoth((language) => {
    const error = formatShare(medianError, language, 0);
    const count = formatNumber(tested, 0, language);
    const ratio = formatShare(medianRatio, language, 0);
    if (language === 'de') {
      const half = `Die Hälfte der Schätzungen liegt mehr als ${error} neben dem bekannten Potenzial (Median der Schätzungen: ${ratio} des Bekannten)`;
      if (verdict === 'untested')
        return tested === 0
          ? 'Nicht prüfbar, weil kein Potenzial bekannt ist: Gezeigt ist, was die besten vergleichbaren Kunden bei uns kaufen, nicht, was ein Kunde insgesamt kauft.'
          : `Nur an ${count} bekannten Potenzialen prüfbar, das reicht nicht: als Anhalt lesen, nicht als Zahl.`;
      if (verdict === 'reliable')
        return `Die Hälfte der Schätzungen liegt höchstens ${error} neben dem bekannten Potenzial: auch für einzelne Kunden brauchbar.`;
      if (verdict === 'rough')
        return `${half}: gut genug, um große von kleinen zu trennen, nicht für einzelne Kunden.`;
      return `${half} oder die Reihenfolge stimmt nicht: nicht verwenden, Potenziale erheben.`;
    }
    const half = `Half of the estimates are more than ${error} off the known potential (median of the estimates: ${ratio} of the known)`;
    if (verdict === 'untested')
      return tested === 0
        ? 'Not testable, because no potential is known: shown is what the best of comparable customers buy from us, not what a customer buys in all.'
        : `Testable on ${count} known potentials only, which is too few: read it as a clue, not as a figure.`;
    if (verdict === 'reliable')
      return `Half of the estimates are ${error} off the known potential at most: fit for single customers too.`;
    if (verdict === 'rough')
      return `${half}: good enough to tell large from small, not for single customers.`;
    return `${half}, or the order is wrong: don't use it, ask for potentials instead.`;
  });
}
