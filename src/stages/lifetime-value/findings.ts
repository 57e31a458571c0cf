import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { Finding } from '../../results/report-table.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import type { Estimate } from './estimate.js';
import type { Evaluation } from './evaluation.js';
import { overall, type Verdict } from './forecast-comparison.js';
import type { Holdout } from './holdout.js';
import { inMonths } from './model-table.js';
import type { Settings } from './settings.js';
import { METHODS } from './wording.js';

interface Sentences {
  readonly evaluation: Evaluation;
  readonly settings: Settings;
  readonly currency: string;
  readonly classes: readonly (string | null)[] | null;
}

/** What is to be expected of the customers, how sure that is, and whom to look at. */
export function findings(all: Sentences): readonly Finding[] {
  const { estimate, holdout } = all.evaluation;
  return [
    ...(estimate === null ? [] : [equity(all, estimate), ...hidden(all, estimate), ...silent(all, estimate)]),
    ...(holdout === null ? [] : verdict(holdout)),
    ...missing(all),
  ];
}

function equity({ settings, currency, evaluation }: Sentences, estimate: Estimate): Finding {
  const count = estimate.value.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : 1), 0);
  const inRevenue = evaluation.basis.basis === 'revenue';
  return {
    question: 'money',
    text: inBoth((language) => {
      const money = (cents: number): string => formatRoundAmount(cents, language, currency);
      const horizon = inMonths(settings.horizonMonths)[language];
      const rate = formatShare(settings.discountRate, language);
      const sure = !Number.isNaN(estimate.totalLow);
      if (language === 'de') {
        const what = inRevenue ? 'Umsatz' : 'Deckungsbeitrag';
        const range = sure
          ? ` (90-%-Spanne ${money(estimate.totalLow)} bis ${money(estimate.totalHigh)})`
          : '';
        return `Von ${customersObject(count, language)} ${byNumber(count, 'ist', 'sind')} in ${horizon}${settings.horizonMonths === 1 ? '' : 'n'} ${money(estimate.total)} ${what} zu erwarten${range}, mit ${rate} Zinsen auf heute gerechnet (${METHODS[estimate.method].de}).`;
      }
      const what = inRevenue ? 'revenue' : 'contribution margin';
      const range = sure
        ? ` (90 % interval ${money(estimate.totalLow)} to ${money(estimate.totalHigh)})`
        : '';
      return `${customersText(count, language)} can be expected to bring ${money(estimate.total)} of ${what} within ${horizon}${range}, discounted to today at ${rate} (${METHODS[estimate.method].en}).`;
    }),
  };
}

function hidden({ classes, currency }: Sentences, estimate: Estimate): readonly Finding[] {
  if (classes === null || !(estimate.total > 0)) return [];
  let sum = 0;
  const others: number[] = [];
  classes.forEach((each, at) => {
    if (each === 'A' || !(estimate.value[at]! > 0)) return;
    sum += estimate.value[at]!;
    others.push(at);
  });
  if (others.length === 0 || others.length === classes.length) return [];
  const text = inBoth((language) => {
    const count = customersText(others.length, language);
    const amount = formatRoundAmount(sum, language, currency);
    const part = formatShare(sum / estimate.total, language);
    return language === 'de'
      ? `${part} des künftigen Werts (${amount}) ${byNumber(others.length, 'liegt', 'liegen')} bei ${customersObject(others.length, language)}, die heute nicht Klasse A sind; die größten stehen in der Liste.`
      : `${part} of future value (${amount}) lies with ${count} not in class A today; the largest are listed.`;
  });
  return [{ question: 'who', text }];
}

/** From this probability down a customer has rather gone than not. */
const RATHER_GONE = 0.5;

function silent({ classes }: Sentences, estimate: Estimate): readonly Finding[] {
  if (classes === null) return [];
  let count = 0;
  classes.forEach((each, at) => {
    if (each === 'A' && estimate.alive[at]! < RATHER_GONE) count += 1;
  });
  if (count === 0) return [];
  const text = inBoth((language) =>
    language === 'de'
      ? `Zurückgewinnen: ${customersText(count, language)} der Klasse A ${byNumber(count, 'ist', 'sind')} nach Kaufabstand und Häufigkeit eher schon verloren (unter 50 %).`
      : `Win back: ${customersText(count, language)} of class A ${byNumber(count, 'is', 'are')} rather lost already, judging by recency and frequency (below 50 %).`,
  );
  return [{ question: 'action', text }];
}

const SENTENCES: Readonly<Record<Verdict, Bilingual>> = {
  better: {
    de: 'sagt das Kaufmodell den Wert je Kunde besser voraus als beide einfachen Regeln',
    en: 'the purchase model forecasts value per customer better than both simple rules',
  },
  equal: {
    de: 'ist das Kaufmodell von mindestens einer einfachen Regel nicht zu unterscheiden',
    en: 'the purchase model cannot be told from at least one simple rule',
  },
  mixed: {
    de: 'ist das Kaufmodell in Rangfolge und Beträgen mal besser, mal schlechter als eine einfache Regel',
    en: 'the purchase model is better in one of order and amounts and worse in the other than a simple rule',
  },
  worse: {
    de: 'ist das Kaufmodell schlechter als eine einfache Regel; für die Rangfolge der Kunden genügt dann die Regel',
    en: 'the purchase model is worse than a simple rule; to rank customers the rule is enough then',
  },
};

function verdict({ forecasts, months, purchases }: Holdout): readonly Finding[] {
  const model = forecasts.find(({ by }) => by === 'model');
  if (model === undefined) return [];
  const found = overall(forecasts.flatMap((each) => each.verdict ?? []));
  const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
  const text = inBoth((language) => {
    const [expected, came] = [sum(model.purchases), sum(purchases)].map((each) =>
      formatNumber(each, 0, language),
    );
    const ranks = formatNumber(model.valueRanks, 2, language);
    return language === 'de'
      ? `In der Rückrechnung über ${months} Monate ${SENTENCES[found].de}: ${expected} Käufe vorhergesagt, ${came} gekommen, Rangkorrelation des Werts ${ranks}.`
      : `Checked against the last ${months} months, ${SENTENCES[found].en}: ${expected} purchases forecast, ${came} came, rank correlation of value ${ranks}.`;
  });
  return [{ question: found === 'better' ? 'who' : 'gap', text }];
}

function missing({ evaluation }: Sentences): readonly Finding[] {
  const { estimate, reasons, holdout } = evaluation;
  const result: Finding[] = [];
  if (estimate === null) {
    result.push({
      question: 'gap',
      text: inBoth((language) => {
        const why = reasons.map((reason) => reason[language]).join('; ');
        return language === 'de'
          ? `Kein Kundenlebenswert: ${why}. Zum Vergleich stehen die einfachen Regeln da.`
          : `No lifetime value: ${why}. The simple rules stand there to compare.`;
      }),
    });
  }
  if (estimate?.method === 'bgnbd' && holdout?.forecasts.some(({ by }) => by === 'model') !== true) {
    result.push({
      question: 'gap',
      text: {
        de: 'Ob das Kaufmodell besser ist als eine einfache Regel, ist mit diesen Daten nicht prüfbar.',
        en: 'Whether the purchase model is better than a simple rule cannot be checked with these data.',
      },
    });
  }
  return result;
}
