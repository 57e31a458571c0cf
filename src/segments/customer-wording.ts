import { type Bilingual, type Language, same } from '../language/bilingual.js';
import { formatRoundAmount } from '../language/numbers.js';
import { textsOf } from '../results/column.js';
import type { RunResult } from '../results/run-result.js';
import { columnOf } from './class-overview.js';
import { CLASS_COLUMNS } from './split-column.js';

/** Names longer than this are no names. */
const LONGEST_NAME = 60;

/** How customers are called in sentences, and what is said of them; nothing where it is not known. */
export class CustomerWording {
  readonly revenue: Float64Array | null;
  readonly margin: Float64Array | null;
  readonly #result: RunResult;
  readonly #ids: readonly (string | null)[];
  readonly #names: readonly (string | null)[];
  readonly #classes: { readonly label: Bilingual; shown(customer: number): Bilingual | null } | null;

  constructor(result: RunResult) {
    this.#result = result;
    this.#ids = texts(result, 'customerId');
    this.#names = texts(result, 'name');
    this.revenue = figures(result, 'revenue');
    this.margin = figures(result, 'contributionMargin');
    this.#classes = classesOf(result);
  }

  /** `Muster GmbH (10001)`, or the number alone. */
  name(customer: number): string {
    const [id, name] = [this.#ids[customer] ?? '', this.#names[customer] ?? null];
    if (name === null || name === id) return id;
    const letters = Array.from(name);
    return `${letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name} (${id})`;
  }

  /** `Umsatz 1.234 EUR` behind a word that begins the sentence. */
  revenueText(customer: number, word: Bilingual, language: Language): readonly string[] {
    return this.#amount(this.revenue, customer, word, language);
  }

  marginText(customer: number, language: Language): readonly string[] {
    const word = { de: 'Deckungsbeitrag I', en: 'contribution margin I' };
    return this.#amount(this.margin, customer, word, language);
  }

  /** `Betreuungsklasse A`. */
  classText(customer: number, language: Language): readonly string[] {
    const own = this.#classes?.shown(customer) ?? null;
    return own === null ? [] : [`${this.#classes!.label[language]} ${own[language]}`];
  }

  #amount(
    values: Float64Array | null,
    customer: number,
    word: Bilingual,
    language: Language,
  ): readonly string[] {
    const value = values?.[customer] ?? Number.NaN;
    if (Number.isNaN(value)) return [];
    return [`${word[language]} ${formatRoundAmount(value, language, this.#result.currency)}`];
  }
}

function figures(result: RunResult, id: string): Float64Array | null {
  const data = columnOf(result, id)?.data;
  return data instanceof Float64Array ? data : null;
}

function texts(result: RunResult, id: string): readonly (string | null)[] {
  const data = columnOf(result, id)?.data;
  return data === undefined ? [] : (textsOf(data) ?? []);
}

function classesOf(result: RunResult) {
  const found = columnOf(result, ...CLASS_COLUMNS);
  const data = found === null ? null : textsOf(found.data);
  if (found === null || data === null) return null;
  const { definition } = found;
  return {
    label: definition.label,
    shown: (customer: number): Bilingual | null => {
      const code = data[customer];
      if (code == null) return null;
      const { values } = definition;
      return values !== undefined && Object.hasOwn(values, code) ? values[code]! : same(code);
    },
  };
}
