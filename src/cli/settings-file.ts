import { readFile } from 'node:fs/promises';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** The settings file that is taken when none is named. */
const CUSTOMARY_FILE = 'kundenwert.yaml';

/** Reads the settings file: the one named, or the customary one if there is one. */
export async function readSettingsFile(
  named: string | undefined,
): Promise<{ path: string; text: string } | undefined> {
  const path = named ?? CUSTOMARY_FILE;
  return readFileAt(path, named === undefined);
}

/** Reads a file of settings that must be there. */
export async function readScenarioFile(path: string): Promise<{ path: string; text: string }> {
  return (await readFileAt(path, false)) ?? { path, text: '' };
}

async function readFileAt(
  path: string,
  mayBeAbsent: boolean,
): Promise<{ path: string; text: string } | undefined> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (mayBeAbsent && code === 'ENOENT') return undefined;
    throw new Failure('input', [problem('KW101', { position: { file: path }, details: { reason: code } })]);
  }
}
