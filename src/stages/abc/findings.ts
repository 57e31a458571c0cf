import type { Bilingual, Language } from '../../language/bilingual.js';
import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import { type CustomerNames, customerLabel } from '../customer-names.js';
import { byNumber, customersObject, customersText } from '../sentence-parts.js';
import { type Concentration, topShare } from './concentration.js';
import { MEASURE_WORDING } from './measures.js';
import type { AbcSettings } from './settings.js';

interface AbcResult {
  readonly settings: AbcSettings;
  readonly currency: string;
  readonly values: Float64Array;
  readonly groups: ClassGroups;
  readonly concentration: Concentration;
  readonly who: CustomerNames;
  readonly previousRevenue: Float64Array | null;
}

/** The analysis in sentences: who carries the business, on whom it hangs, what is lost, what is unknown. */
export function abcFindings(result: AbcResult): Finding[] {
  const { membersOf } = result.groups;
  return [
    ...bestClass(result, membersOf('A')),
    ...largestCustomers(result),
    ...newcomers(result, membersOf('new')),
    ...lossMakers(result, membersOf('loss')),
    ...dormantCustomers(result, membersOf('dormant')),
    ...withoutFigure(result, membersOf('unknown')),
  ];
}

function bestClass(result: AbcResult, members: readonly number[]): Finding[] {
  const total = knownTotal(result.values);
  if (members.length === 0 || !(total > 0)) return [];
  const { ofMeasure } = MEASURE_WORDING[result.settings.measure];
  const sum = knownTotal(result.values, members);
  const customers = result.values.length;
  const text = inBoth((language) => {
    const share = formatShare(members.length / customers, language);
    const part = formatShare(sum / total, language);
    const figure = measureText(result, sum, language);
    return language === 'de'
      ? `${customersText(members.length, language)} der Klasse A (${share} aller Kunden) ${byNumber(members.length, 'bringt', 'bringen')} ${part} ${ofMeasure.de}: ${figure}.`
      : `${customersText(members.length, language)} of class A (${share} of all customers) ${byNumber(members.length, 'brings', 'bring')} ${part} ${ofMeasure.en}: ${figure}.`;
  });
  return [{ question: 'who', text }];
}

function largestCustomers(result: AbcResult): Finding[] {
  const { concentration, settings } = result;
  const { ofMeasure } = MEASURE_WORDING[settings.measure];
  const findings: Finding[] = [];
  const first = concentration.largest;
  if (first === undefined) return findings;
  const largest = topShare(concentration, 1);
  if (largest >= settings.largestShareAlert) {
    const who = customerLabel(first, result.who);
    findings.push({
      question: 'who',
      text: inBoth((language) =>
        language === 'de'
          ? `Klumpenrisiko: Der größte Kunde, ${who}, hat allein ${formatShare(largest, language)} ${ofMeasure.de}; sein Verlust wäre nicht kurzfristig auszugleichen.`
          : `Concentration risk: the largest customer, ${who}, alone has ${formatShare(largest, language)} ${ofMeasure.en}; losing him could not be made up for at short notice.`,
      ),
    });
  }
  const five = topShare(concentration, 5);
  if (concentration.count > 5 && five >= settings.topFiveShareAlert) {
    findings.push({
      question: 'who',
      text: inBoth((language) =>
        language === 'de'
          ? `Klumpenrisiko: Die fünf größten Kunden haben zusammen ${formatShare(five, language)} ${ofMeasure.de}.`
          : `Concentration risk: the five largest customers together have ${formatShare(five, language)} ${ofMeasure.en}.`,
      ),
    });
  }
  return findings;
}

function newcomers(result: AbcResult, members: readonly number[]): Finding[] {
  if (members.length === 0) return [];
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const sum = measureText(result, knownTotal(result.values, members), language);
    return language === 'de'
      ? `${count} ${byNumber(members.length, 'ist', 'sind')} neu (${sum}) und noch nicht eingestuft: nach Potenzial ansprechen, nicht nach dem ersten Auftrag.`
      : `${count} ${byNumber(members.length, 'is', 'are')} new (${sum}) and not classified yet: approach them by potential, not by their first order.`;
  });
  return [{ question: 'action', text }];
}

function lossMakers(result: AbcResult, members: readonly number[]): Finding[] {
  if (members.length === 0) return [];
  const { label } = MEASURE_WORDING[result.settings.measure];
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const sum = measureText(result, knownTotal(result.values, members), language);
    return language === 'de'
      ? `${count} ${byNumber(members.length, 'kommt', 'kommen')} im Zeitraum auf null oder weniger (${label.de}: ${sum}): Retouren und Gutschriften prüfen.`
      : `${count} ${byNumber(members.length, 'comes', 'come')} to zero or less in the period (${label.en}: ${sum}): look into returns and credit notes.`;
  });
  return [{ question: 'money', text }];
}

function dormantCustomers(result: AbcResult, members: readonly number[]): Finding[] {
  if (members.length === 0) return [];
  const before = result.previousRevenue === null ? Number.NaN : knownTotal(result.previousRevenue, members);
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const lost = formatRoundAmount(before, language, result.currency);
    if (language === 'de') {
      const past = before > 0 ? `; im Vorzeitraum waren es noch ${lost} Umsatz` : '';
      return `${count} ${byNumber(members.length, 'hat', 'haben')} im Zeitraum nichts gekauft, davor aber schon${past}. Zurückgewinnen, bevor andere Lieferanten ihren Platz sichern.`;
    }
    const past = before > 0 ? `; in the previous period it was still ${lost} of revenue` : '';
    return `${count} bought nothing in the period, but did before${past}. Win them back before other suppliers settle in.`;
  });
  return [{ question: 'money', text }];
}

function withoutFigure(result: AbcResult, members: readonly number[]): Finding[] {
  if (members.length === 0) return [];
  const { label } = MEASURE_WORDING[result.settings.measure];
  const text = inBoth((language) => {
    const count = customersObject(members.length, language);
    return language === 'de'
      ? `Für ${count} fehlt die Kennzahl ${label.de}: nicht eingestuft, nicht als null gezählt.`
      : `For ${count} the figure ${label.en} is missing: not classified, and not counted as zero.`;
  });
  return [{ question: 'gap', text }];
}

function measureText(result: AbcResult, value: number, language: Language): string {
  const { unit, label }: { unit: 'amount' | 'count'; label: Bilingual } =
    MEASURE_WORDING[result.settings.measure];
  return unit === 'amount'
    ? formatRoundAmount(value, language, result.currency)
    : `${formatNumber(value, 0, language)} ${label[language]}`;
}
