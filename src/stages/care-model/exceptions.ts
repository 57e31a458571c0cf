import type { StageInput } from '../stage.js';
import { CARE_FIELD_NAMES } from './care-field-names.js';
import type { Care } from './customary-care.js';
import type { CareException, ExceptionCondition } from './exception-settings.js';
import type { Settings } from './settings.js';

/** The customers' column that each condition looks at; the care class is the stage's own. */
export const CONDITION_COLUMNS: Readonly<Record<ExceptionCondition, string>> = {
  careClass: 'care-model.careClass',
  walletCell: 'wallet.cell',
  potentialClass: 'wallet.potentialClass',
  shareClass: 'wallet.shareClass',
  type: 'customerType',
  industry: 'industry',
  country: 'country',
};

/** A rule and whom it found. */
export interface FoundException {
  readonly rule: CareException;
  /** Conditions about columns that the data lack: the rule applies to nobody. */
  readonly lacking: readonly ExceptionCondition[];
  /** Customers who meet all conditions. */
  readonly members: readonly number[];
  /** Those of them to whom it gives a field that no rule before it gave. */
  readonly effective: readonly number[];
}

/** Exceptions from the care of classes (Ausnahmen vom Betreuungskonzept). */
export interface Exceptions {
  readonly found: readonly FoundException[];
  /** The fields that rules give a customer; null where only his class counts. */
  readonly own: readonly (Partial<Care> | null)[];
}

/** The values of a condition as a list, trimmed. */
export function valuesOf(rule: CareException, condition: ExceptionCondition): readonly string[] {
  const wanted = rule.where[condition] ?? [];
  return (typeof wanted === 'string' ? [wanted] : wanted).map((each) => each.trim());
}

/** The conditions that a rule names. */
export function conditionsOf(rule: CareException): readonly ExceptionCondition[] {
  return (Object.keys(CONDITION_COLUMNS) as ExceptionCondition[]).filter(
    (condition) => rule.where[condition] !== undefined,
  );
}

/**
 * Finds the customers of every rule. Of several rules that apply to a customer the first that gives a field decides that
 * field. Texts of the data are compared without regard to upper and lower case, as a spreadsheet does.
 */
export function findExceptions(input: StageInput<Settings>, careClass: readonly string[]): Exceptions {
  const own = new Array<Partial<Care> | null>(input.customers).fill(null);
  const found = input.settings.exceptions.map((rule): FoundException => {
    const conditions = conditionsOf(rule);
    const lacking = conditions.filter((each) => each !== 'careClass' && !input.has(CONDITION_COLUMNS[each]));
    if (lacking.length > 0) return { rule, lacking, members: [], effective: [] };
    const members = conditions.reduce<readonly number[] | null>((among, condition) => {
      const texts = condition === 'careClass' ? careClass : input.text(CONDITION_COLUMNS[condition]);
      return withText(texts, valuesOf(rule, condition), among);
    }, null);
    const given = CARE_FIELD_NAMES.filter((field) => rule[field] !== undefined);
    const effective = (members ?? []).filter((customer) => {
      const before = own[customer] ?? {};
      const added = given.filter((field) => before[field] === undefined);
      if (added.length === 0) return false;
      own[customer] = { ...Object.fromEntries(added.map((field) => [field, rule[field]])), ...before };
      return true;
    });
    return { rule, lacking, members: members ?? [], effective };
  });
  return { found, own };
}

/** The customers, of all or of some, whose text is one of the wanted. */
function withText(
  texts: readonly (string | null)[],
  wanted: readonly string[],
  among: readonly number[] | null,
): readonly number[] {
  const accepted = new Set(wanted.map((each) => each.toLowerCase()));
  const members: number[] = [];
  const count = among?.length ?? texts.length;
  for (let place = 0; place < count; place++) {
    const customer = among === null ? place : among[place]!;
    const text = texts[customer];
    if (text !== null && text !== undefined && accepted.has(text.trim().toLowerCase()))
      members.push(customer);
  }
  return members;
}
