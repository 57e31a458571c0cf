import type { Formula } from '../../results/formula.js';
import { isLetter } from '../class-letters.js';
import { anyOf, codeOf, constant, ofCustomer, operation, when } from '../formula-parts.js';
import type { Care } from './customary-care.js';
import { PRICE_RULE_NAMES } from './dimensions.js';
import type { CareException, ExceptionCondition } from './exception-settings.js';
import { CONDITION_COLUMNS, conditionsOf, valuesOf } from './exceptions.js';

/** Fields of care that the customers' columns hold as codes. */
const CODES: Partial<Record<keyof Care, string>> = {
  responsibility: 'care-model.channel',
  intensity: 'care-model.intensity',
  planning: 'care-model.planning',
};

/**
 * What a customer has of a field: the value of the first exception that applies to him, otherwise what his class says.
 * Who is an exception follows changed classes; the values of exceptions are those of the run.
 */
export function withExceptions(
  rules: readonly CareException[],
  field: keyof Care,
  ofClass: Formula,
): Formula {
  return rules.reduceRight(
    (otherwise, rule) =>
      rule[field] === undefined ? otherwise : when(applies(rule), givenBy(rule, field), otherwise),
    ofClass,
  );
}

/** Whether a rule gives one of some fields. */
export function givesAny(rules: readonly CareException[], fields: readonly (keyof Care)[]): boolean {
  return rules.some((rule) => fields.some((field) => rule[field] !== undefined));
}

function applies(rule: CareException): Formula {
  const conditions = conditionsOf(rule).map((condition) =>
    anyOf(
      valuesOf(rule, condition).map((value) =>
        operation('=', ofCustomer(CONDITION_COLUMNS[condition]), wanted(condition, value)),
      ),
    ),
  );
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : operation('and', ...conditions);
}

function wanted(condition: ExceptionCondition, value: string): Formula {
  const isPlain = condition === 'type' || condition === 'industry' || condition === 'country';
  return isPlain || isLetter(value) ? constant(value) : codeOf(CONDITION_COLUMNS[condition], value);
}

function givenBy(rule: CareException, field: keyof Care): Formula {
  const value = rule[field]!;
  if (field === 'priceRule' && Object.hasOwn(PRICE_RULE_NAMES, value))
    return codeOf('care-model.priceRule', String(value));
  const column = CODES[field];
  return column === undefined ? constant(value) : codeOf(column, String(value));
}
