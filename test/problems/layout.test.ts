import { describe, expect, it } from 'vitest';
import { groupProblems } from '../../src/problems/group.js';
import { positionText, problemsText, problemText } from '../../src/problems/layout.js';
import type { Problem, Severity } from '../../src/problems/problem.js';

function found(changes: Partial<Problem> = {}): Problem {
  return {
    code: 'KW203',
    severity: 'error',
    position: { file: 'rechnungen.csv', row: 118, column: 'DB II' },
    value: '1.234.56',
    message: { de: '„1.234.56“ ist kein Betrag.', en: '"1.234.56" is not an amount.' },
    remedy: { de: 'Zelle berichtigen.', en: 'Correct the cell.' },
    count: 1,
    ...changes,
  };
}

describe('one problem', () => {
  it('names place, finding, remedy, and how many more there are', () => {
    expect(problemText(found({ count: 13 }), 'en')).toBe(
      [
        'error KW203  rechnungen.csv, line 118, column "DB II"',
        '  "1.234.56" is not an amount.',
        '  Correct the cell. 12 more like this.',
      ].join('\n'),
    );
    expect(problemText(found({ count: 1_202 }), 'de')).toBe(
      [
        'Fehler KW203  rechnungen.csv, Zeile 118, Spalte „DB II“',
        '  „1.234.56“ ist kein Betrag.',
        '  Zelle berichtigen. 1.201 weitere Fälle dieser Art.',
      ].join('\n'),
    );
    expect(problemText(found({ count: 2 }), 'de')).toContain('1 weiterer Fall dieser Art.');
  });

  it('stands without a place when it has none', () => {
    expect(problemText(found({ position: {}, severity: 'warning' }), 'de').split('\n')[0]).toBe(
      'Warnung KW203',
    );
    expect(problemText(found({ position: {}, severity: 'info' }), 'en').split('\n')[0]).toBe('note KW203');
  });

  it('keeps the lines of a message indented', () => {
    const twoReadings = found({
      message: { de: 'Zwei Lesarten:\n1,234\n1234', en: '' },
      remedy: { de: '', en: '' },
    });
    expect(problemText(twoReadings, 'de').split('\n').slice(1)).toEqual([
      '  Zwei Lesarten:',
      '  1,234',
      '  1234',
    ]);
  });

  it('cannot be forged or act as an escape sequence by what the data hold', () => {
    const forged = found({
      position: { file: 'a\nerror KW999.csv', column: '\u001b[2J\u202e' },
      message: { de: '„\u009b31m\r“ ist falsch.\nerror KW998', en: '' },
    });
    const text = problemText(forged, 'de');
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(text.split('\n').filter((line) => !line.startsWith('  '))).toHaveLength(1);
  });

  it('shortens a quoted field of a megabyte in its middle', () => {
    const huge = found({ message: { de: `„${'9'.repeat(1_000_000)}“ ist kein Betrag.`, en: '' } });
    const text = problemText(huge, 'de');
    expect(text.length).toBeLessThan(600);
    expect(text).toContain('999 … 999');
    expect(text).toContain('“ ist kein Betrag.');
  });

  it('shortens a list between two of its words', () => {
    const words = Array.from({ length: 200 }, (_, at) => `column${at}`);
    const text = problemText(found({ message: { de: `Es gibt: ${words.join(', ')}.`, en: '' } }), 'de');
    const [start, end] = text.split('\n')[1]!.split(' … ');
    expect(text.length).toBeLessThan(500);
    expect(words.join(', ')).toContain(start!.replace('  Es gibt: ', ''));
    expect(words).toContain(start!.split(', ').at(-1));
    expect(words).toContain(end!.split(', ')[0]);
  });
});

describe('the place', () => {
  it('is a cell of a sheet where the column is a letter', () => {
    const cell = { file: 'umsatz.xlsx', sheet: 'Tabelle1', row: 118, column: 'G' };
    expect(positionText(cell, 'de')).toBe('umsatz.xlsx [Tabelle1] G118');
  });

  it('is row and heading otherwise, also for headings that look like letters', () => {
    const heading = { file: 'umsatz.xlsx', sheet: 'Tabelle1', row: 118, column: 'DB' };
    expect(positionText(heading, 'en')).toBe('umsatz.xlsx [Tabelle1], row 118, column "DB"');
    expect(positionText({ file: 'a.csv', row: 3, column: 'G' }, 'en')).toBe('a.csv, line 3, column "G"');
    expect(positionText({ file: 'a.csv' }, 'de')).toBe('a.csv');
    expect(positionText({ column: 'Netto' }, 'de')).toBe('Spalte „Netto“');
  });
});

describe('many problems', () => {
  it('come as one per code and column, with the sum of their counts and files', () => {
    const problems = [
      found({ count: 3 }),
      found({ position: { file: 'februar.csv', row: 7, column: 'DB II' }, count: 10 }),
      found({ position: { file: 'februar.csv', row: 7, column: 'Netto' } }),
    ];
    expect(groupProblems(problems).map(({ count, files }) => [count, files])).toEqual([
      [13, 2],
      [1, 1],
    ]);
    expect(problemsText(problems, 'en')).toContain('12 more like this, in 2 files altogether.');
  });

  it('stay apart when they are about no cell and say different things', () => {
    const about = (stage: string) =>
      found({ position: {}, message: { de: `${stage} fehlt.`, en: `${stage} is missing.` } });
    expect(groupProblems([about('abc'), about('wallet'), about('abc')]).map(({ count }) => count)).toEqual([
      2, 1,
    ]);
  });

  it('are sorted errors, warnings, notes, each in the order of finding', () => {
    const at = (severity: Severity, column: string) => found({ severity, position: { column } });
    const problems = [
      at('info', 'a'),
      at('error', 'b'),
      at('warning', 'c'),
      at('error', 'd'),
      at('info', 'e'),
    ];
    const columns = groupProblems(problems).map(({ problem }) => problem.position.column);
    expect(columns).toEqual(['b', 'd', 'c', 'a', 'e']);
  });

  it('are no text when there are none', () => {
    expect(problemsText([], 'de')).toBe('');
  });
});
