import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { parseYaml } from './parse-yaml.js';
import { pathText, type SettingPath } from './setting-path.js';
import type { Settings, SettingsInput } from './settings.js';
import { isSection } from './value-tree.js';
import { foundText } from './wording.js';

/** Settings that are tried beside those of the run (Szenario). */
export interface Scenario {
  readonly name: string;
  readonly settings: Settings;
}

/** What a scenario may change: what stages go by. */
const VARIABLE = /^stages\.(?!run$)/;
/** The key of a scenario's file that is no setting: what to call it. */
const SCENARIO_NAME = 'name';
const LONGEST_NAME = 60;

/**
 * Reads a scenario: settings that differ from those of the run, in the form of the settings file, and a `name`.
 *
 * @param base the settings of the run, from the same input
 * @param fallback the name of a scenario that gives none
 * @throws Failure KW620 for each setting that needs the data to be read anew, and what is wrong with the others
 */
export async function loadScenario(
  input: SettingsInput,
  base: Settings,
  file: { readonly path: string; readonly text: string },
  fallback: string,
): Promise<Scenario> {
  // Loaded lazily as elsewhere, so that the build keeps it in one part.
  const { loadSettings } = await import('./load.js');
  const settings = await loadSettings({ ...input, scenario: { ...file, besides: [SCENARIO_NAME] } });
  const { value, lines } = await parseYaml(file.text, null);
  const places = new Map([...lines].map(([key, line]) => [pathText(JSON.parse(key) as SettingPath), line]));
  const problems = fixedSettings(base, settings).map((path) => {
    const row = lineOf(path, places);
    return problem('KW620', {
      position: { file: file.path, ...(row === undefined ? {} : { row }) },
      details: { setting: path },
    });
  });
  const name = nameIn(value, fallback);
  if (name === null) problems.push(faultyName(file.path, value, places));
  if (problems.length > 0 || name === null) throw new Failure('usage', problems);
  return { name, settings };
}

/** The settings that differ and may not. */
function fixedSettings(base: Settings, settings: Settings): readonly string[] {
  const values = (from: Settings) =>
    new Map(
      from.used
        .filter(({ path }) => !VARIABLE.test(path))
        .map(({ path, value }) => [path, JSON.stringify(value)]),
    );
  const [before, after] = [values(base), values(settings)];
  return [...new Set([...after.keys(), ...before.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

/** The line of a setting, or of the nearest section around it. */
function lineOf(path: string, lines: ReadonlyMap<string, number>): number | undefined {
  const around = [...lines.keys()].filter((each) => path === each || path.startsWith(`${each}.`));
  const nearest = around.sort((one, other) => other.length - one.length)[0];
  return nearest === undefined ? undefined : lines.get(nearest);
}

function nameIn(value: unknown, fallback: string): string | null {
  const given = isSection(value) ? value[SCENARIO_NAME] : undefined;
  if (given === undefined || given === null) return fallback.slice(0, LONGEST_NAME);
  const name = typeof given === 'number' ? String(given) : given;
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME;
  return isName ? name.trim() : null;
}

function faultyName(file: string, value: unknown, lines: ReadonlyMap<string, number>): Problem {
  const given = isSection(value) ? value[SCENARIO_NAME] : undefined;
  const row = lines.get(SCENARIO_NAME);
  return problem('KW304', {
    position: { file, ...(row === undefined ? {} : { row }) },
    details: {
      setting: SCENARIO_NAME,
      found: foundText(given),
      hint: { de: '', en: '' },
      allowed: {
        de: `ein Text von 1 bis ${LONGEST_NAME} Zeichen`,
        en: `a text of 1 to ${LONGEST_NAME} characters`,
      },
    },
  });
}
