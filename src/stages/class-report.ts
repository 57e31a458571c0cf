import { type Bilingual, inBoth } from '../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../language/numbers.js';
import { yearsInPeriod } from '../math/years-in-period.js';
import type { CustomerReport } from '../results/customer-report.js';
import type { ReportTable } from '../results/report-table.js';
import { type ClassSettings, classLetters } from './class-letters.js';
import { OUTSIDE_CLASSES } from './class-wording.js';
import type { CustomerRecord } from './customer-record.js';
import { leverTable } from './lever-table.js';
import { type NextClass, nextClass } from './next-class.js';
import type { StageInput } from './stage.js';
import type { RankedFacts } from './value-classes.js';

/** What a class by cumulative share is about. */
export interface ClassedBy {
  readonly facts: RankedFacts;
  readonly classes: readonly (string | null)[];
  readonly shareBefore: Float64Array;
  readonly shareIncluding: Float64Array;
  /** What is ranked: `Umsatz`, and as it stands behind a share: `des Umsatzes`. */
  readonly label: Bilingual;
  readonly ofMeasure: Bilingual;
  readonly unit: 'amount' | 'count';
  /** Which levers close a gap of it; null: none are known. */
  readonly levers: 'margin' | 'revenue' | null;
  /** What is ranked is less service cost already, so that saving some raises it. */
  readonly countsService?: boolean;
}

/** Why a customer has his class and what would bring him into the next better one. */
export function classReport(
  input: StageInput<ClassSettings>,
  by: ClassedBy,
  record: CustomerRecord,
): CustomerReport {
  const { customer } = record;
  const own = by.classes[customer] ?? null;
  if (own === null) return { reasons: [], tables: [] };
  const next = nextClass(by.facts, input.settings, customer);
  // Where the stage ranks in another way than this, nothing is said rather than something wrong.
  const isSame = next === null || next.from === own;
  return {
    reasons: [
      whyClass(own, by, input.settings, customer),
      ...(next !== null && isSame ? [howFar(next, by, input.currency)] : []),
    ],
    tables: next !== null && isSame ? leverTables(input, by, next, record) : [],
  };
}

function whyClass(
  own: string,
  by: ClassedBy,
  { cutPoints, boundary }: ClassSettings,
  customer: number,
): Bilingual {
  const place = classLetters(cutPoints).indexOf(own);
  if (place === -1) {
    const wording = OUTSIDE_CLASSES[own];
    return inBoth((language) => {
      const shown = wording === undefined ? own : wording[language];
      const label = by.label[language];
      return language === 'de'
        ? `Keine Klasse nach ${label}: ${shown}.`
        : `No class by ${label.toLowerCase()}: ${shown}.`;
    });
  }
  const decides = (boundary === 'before' ? by.shareBefore : by.shareIncluding)[customer]!;
  if (boundary === 'before' && decides === 0) {
    return {
      de: `${own}, weil kein Kunde größer ist.`,
      en: `${own}, because no customer is larger.`,
    };
  }
  const upper = cutPoints[place];
  const lower = cutPoints[place - 1];
  return inBoth((language) => {
    const figure = formatShare(decides, language);
    const of = by.ofMeasure[language];
    const limit = (cut: number): string => formatShare(cut, language, Number.isInteger(cut * 100) ? 0 : 1);
    const rules = [
      ...(lower === undefined ? [] : [boundary === 'before' ? `≥ ${limit(lower)}` : `> ${limit(lower)}`]),
      ...(upper === undefined ? [] : [boundary === 'before' ? `< ${limit(upper)}` : `≤ ${limit(upper)}`]),
    ];
    const rule = rules.join(language === 'de' ? ' und ' : ' and ');
    if (language === 'de') {
      const who = boundary === 'before' ? 'größere Kunden bringen' : 'Kunden bis zu ihm bringen';
      return `${own}, weil: ${who} ${figure} ${of}, und das ist ${rule}.`;
    }
    const who = boundary === 'before' ? 'larger customers bring' : 'customers up to him bring';
    return `${own}, because ${who} ${figure} ${of}, which is ${rule}.`;
  });
}

function howFar({ to, value, needed }: NextClass, by: ClassedBy, currency: string): Bilingual {
  return inBoth((language) => {
    const figure = (amount: number): string =>
      by.unit === 'amount'
        ? formatRoundAmount(amount, language, currency)
        : formatNumber(amount, 0, language);
    const label = by.label[language];
    return language === 'de'
      ? `Bis ${to} fehlen ${figure(needed - value)} ${label}: ${figure(needed)} statt ${figure(value)}, wenn alle anderen gleich bleiben.`
      : `${figure(needed - value)} of ${label.toLowerCase()} is missing to ${to}: ${figure(needed)} instead of ${figure(value)}, all others staying as they are.`;
  });
}

function leverTables(
  input: StageInput<ClassSettings>,
  by: ClassedBy,
  { to, value, needed }: NextClass,
  record: CustomerRecord,
): readonly ReportTable[] {
  if (by.levers === null) return [];
  const yearly = firstKnown(record, ['potential.value', 'wallet.potential', 'potential']);
  const title = inBoth((language) => {
    const label = by.label[language];
    return language === 'de'
      ? `Was Klasse ${to} nach ${label} bringt`
      : `What brings class ${to} by ${label.toLowerCase()}`;
  });
  return [
    leverTable('levers', title, {
      amount: needed - value,
      of: by.levers,
      currency: input.currency,
      countsService: by.countsService === true,
      basis: {
        revenue: record.number('revenue'),
        margin: record.number('contributionMargin'),
        potential: yearly * yearsInPeriod(input.period),
        serviceCost: record.number('value-to-value.serviceCost'),
      },
    }),
  ];
}

function firstKnown(record: CustomerRecord, ids: readonly string[]): number {
  return ids.map((id) => record.number(id)).find((value) => !Number.isNaN(value)) ?? Number.NaN;
}
