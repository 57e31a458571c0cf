import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/bilingual.js';
import { alikeSources } from '../../../src/outputs/terminal/alike-sources.js';
import { columnLines } from '../../../src/outputs/terminal/inspected-column-lines.js';
import { inspectedSourceLines } from '../../../src/outputs/terminal/inspected-source-lines.js';
import { createPaint } from '../../../src/outputs/terminal/paint.js';
import type { InspectedColumn, InspectedSource } from '../../../src/results/inspection.js';
import type { FieldProvenance } from '../../../src/results/run-result.js';

const PAINT = createPaint(false);

const FIELD: FieldProvenance = {
  ...{ column: 'revenue', heading: 'Umsatz', origin: 'given', joinedFrom: [] },
  ...{ given: 0.9, imputed: 0.1, overridden: 0, owner: 'management' },
};

const COLUMN: InspectedColumn = {
  ...{ id: 'revenue', label: { de: 'Umsatz', en: 'Revenue' }, heading: 'Umsatz', isAddressable: true },
  ...{ reason: 'name', synonym: 'Umsatz', joinedFrom: [], coverage: 0.9 },
  evidence: { reading: ',', supporting: 300, opposing: 2, open: 5 },
};

function source(file: string, rows: number, over: Partial<InspectedSource> = {}): InspectedSource {
  const total = { rows, revenue: rows * 100 };
  const none = { rows: 0, revenue: 0 };
  return {
    ...{ file, sheet: null, table: 'invoice-lines', tableAlone: 'invoice-lines', headerRow: 1 },
    ...{ dialect: { decimal: ',' }, columns: [COLUMN], fields: [FIELD], asOf: 20_000 },
    ...{ absent: [], unmapped: [], others: [] },
    rows: { read: total, used: total, rejected: none, setAside: none },
    ...over,
  };
}

function cells(language: Language): string[] {
  return columnLines([COLUMN], [FIELD], language, 120, PAINT).map((line) =>
    line.trim().replaceAll(/[\s\u00a0]+/g, ' '),
  );
}

describe('the columns of a source', () => {
  it('have one line each, with what is estimated and who is responsible, where there is such a thing', () => {
    expect(cells('de')).toEqual([
      'Spalte Überschrift gefüllt geschätzt verantwortlich erkannt an',
      expect.stringMatching(/^[─ ]+$/),
      'revenue Umsatz 90,0 % 10,0 % Management ihrem Namen; Komma: 300 dafür, 2 dagegen, 5 offen',
    ]);
    expect(cells('en')).toEqual([
      'Column Heading filled imputed responsible recognised by',
      expect.stringMatching(/^[─ ]+$/),
      'revenue Umsatz 90.0 % 10.0 % management its name; comma: 300 for, 2 against, 5 open',
    ]);
  });

  it('are not said to be untouched where a value is estimated', () => {
    const untouched = { ...FIELD, imputed: 0 };
    const text = (fields: readonly FieldProvenance[]): string =>
      inspectedSourceLines([source('a.csv', 1, { fields })], 'en', 100, PAINT, false).join('\n');
    expect(text([untouched])).toContain('No value is imputed or overridden.');
    expect(text([FIELD])).not.toContain('No value is imputed');
  });

  it('of files of one form are described once, their shares by rows and their evidence added up', () => {
    const half = { ...COLUMN, coverage: 0.4 };
    const [both, ...others] = alikeSources([source('a.csv', 30), source('b.csv', 10, { columns: [half] })]);
    expect(others).toEqual([]);
    expect(both?.columns[0]?.coverage).toBeCloseTo(0.775, 12);
    expect(both?.columns[0]?.evidence).toEqual({ reading: ',', supporting: 600, opposing: 4, open: 10 });
  });

  it('of files of different form are described apart', () => {
    const other = { ...COLUMN, heading: 'Netto' };
    expect(alikeSources([source('a.csv', 30), source('b.csv', 10, { columns: [other] })])).toHaveLength(2);
    const turned = { ...COLUMN, evidence: { reading: '.', supporting: 1, opposing: 0, open: 0 } };
    expect(alikeSources([source('a.csv', 30), source('b.csv', 10, { columns: [turned] })])).toHaveLength(2);
  });
});
