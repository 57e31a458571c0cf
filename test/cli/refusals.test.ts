import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kundenwert } from './run-after-run.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const cwd = workspace();
writeLines(cwd, 'sound.csv', SOUND_EXPORT);
writeFileSync(join(cwd, 'empty.csv'), '');
writeLines(cwd, 'heading-only.csv', SOUND_EXPORT.slice(0, 1));
writeLines(cwd, 'articles.csv', ['Artikel;Datum;Umsatz', 'S-100;02.01.2026;100,00']);
writeFileSync(join(cwd, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
mkdirSync(join(cwd, 'folder'));
const BEFORE = readdirSync(cwd);

/** What is refused, with which exit code, and what the message must say. */
const REFUSALS: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['an unknown command', 'scroe sound.csv', 2, ['Fehler KW342', 'scroe', 'vielleicht score']],
  ['an unknown command in English', 'scroe x --lang en', 2, ['error KW342', 'Did you mean score?']],
  ['an unknown option', 'score sound.csv --fromat csv', 2, ['KW341', '--fromat', 'vielleicht --format']],
  ['an option without its value', 'score sound.csv --out', 2, ['KW344', '--out']],
  ['no file', 'score', 2, ['KW343', 'kundenwert score daten.xlsx']],
  [
    'a misspelt setting',
    'score sound.csv --set stages.abc.cutPiont=1',
    2,
    ['KW303', '„stages.abc.cutPoints“'],
  ],
  ['a value out of range', 'score sound.csv --set stages.abc.cutPoints=[2]', 2, ['KW306', 'cutPoints']],
  ['a setting without a value', 'score sound.csv --set months', 2, ['KW307', 'months']],
  ['an unknown format', 'score sound.csv --format pdf', 2, ['KW304', 'pdf', 'xlsx, csv, json']],
  ['an unknown stage', 'score sound.csv --stages abd', 2, ['abd', 'abc']],
  ['an unknown language', 'score sound.csv --lang fr', 2, ['KW304', 'fr']],
  ['a date that is none', 'score sound.csv --as-of 31.02.2026', 2, ['31.02.2026']],
  ['a settings file that is missing', 'score sound.csv -c none.yaml', 66, ['KW101', 'none.yaml']],
  [
    'a heading that is missing',
    'score sound.csv --set tables.invoice-lines.columns.revenue=Erloes',
    2,
    ['KW404', 'Erloes', 'Umsatz'],
  ],
  ['a missing file', 'score none.csv', 66, ['KW101', 'none.csv']],
  ['a folder', 'score folder', 66, ['KW102', 'folder']],
  ['an empty file', 'score empty.csv', 65, ['KW103', 'empty.csv']],
  ['a heading without records', 'score heading-only.csv', 65, ['KW104', 'heading-only.csv']],
  ['a picture', 'score picture.csv', 65, ['KW105', 'PNG']],
  ['a file without a customer column', 'score articles.csv', 65, ['KW401', 'Artikel · Datum · Umsatz']],
];

describe.concurrent('what cannot be done is refused with a reason', () => {
  it.each(REFUSALS)('%s: kundenwert %s → %i', async (_, line, exit, contained) => {
    const ended = await kundenwert(line.split(' '), { cwd });
    expect(ended.exit).toBe(exit);
    for (const words of contained) expect(ended.stderr).toContain(words);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).not.toMatch(/^\s+at |node:|Error:|undefined|\{\w+\}/m);
    // Severity and code, what was found, what to do.
    expect(ended.stderr.trimEnd().split('\n').length).toBeGreaterThanOrEqual(3);
    expect(ended.stderr.endsWith('\n')).toBe(true);
  });
});

describe('a refusal', () => {
  it('names everything that is wrong, not just the first', async () => {
    const { exit, stderr } = await kundenwert(['score', 'none.csv', 'folder', 'empty.csv'], { cwd });
    expect(exit).toBe(66);
    for (const code of ['KW101', 'KW102', 'KW103']) expect(stderr).toContain(code);
  });

  it('speaks the language of the settings file', async () => {
    writeLines(cwd, 'english.yaml', ['language: en']);
    const { stderr } = await kundenwert(['score', 'empty.csv', '-c', 'english.yaml', '-q'], { cwd });
    expect(stderr).toContain('error KW103');
  });

  it('writes nothing', () => {
    expect(readdirSync(cwd).filter((name) => name !== 'english.yaml')).toEqual(BEFORE);
  });
});
