import { at, type FoundProblem, type Outcome } from './case-outcome.js';

interface Words {
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
}

/** What must hold of a case. Only what is named is compared, except for files and problems: those are complete. */
export interface Expectation {
  /** The one thing the case is about. */
  readonly lesson: string;
  readonly exit: number;
  readonly stdout?: Words;
  readonly stderr?: Words;
  /** All files written. */
  readonly files?: readonly string[];
  /** Values of `result.json` by path, such as `control.revenueRead`. */
  readonly result?: Readonly<Record<string, unknown>>;
  /** The customer numbers in the order of `customers.csv`. */
  readonly customerIds?: readonly string[];
  /** Cells of `customers.csv` by customer number and column. */
  readonly customers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** All errors and warnings of `result.json`, and those notes that matter, by the fields named. */
  readonly problems?: readonly Readonly<Record<string, unknown>>[];
}

/** The part of an outcome that an expectation speaks of, in the expectation's own form. */
export function seenThrough(expected: Expectation, outcome: Outcome): Expectation {
  return {
    lesson: expected.lesson,
    exit: outcome.exit ?? -1,
    ...(expected.stdout === undefined ? {} : { stdout: wordsIn(expected.stdout, outcome.stdout) }),
    ...(expected.stderr === undefined ? {} : { stderr: wordsIn(expected.stderr, outcome.stderr) }),
    ...(expected.files === undefined ? {} : { files: outcome.files }),
    ...(expected.result === undefined ? {} : { result: valuesAt(expected.result, outcome.result) }),
    ...(expected.customerIds === undefined
      ? {}
      : { customerIds: outcome.customers.map((row) => row.customerId ?? '') }),
    ...(expected.customers === undefined ? {} : { customers: cellsOf(expected.customers, outcome) }),
    ...(expected.problems === undefined ? {} : { problems: problemsLike(expected.problems, outcome) }),
  };
}

/** The words an expectation looks for that are there, and those that should not be and are not. */
function wordsIn({ contains, lacks }: Words, text: string): Words {
  return {
    ...(contains === undefined ? {} : { contains: contains.filter((words) => text.includes(words)) }),
    ...(lacks === undefined ? {} : { lacks: lacks.filter((words) => !text.includes(words)) }),
  };
}

function valuesAt(paths: Readonly<Record<string, unknown>>, result: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(paths).map((path) => [path, at(result, path) ?? null]));
}

function cellsOf(
  expected: NonNullable<Expectation['customers']>,
  { customers }: Outcome,
): NonNullable<Expectation['customers']> {
  return Object.fromEntries(
    Object.entries(expected).map(([id, columns]) => {
      const row = customers.find((each) => each.customerId === id);
      const cells = Object.keys(columns).map((column) => [column, row?.[column] ?? '(none)'] as const);
      return [id, Object.fromEntries(cells)];
    }),
  );
}

/**
 * The problems found, each reduced to the fields its counterpart names; those without a counterpart come last.
 * Notes count only where the expectation has one of that code: which notes a small file draws is no part of
 * most lessons.
 */
function problemsLike(
  expected: NonNullable<Expectation['problems']>,
  { problems }: Outcome,
): NonNullable<Expectation['problems']> {
  const left = problems.filter(
    (found) => found.severity !== 'info' || expected.some(({ code }) => code === found.code),
  );
  const matched = expected.flatMap((wanted) => {
    const [found] = left.splice(bestMatch(left, wanted), 1);
    return found === undefined ? [] : [fieldsOf(found, Object.keys(wanted))];
  });
  return [...matched, ...left.map((found) => fieldsOf(found, ['code', 'file', 'row', 'column', 'message']))];
}

/** Of the problems with the code wanted, the one that agrees in most fields; beyond the last if there is none. */
function bestMatch(problems: readonly FoundProblem[], wanted: Readonly<Record<string, unknown>>): number {
  let best = problems.length;
  let most = -1;
  for (const [index, found] of problems.entries()) {
    const agreeing = Object.entries(wanted).filter(([field, value]) => found[field] === value).length;
    if (found.code === wanted.code && agreeing > most) [best, most] = [index, agreeing];
  }
  return best;
}

function fieldsOf(found: FoundProblem, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter((field) => found[field] !== undefined).map((field) => [field, found[field]]),
  );
}
