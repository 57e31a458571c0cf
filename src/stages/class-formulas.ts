import { type Bilingual, inBoth } from '../language/bilingual.js';
import type { Formula } from '../results/formula.js';
import type { Input } from '../results/input.js';
import { type ClassSettings, classLetters } from './class-letters.js';
import { anyOf, constant, inputOf, isChosen, ofCustomer, operation, when } from './formula-parts.js';

/** A spreadsheet computes shares in binary fractions: equals on paper must be equals there. */
const TOLERANCE = 1e-12;

const BOUNDARY_NAMES: Readonly<Record<ClassSettings['boundary'], Bilingual>> = {
  before: { de: 'bessere Klasse', en: 'better class' },
  inclusive: { de: 'nächste Klasse', en: 'next class' },
};

/** The customers' columns that a class by cumulative share follows from. */
interface RankingColumns {
  /** Share of all larger customers, and with the customer himself; empty outside the ranking. */
  readonly before: string;
  readonly including: string;
  /** What stands instead of a class outside the ranking. */
  readonly status: string;
}

/** Cut points and boundary rule as inputs of a stage. */
export function classInputs(stage: string, { cutPoints, boundary }: ClassSettings): readonly Input[] {
  const letters = classLetters(cutPoints);
  return [
    ...cutPoints.map(
      (cutPoint, index): Input => ({
        id: cutPointId(letters[index]!),
        setting: `stages.${stage}.cutPoints`,
        label: inBoth((language) =>
          language === 'de'
            ? `Klasse ${letters[index]} bis kumuliertem Anteil`
            : `Class ${letters[index]} up to cumulative share`,
        ),
        unit: 'share',
        value: cutPoint,
        range: { least: 0, most: 1 },
      }),
    ),
    {
      id: 'boundary',
      setting: `stages.${stage}.boundary`,
      label: { de: 'Grenzkunde gehört zur', en: 'Customer on the limit belongs to the' },
      unit: 'code',
      value: boundary,
      range: { choices: BOUNDARY_NAMES },
    },
  ];
}

/** The class of a customer by the inputs of a stage (see math/class-by-share). */
export function classFormula(stage: string, { cutPoints }: ClassSettings, columns: RankingColumns): Formula {
  const letters = classLetters(cutPoints);
  const best: Formula = constant(letters[0]!);
  // Later limits lie higher: who is beyond one is beyond all before it.
  const letter = cutPoints.reduce<Formula>(
    (better, _, index) =>
      when(isBeyond(stage, letters[index]!, columns), constant(letters[index + 1]!), better),
    best,
  );
  return when(operation('isFigure', ofCustomer(columns.before)), letter, ofCustomer(columns.status));
}

function isBeyond(stage: string, letter: string, { before, including }: RankingColumns): Formula {
  const limit = cutPointInput(stage, letter);
  return when(
    isChosen(`${stage}.boundary`, 'before'),
    operation('>=', ofCustomer(before), operation('-', limit, constant(TOLERANCE))),
    operation('>', ofCustomer(including), operation('+', limit, constant(TOLERANCE))),
  );
}

/** Whether a text is one of some letters. */
export function isOneOf(text: Formula, letters: readonly string[]): Formula {
  return anyOf(letters.map((letter) => operation('=', text, constant(letter))));
}

/** The cut point of a class as it is set in the workbook. */
export function cutPointInput(stage: string, letter: string): Formula {
  return inputOf(`${stage}.${cutPointId(letter)}`);
}

function cutPointId(letter: string): string {
  return `cutPoints.${letter}`;
}
