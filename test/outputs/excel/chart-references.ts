import { expect } from 'vitest';

/** What a chart refers to: cells of a sheet, and the copies of their values. */
export interface ChartReference {
  readonly chart: string;
  readonly sheet: string;
  /** Cells from top to bottom, such as `B7`. */
  readonly cells: readonly string[];
  /** Copies by position; what is unknown is missing. */
  readonly copies: ReadonlyMap<number, string>;
  readonly isText: boolean;
}

/** The charts of a package, in their order. */
export function chartPaths(parts: ReadonlyMap<string, string>): string[] {
  return [...parts.keys()].filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
}

const REFERENCE = /<c:f>([^<]*)<\/c:f>(?:<c:(num|str)Cache>)(.*?)<\/c:\2Cache>/g;
const POINT = /<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g;

/** Everything that the charts of a package refer to. */
export function chartReferences(parts: ReadonlyMap<string, string>): ChartReference[] {
  return [...parts]
    .filter(([path]) => path.startsWith('xl/charts/chart'))
    .flatMap(([chart, xml]) => {
      const found = [...xml.matchAll(REFERENCE)];
      expect(found.length, chart).toBe(xml.split('<c:f>').length - 1);
      return found.map(([, formula = '', kind, cache = '']) => {
        const [, sheet = '', letters = '', from = '', other, to] =
          /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(unescaped(formula)) ?? [];
        expect(sheet, formula).not.toBe('');
        expect(other ?? letters, formula).toBe(letters);
        const first = Number(from);
        const last = Number(to ?? from);
        const count = Number(/<c:ptCount val="(\d+)"\/>/.exec(cache)?.[1]);
        expect(count, formula).toBe(last - first + 1);
        return {
          chart,
          sheet: sheet.replaceAll("''", "'"),
          cells: Array.from({ length: count }, (_, index) => `${letters}${first + index}`),
          copies: new Map(
            [...cache.matchAll(POINT)].map(([, index, value = '']) => [Number(index), unescaped(value)]),
          ),
          isText: kind === 'str',
        };
      });
    });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
