import { customerFacts, makeFacts } from '../../src/facts/customer-facts.js';
import type { DetailId, FactId } from '../../src/facts/fact.js';
import type { FactRequest } from '../../src/facts/fact-request.js';
import { findPeriod } from '../../src/facts/find-period.js';
import { reconcile } from '../../src/facts/reconciliation.js';
import { DETAILS } from '../../src/pipeline/detail-wording.js';
import type { TestEngine } from '../engine/test-engine.js';
import { type Files, loadFiles } from '../ingest/load-files.js';

/** Every detail table there is. */
export const EVERY_DETAIL = new Set(Object.keys(DETAILS) as DetailId[]);

export const day = (iso: string): number => Date.parse(iso) / 86_400_000;

/** Seven invoice lines of four customers over three years: a name that changes, a return, a margin that is missing. */
export const LINES = `Kundennr;Datum;Umsatz;DB;Rechnungsnr;Kunde;Ort
B;10.12.2024;100,00;40,00;R1;Beta alt;Bonn
B;31.12.2025;50,00;10,00;R9;Beta neu;
A;01.01.2025;300,00;100,00;R2;Alfa;Aachen
A;15.06.2025;-20,00;-5,00;R3;Alfa;Aachen
A;15.06.2025;20,00;;R3;Alfa;Aachen
C;01.02.2023;7,00;1,00;R0;Gamma;Celle
D;05.05.2024;9,00;1,00;R4;Delta;Düren
`;

/** The facts of some files, by fact; unknown numbers as null. */
export async function factsOf(
  test: TestEngine,
  files: Files,
  asOf: string | null = null,
  months: number | null = 12,
  asked: Partial<Pick<FactRequest, 'splitDays' | 'about' | 'groups'>> = {},
) {
  const { groups = null } = asked;
  const rules = groups === null ? {} : { customerNumbers: groups };
  const { loaded } = await loadFiles(test, files, {}, { ...rules, unread: new Set() });
  const lines = loaded.tables.get('invoice-lines') ?? null;
  const period = lines && findPeriod(lines, asOf === null ? null : day(asOf), months);
  const request: FactRequest = {
    newCustomerMonths: 12,
    missingMargins: { lines: 10 },
    groups,
    details: EVERY_DETAIL,
    ...asked,
  };
  const table = await makeFacts(test.engine, loaded.tables, period, request);
  const { facts, problems } = await customerFacts(test.engine, table, request);
  const column = (id: FactId): readonly (number | string | null)[] | undefined => {
    const numbers = facts.numbers.get(id);
    return numbers === undefined
      ? facts.texts.get(id)
      : [...numbers].map((each) => (Number.isNaN(each) ? null : each));
  };
  const control = await reconcile(test.engine, lines ?? loaded.tables.get('customers')!);
  return {
    facts,
    control,
    column,
    ids: column('customerId'),
    problems: problems.map(({ code, count, message }) => ({ code, count, text: message.de })),
    codes: problems.map(({ code }) => code),
  };
}
