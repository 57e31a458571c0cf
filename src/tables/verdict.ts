import type { Bilingual } from '../language/bilingual.js';
import type { ProblemCode } from '../problems/catalogue.js';

/** What became of a row: used, rejected as faulty, or set aside by a rule because it is no record of a customer. */
export const VERDICT = {
  used: 0,
  amountFaulty: 1,
  dateFaulty: 2,
  dateMissing: 3,
  amountMissing: 4,
  ragged: 5,
  noCustomer: 10,
  blank: 11,
  totalRow: 12,
  repeatedHeading: 13,
  pageLine: 14,
  separator: 15,
  footer: 16,
  units: 17,
} as const;

/** Rows with these verdicts are rejected, and the problem that says so. */
export const REJECTIONS: ReadonlyMap<number, ProblemCode> = new Map([
  [VERDICT.amountFaulty, 'KW203'],
  [VERDICT.dateFaulty, 'KW204'],
  [VERDICT.dateMissing, 'KW206'],
  [VERDICT.amountMissing, 'KW205'],
  [VERDICT.ragged, 'KW207'],
]);

/** Rules by which rows are set aside. */
export const SET_ASIDE_RULES: ReadonlyMap<number, { readonly rule: string; readonly label: Bilingual }> =
  new Map([
    [
      VERDICT.noCustomer,
      { rule: 'no-customer', label: { de: 'ohne Kundennummer', en: 'without a customer ID' } },
    ],
    [VERDICT.blank, { rule: 'blank', label: { de: 'leere Zeilen', en: 'blank rows' } }],
    [VERDICT.totalRow, { rule: 'total', label: { de: 'Summenzeilen', en: 'total rows' } }],
    [
      VERDICT.repeatedHeading,
      { rule: 'repeated-heading', label: { de: 'wiederholte Kopfzeilen', en: 'repeated headings' } },
    ],
    [VERDICT.pageLine, { rule: 'page-line', label: { de: 'Seitenzeilen', en: 'page lines' } }],
    [VERDICT.separator, { rule: 'separator', label: { de: 'Trennlinien', en: 'separator lines' } }],
    [
      VERDICT.footer,
      {
        rule: 'footer',
        label: { de: 'Fußzeilen (Stand, Quelle, Ende)', en: 'footers (date, source, end)' },
      },
    ],
    [VERDICT.units, { rule: 'units', label: { de: 'Zeilen mit Einheiten', en: 'rows of units' } }],
  ]);
