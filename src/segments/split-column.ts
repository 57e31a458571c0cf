import { definitions } from '../pipeline/definitions.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { type ColumnDefinition, isTextUnit } from '../results/column.js';
import type { CustomerColumns } from '../results/run-result.js';

/** What a column is called. */
type NamedColumn = Pick<ColumnDefinition, 'id' | 'label' | 'unit'>;

/** The class of a customer: the first of these columns that a result has. */
export const CLASS_COLUMNS: readonly string[] = [
  'care-model.careClass',
  'priority.class',
  'contribution.class',
  'abc.class',
];

/** Words that stand for one of several columns, whichever comes first. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  class: CLASS_COLUMNS,
  klasse: CLASS_COLUMNS,
};

/**
 * The columns that a name typed by the user can mean, the one to be taken first: a word such as `class`, the id of a
 * column, or its label in either language, whatever the case.
 *
 * @param known all columns that there can be
 * @throws Failure KW180 for a name that no column of texts or codes has, KW181 for a label that several have
 */
export function splitColumns(
  name: string,
  known: readonly NamedColumn[] = definitions().columns,
): readonly string[] {
  const wanted = folded(name);
  if (Object.hasOwn(WORDS, wanted)) return WORDS[wanted]!;
  const columns = known.filter(({ unit }) => isTextUnit(unit));
  const byId = columns.filter(({ id }) => folded(id) === wanted);
  if (byId.length > 0) return byId.map(({ id }) => id);
  const byLabel = columns.filter(({ label }) => folded(label.de) === wanted || folded(label.en) === wanted);
  if (byLabel.length === 0) refuse('KW180', name, columns);
  if (byLabel.length > 1) refuse('KW181', name, byLabel);
  return byLabel.map(({ id }) => id);
}

/**
 * Refuses a column that the data cannot give, as soon as their headings are known. Texts of customers are what a
 * column of the same name says; whether a stage will run shows later.
 *
 * @param ids as `splitColumns` gives them
 * @param recognised the columns of all tables
 * @throws Failure KW182
 */
export function requireRecognised(
  name: string,
  ids: readonly string[],
  recognised: ReadonlySet<string>,
): void {
  const texts = definitions().columns.filter(({ id, unit }) => unit === 'text' && !id.includes('.'));
  const isLacking = ids.every((id) => texts.some((each) => each.id === id) && !recognised.has(id));
  if (isLacking) {
    refuse(
      'KW182',
      name,
      texts.filter(({ id }) => recognised.has(id)),
    );
  }
}

/**
 * The place of the column among a result's columns.
 *
 * @param ids as `splitColumns` gives them
 * @throws Failure KW182 where the data give none of them
 */
export function findSplitColumn(name: string, ids: readonly string[], { columns }: CustomerColumns): number {
  for (const id of ids) {
    const index = columns.findIndex((column) => column.id === id);
    if (index !== -1) return index;
  }
  return refuse(
    'KW182',
    name,
    columns.filter(({ unit }) => isTextUnit(unit)),
  );
}

function refuse(code: 'KW180' | 'KW181' | 'KW182', name: string, possible: readonly NamedColumn[]): never {
  const ids = possible.map(({ id }) => id);
  const facts = ids.filter((id) => !id.includes('.')).join(', ');
  const columns = code === 'KW181' ? ids.join(', ') : byStage(ids);
  throw new Failure('usage', [problem(code, { value: name, details: { name, facts, columns } })]);
}

/** What stages add, each stage named once: `abc.class, .status; wallet.cell`. Messages have little room. */
function byStage(ids: readonly string[]): string {
  const columns = new Map<string, string[]>();
  for (const id of ids) {
    const dot = id.indexOf('.');
    if (dot === -1) continue;
    const [stage, own] = [id.slice(0, dot), id.slice(dot)];
    const known = columns.get(stage);
    if (known === undefined) columns.set(stage, [id]);
    else known.push(own);
  }
  return [...columns.values()].map((own) => own.join(', ')).join('; ') || '–';
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
