import type { CustomerFacts, DetailId, FactId } from '../facts/fact.js';
import { FACTS } from '../facts/fact-catalogue.js';
import { type ColumnDefinition, isTextUnit, type TextColumn } from '../results/column.js';
import type { Period } from '../results/run-result.js';
import type { StageDefinition, StageInput } from '../stages/stage.js';
import type { FoundAhead } from './ahead.js';
import { columnsOf, publishedId, type StageColumn } from './stage-columns.js';
import { stagesBefore } from './stage-order.js';

/** What a run holds when a stage's turn comes. */
export interface Surroundings {
  readonly facts: CustomerFacts;
  readonly period: Period;
  readonly currency: string;
  /** All stages of the run by id, for the columns they declare. */
  readonly stages: ReadonlyMap<string, StageDefinition>;
  /** Columns of the stages done so far, by published id. */
  readonly columns: ReadonlyMap<string, StageColumn>;
}

/**
 * Hands a stage what it declared and throws on everything else, so that the plan knows all it uses. A declared but
 * optional fact that the data lack reads as unknown for every customer. Number columns are copies: a stage that
 * sorts in place changes nothing for the next.
 *
 * @param ahead what was found out ahead; without it the stage finds it out when it asks for it
 */
export function stageInput(
  stage: StageDefinition,
  settings: unknown,
  around: Surroundings,
  ahead: FoundAhead | null = null,
): StageInput<unknown> {
  const { facts, columns } = around;
  const declared = declaredColumns(stage, around.stages);
  const absent = stagesBefore(stage).filter((id) => !around.stages.has(id));
  const details = new Set<string>([...(stage.needs.details ?? []), ...(stage.needs.optionalDetails ?? [])]);
  const numbers = new Map<string, Float64Array>();

  function checkDeclared(id: string, wanted?: 'number' | 'text'): void {
    const column = declared.get(id);
    if (column === undefined) {
      // The columns of a stage that is not part of this run are not known here; they read as unknown.
      if (absent.some((before) => id.startsWith(publishedId(before, '')))) return;
      throw new Error(`asked for ${id}, which it did not declare`);
    }
    const kind = isTextUnit(column.unit) ? 'text' : column.unit === 'sentence' ? 'sentence' : 'number';
    if (wanted !== undefined && kind !== wanted) {
      throw new Error(`asked for ${id} as ${wanted}, but it is ${kind}`);
    }
  }

  function numberColumn(id: string): Float64Array {
    const source = facts.numbers.get(id as FactId) ?? columns.get(id)?.data;
    return source instanceof Float64Array ? source.slice() : new Float64Array(facts.count).fill(Number.NaN);
  }

  return {
    settings,
    customers: facts.count,
    period: around.period,
    currency: around.currency,
    definition(id) {
      checkDeclared(id);
      return declared.get(id) ?? null;
    },
    has(id) {
      if (details.has(id)) return facts.details[id as DetailId] !== undefined;
      checkDeclared(id);
      return facts.numbers.has(id as FactId) || facts.texts.has(id as FactId) || columns.has(id);
    },
    number(id) {
      checkDeclared(id, 'number');
      const known = numbers.get(id) ?? numberColumn(id);
      numbers.set(id, known);
      return known;
    },
    text(id) {
      checkDeclared(id, 'text');
      const source = facts.texts.get(id as FactId) ?? (columns.get(id)?.data as TextColumn | undefined);
      return source ?? new Array<null>(facts.count).fill(null);
    },
    detail(id) {
      if (!details.has(id)) throw new Error(`asked for ${id}, which it did not declare`);
      return facts.details[id] ?? null;
    },
    found() {
      const work = stage.ahead;
      const detail = work === undefined ? undefined : facts.details[work.detail];
      if (work === undefined || detail === undefined) throw new Error('has nothing to find out ahead');
      return ahead === null ? work.find(detail, settings) : ahead.found;
    },
  };
}

/** Every fact and stage column that a stage may ask for, by its published id. */
export function declaredColumns(
  stage: StageDefinition,
  stages: ReadonlyMap<string, StageDefinition>,
): ReadonlyMap<string, ColumnDefinition> {
  const { facts = [], anyFactOf = [], optionalFacts = [], anyFact = false } = stage.needs;
  const columns = new Map<string, ColumnDefinition>();
  const every = anyFact ? (Object.keys(FACTS) as FactId[]) : [];
  for (const id of [...facts, ...anyFactOf, ...optionalFacts, ...every]) {
    const { remedy: _, ...definition } = FACTS[id];
    columns.set(id, { id, ...definition });
  }
  for (const before of stagesBefore(stage)) {
    const done = stages.get(before);
    for (const column of done === undefined ? [] : columnsOf(done)) {
      const id = publishedId(before, column.id);
      columns.set(id, { ...column, id });
    }
  }
  return columns;
}
