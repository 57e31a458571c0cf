import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/bilingual.js';
import { terminalSummary } from '../../../src/outputs/terminal/terminal-summary.js';
import { textWidth } from '../../../src/outputs/terminal/text-width.js';
import { wording } from '../build-columns.js';
import { RESULT, wrongAmount } from '../result-fixture.js';

const ESCAPE = '\u001b';
/** Everything a terminal could obey except the line break; colours are not among the allowed. */
const OBEYED = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function plain(language: Language, width = 100): string {
  return terminalSummary(RESULT, language, { color: false, width, verbose: false });
}

describe('the summary as a whole', () => {
  for (const [language, width] of [
    ['de', 100],
    ['en', 100],
    ['de', 60],
  ] as const) {
    it(`reads as expected (${language}, ${width} columns); UPDATE_EXPECTED=1 rewrites`, () => {
      const path = fileURLToPath(new URL(`expected-${language}-${width}.txt`, import.meta.url));
      const summary = plain(language, width);
      if (process.env.UPDATE_EXPECTED === '1') writeFileSync(path, summary);
      expect(existsSync(path)).toBe(true);
      expect(summary).toBe(readFileSync(path, 'utf8'));
    });
  }

  it('keeps every line within the width', () => {
    for (const width of [40, 60, 80, 120]) {
      for (const line of plain('de', width).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe('the tables of stages', () => {
  const done = RESULT.stages.filter(({ status, tables }) => status === 'done' && tables.length > 0);
  const title = done[0]?.tables[0]?.title.de ?? '';
  const many = { ...RESULT, stages: Array.from({ length: 4 }, () => done[0] ?? RESULT.stages[0]!) };

  it('are shown where there are few stages, and left to the files where they would hide the findings', () => {
    const options = { color: false, width: 100, verbose: false };
    expect(terminalSummary({ ...many, stages: many.stages.slice(1) }, 'de', options)).toContain(title);
    const summary = terminalSummary(many, 'de', options);
    expect(summary).not.toContain(title);
    expect(summary).toContain('--verbose');
  });

  it('are all shown with --verbose', () => {
    const summary = terminalSummary(many, 'de', { color: false, width: 100, verbose: true });
    expect(summary.split(title)).toHaveLength(5);
  });
});

describe('colour', () => {
  it('is absent unless asked for, whatever the environment says', () => {
    expect(plain('de')).not.toContain(ESCAPE);
  });

  it('changes nothing but the colour', () => {
    const coloured = terminalSummary(RESULT, 'de', { color: true, width: 100, verbose: false });
    expect(coloured).toContain(`${ESCAPE}[1m`);
    expect(coloured).toContain(`${ESCAPE}[31mFehler${ESCAPE}[39m KW203`);
    const codes = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');
    expect(coloured.replace(codes, '')).toBe(plain('de'));
  });
});

describe('text from the data', () => {
  it('never reaches the terminal as an escape sequence', () => {
    const hostile = '\u001b]0;pwned\u0007\u009b2J\u202e\r\u0000';
    const everywhere = terminalSummary(
      {
        ...RESULT,
        company: hostile,
        currency: hostile,
        sources: RESULT.sources.map((source) => ({
          ...source,
          file: hostile,
          sheet: hostile,
          table: hostile,
          dialect: { [hostile]: hostile },
          mapping: { [hostile]: hostile },
          unmapped: [hostile],
        })),
        stages: RESULT.stages.map((stage) => ({
          ...stage,
          title: wording(hostile, hostile),
          keyFigures: [{ id: 'x', label: wording(hostile, hostile), unit: 'text', value: hostile }],
          findings: [{ question: 'who', text: wording(hostile, hostile) }],
          reason: wording(hostile, hostile),
          remedy: wording(hostile, hostile),
        })),
        problems: [
          wrongAmount({ file: hostile, sheet: hostile, row: 1, column: hostile }, hostile),
          { ...wrongAmount({ file: hostile }), remedy: wording(hostile, hostile) },
        ],
      },
      'de',
      { color: false, width: 80, verbose: false },
    );
    expect(everywhere).not.toMatch(OBEYED);
    expect(everywhere).toContain('␛]0;pwned␇');
  });

  it('shows names that carry an escape sequence, made visible', () => {
    expect(plain('de')).toContain('Böse␛[2J');
    expect(plain('de')).not.toMatch(OBEYED);
  });
});

describe('length', () => {
  it('shows eight rows of a table and says how many more there are', () => {
    expect(plain('de')).toContain('… 3 weitere Zeilen in den Ergebnisdateien');
    expect(plain('de')).toContain('Kunde 7 ');
    expect(plain('de')).not.toContain('Kunde 8 ');
  });

  it('keeps the total of a table that is cut', () => {
    const [stage] = RESULT.stages;
    const [table] = stage!.tables;
    const rows = [...Array.from({ length: 20 }, (_, i) => [`K${i}`, 1, 1, 1, 1]), table!.rows.at(-1)!];
    const cut = { ...RESULT, stages: [{ ...stage!, tables: [{ ...table!, rows }] }] };
    const summary = terminalSummary(cut, 'de', { color: false, width: 100, verbose: false });
    expect(summary).toContain('K6');
    expect(summary).not.toContain('K7');
    expect(summary).toMatch(/─\n {2}Summe/);
    expect(summary).toContain('… 13 weitere Zeilen');
  });

  it('shows ten kinds of problems, errors first', () => {
    const problems = Array.from({ length: 14 }, (_, index) =>
      wrongAmount({ file: 'a.csv', row: 1, column: `S${index}` }),
    );
    const info = RESULT.problems[0]!;
    const summary = terminalSummary({ ...RESULT, problems: [info, ...problems] }, 'de', {
      color: false,
      verbose: false,
      width: 80,
    });
    expect(summary).toContain('Befunde: 14 Fehler, 1 Hinweis');
    expect(summary).toContain('Spalte „S9“');
    expect(summary).not.toContain('Spalte „S10“');
    expect(summary).toContain('… 5 weitere in Datenqualität');
  });

  it('says so when there are no problems', () => {
    expect(
      terminalSummary({ ...RESULT, problems: [] }, 'de', { color: false, width: 80, verbose: false }),
    ).toContain('Befunde: keine');
  });
});

describe('what was read', () => {
  it('explains files that were read the same way once', () => {
    expect(plain('de').match(/customerId ← Kd-Nr\./g)).toHaveLength(1);
    expect(plain('de')).toContain('rechnungen-01.csv → Rechnungspositionen');
    expect(plain('de')).toContain('rechnungen-02.csv → Rechnungspositionen');
    expect(plain('de')).toContain('notizen.csv → nicht erkannt');
  });

  it('reconciles the margin only where there is one', () => {
    expect(plain('de')).not.toContain('Deckungsbeitrag');
    const withMargin = {
      ...RESULT,
      control: { ...RESULT.control, contributionMargin: RESULT.control.revenue },
    };
    expect(terminalSummary(withMargin, 'de', { color: false, width: 80, verbose: false })).toContain(
      'Deckungsbeitrag',
    );
  });
});
