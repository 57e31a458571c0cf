import type { Bilingual, Language } from '../../language/bilingual.js';
import { formatRoundAmount } from '../../language/numbers.js';
import type { StageInput } from '../stage.js';
import type { Priorities } from './prioritise.js';
import { figure } from './priority-result.js';
import type { FutureClass } from './rules.js';
import type { Settings } from './settings.js';
import { FUTURE_NAMES } from './wording.js';

/** One of the two views of the future: its name, its figures and its classes. */
interface View {
  readonly name: Bilingual;
  readonly figures: Float64Array | null;
  readonly classes: readonly (FutureClass | null)[];
}

/** What the future value of a customer rests on, in brackets: the figure that decides, then the other one's class. */
export function futureReasons(
  input: StageInput<Settings>,
  { futureSource, potentialClass, lifetimeClass }: Priorities,
): (customer: number, language: Language) => string {
  const potential: View = {
    name: { de: 'Potenzial', en: 'potential' },
    figures: figure(input, 'wallet.potential'),
    classes: potentialClass,
  };
  const lifetime: View = {
    name: { de: 'Lebenswert', en: 'lifetime value' },
    figures: figure(input, 'lifetime-value.value'),
    classes: lifetimeClass,
  };
  const measured = ({ name, figures }: View, customer: number, language: Language): string => {
    const value = figures?.[customer] ?? Number.NaN;
    const amount = Number.isNaN(value) ? '' : ` ${formatRoundAmount(value, language, input.currency)}`;
    return `${name[language]}${amount}`;
  };
  const classed = ({ name, classes }: View, customer: number, language: Language): string => {
    const own = classes[customer] ?? null;
    return own === null ? '' : `, ${name[language]} ${FUTURE_NAMES[own][language]}`;
  };
  return (customer, language) => {
    const source = futureSource[customer] ?? 'unknown';
    if (source === 'unknown') return '';
    const [first, second] = source === 'lifetime' ? [lifetime, potential] : [potential, lifetime];
    const also = (source === 'both' ? measured : classed)(second, customer, language);
    return ` (${measured(first, customer, language)}${source === 'both' ? `, ${also}` : also})`;
  };
}
