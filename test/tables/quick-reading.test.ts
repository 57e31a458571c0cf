import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier } from '../../src/engine/sql.js';
import type { LoadedSources } from '../../src/ingest/load-sources.js';
import { Failure } from '../../src/problems/failure.js';
import { engineForTests } from '../engine/test-engine.js';
import { brief, verdictsOf } from '../ingest/load-files.js';
import { loadBothWays, wayOf } from '../ingest/text/quick/both-ways.js';
import { type ExportStyle, randomExport, writtenExport } from '../ingest/text/quick/random-export.js';

const test = engineForTests();

/** What is only ever added up; rows that agree in all else may be one. */
const ADDED: ReadonlySet<string> = new Set(['revenue', 'contributionMargin', 'cost', 'listRevenue']);
const UNKEPT: ReadonlySet<string> = new Set(['documentType', 'quantity', 'unitPrice']);

/** All rows of the invoice lines, each as one text; an invoice is told by the number of its lines. */
async function allRows(loaded: LoadedSources): Promise<readonly (string | null)[]> {
  const present = [...(loaded.tables.get('invoice-lines')?.columns ?? [])].filter((id) => !UNKEPT.has(id));
  const added = present.filter((id) => ADDED.has(id));
  const others = present.filter((id) => !ADDED.has(id) && id !== 'invoiceNumber');
  const shown = [
    ...others.map(identifier),
    ...added.map((id) => `CAST(sum(${identifier(id)}) AS DECIMAL(38, 12))`),
    'verdict',
    'faults',
    '_source',
    'sum(_rows)',
    'document_rows',
  ];
  const documents = present.includes('invoiceNumber')
    ? 'CASE WHEN "invoiceNumber" IS NOT NULL THEN sum(_rows) OVER (PARTITION BY "invoiceNumber") END'
    : 'NULL';
  const grouped = [
    ...others.map(identifier),
    ...added.map((id) => `${identifier(id)} IS NULL`),
    ...(present.includes('invoiceNumber') ? ['"invoiceNumber"'] : []),
    ...['verdict', 'faults', '_source', 'document_rows'],
  ];
  const found = await test.engine.columns(
    `SELECT concat_ws(' | ', ${shown.map((each) => `coalesce(CAST(${each} AS VARCHAR), '.')`).join(', ')}) AS line ` +
      `FROM (SELECT *, ${documents} AS document_rows FROM "invoice-lines") GROUP BY ${grouped.join(', ')} ORDER BY ALL`,
  );
  return found.text('line');
}

/** Reads a file both ways; says which was the quick one, or that the file leaves open what it means. */
async function expectSameBothWays(content: string): Promise<'bytes' | 'text' | 'undecided'> {
  try {
    const { quick, text } = await loadBothWays(test, { 'x.csv': content }, async (loaded) => ({
      way: await wayOf(test, 'invoice-lines'),
      verdicts: verdictsOf(loaded, 'invoice-lines'),
      rows: await allRows(loaded),
      problems: loaded.problems.map(brief),
    }));
    expect(text.way).toBe('text');
    expect({ ...quick, way: 'text' }).toEqual(text);
    return quick.way;
  } catch (error) {
    if (error instanceof Failure) return 'undecided';
    throw error;
  }
}

describe('the quick reading of a file', () => {
  it('gives what reading its text gives, when every cell is as usual', async () => {
    const style: ExportStyle = {
      delimiter: ';',
      lineEnd: '\n',
      quotes: 'needed',
      endsWithBreak: true,
      mark: ',',
      grouped: true,
      day: 'dotted',
      revenue: 'given',
      hasFirst: false,
    };
    const styles: readonly Partial<ExportStyle>[] = [
      ...(['iso', 'dotted', 'compact', 'timed', 'dayFirst', 'monthFirst'] as const).map((day) => ({ day })),
      { revenue: 'thousands', lineEnd: '\r\n', quotes: 'all' },
      { revenue: 'product', mark: '.', delimiter: ',', hasFirst: true },
    ];
    for (const given of styles)
      expect(await expectSameBothWays(writtenExport({ style: { ...style, ...given }, rows: [] }))).toBe(
        'bytes',
      );
  });

  it('gives the same, or gives way, whatever is odd', async () => {
    const ways = { bytes: 0, text: 0, undecided: 0 };
    await fc.assert(
      fc.asyncProperty(randomExport, async (drawn) => {
        ways[await expectSameBothWays(writtenExport(drawn))] += 1;
      }),
      { numRuns: 20 },
    );
    expect(ways.bytes).toBeGreaterThan(ways.text + ways.undecided);
  });

  it('takes amounts beside the marks of their currency', async () => {
    const files = [
      ['1.234,50 €', '€ 1,00', '-2,00 EUR', ' 3,00 ', '4,00\u00a0€', 'EUR 5,00'],
      ['"$90,000 "', '$1.50', '-2.00 USD', '3 $', '"$1,234.50"', '"1,234.50 $"'],
      ['£5.10', '5.10 £', 'GBP 5.10', '-5.10', '5.10 GBP', '0.5 £'],
    ];
    for (const amounts of files) {
      const rows = amounts.map((amount, at) => `${at + 1};01.02.2025;${amount}\n`).join('');
      expect(await expectSameBothWays(`Kundennr;Datum;Umsatz\n${rows}`)).toBe('bytes');
      expect(
        await test.engine.row('SELECT count(*) AS row_count FROM "invoice-lines" WHERE revenue IS NULL'),
      ).toEqual(new Map([['row_count', 0]]));
    }
  });

  it('is not misled by quotes in a name above a number that is grouped wrongly', async () => {
    const rows = ['1;01.02.2025;1.234,56;Rohr 5"', '2;01.02.2025;12.50;x', '3;01.02.2025;1.000,00;Rohr 7"'];
    await expectSameBothWays(`Kundennr;Datum;Umsatz;Kunde\n${rows.join('\n')}\n`);
    await expectSameBothWays(
      `Kundennr;Kunde;Datum;Umsatz\n1;"a;""b";01.02.2025;1.234,56\n2;5";01.02.2025;12.50\n`,
    );
  });
});
