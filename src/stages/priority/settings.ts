import { z } from 'zod';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';
import { RULE_RESULTS, type RuleResult } from './rule-results.js';

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
    high: result(high, 'Priorität bei hohem künftigem Wert | Priority for high future value'),
    medium: result(medium, 'Priorität bei mittlerem künftigem Wert | Priority for medium future value'),
    low: result(low, 'Priorität bei niedrigem künftigem Wert | Priority for low future value'),
    unknown: result(
      unknown,
      'Priorität, wenn der künftige Wert nicht bekannt ist | Priority where the future value is not known',
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

const CUT_POINT_HINT =
  'verlangt sind Anteile zwischen 0 und 1, also 0.33 statt 33 | shares between 0 and 1 are needed, so 0.33 instead of 33';
const RISING_HINT =
  'verlangt sind zwei steigende Anteile, etwa 0.33 und 0.67 | two rising shares are needed, such as 0.33 and 0.67';

const cutPoint = z.number().refine((share) => share > 0 && share < 1, { error: CUT_POINT_HINT, abort: true });

/** Settings of the priority. */
export const settings = z.strictObject({
  currentFrom: z
    .enum(['auto', 'contribution', 'abc', 'score'])
    .default('auto')
    .describe(
      'Woher der Wert heute kommt: contribution, abc, score oder auto (Deckungsbeitrag, wo gerechnet, sonst ABC) | Where the value today comes from: contribution, abc, score or auto (contribution where computed, otherwise abc)',
    ),
  futureFrom: z
    .enum(['auto', 'potential', 'lifetime'])
    .default('auto')
    .describe(
      'Woher der künftige Wert kommt: potential (Potenzialklasse), lifetime (Kundenlebenswert) oder auto (die höhere von beiden, sonst die bekannte); Neukunden immer nach Potenzial | Where the future value comes from: potential (class of potential), lifetime (lifetime value) or auto (the higher of both, otherwise the known one); new customers always by potential',
    ),
  lifetimeCutPoints: z
    .tuple([cutPoint, cutPoint])
    .refine(([high, medium]) => high < medium, { error: RISING_HINT })
    .default([0.33, 0.67])
    .describe(
      'Schnittpunkte des Kundenlebenswerts auf dem kumulierten Anteil, steigend: bis zum ersten ist er hoch, bis zum zweiten mittel | Cut points of lifetime value on the cumulated share, rising: up to the first it is high, up to the second medium',
    ),
  rules: rules
    .default(ownDefaults(rules))
    .describe(
      'Regeltabelle: Wert heute × künftiger Wert = Priorität | Table of rules: value today × future value = priority',
    ),
  furtherRules: z
    .record(z.string().regex(/^[E-Z]$/), ruleSchema(LAST_RULE))
    .default({})
    .describe(
      'Regeln weiterer Klassen E bis Z, aufgebaut wie rules; sonst gilt die von D | Rules of further classes E to Z, built like rules; otherwise that of D applies',
    ),
  crmClasses: z
    .record(z.string(), z.enum(['A', 'B', 'C', 'D', 'E', 'F']))
    .default({})
    .describe(
      'Welchem Buchstaben eine Klasse des Kundenstamms entspricht, etwa Premium: A; Buchstaben und Ziffern werden von selbst erkannt | Which letter a class of the customer master means, such as Premium: A; letters and digits are recognised by themselves',
    ),
  listLength: LIST_LENGTH,
});

export type Settings = z.output<typeof settings>;
