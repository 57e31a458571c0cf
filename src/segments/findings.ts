import { type Bilingual, inBoth, type Language } from '../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../language/numbers.js';
import { knownTotal } from '../math/known-total.js';
import { largest } from '../math/largest.js';
import type { ColumnData } from '../results/column.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { Finding } from '../results/report-table.js';
import type { RunResult } from '../results/run-result.js';
import { columnOf } from './class-overview.js';
import { CLASS_COLUMNS } from './split-column.js';
import { rowsAbout } from './take-customers.js';

/** Figures without which a customer cannot be judged. */
const GAPS: readonly string[] = ['contributionMargin', 'potential', 'visits'];
const MOST_CUSTOMERS = 5;
const MOST_LOSSES = 4;
const MOST_ACTIONS = 7;
/** Names longer than this are no names. */
const LONGEST_NAME = 60;

/** What the overview of a group says: who is large, who loses money, for whom something changes, what is unknown. */
export function groupFindings(
  result: RunResult,
  tables: readonly CustomerTable[],
  members: readonly number[],
): readonly Finding[] {
  const about = new Group(result, members);
  return [
    ...about.largestCustomers(),
    ...about.losses(),
    ...tables.flatMap((table) => about.actions(table)),
    ...about.gaps(),
  ];
}

class Group {
  readonly #revenue: Float64Array | null;
  readonly #margin: Float64Array | null;
  readonly #classes: { readonly label: Bilingual; shown(customer: number): Bilingual | null } | null;

  constructor(
    private readonly result: RunResult,
    private readonly members: readonly number[],
  ) {
    this.#revenue = figures(columnOf(result, 'revenue')?.data);
    this.#margin = figures(columnOf(result, 'contributionMargin')?.data);
    this.#classes = classesOf(result);
  }

  largestCustomers(): readonly Finding[] {
    const revenue = this.#revenue;
    if (revenue === null) return [];
    const top = this.#largest(revenue, MOST_CUSTOMERS);
    const all = knownTotal(revenue, this.members);
    if (top.length === 0 || !(all > 0)) return [];
    const share = knownTotal(revenue, top) / all;
    const head = inBoth((language) => {
      const part = formatShare(share, language);
      const of = this.#count(this.members.length, language);
      if (language === 'de')
        return `Die größten ${top.length} von ${of} Kunden bringen ${part} des Umsatzes hier.`;
      return `The largest ${top.length} of ${of} customers bring ${part} of revenue here.`;
    });
    const lines = top.map((customer) =>
      inBoth((language) => {
        const parts = [
          `${language === 'de' ? 'Umsatz' : 'revenue'} ${this.#amount(revenue, customer, language)}`,
          ...this.#marginText(customer, language),
          ...this.#classText(customer, language),
        ];
        return `${this.#name(customer)}: ${parts.join(', ')}.`;
      }),
    );
    return [...(this.members.length > top.length ? [head] : []), ...lines].map((text) => ({
      question: 'who',
      text,
    }));
  }

  losses(): readonly Finding[] {
    const margin = this.#margin;
    if (margin === null) return [];
    const losing = this.members.filter((customer) => margin[customer]! < 0);
    const known = this.members.filter((customer) => !Number.isNaN(margin[customer]!));
    if (known.length === 0) return [];
    if (losing.length === 0) {
      return [
        {
          question: 'money',
          text: {
            de: 'Kein Kunde hat einen negativen Deckungsbeitrag I.',
            en: 'No customer has a negative contribution margin I.',
          },
        },
      ];
    }
    const sum = knownTotal(margin, losing);
    const head = inBoth((language) => {
      const money = formatRoundAmount(sum, language, this.result.currency);
      const count = this.#count(losing.length, language);
      if (language === 'de') {
        return `Mit ${count} Kunden wird Geld verloren: zusammen ${money} Deckungsbeitrag I.`;
      }
      return `Money is lost with ${count} ${losing.length === 1 ? 'customer' : 'customers'}: ${money} of contribution margin I together.`;
    });
    const worst = [...losing]
      .sort((one, other) => margin[one]! - margin[other]! || one - other)
      .slice(0, MOST_LOSSES);
    const lines = worst.map((customer) =>
      inBoth((language) => {
        const parts = [
          ...this.#marginText(customer, language),
          ...(this.#revenue === null
            ? []
            : [
                `${language === 'de' ? 'bei Umsatz' : 'with revenue of'} ${this.#amount(this.#revenue, customer, language)}`,
              ]),
        ];
        return `${this.#name(customer)}: ${parts.join(' ')}.`;
      }),
    );
    return [head, ...lines].map((text) => ({ question: 'money', text }));
  }

  actions(table: CustomerTable): readonly Finding[] {
    const index = table.columns.findIndex(({ id }) => id === table.action);
    const ids = table.data[index];
    const wordings = table.columns[index]?.values ?? {};
    if (ids === undefined || ids instanceof Float64Array) return [];
    const rows = rowsAbout(table, this.members);
    if (rows.length === 0) return [];
    const head = inBoth((language) => {
      const count = this.#count(rows.length, language);
      const { title } = table;
      if (language === 'de') {
        return `Für ${count} Kunden ändert sich etwas, siehe Blatt „${title.de}“. Die wichtigsten:`;
      }
      return `Something changes for ${count} ${rows.length === 1 ? 'customer' : 'customers'}, see the sheet "${title.en}". Those that matter most:`;
    });
    const lines = rows.slice(0, MOST_ACTIONS).flatMap((customer) => {
      const id = ids[customer];
      const wording = id == null || !Object.hasOwn(wordings, id) ? undefined : wordings[id];
      return wording === undefined
        ? []
        : [inBoth((language) => `${this.#name(customer)}: ${wording[language]}`)];
    });
    return [head, ...lines].map((text) => ({ question: 'action', text }));
  }

  gaps(): readonly Finding[] {
    const { columns, data } = this.result.customers;
    return GAPS.flatMap((id): Finding[] => {
      const index = columns.findIndex((column) => column.id === id);
      const values = data[index];
      if (!(values instanceof Float64Array)) return [];
      const unknown = this.members.filter((customer) => Number.isNaN(values[customer]!)).length;
      if (unknown === 0) return [];
      const { label } = columns[index]!;
      const text = inBoth((language) => {
        const [some, all] = [unknown, this.members.length].map((count) => this.#count(count, language));
        return language === 'de'
          ? `${label.de}: bei ${some} von ${all} Kunden unbekannt.`
          : `${label.en}: unknown for ${some} of ${all} customers.`;
      });
      return [{ question: 'gap', text }];
    });
  }

  #largest(values: Float64Array, atMost: number): readonly number[] {
    const own = Float64Array.from(this.members, (customer) => values[customer]!);
    return largest(own, atMost, (one, other) => one - other)
      .map((place) => this.members[place]!)
      .filter((customer) => values[customer]! > 0);
  }

  #name(customer: number): string {
    const of = (id: string): string | null => {
      const data = columnOf(this.result, id)?.data;
      return data === undefined || data instanceof Float64Array ? null : (data[customer] ?? null);
    };
    const [id, name] = [of('customerId') ?? '', of('name')];
    if (name === null || name === id) return id;
    const letters = Array.from(name);
    return `${letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name} (${id})`;
  }

  #amount(values: Float64Array, customer: number, language: Language): string {
    return formatRoundAmount(values[customer]!, language, this.result.currency);
  }

  #marginText(customer: number, language: Language): readonly string[] {
    if (this.#margin === null || Number.isNaN(this.#margin[customer]!)) return [];
    const label = language === 'de' ? 'Deckungsbeitrag I' : 'contribution margin I';
    return [`${label} ${this.#amount(this.#margin, customer, language)}`];
  }

  #classText(customer: number, language: Language): readonly string[] {
    const own = this.#classes?.shown(customer) ?? null;
    return own === null ? [] : [`${this.#classes!.label[language]} ${own[language]}`];
  }

  #count(count: number, language: Language): string {
    return formatNumber(count, 0, language);
  }
}

function figures(data: ColumnData | undefined): Float64Array | null {
  return data instanceof Float64Array ? data : null;
}

function classesOf(result: RunResult) {
  const found = columnOf(result, ...CLASS_COLUMNS);
  if (found === null || found.data instanceof Float64Array) return null;
  const { definition, data } = found;
  return {
    label: definition.label,
    shown: (customer: number): Bilingual | null => {
      const code = data[customer];
      if (code == null) return null;
      const wording = definition.values;
      return wording !== undefined && Object.hasOwn(wording, code) ? wording[code]! : { de: code, en: code };
    },
  };
}
