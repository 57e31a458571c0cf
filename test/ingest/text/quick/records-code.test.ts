import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = new URL('../../../../', import.meta.url);

it('the compiled code is that of its source: `npm run compile` writes it', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('scripts/compile-records.js', ROOT));
  const compiled = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
  expect(readFileSync(new URL('src/ingest/text/quick/records-code.ts', ROOT), 'utf8') === compiled).toBe(
    true,
  );
});
