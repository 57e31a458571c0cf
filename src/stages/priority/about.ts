import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import type { CustomerReport } from '../../results/customer-report.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageInput, StageOutput } from '../stage.js';
import { type NextStep, nextSteps } from './next-step.js';
import { prioritise } from './prioritise.js';
import { STATES } from './rules.js';
import type { Settings } from './settings.js';
import { className, FUTURE_NAMES } from './wording.js';

/** Which side of the rule has to change to what for a better priority; the reason for his own stands in his columns. */
export function aboutCustomer(
  input: StageInput<Settings>,
  _output: StageOutput,
  { customer }: CustomerRecord,
): CustomerReport {
  const { current, future, decision } = prioritise(input);
  const today = current[customer]!;
  if (decision[customer] !== null) return { reasons: [DECIDED], tables: [] };
  if (STATES.has(today)) return { reasons: today === 'excluded' ? [] : [STATE], tables: [] };
  const steps = nextSteps(today, future[customer] ?? null, input.settings);
  return { reasons: steps.map(stepText), tables: [] };
}

const DECIDED: Bilingual = {
  de: 'Solange die Entscheidung gilt, ändert die Regel nichts.',
  en: 'As long as the decision holds, the rule changes nothing.',
};

const STATE: Bilingual = {
  de: 'Dieser Zustand steht für sich: Keine Regel führt hinaus, erst ein Kauf, der etwas einbringt, oder eine Entscheidung.',
  en: 'This state stands for itself: no rule leads out of it, only a purchase that brings something, or a decision.',
};

function stepText({ side, current, future, to }: NextStep): Bilingual {
  return inBoth((language) => {
    const [value, later] = [className(current)[language], futureName(future, language)];
    const wanted = className(to)[language];
    if (language === 'de') {
      const sides = {
        today: `Wert heute ${value} (künftiger Wert bleibt ${later})`,
        future: `künftigem Wert ${later} (Wert heute bleibt ${value})`,
        both: `Wert heute ${value} und künftigem Wert ${later} zusammen`,
      };
      return `${wanted} würde er mit ${sides[side]}; Regel ${value} × ${later}.`;
    }
    const sides = {
      today: `value today ${value} (future value staying ${later})`,
      future: `future value ${later} (value today staying ${value})`,
      both: `value today ${value} and future value ${later} together`,
    };
    return `He would become ${wanted} with ${sides[side]}; rule ${value} × ${later}.`;
  });
}

function futureName(future: NextStep['future'], language: Language): string {
  if (future !== null) return FUTURE_NAMES[future][language];
  return language === 'de' ? 'unbekannt' : 'unknown';
}
