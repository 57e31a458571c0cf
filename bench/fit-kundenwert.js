import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Fits a purchase model to histories in a file and forecasts every customer; tells the outcome on standard error. */
const [path = '', module = ''] = process.argv.slice(2);
const { duration, expectedFurtherPurchases, fitPurchases, groupHistories } = await import(
  pathToFileURL(module).href
);
const bytes = readFileSync(path);
const rows = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const customers = rows.length / 3;
const column = (/** @type {number} */ place, /** @type {number} */ unit) => {
  const values = new Float64Array(customers);
  for (let at = 0; at < customers; at += 1) values[at] = (rows[at * 3 + place] ?? 0) / unit;
  return values;
};
const histories = { unit: 'week', x: column(0, 1), tx: column(1, 7), T: column(2, 7) };

const begun = performance.now();
const groups = groupHistories(histories);
const { model, logLikelihood, converged } = fitPurchases(groups);
const fitted = performance.now();
if (!converged) throw new Error('the fit found no maximum');
const year = duration(52, 'week');
const expected = new Float64Array(groups.x.length);
for (let group = 0; group < expected.length; group += 1) {
  const history = { unit: 'week', x: groups.x[group], tx: groups.tx[group], T: groups.T[group] };
  expected[group] = expectedFurtherPurchases(model, history, year);
}
let purchases = 0;
for (const group of groups.groupOf) purchases += expected[group] ?? 0;
const ended = performance.now();
const { r, alpha, a, b } = model;
const outcome = {
  r,
  alpha,
  a,
  b,
  logLikelihood,
  purchases,
  fitSeconds: (fitted - begun) / 1000,
  seconds: (ended - begun) / 1000,
  groups: groups.x.length,
};
process.stderr.write(`fitted ${JSON.stringify(outcome)}\n`);
