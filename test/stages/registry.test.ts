import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeSettings } from '../../src/config/describe.js';
import { type KnownStage, REGISTERED } from '../../src/config/schema.js';
import { FACTS } from '../../src/facts/fact-catalogue.js';
import type { Bilingual } from '../../src/language/bilingual.js';
import { DETAILS } from '../../src/pipeline/detail-wording.js';
import { STAGES } from '../../src/stages/registry.js';
import type { StageDefinition } from '../../src/stages/stage.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SRC = join(ROOT, 'src/stages');
const TEST = join(ROOT, 'test/stages');
const IDS = STAGES.map(({ id }) => id);

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** A wording that is missing in a language, or the same words twice. */
function isPoor({ de, en }: Bilingual): boolean {
  return de.trim() === '' || en.trim() === '';
}

/** The stage with its settings. */
function knownStage({ id }: StageDefinition): KnownStage {
  const found = REGISTERED.stages.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nothing can be set for ${id}`);
  return found;
}

const pageOf = (id: string): string => join(ROOT, 'docs/methods', `${id}.md`);

/** Everything the page sets in code: the names it explains. */
function namesOn(page: string): ReadonlySet<string> {
  const spans = [...page.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? '');
  return new Set(spans.flatMap((span) => [span, ...span.split(/[^\w.-]+/), ...span.split(/[^\w-]+/)]));
}

/**
 * The keys of a stage's settings, also those inside of lists and sections. Left out are names of the user's
 * choice, and the keys of a section that the page gives as `section.<kind>` because all are built alike.
 */
function keysOf(stage: StageDefinition, page: string): string[] {
  const start = `stages.${stage.id}.`;
  const paths = describeSettings({ stages: [knownStage(stage)], tables: [] })
    .map(({ path }) => path)
    .filter((path) => path.startsWith(start));
  const keys = paths.flatMap((path) => {
    const parts = path.slice(start.length).replaceAll('[]', '').split('.');
    return parts.filter((_, at) => at === 0 || !page.includes(`\`${parts.slice(0, at).join('.')}.<`));
  });
  return [...new Set(keys)].filter((key) => key !== '<name>');
}

describe('the registry of stages', () => {
  it('holds every stage folder, each under its id', () => {
    expect([...IDS].sort()).toEqual(foldersIn(SRC));
    expect(IDS.filter((id) => !existsSync(join(SRC, id, 'stage.ts')))).toEqual([]);
  });

  it('names no stage twice', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    expect(IDS.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('is tested completely: a folder with tests for every stage and none for a stage that is gone', () => {
    expect(foldersIn(TEST)).toEqual([...IDS].sort());
    const untested = IDS.filter(
      (id) => !readdirSync(join(TEST, id)).some((name) => name.endsWith('.test.ts')),
    );
    expect(untested).toEqual([]);
  });

  it('is documented completely: a page for every stage and none for a stage that is gone', () => {
    const pages = readdirSync(join(ROOT, 'docs/methods')).filter((name) => name.endsWith('.md'));
    expect(pages.map((name) => name.replace(/\.md$/, '')).sort()).toEqual([...IDS].sort());
  });
});

describe.each(STAGES)('stage $id', (stage) => {
  it('has title and summary in both languages', () => {
    expect([stage.title, stage.summary].filter(isPoor)).toEqual([]);
  });

  it('needs facts, details and stages that exist', () => {
    const { facts, anyFactOf, optionalFacts, details, optionalDetails } = stage.needs;
    const { stages, anyStageOf, optionalStages } = stage.needs;
    const wantedFacts = [facts, anyFactOf, optionalFacts].flatMap((each) => each ?? []);
    const wantedDetails = [details, optionalDetails].flatMap((each) => each ?? []);
    const wantedStages = [stages, anyStageOf, optionalStages].flatMap((each) => each ?? []);
    expect(wantedFacts.filter((id) => !Object.hasOwn(FACTS, id))).toEqual([]);
    expect(wantedDetails.filter((id) => !Object.hasOwn(DETAILS, id))).toEqual([]);
    expect(wantedStages.filter((id) => !IDS.includes(id) || id === stage.id)).toEqual([]);
    expect(wantedFacts.length + wantedDetails.length + wantedStages.length).toBeGreaterThan(0);
  });

  it('needs nothing both surely and perhaps', () => {
    const { facts = [], optionalFacts = [], details = [], optionalDetails = [] } = stage.needs;
    const { stages = [], optionalStages = [] } = stage.needs;
    const sure: readonly string[] = [...facts, ...details, ...stages];
    const perhaps: readonly string[] = [...optionalFacts, ...optionalDetails, ...optionalStages];
    expect(perhaps.filter((id) => sure.includes(id))).toEqual([]);
  });

  it('has settings that are complete without a settings file and refuse unknown keys', () => {
    const { settings } = knownStage(stage);
    expect(settings.safeParse({}).success).toBe(true);
    expect(settings.safeParse({ noSuchSetting: 1 }).success).toBe(false);
    // The reference and the settings file are made of the JSON Schema.
    expect(() => z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' })).not.toThrow();
  });

  it('describes every setting as "Deutsch | English"', () => {
    const settings = describeSettings({ stages: [knownStage(stage)], tables: [] }).filter(({ path }) =>
      path.startsWith(`stages.${stage.id}.`),
    );
    const poor = settings.filter(({ meaning }) => isPoor(meaning) || meaning.de === meaning.en);
    expect(poor.map(({ path }) => path)).toEqual([]);
  });

  it('adds columns with unique ids, labels and definitions in both languages', () => {
    const ids = stage.columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]*$/.test(id))).toEqual([]);
    const poor = stage.columns.filter(({ label, definition, values }) =>
      [label, definition, ...Object.values(values ?? {})].some(isPoor),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
    expect(
      stage.columns.filter(({ definition }) => definition.de === definition.en).map(({ id }) => id),
    ).toEqual([]);
  });

  it('has a page that names every setting and every column', () => {
    expect(existsSync(pageOf(stage.id)), `docs/methods/${stage.id}.md is missing`).toBe(true);
    const page = readFileSync(pageOf(stage.id), 'utf8');
    const names = namesOn(page);
    expect(keysOf(stage, page).filter((key) => !names.has(key))).toEqual([]);
    expect(stage.columns.map(({ id }) => `${stage.id}.${id}`).filter((column) => !names.has(column))).toEqual(
      [],
    );
  });
});
