import { inBoth, type Language } from '../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../language/numbers.js';
import { knownTotal } from '../math/known-total.js';
import { largest } from '../math/largest.js';
import { textsOf } from '../results/column.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { Finding } from '../results/report-table.js';
import type { RunResult } from '../results/run-result.js';
import type { CustomerWording } from './customer-wording.js';
import { rowsAbout } from './take-customers.js';

/** Figures without which a customer cannot be judged. */
const GAPS: readonly string[] = ['contributionMargin', 'potential', 'visits'];
const MOST_CUSTOMERS = 5;
const MOST_LOSSES = 4;
const MOST_ACTIONS = 9;

/** A result and how its customers are called. */
export interface Told {
  readonly result: RunResult;
  readonly tables: readonly CustomerTable[];
  readonly wording: CustomerWording;
}

/** What the overview of a group says: who is large, who loses money, for whom something changes, what is unknown. */
export function groupFindings(told: Told, members: readonly number[]): readonly Finding[] {
  return [
    ...largestCustomers(told, members),
    ...losses(told, members),
    ...told.tables.flatMap((table) => actions(told, table, members)),
    ...gaps(told, members),
  ];
}

function largestCustomers({ wording }: Told, members: readonly number[]): readonly Finding[] {
  const { revenue } = wording;
  if (revenue === null) return [];
  const top = largest(
    Float64Array.from(members, (customer) => revenue[customer]!),
    MOST_CUSTOMERS,
    (one, other) => one - other,
  )
    .map((place) => members[place]!)
    .filter((customer) => revenue[customer]! > 0);
  const all = knownTotal(revenue, members);
  if (top.length === 0 || !(all > 0)) return [];
  const share = knownTotal(revenue, top) / all;
  const head = inBoth((language) => {
    const part = formatShare(share, language);
    const of = count(members.length, language);
    if (language === 'de')
      return `Die größten ${top.length} von ${of} Kunden bringen ${part} des Umsatzes hier.`;
    return `The largest ${top.length} of ${of} customers bring ${part} of revenue here.`;
  });
  const lines = top.map((customer) =>
    inBoth((language) => {
      const parts = [
        ...wording.revenueText(customer, { de: 'Umsatz', en: 'revenue' }, language),
        ...wording.marginText(customer, language),
        ...wording.classText(customer, language),
      ];
      return `${wording.name(customer)}: ${parts.join(', ')}.`;
    }),
  );
  const texts = members.length > top.length ? [head, ...lines] : lines;
  return texts.map((text) => ({ question: 'who', text }));
}

function losses({ result, wording }: Told, members: readonly number[]): readonly Finding[] {
  const { margin } = wording;
  if (margin === null || members.every((customer) => Number.isNaN(margin[customer]!))) return [];
  const losing = members.filter((customer) => margin[customer]! < 0);
  if (losing.length === 0) {
    const text = {
      de: 'Kein Kunde hat einen negativen Deckungsbeitrag I.',
      en: 'No customer has a negative contribution margin I.',
    };
    return [{ question: 'money', text }];
  }
  const sum = knownTotal(margin, losing);
  const head = inBoth((language) => {
    const money = formatRoundAmount(sum, language, result.currency);
    const some = count(losing.length, language);
    if (language === 'de') {
      return `Mit ${some} Kunden wird Geld verloren: zusammen ${money} Deckungsbeitrag I.`;
    }
    return `Money is lost with ${some} ${losing.length === 1 ? 'customer' : 'customers'}: ${money} of contribution margin I together.`;
  });
  const worst = [...losing]
    .sort((one, other) => margin[one]! - margin[other]! || one - other)
    .slice(0, MOST_LOSSES);
  const lines = worst.map((customer) =>
    inBoth((language) => {
      const parts = [
        ...wording.marginText(customer, language),
        ...wording.revenueText(customer, { de: 'bei Umsatz', en: 'with revenue of' }, language),
      ];
      return `${wording.name(customer)}: ${parts.join(' ')}.`;
    }),
  );
  return [head, ...lines].map((text) => ({ question: 'money', text }));
}

function actions({ wording }: Told, table: CustomerTable, members: readonly number[]): readonly Finding[] {
  const index = table.columns.findIndex(({ id }) => id === table.action);
  const data = table.data[index];
  const ids = data === undefined ? null : textsOf(data);
  const wordings = table.columns[index]?.values ?? {};
  if (ids === null) return [];
  const rows = rowsAbout(table, members);
  if (rows.length === 0) return [];
  const head = inBoth((language) => {
    const some = count(rows.length, language);
    const { title } = table;
    if (language === 'de') {
      return `Für ${some} Kunden ändert sich etwas, siehe Blatt „${title.de}“. Die wichtigsten:`;
    }
    return `Something changes for ${some} ${rows.length === 1 ? 'customer' : 'customers'}, see the sheet "${title.en}". Those that matter most:`;
  });
  const lines = rows.slice(0, MOST_ACTIONS).flatMap((customer) => {
    const id = ids[customer];
    const what = id == null || !Object.hasOwn(wordings, id) ? undefined : wordings[id];
    return what === undefined ? [] : [inBoth((language) => `${wording.name(customer)}: ${what[language]}`)];
  });
  return [head, ...lines].map((text) => ({ question: 'action', text }));
}

function gaps({ result }: Told, members: readonly number[]): readonly Finding[] {
  const { columns, data } = result.customers;
  return GAPS.flatMap((id): Finding[] => {
    const index = columns.findIndex((column) => column.id === id);
    const values = data[index];
    if (!(values instanceof Float64Array)) return [];
    const unknown = members.filter((customer) => Number.isNaN(values[customer]!)).length;
    if (unknown === 0) return [];
    const { label } = columns[index]!;
    const text = inBoth((language) => {
      const [some, all] = [unknown, members.length].map((each) => count(each, language));
      return language === 'de'
        ? `${label.de}: bei ${some} von ${all} Kunden unbekannt.`
        : `${label.en}: unknown for ${some} of ${all} customers.`;
    });
    return [{ question: 'gap', text }];
  });
}

function count(value: number, language: Language): string {
  return formatNumber(value, 0, language);
}
