import { describe, expect, it } from 'vitest';
import { LineCutter } from '../../../src/ingest/text/text-lines.js';
import { Failure } from '../../../src/problems/failure.js';

/** The lines of a text that comes in pieces; the code and the line where one is too long. */
function cut(pieces: readonly string[], longest = 100): readonly string[] | string {
  const lines: string[] = [];
  const cutter = new LineCutter(
    'datei.csv',
    (line, end) => lines.push(`${line}${JSON.stringify(end)}`),
    longest,
  );
  try {
    for (const piece of pieces) cutter.feed(piece);
    cutter.finish();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [problem] = error.problems;
    return `${problem?.code} ${problem?.position.file} ${problem?.position.row}`;
  }
  return lines;
}

describe('the lines of a text', () => {
  it.each([
    [['a\nb\r\nc\rd'], ['a"\\n"', 'b"\\r\\n"', 'c"\\r"', 'd""']],
    [
      ['a\r', '\nb'],
      ['a"\\r\\n"', 'b""'],
    ],
    [
      ['a\r', 'b\r'],
      ['a"\\r"', 'b"\\r"'],
    ],
    [
      ['\ufeffa', 'b', 'c\n', '\n'],
      ['abc"\\n"', '"\\n"'],
    ],
    [
      ['\r', '\r', '\n'],
      ['"\\r"', '"\\r\\n"'],
    ],
    [[], []],
  ])('are the same in whatever pieces it comes: %j', (pieces, lines) => {
    expect(cut(pieces)).toEqual(lines);
    expect(cut([...pieces.join('')])).toEqual(lines);
  });

  it('may be as long as the longest, and no longer', () => {
    expect(cut(['12345\n', '123', '45'], 5)).toEqual(['12345"\\n"', '12345""']);
    expect(cut(['12345\n123456\n1'], 5)).toBe('KW166 datei.csv 2');
    expect(cut(['1\n2\n', '123', '456', '7\n'], 5)).toBe('KW166 datei.csv 3');
    expect(cut(['123456'], 5)).toBe('KW166 datei.csv 1');
  });

  it('are found in a time that grows with the text, not with its square', () => {
    const pieces = Array.from({ length: 2000 }, () => 'x'.repeat(10_000));
    const began = performance.now();
    expect(cut([...pieces, '\n'], 1 << 26)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
