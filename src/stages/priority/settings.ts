import { z } from 'zod';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';

/** What a rule may give: a letter, or a state that says there is nothing to rank yet. */
export const RULE_RESULTS = ['A', 'B', 'C', 'D', 'E', 'F', 'new', 'unknown'] as const;

export type RuleResult = (typeof RULE_RESULTS)[number];

/** The priority of one class of today by the class of the future. */
export interface Rule {
  readonly high: RuleResult;
  readonly medium: RuleResult;
  readonly low: RuleResult;
  readonly unknown: RuleResult;
}

const result = (value: RuleResult, text: string) => z.enum(RULE_RESULTS).default(value).describe(text);

function ruleSchema({ high, medium, low, unknown }: Rule) {
  return z.strictObject({
    high: result(high, 'Priorität bei hohem Potenzial | Priority for high potential'),
    medium: result(medium, 'Priorität bei mittlerem Potenzial | Priority for medium potential'),
    low: result(low, 'Priorität bei niedrigem Potenzial | Priority for low potential'),
    unknown: result(
      unknown,
      'Priorität, wenn das Potenzial nicht bekannt ist | Priority where the potential is not known',
    ),
  });
}

function rule(cells: Rule, description: string) {
  const schema = ruleSchema(cells);
  return schema.default(ownDefaults(schema)).describe(description);
}

const LAST_RULE: Rule = { high: 'B', medium: 'C', low: 'D', unknown: 'D' };

const rules = z.strictObject({
  A: rule(
    { high: 'A', medium: 'A', low: 'B', unknown: 'A' },
    'Kunden, deren Wert heute A ist | Customers whose value today is A',
  ),
  B: rule(
    { high: 'A', medium: 'B', low: 'C', unknown: 'B' },
    'Kunden, deren Wert heute B ist | Customers whose value today is B',
  ),
  C: rule(
    { high: 'B', medium: 'C', low: 'D', unknown: 'C' },
    'Kunden, deren Wert heute C ist | Customers whose value today is C',
  ),
  D: rule(LAST_RULE, 'Kunden, deren Wert heute D ist | Customers whose value today is D'),
  new: rule(
    { high: 'B', medium: 'B', low: 'new', unknown: 'new' },
    'Neue Kunden: Ihr Umsatz sagt noch wenig, es zählt das Potenzial | New customers: their revenue says little yet, potential counts',
  ),
  unknown: rule(
    { high: 'B', medium: 'C', low: 'D', unknown: 'unknown' },
    'Kunden, deren Wert heute nicht bekannt ist | Customers whose value today is not known',
  ),
});

/** Settings of the priority. */
export const settings = z.strictObject({
  currentFrom: z
    .enum(['auto', 'contribution', 'abc', 'score'])
    .default('auto')
    .describe(
      'Woher der Wert heute kommt: contribution, abc, score oder auto (Deckungsbeitrag, wo gerechnet, sonst ABC) | Where the value today comes from: contribution, abc, score or auto (contribution where computed, otherwise abc)',
    ),
  rules: rules
    .default(ownDefaults(rules))
    .describe(
      'Regeltabelle: Wert heute × Potenzial = Priorität | Table of rules: value today × potential = priority',
    ),
  furtherRules: z
    .record(z.string().regex(/^[E-Z]$/), ruleSchema(LAST_RULE))
    .default({})
    .describe(
      'Regeln weiterer Klassen E bis Z, aufgebaut wie rules; sonst gilt die von D | Rules of further classes E to Z, built like rules; otherwise that of D applies',
    ),
  listLength: LIST_LENGTH,
});

export type Settings = z.output<typeof settings>;
