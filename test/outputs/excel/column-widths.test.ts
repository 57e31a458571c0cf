import { describe, expect, it } from 'vitest';
import { lastTextSpan, sharedWidths } from '../../../src/outputs/excel/column-widths.js';
import { figureColumn, type GridTable, textColumn } from '../../../src/outputs/excel/grid-table.js';

const SENTENCE = 'Diese Kunden einzeln prüfen, bevor Zeit umverteilt wird: ihr Verlust wiegt schwerer.';

function table(columns: GridTable['columns'], cells: readonly (string | number)[]): GridTable {
  return { kind: 'table', title: 'T', columns, rows: [cells] };
}

const wide = table(
  [textColumn('Klasse'), ...Array.from({ length: 11 }, (_, at) => figureColumn(`Umsatz ${at}`, '#,##0'))],
  ['A', ...Array.from({ length: 11 }, () => 1_234_567)],
);

describe('a text at the end of a table', () => {
  const narrow = table(
    [textColumn('Feld'), figureColumn('Kunden', '0'), textColumn('Was zu tun ist')],
    ['hoch', 12, SENTENCE],
  );

  it('goes on over the columns that only other tables have, as far as it needs', () => {
    const widths = sharedWidths([wide, narrow]);
    const span = lastTextSpan(narrow, widths);
    expect(span).not.toBeNull();
    expect(span!.columns).toBeGreaterThan(1);
    expect(span!.columns + 2).toBeLessThanOrEqual(widths.length);
    expect(span!.width).toBeCloseTo(
      widths.slice(2, 2 + span!.columns).reduce((sum, width) => sum + width, 0),
      9,
    );
  });

  it('does not make its column wider for all of them', () => {
    expect(sharedWidths([wide, narrow])).toEqual(
      sharedWidths([wide, table(narrow.columns, ['hoch', 12, 'kurz'])]),
    );
  });

  it('stays in its column where nothing stands beside, it is short, or filters need whole columns', () => {
    const widths = sharedWidths([wide, narrow]);
    expect(lastTextSpan(narrow, widths.slice(0, 3))).toBeNull();
    expect(lastTextSpan(table([textColumn('Feld'), textColumn('Rat')], ['hoch', 'ja']), widths)).toBeNull();
    expect(lastTextSpan({ ...narrow, tableName: 'Felder' }, widths)).toBeNull();
    expect(lastTextSpan(wide, widths)).toBeNull();
  });
});
