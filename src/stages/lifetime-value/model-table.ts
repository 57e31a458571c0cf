import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { Evaluation } from './evaluation.js';
import type { PurchaseEstimate } from './purchase-model.js';
import type { Settings } from './settings.js';
import { BASES, METHODS, UNITS } from './wording.js';

const COLUMNS = [
  column('parameter', 'text', 'Angabe', 'Item', 'Was angegeben ist.', 'What is stated.'),
  column('text', 'text', 'Inhalt', 'Content', 'Die Angabe in Worten.', 'The item in words.'),
  column('estimate', 'number', 'Schätzwert', 'Estimate', 'Wert der Größe.', 'Value of the figure.'),
  column(
    'error',
    'number',
    'Standardfehler',
    'Standard error',
    'Unsicherheit des Schätzwerts; leer, wo die Daten sie nicht hergeben.',
    'Uncertainty of the estimate; empty where the data do not tell.',
  ),
];

/** What was computed how: method, unit of time, horizon, rate, parameters with their standard errors. */
export function modelTable(evaluation: Evaluation, settings: Settings): ReportTable {
  const { estimate, basis } = evaluation;
  const rows: Cell[][] = [
    said(
      { de: 'Methode', en: 'Method' },
      estimate === null ? { de: 'keine', en: 'none' } : METHODS[estimate.method],
    ),
    ...evaluation.reasons.map((reason) => said({ de: 'Grund', en: 'Reason' }, reason)),
    said({ de: 'Wert gerechnet in', en: 'Value counted in' }, BASES[basis.basis]),
    said({ de: 'Horizont', en: 'Horizon' }, inMonths(settings.horizonMonths)),
    said(
      { de: 'Zinssatz', en: 'Discount rate' },
      inBoth((language) =>
        language === 'de'
          ? `${formatShare(settings.discountRate, language)} im Jahr, je Monat (1 + d)^(1/12) − 1`
          : `${formatShare(settings.discountRate, language)} a year, a month (1 + d)^(1/12) − 1`,
      ),
    ),
  ];
  if (estimate?.method === 'bgnbd') rows.push(...modelRows(estimate as PurchaseEstimate));
  if (estimate !== null && 'retention' in estimate) {
    rows.push(figure('Bindungsrate', 'Retention rate', estimate.retention, Number.NaN));
    rows.push(figure('gemessen an Kunden', 'measured by customers', estimate.measuredBy, Number.NaN));
    rows.push(figure('Jahre', 'Years', estimate.years, Number.NaN));
  }
  return {
    id: 'model',
    title: { de: 'Rechenweg und Parameter', en: 'How it is computed' },
    note: {
      de: 'Wie gerechnet ist und worauf. Die Parameter gelten in der genannten Zeiteinheit.',
      en: 'How it is computed and on what. Parameters hold in the unit of time that is named.',
    },
    columns: COLUMNS,
    rows,
  };
}

function modelRows({ fitted, spend }: PurchaseEstimate): Cell[][] {
  const { model, standardErrors, logLikelihood, customers } = fitted.fit;
  const [r, alpha, a, b] = standardErrors;
  const rows = [
    said({ de: 'Zeiteinheit', en: 'Unit of time' }, UNITS[model.unit]!),
    figure('Kunden', 'Customers', customers, Number.NaN),
    figure('Log-Likelihood', 'Log-likelihood', fitted.fit.logLikelihood, Number.NaN),
    figure('r (Kaufrate, Form)', 'r (purchase rate, shape)', model.r, r!),
    figure('α (Kaufrate, Zeit)', 'α (purchase rate, time)', model.alpha, alpha!),
    figure('a (Verlust)', 'a (loss)', model.a, a!),
    figure('b (Verlust)', 'b (loss)', model.b, b!),
    figure('Korrelation Häufigkeit – Betrag', 'Correlation frequency – spend', spend.correlation, Number.NaN),
  ];
  if (!Number.isFinite(logLikelihood)) throw new Error('the likelihood of the purchase model is not finite');
  if (spend.fit === null) {
    rows.push(said({ de: 'Betrag je Kauf', en: 'Value per purchase' }, ownMean(spend.refusal!)));
    return rows;
  }
  const [p, q, v] = spend.fit.standardErrors;
  rows.push(
    said(
      { de: 'Betrag je Kauf', en: 'Value per purchase' },
      { de: 'Betragsmodell (Gamma-Gamma)', en: 'Spend model (Gamma-Gamma)' },
    ),
    figure('p (Streuung je Kauf)', 'p (variation per purchase)', spend.fit.model.p, p!),
    figure('q (Streuung der Kunden)', 'q (variation of customers)', spend.fit.model.q, q!),
    figure('v (Niveau)', 'v (level)', spend.fit.model.v, v!),
    figure('Log-Likelihood Betrag', 'Log-likelihood of spend', spend.fit.logLikelihood, Number.NaN),
  );
  return rows;
}

function ownMean(reason: Bilingual): Bilingual {
  return {
    de: `eigener Mittelwert, ohne Wiederkauf der aller Kunden, denn ${reason.de}`,
    en: `own mean, without a repeat purchase that of all, because ${reason.en}`,
  };
}

function said(item: Bilingual, content: Bilingual): Cell[] {
  return [item, content, null, null];
}

function figure(german: string, english: string, value: number, error: number): Cell[] {
  return [{ de: german, en: english }, null, value, error];
}

export function inMonths(months: number): Bilingual {
  return inBoth((language) => {
    const count = formatNumber(months, 0, language);
    if (language === 'de') return `${count} ${months === 1 ? 'Monat' : 'Monate'}`;
    return `${count} ${months === 1 ? 'month' : 'months'}`;
  });
}
