import { imputesMargins } from '../config/reading.js';
import type { Settings } from '../config/settings.js';
import { besides } from '../engine/ask-ahead.js';
import type { Engine } from '../engine/engine.js';
import { customerFacts, makeFacts } from '../facts/customer-facts.js';
import { customerHints } from '../facts/customer-plausibility.js';
import type { CustomerFacts, PostalPlaces } from '../facts/fact.js';
import type { FactRequest } from '../facts/fact-request.js';
import { findPeriod } from '../facts/find-period.js';
import { findTerms } from '../facts/line-terms.js';
import { reconcile } from '../facts/reconciliation.js';
import type { LoadedSources } from '../ingest/load-sources.js';
import { requireUsableRows } from '../ingest/sources.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Control, Period } from '../results/run-result.js';

/** What the stages and the command ask of the facts. */
type Asked = Omit<FactRequest, 'newCustomerMonths' | 'missingMargins' | 'groups' | 'requireApproval'>;

/** Tables brought down to customers, with the period, the currency and the reconciliation. */
export async function evaluate(
  engine: Engine,
  loaded: LoadedSources,
  settings: Settings,
  asked: Asked,
): Promise<Evaluated> {
  const revenueTable = requireUsableRows(loaded);
  const lines = loaded.tables.get('invoice-lines') ?? null;
  const { currency, period, ...terms } = await findTerms(
    engine,
    lines,
    markedCurrencies(loaded, revenueTable.id),
    settings,
  );
  const { newCustomerMonths, missingMarginLines } = settings.facts;
  const request: FactRequest = {
    newCustomerMonths,
    requireApproval: settings.overrides.requireApproval,
    missingMargins: imputesMargins(settings) ? { lines: missingMarginLines } : null,
    groups: settings.customers.rollUp === 'parent' ? settings.customerNumbers : null,
    ...asked,
  };
  const table = await makeFacts(engine, loaded.tables, period, request);
  const [{ facts, problems, imputedLines, overriddenPotentials }, places, control, hints] = await besides(
    customerFacts(engine, table, request),
    placesFor(asked, settings),
    reconcile(engine, revenueTable),
    customerHints(engine),
  );
  return {
    facts: places === null ? facts : { ...facts, details: { ...facts.details, places } },
    period,
    control,
    currency,
    imputedLines,
    overriddenPotentials,
    problems: [...terms.problems, ...unusedParents(loaded, settings), ...problems, ...hints],
  };
}

/** The places of postal codes, where a stage asks for them and a file is set. */
async function placesFor({ details }: Asked, { places }: Settings): Promise<PostalPlaces | null> {
  if (places === null || !details.has('places')) return null;
  const { readPlaces } = await import('../places/read-places.js');
  return readPlaces(places);
}

/** The same as far as the tables give it; what keeps them from it is a problem, no end. */
export async function evaluable(
  engine: Engine,
  loaded: LoadedSources,
  settings: Settings,
  asked: Asked,
): Promise<Evaluable> {
  try {
    return await evaluate(engine, loaded, settings, asked);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const lines = loaded.tables.get('invoice-lines') ?? null;
    const period = lines && findPeriod(lines, settings.asOf, settings.months);
    return {
      facts: null,
      period,
      control: null,
      currency: null,
      imputedLines: new Map(),
      overriddenPotentials: 0,
      problems: error.problems,
    };
  }
}

export interface Evaluated {
  readonly facts: CustomerFacts;
  readonly period: Period | null;
  readonly control: Control;
  readonly currency: string;
  /** Share of the used lines whose margin is imputed, for each source of theirs that has such lines. */
  readonly imputedLines: ReadonlyMap<number, number>;
  readonly overriddenPotentials: number;
  readonly problems: readonly Problem[];
}

export type Evaluable =
  | Evaluated
  | (Record<'facts' | 'control' | 'currency', null> &
      Pick<Evaluated, 'period' | 'imputedLines' | 'overriddenPotentials' | 'problems'>);

/** The currencies that headings and cells of amounts name, one for each source of a table. */
function markedCurrencies(loaded: LoadedSources, table: string): readonly (string | null)[] {
  return (loaded.sources.get(table) ?? []).map(({ typed }) => typed.currency);
}

/** Says that the data name groups and nobody asked for them. */
function unusedParents({ sources }: LoadedSources, { customers }: Settings): readonly Problem[] {
  if (customers.rollUp === 'parent') return [];
  for (const table of ['customers', 'invoice-lines']) {
    for (const { source } of sources.get(table) ?? []) {
      const parent = source.columns.get('parent');
      if (parent === undefined) continue;
      const { file, sheet } = source.raw;
      const position = { file, ...(sheet === null ? {} : { sheet }) };
      return [problem('KW418', { position, details: { heading: parent.heading } })];
    }
  }
  return [];
}
