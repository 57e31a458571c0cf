import type { Formula } from '../../results/formula.js';
import { isOneOf } from '../class-formulas.js';
import { isLetter } from '../class-letters.js';
import type { ClassStage } from '../class-source.js';
import {
  anyOf,
  codeOf,
  constant,
  EMPTY,
  hasCode,
  inputOf,
  isChosen,
  lookUp,
  ofCustomer,
  operation,
  when,
} from '../formula-parts.js';
import type { Care } from './customary-care.js';
import { givesAny, withExceptions } from './exception-formulas.js';
import type { CareException } from './exception-settings.js';
import { CLASS_OF_POTENTIAL } from './presets.js';

const CARE = 'care-model.care';
const VALUE_CLASS = 'care-model.valueClass';
const CLASS = 'care-model.careClass';
const VISITS = 'care-model.visits';
const CALLS = 'care-model.calls';
const HOURS = 'care-model.hours';

/** What the care plan of a customer follows from beside the inputs. */
interface PlanSources {
  readonly classStages: readonly ClassStage[];
  readonly newcomersApart: boolean;
  /** Whether there are classes of potential and share of wallet. */
  readonly hasWallet: boolean;
  /** Whether the class of potential is the class of care. */
  readonly byPotential: boolean;
  /** Every class that a customer may come into. */
  readonly classes: readonly string[];
  /** Rules about columns that are there. */
  readonly exceptions: readonly CareException[];
}

/** The care plan of a customer as formulas (see care-plan.ts). */
export function careFormulas(sources: PlanSources): Readonly<Record<string, Formula>> {
  const { hasWallet, classes, exceptions } = sources;
  const own = ofCustomer(CLASS);
  const letters = classes.filter(isLetter);
  const isHigh = hasCode('wallet.potentialClass', 'high');
  const toWin = operation('and', isHigh, hasCode('wallet.shareClass', 'low'));
  const looked = (column: string): Formula => lookUp(CARE, column, own);
  const field = (id: keyof Care, ofClass: Formula = looked(id)): Formula =>
    withExceptions(exceptions, id, ofClass);
  const contacts = (id: 'visits' | 'calls'): Formula =>
    field(
      id,
      hasWallet
        ? operation(
            '*',
            looked(id),
            when(
              operation('and', toWin, isOneOf(own, letters)),
              inputOf('care-model.lowShareFactor'),
              constant(1),
            ),
          )
        : looked(id),
    );
  const minutes = (sum: string, parts: readonly (keyof Care)[]): Formula =>
    givesAny(exceptions, parts) ? operation('sum', ...parts.map((part) => field(part))) : looked(sum);
  const timed = (perVisit: Formula, perCall: Formula): Formula =>
    operation(
      '/',
      operation(
        '+',
        operation('*', ofCustomer(VISITS), perVisit),
        operation('*', ofCustomer(CALLS), perCall),
      ),
      constant(60),
    );
  const isLifted = operation('not', operation('=', own, ofCustomer(VALUE_CLASS)));
  const isLifting = hasWallet && !sources.byPotential && sources.classStages[0] !== 'priority';
  const outside = ['new', 'dormant', 'lost', 'prospect', 'excluded'].map((id) => hasCode(CLASS, id));
  return {
    valueClass: valueClass(sources),
    careClass: sources.byPotential
      ? potentialClass(letters)
      : isLifting
        ? when(
            operation(
              'and',
              isChosen('care-model.liftHighPotential', 'yes'),
              toWin,
              anyOf([
                ...letters
                  .filter((letter) => letter > 'B')
                  .map((letter) => operation('=', ofCustomer(VALUE_CLASS), constant(letter))),
                hasCode(VALUE_CLASS, 'unknown'),
              ]),
            ),
            constant('B'),
            ofCustomer(VALUE_CLASS),
          )
        : ofCustomer(VALUE_CLASS),
    careClassReason: when(
      sources.byPotential ? isOneOf(own, letters) : isLifted,
      codeOf('care-model.careClassReason', sources.byPotential ? 'potentialClass' : 'potential'),
      when(
        hasCode(CLASS, 'unknown'),
        EMPTY,
        when(
          anyOf(outside),
          codeOf('care-model.careClassReason', 'status'),
          codeOf('care-model.careClassReason', 'value'),
        ),
      ),
    ),
    channel: field(
      'responsibility',
      hasWallet
        ? when(
            operation(
              'and',
              isChosen('care-model.keyAccounts', 'yes'),
              operation('=', own, constant('A')),
              isHigh,
            ),
            codeOf('care-model.channel', 'key-account'),
            looked('responsibility'),
          )
        : looked('responsibility'),
    ),
    intensity: field('intensity'),
    visits: contacts('visits'),
    calls: contacts('calls'),
    hours: timed(
      minutes('minutesPerVisit', ['visitMinutes', 'travelMinutes', 'preparationMinutes']),
      minutes('minutesPerCall', ['callMinutes', 'callPreparationMinutes']),
    ),
    conversationHours: timed(field('visitMinutes'), field('callMinutes')),
    careCost: operation(
      'round',
      operation('*', ofCustomer(HOURS), inputOf('care-model.costPerHour')),
      constant(2),
    ),
    serviceLevelHours: field('serviceLevelHours'),
    planning: field('planning'),
    priceRule: field('priceRule'),
    visitGap: when(
      operation('isFigure', ofCustomer('care-model.visitsMade')),
      operation('-', ofCustomer(VISITS), ofCustomer('care-model.visitsMade')),
      EMPTY,
    ),
  };
}

/** The class of the first stage that knows one; newcomers stay apart where they have care of their own. */
function valueClass({ classStages, newcomersApart }: PlanSources): Formula {
  const known = classStages
    .map((stage) => `${stage}.class`)
    .reduceRight<Formula | null>(
      (otherwise, column) =>
        otherwise === null
          ? ofCustomer(column)
          : when(hasCode(column, 'unknown'), otherwise, ofCustomer(column)),
      null,
    );
  if (known === null) throw new Error('care without a class');
  return newcomersApart ? when(hasCode('status', 'new'), codeOf(VALUE_CLASS, 'new'), known) : known;
}

/** The letter of the class of potential for customers whose value class is a letter or unknown. */
function potentialClass(letters: readonly string[]): Formula {
  const byPotential = Object.entries(CLASS_OF_POTENTIAL).reduceRight<Formula>(
    (otherwise, [code, letter]) => when(hasCode('wallet.potentialClass', code), constant(letter), otherwise),
    codeOf(VALUE_CLASS, 'unknown'),
  );
  return when(
    anyOf([
      ...letters.map((letter) => operation('=', ofCustomer(VALUE_CLASS), constant(letter))),
      hasCode(VALUE_CLASS, 'unknown'),
    ]),
    byPotential,
    ofCustomer(VALUE_CLASS),
  );
}
