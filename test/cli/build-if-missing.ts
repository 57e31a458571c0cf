import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the program before the tests that start it, where it has not been built yet. `npm test` has built it
 * anew; this serves whoever starts single tests in a fresh clone.
 */
export function setup(): void {
  if (existsSync(`${ROOT}dist/cli/main.js`)) return;
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' });
}
