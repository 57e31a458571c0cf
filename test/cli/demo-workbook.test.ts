import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkPackage } from '../outputs/excel/check-package.js';
import { kundenwert } from './program.js';
import { workspace } from './workspace.js';

const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
const ROOT = workspace();

it.each(['de', 'en'])('the workbook of the demo company is whole (%s)', async (language) => {
  const out = join(ROOT, language);
  const ended = await kundenwert(['score', DEMO, '-o', out, '-f', 'xlsx', '--lang', language], { cwd: ROOT });
  expect(ended.exit).toBe(0);
  const parts = await checkPackage(readFileSync(join(out, 'kundenwert.xlsx')));
  expect([...parts.keys()].filter((path) => path.startsWith('xl/worksheets/sheet')).length).toBeGreaterThan(
    10,
  );
});
