import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/problems/catalogue.js';
import type { ProblemKind } from '../../src/problems/kind.js';
import { problemsReference } from '../../src/problems/reference.js';
import { problem } from '../../src/problems/report.js';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const PAGE = new URL('../../docs/problems.md', import.meta.url);
const KINDS = Object.entries<ProblemKind>(CATALOGUE);
const CODES = KINDS.map(([code]) => code);

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''))].sort();

/** The code of the program without the catalogue itself. */
const PROGRAM = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.replaceAll('\\', '/').startsWith('problems/catalogue'))
  .map((path) => readFileSync(join(SRC, path), 'utf8'));

describe('the catalogue of problems', () => {
  it('has codes of one form, each defined once', () => {
    expect(CODES.filter((code) => !/^KW[1-69]\d\d$/.test(code))).toEqual([]);
    const files = readdirSync(join(SRC, 'problems/catalogue'));
    const defined = files.flatMap((file) => {
      const text = readFileSync(join(SRC, 'problems/catalogue', file), 'utf8');
      return [...text.matchAll(/^ {2}(KW\d+): \{$/gm)].map((found) => found[1]);
    });
    // Where two files define the same code, one silently replaces the other.
    expect(defined.sort()).toEqual([...CODES].sort());
  });

  it('is used completely: every code is reported somewhere, and none that is not in it', () => {
    const used = new Set(
      PROGRAM.flatMap((text) => text.match(/'KW\d+'/g) ?? []).map((each) => each.slice(1, -1)),
    );
    expect(CODES.filter((code) => !used.has(code))).toEqual([]);
    expect([...used].filter((code) => !CODES.includes(code))).toEqual([]);
  });

  it.each(KINDS)('%s says what is wrong and what to do, in both languages', (_, { message, remedy }) => {
    for (const wording of [message, remedy]) {
      expect(wording.de.trim()).not.toBe('');
      expect(wording.en.trim()).not.toBe('');
      if (wording.de.replace(/\{\w+\}/g, '').trim() !== '') expect(wording.de).not.toBe(wording.en);
    }
  });

  it.each(KINDS)('%s fills in the same details in both languages', (_, { message, remedy }) => {
    expect(placeholders(message.de)).toEqual(placeholders(message.en));
    expect(placeholders(remedy.de)).toEqual(placeholders(remedy.en));
  });

  it.each(KINDS)('%s quotes as its language does', (_, { message, remedy }) => {
    for (const { de, en } of [message, remedy]) {
      expect(de.match(/„/g)?.length).toBe(de.match(/“/g)?.length);
      expect(en).not.toContain('„');
    }
  });

  it('fills in details in both languages, one detail within another not at all', () => {
    const made = problem('KW208', { details: { rows: 3, value: '{rows}' } });
    expect(made.message.de).toContain('3 Werte');
    expect(made.remedy.en).toContain('"{rows}"');
  });
});

describe('the reference of problems', () => {
  it('is what the catalogue says (UPDATE_EXPECTED=1 rewrites it)', () => {
    const page = problemsReference();
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('has one row for every code, with six cells, whatever the wording contains', () => {
    const odd: ProblemKind = {
      severity: 'warning',
      message: { de: 'a|b <Name> *', en: 'c\\d\ne' },
      remedy: { de: 'f', en: 'g' },
    };
    const page = problemsReference({ KW201: odd, KW102: odd });
    const rows = page.split('\n').filter((line) => line.startsWith('| KW'));
    expect(rows).toEqual(
      ['KW102', 'KW201'].map(
        (code) => `| ${code} | warning · Warnung | c\\\\d e | g | a\\|b &lt;Name> \\* | f |`,
      ),
    );
  });
});
