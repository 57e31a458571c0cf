import type { ProblemKind } from '../kind.js';

/** KW536–KW539, KW584–KW594: score, priority, decisions by people. */
export const PRIORITY_PROBLEMS = {
  KW536: {
    severity: 'error',
    message: {
      de: '{setting}: Eine Spalte „{column}“ mit {what} gibt es nicht.',
      en: '{setting}: there is no column "{column}" of {what}.',
    },
    remedy: { de: '{hint}', en: '{hint}' },
  },
  KW537: {
    severity: 'info',
    message: {
      de: 'Zwei Kriterien der Punktbewertung sagen fast dasselbe: „{first}“ und „{second}“ (Korrelation {correlation}).',
      en: 'Two criteria of the score say nearly the same: "{first}" and "{second}" (correlation {correlation}).',
    },
    remedy: {
      de: 'Eines der beiden in stages.score.criteria weglassen oder die Gewichte senken: Die Eigenschaft zählt sonst doppelt.',
      en: 'Leave out one of them in stages.score.criteria, or lower the weights: otherwise the quality counts twice.',
    },
  },
  KW538: {
    severity: 'info',
    message: {
      de: 'Kriterien der Punktbewertung, die nicht in den Daten stehen: {criteria}, zusammen {weight} des Gewichts.',
      en: 'Criteria of the score that the data do not have: {criteria}, together {weight} of the weight.',
    },
    remedy: {
      de: 'Die Spalten ergänzen oder stages.score.criteria auf das beschränken, was bekannt ist; das Gewicht verteilt sich solange auf die übrigen.',
      en: 'Add the columns, or limit stages.score.criteria to what is known; until then the weight is spread over the others.',
    },
  },
  KW539: {
    severity: 'warning',
    message: {
      de: 'Kunden ohne Punktzahl, weil Kriterien mit weniger als {least} des Gewichts bekannt sind: {customers}.',
      en: 'Customers without points, because criteria of less than {least} of the weight are known: {customers}.',
    },
    remedy: {
      de: 'Die fehlenden Angaben ergänzen oder stages.score.minimumCoverage senken.',
      en: 'Add what is missing, or lower stages.score.minimumCoverage.',
    },
  },
  KW584: {
    severity: 'warning',
    message: {
      de: 'Entscheidungen, die nicht angewendet sind: {decisions} ({list}).',
      en: 'Decisions that are not applied: {decisions} ({list}).',
    },
    remedy: {
      de: 'Die Tabelle „Alle Entscheidungen“ nennt jede mit ihrem Grund; in der Quelle ergänzen, genehmigen lassen oder streichen.',
      en: 'The table "All decisions" names each with its reason; complete it in the source, have it approved, or strike it.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
