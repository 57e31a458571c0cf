import type { CustomerFacts, DetailId, FactId } from '../facts/fact.js';
import { FACTS } from '../facts/fact-catalogue.js';
import { isTextUnit, type TextColumn, type Unit } from '../results/column.js';
import type { Period } from '../results/run-result.js';
import type { StageDefinition, StageInput } from '../stages/stage.js';
import { publishedId, type StageColumn } from './stage-columns.js';
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
 */
export function stageInput(
  stage: StageDefinition,
  settings: unknown,
  around: Surroundings,
): StageInput<unknown> {
  const { facts, columns } = around;
  const units = declaredUnits(stage, around.stages);
  const absent = stagesBefore(stage).filter((id) => !around.stages.has(id));
  const details = new Set<string>([...(stage.needs.details ?? []), ...(stage.needs.optionalDetails ?? [])]);
  const numbers = new Map<string, Float64Array>();

  function checkDeclared(id: string, wanted?: 'number' | 'text'): void {
    const unit = units.get(id);
    if (unit === undefined) {
      // The columns of a stage that is not part of this run are not known here; they read as unknown.
      if (absent.some((before) => id.startsWith(publishedId(before, '')))) return;
      throw new Error(`asked for ${id}, which it did not declare`);
    }
    const kind = isTextUnit(unit) ? 'text' : 'number';
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
  };
}

/** The unit of every fact and stage column that a stage may ask for. */
function declaredUnits(
  stage: StageDefinition,
  stages: ReadonlyMap<string, StageDefinition>,
): ReadonlyMap<string, Unit> {
  const { facts = [], anyFactOf = [], optionalFacts = [] } = stage.needs;
  const units = new Map<string, Unit>();
  for (const id of [...facts, ...anyFactOf, ...optionalFacts]) units.set(id, FACTS[id].unit);
  for (const before of stagesBefore(stage)) {
    for (const { id, unit } of stages.get(before)?.columns ?? []) units.set(publishedId(before, id), unit);
  }
  return units;
}
