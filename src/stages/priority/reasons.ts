import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatDay, formatNumber, formatRoundAmount } from '../../language/numbers.js';
import type { StageInput } from '../stage.js';
import { futureReasons } from './future-reasons.js';
import type { Priorities } from './prioritise.js';
import { STATES } from './rules.js';
import type { Settings } from './settings.js';
import { className, FUTURE_NAMES, MEASURES, STATE_REASONS } from './wording.js';

/** Why each customer has his priority, in one sentence (Begründung). */
export function reasons(input: StageInput<Settings>, priorities: Priorities): readonly Bilingual[] {
  const measured = measuring(input, priorities);
  const later = futureReasons(input, priorities);
  return priorities.classes.map((own, customer) => {
    const decision = priorities.decision[customer] ?? null;
    return inBoth((language) => {
      const name = className(own)[language];
      if (decision === null) return `${name}: ${byRule(priorities, customer, measured, later, language)}`;
      const { who, approvedBy, why, validUntil } = decision.override;
      const until = Number.isNaN(validUntil) ? null : formatDay(validUntil, language);
      const otherwise = className(priorities.ruled[customer]!)[language];
      if (language === 'de') {
        const approved = approvedBy === null ? '' : `, genehmigt von ${approvedBy}`;
        const end = until === null ? '' : `, gültig bis ${until}`;
        return `${name}: entschieden von ${who}${approved}${end}: ${why}; nach der Regel ${otherwise}`;
      }
      const approved = approvedBy === null ? '' : `, approved by ${approvedBy}`;
      const end = until === null ? '' : `, valid until ${until}`;
      return `${name}: decided by ${who}${approved}${end}: ${why}; by the rule ${otherwise}`;
    });
  });
}

type Measured = (customer: number, language: Language) => string;

function byRule(
  { current, future }: Priorities,
  customer: number,
  measured: Measured,
  later: Measured,
  language: Language,
): string {
  const today = current[customer]!;
  if (STATES.has(today)) return STATE_REASONS[today]![language];
  const row = className(today)[language];
  const class_ = future[customer] ?? null;
  const name = class_ === null ? null : FUTURE_NAMES[class_][language];
  const why = later(customer, language);
  if (language === 'de') {
    const value = today === 'new' ? 'Neukunde' : `Wert heute ${row}`;
    const start = `${value}${measured(customer, language)}`;
    if (name === null) {
      return today === 'unknown'
        ? `${start}, künftiger Wert unbekannt`
        : `${start}; künftiger Wert unbekannt, es zählt allein ${today === 'new' ? 'der Status' : 'der Wert heute'}`;
    }
    const alone = today === 'unknown' ? '; er zählt allein' : '';
    return `${start}, künftiger Wert ${name}${why}${alone}; Regel ${row} × ${name}`;
  }
  const value = today === 'new' ? 'new customer' : `value today ${row}`;
  const start = `${value}${measured(customer, language)}`;
  if (name === null) {
    return today === 'unknown'
      ? `${start}, future value unknown`
      : `${start}; future value unknown, ${today === 'new' ? 'the status' : 'the value today'} decides alone`;
  }
  const alone = today === 'unknown' ? '; it decides alone' : '';
  return `${start}, future value ${name}${why}${alone}; rule ${row} × ${name}`;
}

/** The figure that the class of today rests on, in brackets, where it is known. */
function measuring(input: StageInput<Settings>, { current, currentStage }: Priorities): Measured {
  const figures = {
    contribution: input.has('contribution.value') ? input.number('contribution.value') : null,
    abc: input.number('revenue'),
    score: input.has('score.points') ? input.number('score.points') : null,
  };
  return (customer, language) => {
    if (current[customer] === 'unknown') return '';
    const stage = currentStage[customer] ?? 'abc';
    const value = figures[stage]?.[customer] ?? Number.NaN;
    if (Number.isNaN(value)) return '';
    const amount =
      stage === 'score'
        ? formatNumber(value, 0, language)
        : formatRoundAmount(value, language, input.currency);
    return ` (${MEASURES[stage][language]} ${amount})`;
  };
}
