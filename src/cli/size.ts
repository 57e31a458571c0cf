import { basename, extname } from 'node:path';
import { AT_EVERY_LEVEL } from '../config/levels.js';
import type { Scenario } from '../config/scenario.js';
import type { Settings, SettingsInput } from '../config/settings.js';
import type { Language } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { RunResult, StageReport } from '../results/run-result.js';
import { run } from '../run.js';
import { FINGERPRINT_THREAD, READING_THREAD, withSources } from './begin.js';
import { EarlierRun, tellChanges } from './earlier-run.js';
import { EXIT } from './exit-codes.js';
import { type OutputOptions, outputFlags } from './output-options.js';
import { readScenarioFile } from './settings-file.js';
import { RECORD, requireOtherThanInputs, sizingFiles, writeOutputs } from './write-outputs.js';
import { hasFindings, writtenText } from './written-text.js';

/** What answers the question comes before what it rests on. */
const ORDER: readonly string[] = ['salesforce-sizing', 'care-model', 'visit-allocation', 'territory'];

/** The flags of `kundenwert size`, as typed. */
export interface SizeOptions extends OutputOptions {
  readonly scenario: readonly string[];
}

/**
 * Sizes the sales force: care, heads, cost, territories, and what scenarios change about them. Returns the exit code.
 *
 * @param speak tells the caller in which language to report what goes wrong, once that is known
 */
export async function size(
  files: readonly string[],
  options: SizeOptions,
  speak: (language: Language) => void,
): Promise<number> {
  const flags = outputFlags(options);
  const texts = await Promise.all(options.scenario.map(readScenarioFile));
  return withSources(options, flags, speak, async (work) => {
    const { console, progress, settings, input } = work;
    const folder = await work.privateFolder();
    let earlier = null as EarlierRun | null;
    let scenarios: readonly Scenario[] = [];
    const complete = async (): Promise<Settings> => {
      const all = await settings.complete();
      scenarios = texts.length === 0 ? [] : await scenariosOf(texts, input, all);
      earlier = options.compare === false ? null : EarlierRun.begin(all.out);
      return sizingOnly(all);
    };
    const variants = (): readonly Settings[] => scenarios.map((each) => each.settings);
    const threads = { reading: READING_THREAD, fingerprint: FINGERPRINT_THREAD };
    const done = await run(files, { ...settings, complete, variants }, folder, progress, threads);
    const { out, formats, language, live } = done.settings;
    speak(language);
    const result = await withScenarios(done.result, scenarios, done.variants);
    const outputs = [...sizingFiles(formats, result), RECORD];
    requireOtherThanInputs(files, out, outputs);
    progress.step('write', out);
    const changes = earlier === null ? null : await earlier.changes(result, language);
    const rendering = { result, language, live };
    const file = changes?.file ?? null;
    const written = await writeOutputs(rendering, out, outputs, file, null, null, work.onInterrupt);
    progress.end();
    if (!console.quiet) {
      const [{ reportsText }, { sizingView }] = await Promise.all([
        import('../outputs/terminal/reports-text.js'),
        import('./sizing-view.js'),
      ]);
      console.print(reportsText(sizingView(result), language, console));
      if (changes !== null) await tellChanges(changes, language, console);
      console.print(writtenText(written, language));
    }
    if (console.verbose) {
      for (const { error } of done.defects)
        console.tell(String(error instanceof Error ? error.stack : error));
    }
    return options.strict === true && hasFindings(result) ? EXIT.findings : EXIT.fine;
  });
}

/** The settings with the stages alone that the sizing rests on: they give the same figures as all. */
async function sizingOnly(all: Settings): Promise<Settings> {
  const { withAllBehind } = await import('../pipeline/pipeline.js');
  const known = AT_EVERY_LEVEL.filter((id) => Object.hasOwn(all.stage, id));
  const behind = withAllBehind(known);
  const { stages } = all;
  return {
    ...all,
    stages: stages === null ? behind : behind.filter((id) => known.includes(id) || stages.includes(id)),
  };
}

/** @throws Failure where one cannot be computed over the same data, or two are called alike (KW622) */
async function scenariosOf(
  texts: readonly { readonly path: string; readonly text: string }[],
  input: SettingsInput,
  base: Settings,
): Promise<readonly Scenario[]> {
  const { loadScenario } = await import('../config/scenario.js');
  const scenarios: Scenario[] = [];
  for (const file of texts) {
    const scenario = await loadScenario(input, base, file, basename(file.path, extname(file.path)));
    const { name } = scenario;
    if (scenarios.some((each) => each.name === name)) {
      throw new Failure('usage', [problem('KW622', { position: { file: file.path }, details: { name } })]);
    }
    scenarios.push({ name, settings: await sizingOnly(scenario.settings) });
  }
  return scenarios;
}

/** The result in the order of the question: what scenarios change, heads, care, territories, then what they rest on. */
async function withScenarios(
  base: RunResult,
  scenarios: readonly Scenario[],
  results: readonly RunResult[],
): Promise<RunResult> {
  const rank = ({ id }: StageReport): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  const stages = [...base.stages].sort((one, other) => rank(one) - rank(other));
  if (scenarios.length === 0) return { ...base, stages };
  const { scenarioReport } = await import('../comparison/scenario-report.js');
  const report = scenarioReport(
    base,
    scenarios.map(({ name }, index) => ({ name, result: results[index]! })),
  );
  return { ...base, stages: [report, ...stages] };
}
