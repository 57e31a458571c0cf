import { besides } from '../engine/ask-ahead.js';
import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { loadActivityCounts } from './activity-counts.js';
import { loadCosts } from './cost-entries.js';
import type { Documents } from './documents.js';
import type { DetailId, Details } from './fact.js';
import type { FactRequest } from './fact-request.js';
import { loadHistories } from './load-histories.js';
import { hasPreviousPeriod } from './period.js';
import { loadPreviousMargin } from './previous-margin.js';
import { loadReps } from './rep-facts.js';
import { loadServiceUse } from './service-use.js';
import { loadTimeStudy } from './time-study.js';

/** The canonical tables by id, as far as they were found. */
export type LoadedTables = ReadonlyMap<string, LoadedTable>;

/** What detail tables go by. */
export interface DetailTerms {
  readonly period: Period | null;
  readonly splitDays: readonly number[];
  readonly wanted: ReadonlySet<DetailId>;
  /** The place of each customer. */
  readonly customers: ReadonlyMap<string, number>;
  readonly made: NonNullable<FactRequest['made']>;
}

/**
 * The detail tables that are wanted and in the data. None of them needs another, so the engine works on the next while
 * this thread goes through the last.
 */
export async function loadDetails(
  engine: Engine,
  tables: LoadedTables,
  documents: Promise<Documents | null>,
  terms: DetailTerms,
): Promise<{ readonly found: Partial<Details>; readonly problems: readonly Problem[] }> {
  const { period, wanted, customers } = terms;
  const table = (id: string, detail: DetailId): LoadedTable | null =>
    wanted.has(detail) ? (tables.get(id) ?? null) : null;
  const [bought, reps, timeStudy, activityCounts, costs, services] = await besides(
    histories(documents, terms),
    loadReps(engine, table('reps', 'reps')),
    loadTimeStudy(engine, table('time-study', 'timeStudy')),
    loadActivityCounts(engine, table('activities', 'activityCounts'), period, customers),
    loadCosts(engine, table('costs', 'costs'), { period, customers }),
    loadServices(engine, tables, terms),
  );
  const { use, others, previousMargin } = services;
  return {
    found: {
      ...(activityCounts === null ? {} : { activityCounts }),
      ...(costs.entries === null ? {} : { costs: costs.entries }),
      ...(reps === null ? {} : { reps }),
      ...(timeStudy === null ? {} : { timeStudy }),
      ...(use === null || others === null ? {} : { serviceUse: use, otherServices: others }),
      ...(previousMargin === null ? {} : { previousMargin }),
      ...bought,
    },
    problems: [...services.problems, ...costs.problems],
  };
}

async function histories(
  documents: Promise<Documents | null>,
  { period, wanted, customers, made }: DetailTerms,
): Promise<Partial<Details>> {
  const found = await loadHistories(await documents, period, customers, wanted);
  for (const [id, detail] of Object.entries(found)) made(id as DetailId, detail, customers.size);
  return found;
}

/** The ledger of services, and the margin of the period before where it reaches back so far. */
async function loadServices(engine: Engine, tables: LoadedTables, terms: DetailTerms) {
  const { period, splitDays, wanted, customers } = terms;
  const ledger = wanted.has('serviceUse') ? (tables.get('services') ?? null) : null;
  const services = await loadServiceUse(engine, ledger, { period, splitDays }, customers);
  const hasPrevious = services.others?.isPrevious.includes(1) === true;
  const previousMargin =
    wanted.has('previousMargin') && hasPrevious && hasPreviousPeriod(period)
      ? await loadPreviousMargin(engine, tables.get('invoice-lines') ?? null, period, customers)
      : null;
  return { ...services, previousMargin };
}
