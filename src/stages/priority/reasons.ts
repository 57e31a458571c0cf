import { type Bilingual, inBoth, type Language, same } from '../../language/bilingual.js';
import { formatDay, formatNumber, formatRoundAmount } from '../../language/numbers.js';
import type { StageInput } from '../stage.js';
import type { Decision } from './decisions.js';
import { futureReasons } from './future-reasons.js';
import type { Priorities } from './prioritise.js';
import { type FutureClass, STATES } from './rules.js';
import type { Settings } from './settings.js';
import { className, FUTURE_NAMES, MEASURES, STATE_REASONS } from './wording.js';

/** Why each customer has his priority, in one sentence (Begründung). */
export function reasons(input: StageInput<Settings>, priorities: Priorities): readonly Bilingual[] {
  const measured = measuring(input, priorities);
  const later = futureReasons(input, priorities);
  const { classes, decision, current, future } = priorities;
  const written = new Map<string, RuleWording>();
  const sentences = new Array<Bilingual>(input.customers);
  for (let customer = 0; customer < input.customers; customer += 1) {
    const own = classes[customer]!;
    const decided = decision[customer] ?? null;
    if (decided !== null) {
      sentences[customer] = decisionReason(own, priorities.ruled[customer]!, decided);
      continue;
    }
    const today = current[customer]!;
    const class_ = future[customer] ?? null;
    const key = `${own} ${today} ${class_}`;
    let wording = written.get(key);
    if (wording === undefined) {
      wording = ruleWording(own, today, class_);
      written.set(key, wording);
    }
    sentences[customer] =
      'de' in wording
        ? wording
        : {
            de: `${wording.start.de}${measured(customer, 'de')}${wording.middle.de}${later(customer, 'de')}${wording.end.de}`,
            en: `${wording.start.en}${measured(customer, 'en')}${wording.middle.en}${later(customer, 'en')}${wording.end.en}`,
          };
  }
  return sentences;
}

function decisionReason(own: string, byRule: string, { override }: Decision): Bilingual {
  const { who, approvedBy, why, validUntil } = override;
  return inBoth((language) => {
    const name = className(own)[language];
    const until = Number.isNaN(validUntil) ? null : formatDay(validUntil, language);
    const otherwise = className(byRule)[language];
    if (language === 'de') {
      const approved = approvedBy === null ? '' : `, genehmigt von ${approvedBy}`;
      const end = until === null ? '' : `, gültig bis ${until}`;
      return `${name}: entschieden von ${who}${approved}${end}: ${why}; nach der Regel ${otherwise}`;
    }
    const approved = approvedBy === null ? '' : `, approved by ${approvedBy}`;
    const end = until === null ? '' : `, valid until ${until}`;
    return `${name}: decided by ${who}${approved}${end}: ${why}; by the rule ${otherwise}`;
  });
}

/**
 * What all customers of a cell of the rules share: the whole sentence, or what stands before the figure of today,
 * between it and that of the future, and behind both. Thousands of customers share a few dozen of them.
 */
type RuleWording = Bilingual | Readonly<Record<'start' | 'middle' | 'end', Bilingual>>;

function ruleWording(own: string, today: string, class_: FutureClass | null): RuleWording {
  const name = className(own);
  const state = STATES.has(today) ? STATE_REASONS[today]! : null;
  if (state !== null) return inBoth((language) => `${name[language]}: ${state[language]}`);
  const row = className(today);
  const start =
    today === 'new'
      ? { de: `${name.de}: Neukunde`, en: `${name.en}: new customer` }
      : { de: `${name.de}: Wert heute ${row.de}`, en: `${name.en}: value today ${row.en}` };
  if (class_ === null) {
    const middle =
      today === 'unknown'
        ? { de: ', künftiger Wert unbekannt', en: ', future value unknown' }
        : {
            de: `; künftiger Wert unbekannt, es zählt allein ${today === 'new' ? 'der Status' : 'der Wert heute'}`,
            en: `; future value unknown, ${today === 'new' ? 'the status' : 'the value today'} decides alone`,
          };
    return { start, middle, end: same('') };
  }
  const later = FUTURE_NAMES[class_];
  const alone = today === 'unknown' ? { de: '; er zählt allein', en: '; it decides alone' } : same('');
  return {
    start,
    middle: { de: `, künftiger Wert ${later.de}`, en: `, future value ${later.en}` },
    end: {
      de: `${alone.de}; Regel ${row.de} × ${later.de}`,
      en: `${alone.en}; rule ${row.en} × ${later.en}`,
    },
  };
}

type Measured = (customer: number, language: Language) => string;

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
