import { isoDay } from '../language/numbers.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { readAssignment } from './assignments.js';
import { parseCalendarDay } from './calendar-day.js';
import { schemaProblems, unknownKey } from './check.js';
import { type Assignment, flagAssignments } from './flag-assignments.js';
import type { Given } from './given.js';
import { stagesOfLevel } from './levels.js';
import { parseYaml } from './parse-yaml.js';
import { schemaNode } from './read-schema.js';
import { type Known, REGISTERED, settingsSchema } from './schema.js';
import type { SchemaNode } from './schema-node.js';
import type { Settings, SettingsInput, TableSettings } from './settings.js';
import { usedSettings } from './used.js';
import { assign, emptySection, isSection, overlay, type Section, valueAt } from './value-tree.js';
import { foundText } from './wording.js';
import { yamlProblems } from './yaml-faults.js';

/**
 * Merges defaults, file, `--set` and flags (each beats the ones before; a later `--set` beats an earlier one)
 * and checks the whole. Throws a usage failure with everything that is wrong, in the order of the file.
 */
export async function loadSettings(input: SettingsInput, known: Known = REGISTERED): Promise<Settings> {
  const schema = settingsSchema(known);
  const shape = schemaNode(schema);
  const problems: Problem[] = [];
  const fromFile = await readFile(input.file, shape, problems);
  const assignments: Assignment[] = [];
  for (const text of input.sets) {
    const read = await readAssignment(text, shape);
    if ('code' in read) problems.push(read);
    else assignments.push(read);
  }
  assignments.push(...flagAssignments(input.flags));
  for (const { path, value } of assignments) assign(fromFile.tree, path, value, shape);

  const given: Given =
    input.scenario === undefined
      ? { ...fromFile, assigned: assignments }
      : overlaid(
          fromFile.tree,
          await readFile(input.scenario, shape, problems, input.scenario.besides),
          assignments,
        );
  // Without code made to measure, which takes longer to make than one check saves.
  const parsed = schema.safeParse(given.tree, { jitless: true });
  if (!parsed.success) problems.push(...schemaProblems(parsed.error.issues, given, shape));
  if (!parsed.success || problems.length > 0) throw new Failure('usage', inOrderOfLines(problems));
  return complete(parsed.data, given, shape);
}

/** The settings of a scenario over all others, which have been checked before. */
function overlaid(
  tree: Section,
  scenario: Omit<Given, 'assigned'> & { readonly tree: Section },
  assigned: readonly Assignment[],
): Given {
  overlay(tree, scenario.tree);
  return {
    ...scenario,
    tree,
    assigned: assigned.filter(({ path }) => valueAt(scenario.tree, path) === undefined),
  };
}

async function readFile(
  file: SettingsInput['file'],
  shape: SchemaNode,
  problems: Problem[],
  besides: readonly string[] = [],
): Promise<Omit<Given, 'assigned'> & { readonly tree: Section }> {
  if (file === undefined) return { tree: emptySection(), file: null, lines: new Map() };
  const { value, lines, faults, refused } = await parseYaml(file.text, shape);
  problems.push(...yamlProblems(file.path, faults));
  const tree = isSection(value) ? value : emptySection();
  for (const key of besides) delete tree[key];
  const read = { tree, file: file.path, lines };
  problems.push(...refused.map((path) => unknownKey(path, { ...read, assigned: [] }, shape)));
  if (value !== null && !isSection(value)) {
    problems.push(problem('KW302', { position: { file: file.path }, details: { found: foundText(value) } }));
  }
  return read;
}

/** Faults of the file first, from top to bottom, then those of flags as they came. */
function inOrderOfLines(problems: readonly Problem[]): Problem[] {
  const line = ({ position }: Problem): number =>
    position.row ?? (position.file === undefined ? Infinity : 0);
  return problems
    .map((each, index) => ({ each, index }))
    .sort((a, b) => compare(line(a.each), line(b.each)) || a.index - b.index)
    .map(({ each }) => each);
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Checked = ReturnType<typeof settingsSchema>['_output'];

function complete(values: Checked, given: Given, shape: SchemaNode): Settings {
  const { run, ...stage } = values.stages;
  const asOf = values.asOf === null ? null : parseCalendarDay(values.asOf);
  const formats = [...new Set(values.formats)];
  const named = run === 'all' ? null : [...new Set(run)];
  const stages = named ?? stagesOfLevel(values.level, Object.keys(stage));
  const plain = {
    ...values,
    asOf: asOf === null ? null : isoDay(asOf),
    formats,
    stages: { run: named ?? 'all', ...stage },
  };
  return {
    language: values.language,
    company: values.company,
    currency: values.currency,
    currencies: values.currencies,
    customerNumbers: values.customerNumbers,
    customers: values.customers,
    owners: values.owners,
    asOf,
    months: values.months === 'all' ? null : values.months,
    formats,
    live: values.live,
    out: values.out,
    splitBy: values.splitBy,
    level: values.level,
    stages,
    facts: values.facts,
    overrides: values.overrides,
    places: values.places,
    engine: values.engine,
    tables: Object.fromEntries(
      Object.entries(values.tables).flatMap(([id, table]) =>
        table === undefined ? [] : [[id, tableSettings(table)] as const],
      ),
    ),
    stage,
    used: usedSettings(plain, given, shape),
  };
}

type CheckedTable = NonNullable<Checked['tables'][string]>;

function tableSettings(table: CheckedTable): TableSettings {
  const given = Object.entries({ ...table, columns: undefined }).filter(([, value]) => value !== undefined);
  const columns = Object.entries(table.columns).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(given),
    columns: Object.fromEntries(columns),
    ...(table.delimiter === undefined ? {} : { delimiter: delimiterCharacter(table.delimiter) }),
  };
}

function delimiterCharacter(text: string): string {
  return text === 'tab' || text === '\\t' ? '\t' : text;
}
