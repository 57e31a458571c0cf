import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Exact decimals are rounded once, floating-point sums drift in their last bits. */
const HALF_A_CENT = 0.005;
/** Cents of amounts with more decimals are settled to the total, so that one customer's may differ by one. */
const A_CENT = 0.0101;
const SIX_DECIMALS = 0.0000011;

/**
 * What a program came to: totals by name, and each customer's revenue and classes.
 * @typedef {object} Outcome
 * @property {ReadonlyMap<string, number>} totals
 * @property {ReadonlyMap<string, { revenue: number, class: string, marginClass: string }>} customers
 */

/**
 * Compares what both programs came to. Returns the totals both have, and the differences; none is what is wanted.
 * @param {string} kundenwertFolder
 * @param {string} pandasFolder
 * @returns {{ totals: ReadonlyMap<string, number>, differences: string[] }}
 */
export function compareOutcomes(kundenwertFolder, pandasFolder) {
  const ours = kundenwertOutcome(kundenwertFolder);
  const theirs = pandasOutcome(pandasFolder);
  const differences = [];
  for (const name of new Set([...ours.totals.keys(), ...theirs.totals.keys()])) {
    const one = ours.totals.get(name) ?? Number.NaN;
    const other = theirs.totals.get(name) ?? Number.NaN;
    const tolerance = name === 'gini' ? SIX_DECIMALS : HALF_A_CENT;
    if (!(Math.abs(one - other) < tolerance)) differences.push(`${name}: kundenwert ${one}, pandas ${other}`);
  }
  const differing = differingCustomers(ours.customers, theirs.customers);
  if (differing > 0) differences.push(`${differing} customers differ in revenue or class`);
  return { totals: ours.totals, differences };
}

/**
 * @param {Outcome['customers']} ours
 * @param {Outcome['customers']} theirs
 */
function differingCustomers(ours, theirs) {
  let differing = Math.abs(ours.size - theirs.size);
  for (const [id, one] of ours) {
    const other = theirs.get(id);
    const same =
      other !== undefined &&
      Math.abs(one.revenue - other.revenue) < A_CENT &&
      one.class === other.class &&
      one.marginClass === other.marginClass;
    if (!same) differing += 1;
  }
  return differing;
}

/**
 * @param {string} folder
 * @returns {Outcome}
 */
function kundenwertOutcome(folder) {
  const { control, sources, stages } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
  const totals = new Map([
    ['rowsRead', sources[0].rowsRead],
    ['rowsWithoutCustomer', sources[0].rowsSetAside],
    ['rowsInPeriod', control.rowsInPeriod],
    ['revenueRead', control.revenueRead],
    ['revenueWithoutCustomer', control.revenueSetAside],
    ['revenueInPeriod', control.revenueInPeriod],
    ['customersInData', control.customersInData],
    ['customersInPeriod', control.customersInPeriod],
    ['gini', keyFigure(stages.abc, 'gini')],
    ...classRows(stages.abc).map(([id, customers]) => /** @type {const} */ ([`class ${id}`, customers])),
  ]);
  if (stages.contribution.status === 'done') {
    totals.set('marginInPeriod', control.contributionMarginInPeriod);
    for (const [id, customers] of classRows(stages.contribution)) totals.set(`margin class ${id}`, customers);
  }
  const columns = { id: 'customerId', class: 'abc.class', marginClass: 'contribution.class' };
  return { totals, customers: customersOf(folder, columns) };
}

/**
 * @param {{ keyFigures: { id: string, value: number }[] }} stage
 * @param {string} id
 */
function keyFigure(stage, id) {
  return stage.keyFigures.find((each) => each.id === id)?.value ?? Number.NaN;
}

/**
 * Class and number of customers of each line of a stage's class table but the total, which stands last.
 * @param {{ tables: { id: string, rows: [string, number][] }[] }} stage
 * @returns {[string, number][]}
 */
function classRows(stage) {
  return stage.tables.find((table) => table.id === 'classes')?.rows.slice(0, -1) ?? [];
}

/**
 * @param {string} folder
 * @returns {Outcome}
 */
function pandasOutcome(folder) {
  const {
    classes,
    marginClasses,
    asOf: _,
    ...figures
  } = JSON.parse(readFileSync(join(folder, 'totals.json'), 'utf8'));
  const totals = new Map(Object.entries(/** @type {Record<string, number>} */ (figures)));
  for (const [id, customers] of Object.entries(classes)) totals.set(`class ${id}`, Number(customers));
  for (const [id, customers] of Object.entries(marginClasses ?? {})) {
    totals.set(`margin class ${id}`, Number(customers));
  }
  const columns = { id: 'customer', class: 'class', marginClass: 'marginClass' };
  return { totals, customers: customersOf(folder, columns) };
}

/**
 * @param {string} folder
 * @param {{ id: string, class: string, marginClass: string }} columns
 * @returns {Outcome['customers']}
 */
function customersOf(folder, columns) {
  const { data } = Papa.parse(readFileSync(join(folder, 'customers.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(
    /** @type {Record<string, string>[]} */ (data).map((row) => [
      row[columns.id] ?? '',
      {
        revenue: Number(row.revenue),
        class: row[columns.class] ?? '',
        marginClass: row[columns.marginClass] ?? '',
      },
    ]),
  );
}
