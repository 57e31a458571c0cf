import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSheetSlowly } from '../../../src/ingest/legacy/slow-sheet.js';
import { Archive } from '../../../src/ingest/workbook/archive.js';
import { SharedStrings } from '../../../src/ingest/workbook/shared-strings.js';
import { cellKind } from '../../../src/ingest/workbook/sheet-rows.js';
import { StyleFormats } from '../../../src/ingest/workbook/styles.js';
import { utf8Chunks } from '../../../src/ingest/workbook/utf8-chunks.js';
import { DEFAULT_LIMITS } from '../../../src/ingest/workbook/workbook-limits.js';
import { findWorkbookPart, readLayout } from '../../../src/ingest/workbook/workbook-part.js';
import { type XmlHandler, XmlTokenizer } from '../../../src/ingest/workbook/xml-tokenizer.js';
import { EXPLAINED } from './explained-differences.js';
import { type ReadSheet, readAll } from './read-all.js';

const corpus = fileURLToPath(new URL('../../../../shared/data/workbooks', import.meta.url));
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => /\.xls[xm]$/.test(name) && EXPLAINED[name]?.refused === undefined)
      .sort()
  : [];

/** Every sheet as the slower reader gives it. */
async function readAllSlowly(path: string): Promise<Omit<ReadSheet, 'visible'>[]> {
  const archive = await Archive.open(path, DEFAULT_LIMITS);
  const chunks = (part: string): AsyncIterable<Buffer> =>
    utf8Chunks(archive.chunks(part, DEFAULT_LIMITS.maxPartBytes));
  const read = async (part: string | undefined, handler: XmlHandler): Promise<void> => {
    if (part === undefined) return;
    const xml = new XmlTokenizer(handler);
    for await (const chunk of chunks(part)) xml.feed(chunk);
    xml.end();
  };
  try {
    const layout = await readLayout(archive, read, (await findWorkbookPart(archive, read)) ?? '');
    const [strings, styles] = [new SharedStrings(), new StyleFormats()];
    await read(layout.sharedStringsPart, strings);
    await read(layout.stylesPart, styles);
    const context = {
      sharedStrings: strings.texts,
      ...styles.styles(),
      date1904: layout.date1904,
    };
    const sheets: Omit<ReadSheet, 'visible'>[] = [];
    for (const { name, part } of layout.sheets) {
      const rowNumbers: number[] = [];
      const rows: ReadSheet['rows'][number][] = [];
      const kinds: ReadSheet['kinds'][number][] = [];
      const form = { de: 'keine', en: 'none' };
      const summary = await readSheetSlowly(
        { file: path, sheet: name, part, form, context, chunks: chunks(part) },
        (batch) => {
          rowNumbers.push(...batch.rowNumbers);
          rows.push(...batch.cells);
          kinds.push(...batch.cells.map((row, at) => row.map((_, column) => cellKind(batch, at, column))));
        },
      );
      sheets.push({ name, rowNumbers, rows, kinds, summary, declined: null });
    }
    return sheets;
  } finally {
    archive.close();
  }
}

describe.skipIf(files.length === 0)('a corpus of real workbooks', () => {
  test.each(files)('%s is not declined, and would be read slowly as it is read fast', async (name) => {
    const fast = await readAll(join(corpus, name));
    expect(await readAllSlowly(join(corpus, name))).toEqual(fast.map(({ visible: _, ...sheet }) => sheet));
  });
});
