import type { Language } from '../../language/bilingual.js';
import type { CustomerCondition, Formula, OfCustomers, Operation } from '../../results/formula.js';
import { columnName, inputName, KEY } from './live-names.js';
import { formulaText, LONGEST_FORMULA } from './package/formula-text.js';
import { shownText } from './unit-format.js';

/** Where a formula stands: how it reaches what is around it. Null where that is not there. */
export interface FormulaPlace {
  /** The cell of the same customer. */
  readonly customer?: (column: string) => string | null;
  /** A cell of the same row of a table. */
  readonly cell?: (column: string) => CellText | null;
  readonly above?: (column: string, rows: number) => string | null;
  /** The row of the table, from 0. */
  readonly row?: number;
}

export interface CellText {
  readonly reference: string;
  /** Whether it is text from the data that as a criterion could find something else as well. */
  readonly isMistakable: boolean;
}

/** What formulas can ask of the workbook. */
export interface FormulaModel {
  readonly language: Language;
  /** All cells of a customers' column, absolute and with the name of the sheet; null where there is none. */
  rangeOf(column: string): string | null;
  /** Whether some customer has no known figure there. */
  hasUnknown(column: string): boolean;
  /** Wordings of the codes of a customers' column, and of the choices of an input. */
  wordingsOf(column: string): Wordings | undefined;
  choicesOf(input: string): Wordings | undefined;
  hasInput(input: string): boolean;
}

type Wordings = Parameters<typeof shownText>[1];

/** A formula as Excel keeps it. */
export interface WrittenFormula {
  readonly text: string;
  /** Whether it computes with arrays. */
  readonly isArray: boolean;
}

/** A condition as a pair of range and criterion (null where a criterion could find something else), and as a comparison. */
interface WrittenCondition {
  readonly criterion: string | null;
  readonly holds: string;
}

/** Below this a fraction of a person is an artefact of binary fractions. */
const TOLERANCE = '0.000000001';

/** Thrown and caught here: a formula that asks for something that is not there is left out. */
class Missing extends Error {}

/** Writes formulas of a result for Excel. */
export class FormulaWriter {
  #isArray = false;

  constructor(private readonly model: FormulaModel) {}

  /** Null where it asks for something that the workbook does not have, or gets too long. */
  write(formula: Formula, place: FormulaPlace, stage: string): WrittenFormula | null {
    this.#isArray = false;
    try {
      const text = this.#text(formula, place, stage);
      return text.length > LONGEST_FORMULA ? null : { text, isArray: this.#isArray };
    } catch (error) {
      if (error instanceof Missing) return null;
      throw error;
    }
  }

  #text(formula: Formula, place: FormulaPlace, stage: string): string {
    if ('value' in formula) return literal(formula.value);
    if ('code' in formula) {
      const wordings =
        'of' in formula ? this.model.wordingsOf(formula.of) : this.model.choicesOf(formula.ofInput);
      return literal(shownText(formula.code, wordings, this.model.language));
    }
    if ('input' in formula) return this.#input(formula.input);
    if ('lookup' in formula) {
      const [own, table] = parts(formula.lookup);
      const key = this.#text(formula.key, place, stage);
      return `INDEX(${columnName(own, table, formula.column)},MATCH(${key},${columnName(own, table, KEY)},0))`;
    }
    if ('customer' in formula) return required(place.customer?.(formula.customer));
    if ('customers' in formula) return this.#ofCustomers(formula, place, stage);
    if ('cell' in formula) return required(place.cell?.(formula.cell)).reference;
    if ('above' in formula) return required(place.above?.(formula.above, formula.rows));
    if ('text' in formula) return literal(formula.text[this.model.language]);
    if ('table' in formula) {
      const name = columnName(stage, formula.table, formula.column);
      return formula.row === 'same' ? `INDEX(${name},${required(place.row) + 1})` : name;
    }
    return this.#operation(formula, place, stage);
  }

  #input(id: string): string {
    if (!this.model.hasInput(id)) throw new Missing();
    return inputName(...parts(id));
  }

  #ofCustomers({ customers: what, of, where }: OfCustomers, place: FormulaPlace, stage: string): string {
    const conditions = where.map((each) => this.#condition(each, place, stage));
    if (of === undefined) {
      return conditions.length === 0
        ? `ROWS(${required(this.model.rangeOf('customerId'))})`
        : countOf(conditions);
    }
    const values = required(this.model.rangeOf(of));
    const unknown = this.model.hasUnknown(of);
    if (conditions.length === 0) return ofAll(what, values, unknown);
    const known: WrittenCondition = { criterion: `${values},">=-1E300"`, holds: `ISNUMBER(${values})` };
    if (what === 'mean') return `(${sumOf(values, conditions)}/${countOf([...conditions, known])})`;
    if (what === 'median') {
      this.#isArray = true;
      const inner = `IF(ISNUMBER(${values}),${values})`;
      return `MEDIAN(${conditions.reduceRight((then, { holds }) => `IF(${holds},${then})`, inner)})`;
    }
    const sum = sumOf(values, conditions);
    if (!unknown) return sum;
    // Members of whom nothing is known do not come to zero.
    return `IF(AND(${countOf(conditions)}>0,${countOf([...conditions, known])}=0),"",${sum})`;
  }

  #condition(condition: CustomerCondition, place: FormulaPlace, stage: string): WrittenCondition {
    const range = required(this.model.rangeOf(condition.column));
    if ('above' in condition) {
      return { criterion: `${range},">${condition.above}"`, holds: `${range}>${condition.above}` };
    }
    if ('atLeast' in condition) {
      const least = this.#text(condition.atLeast, place, stage);
      // To a comparison every text is more than any figure.
      return { criterion: `${range},">="&${least}`, holds: `ISNUMBER(${range})*(${range}>=${least})` };
    }
    const { is } = condition;
    const text = this.#text(is, place, stage);
    const isMistakable = 'cell' in is && place.cell?.(is.cell)?.isMistakable === true;
    return isMistakable
      ? { criterion: null, holds: `EXACT(${range},${text})` }
      : { criterion: `${range},${text}`, holds: `${range}=${text}` };
  }

  #operation({ op, of }: Operation, place: FormulaPlace, stage: string): string {
    const operands = of.map((each) => this.#text(each, place, stage));
    const list = operands.join(',');
    const [first = '', second = ''] = operands;
    switch (op) {
      case '+':
      case '-':
      case '*':
      case '/':
      case '=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return `(${operands.join(op)})`;
      case 'isFigure':
        return `ISNUMBER(${first})`;
      case 'isGiven':
        return `(${first}<>"")`;
      case 'known':
        return `IFERROR(${first},"")`;
      case 'round': {
        // Half away from zero is not what the run does with negative amounts.
        const power = `1${'0'.repeat(Number(second))}`;
        return `INT(ROUND(${first}*${power},6)+0.5)/${power}`;
      }
      case 'mean':
        return `AVERAGE(${list})`;
      case 'sumOfCeilings':
        return `SUMPRODUCT(-INT(-(${second}/${first}-${TOLERANCE})))`;
      default:
        return `${op.toUpperCase()}(${list})`;
    }
  }
}

function ofAll(what: OfCustomers['customers'], values: string, hasUnknown: boolean): string {
  if (what === 'mean') return `AVERAGE(${values})`;
  if (what === 'median') return `MEDIAN(${values})`;
  return hasUnknown ? `IF(COUNT(${values})=0,"",SUM(${values}))` : `SUM(${values})`;
}

/** How many customers meet all conditions. */
function countOf(conditions: readonly WrittenCondition[]): string {
  const criteria = criteriaOf(conditions);
  return criteria === null ? `SUMPRODUCT(${product(conditions)})` : `COUNTIFS(${criteria})`;
}

/** The sum of the values of those customers; text among them counts as nothing. */
function sumOf(values: string, conditions: readonly WrittenCondition[]): string {
  const criteria = criteriaOf(conditions);
  return criteria === null ? `SUMPRODUCT(${product(conditions)},${values})` : `SUMIFS(${values},${criteria})`;
}

/** Null where one of the conditions has no criterion. */
function criteriaOf(conditions: readonly WrittenCondition[]): string | null {
  const criteria = conditions.map(({ criterion }) => criterion);
  return criteria.includes(null) ? null : criteria.join(',');
}

/** 1 for each customer who meets all conditions, otherwise 0. */
function product(conditions: readonly WrittenCondition[]): string {
  return ['1', ...conditions.map(({ holds }) => `(${holds})`)].join('*');
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : formulaText(value);
}

function required<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Missing();
  return found;
}

/** The stage and what is meant of it: stages' ids hold no dot. */
function parts(id: string): [string, string] {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
}
