// Checks that the outputs of the demo run exist and come to the generator's own control totals.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [, , out = ''] = process.argv;
const faults = [];
const expect = (what, found, wanted) => {
  if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
};

for (const name of ['kundenwert.xlsx', 'customers.csv', 'result.json']) {
  if (statSync(join(out, name)).size < 1000) faults.push(`${name} is almost empty`);
}
const result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
const wanted = JSON.parse(readFileSync('fixtures/demo/musterwerk-kontrolle.json', 'utf8'));
const cents = (amount) => Math.round(amount * 100);
const { control } = result;
expect('revenue read', cents(control.revenueRead), wanted.revenueCents.read);
expect('revenue in the period', cents(control.revenueInPeriod), wanted.revenueCents.inPeriod);
expect('revenue outside the period', cents(control.revenueOutsidePeriod), wanted.revenueCents.outsidePeriod);
expect('margin in the period', cents(control.contributionMarginInPeriod), wanted.contributionMarginCents.inPeriod);
expect('customers in the period', control.customersInPeriod, wanted.customers.inPeriod);
expect(
  'read = used + rejected + set aside',
  cents(control.revenueUsed) + cents(control.revenueRejected) + cents(control.revenueSetAside),
  cents(control.revenueRead),
);

const [header = '', ...rows] = readFileSync(join(out, 'customers.csv'), 'utf8').trimEnd().split('\n');
expect('rows of customers.csv', rows.length, wanted.customers.inMaster);
const customers = result.customers;
const revenue = customers.columns.findIndex((column) => column.id === 'revenue');
const total = customers.rows.reduce((sum, row) => sum + cents(row[revenue] ?? 0), 0);
expect('sum of the customers', total, wanted.revenueCents.inPeriod);
if (!header.startsWith('customerId,')) faults.push(`customers.csv begins with ${header.slice(0, 40)}`);
for (const [id, stage] of Object.entries(result.stages)) expect(`stage ${id}`, stage.status, 'done');

process.stdout.write(faults.length === 0 ? 'demo run: reconciled\n' : `demo run:\n${faults.join('\n')}\n`);
process.exit(faults.length === 0 ? 0 : 1);
