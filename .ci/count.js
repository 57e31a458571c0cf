// Prints how many tests passed and failed, the demo run counted as one of them.
import { readFileSync } from 'node:fs';

const [, , reportPath = '', demo = '1'] = process.argv;
let passed = 0;
let failed = 1;
try {
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  passed = report.numPassedTests;
  // A file that cannot be loaded fails without a single test.
  failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
} catch {
  process.stdout.write('The tests left no report: lint or types failed before them.\n');
}
if (demo === '0') passed += 1;
else failed += 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
