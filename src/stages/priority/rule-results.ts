/** What a rule may give: a letter, or a state that says there is nothing to rank yet. */
export const RULE_RESULTS = ['A', 'B', 'C', 'D', 'E', 'F', 'new', 'unknown'] as const;

export type RuleResult = (typeof RULE_RESULTS)[number];
