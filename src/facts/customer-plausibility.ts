import type { Engine } from '../engine/engine.js';
import { formatNumber, formatShare } from '../language/numbers.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';

/** So many customer numbers are named as examples. */
const EXAMPLES = 3;
/** A number with more digits than a spreadsheet shows: `1,23457E+14`. */
const CUT_DOWN = String.raw`\d([.,]\d+)?[eE]\+\d+`;
/** Accounts on which many customers are booked, as they are named. */
const COLLECTIVE = String.raw`^(barverkauf|barverkäufe|barkunden?|bar-verkauf|laufkundschaft|laufkunden?|diverse( kunden)?|divers|cpd|cpd[ -]\w*|conto pro diverse|sammel(konto|debitor|kunde)|einmalkunden?|kassenverkauf|thekenverkauf|cash sales?|walk-?in customers?|one-?time customers?|sundry( customers?)?|miscellaneous)\W*$`;

/**
 * Hints about customers that are perhaps no customers, or not one each: numbers that a spreadsheet
 * cut down, records that are perhaps commented out, collective accounts (Barverkauf, CPD) with their
 * share of revenue, names under several numbers. Customers are told by number only. Looks at the table `facts`.
 */
export async function customerHints(engine: Engine): Promise<readonly Problem[]> {
  const present = await engine.columnNames('facts');
  const problems = [...(await cutDownNumbers(engine)), ...(await commentedOut(engine))];
  if (present.has('name')) {
    problems.push(...(await collectiveAccounts(engine)), ...(await sharedNames(engine)));
  }
  return problems;
}

async function cutDownNumbers(engine: Engine): Promise<readonly Problem[]> {
  const found = await engine.columns(
    `SELECT id FROM facts WHERE regexp_full_match(id, '${CUT_DOWN}') ORDER BY id`,
  );
  const [example] = found.text('id');
  if (example === undefined || example === null) return [];
  return [problem('KW226', { details: { customers: found.rowCount, example }, count: found.rowCount })];
}

/** Some numbers begin with `#` and others don't: their records may be comments, which `#` begins elsewhere. */
async function commentedOut(engine: Engine): Promise<readonly Problem[]> {
  const found = await engine.columns(
    `SELECT id, CAST(coalesce(revenue, 0) AS DOUBLE) AS revenue FROM facts WHERE starts_with(id, '#') ` +
      `AND EXISTS (SELECT 1 FROM facts WHERE NOT starts_with(id, '#')) ORDER BY id`,
  );
  if (found.rowCount === 0) return [];
  const revenue = found.number('revenue').reduce((sum, each) => sum + each, 0);
  const details = {
    customers: found.rowCount,
    examples: found.text('id').slice(0, EXAMPLES).join(', '),
    amount: { de: formatNumber(revenue, 2, 'de'), en: formatNumber(revenue, 2, 'en') },
  };
  return [problem('KW426', { details, count: found.rowCount })];
}

async function collectiveAccounts(engine: Engine): Promise<readonly Problem[]> {
  const found = await engine.columns(
    `SELECT id, CAST(coalesce(revenue, 0) AS DOUBLE) AS revenue, CAST((SELECT sum(revenue) FROM facts) AS DOUBLE) AS total ` +
      `FROM facts WHERE regexp_matches(lower(trim(name)), '${COLLECTIVE}') ORDER BY id`,
  );
  if (found.rowCount === 0) return [];
  const revenue = found.number('revenue').reduce((sum, each) => sum + each, 0);
  const total = found.number('total')[0] ?? Number.NaN;
  const share = total > 0 ? revenue / total : Number.NaN;
  const details = {
    customers: found.rowCount,
    examples: found.text('id').slice(0, EXAMPLES).join(', '),
    share: { de: formatShare(share, 'de'), en: formatShare(share, 'en') },
  };
  return [problem('KW424', { details, count: found.rowCount })];
}

async function sharedNames(engine: Engine): Promise<readonly Problem[]> {
  const found = await engine.columns(
    `SELECT min(id) || ' / ' || max(id) AS ids, CAST(count(*) OVER () AS DOUBLE) AS names FROM facts ` +
      `WHERE strlen(name) > 2 AND lower(name) <> lower(id) GROUP BY lower(name) HAVING count(*) > 1 ORDER BY min(id) LIMIT ${EXAMPLES}`,
  );
  const names = found.number('names')[0] ?? 0;
  if (names === 0) return [];
  return [problem('KW425', { details: { names, examples: found.text('ids').join(', ') }, count: names })];
}
