import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHtmlWorkbook } from '../../../src/ingest/html/html-workbook.js';
import { Failure } from '../../../src/problems/failure.js';
import { engineForTests } from '../../engine/test-engine.js';
import { brief, loadFiles } from '../load-files.js';
import { temporaryFolder } from '../workbook/make-workbook.js';

const folder = temporaryFolder();
const test = engineForTests();

const row = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag} class="x">${cell}</${tag}>`).join('')}</tr>`;
const HEAD = row(['Kundennummer', 'Menge', 'Datum', 'Umsatz'], 'th');
const LINES = Array.from({ length: 4 }, (_, at) =>
  row([`${at + 1}`, `${at + 7}`, `0${at + 1}.01.2026`, `${at + 1}00,00`]),
);
const page = (rows: readonly string[]): string =>
  `<html><body>\n<table border="1">\n${rows.join('\n')}\n</table>\n</body></html>\n`;
const SOUND = page([HEAD, ...LINES.slice(0, 2)]);

/** The cells of a page, and whether anything is said about it. */
async function readingOf(content: string): Promise<{ readonly cells: string; readonly isTold: boolean }> {
  const path = join(folder, 'page.xls');
  await writeFile(path, content);
  try {
    const workbook = await openHtmlWorkbook(path, path);
    const cells: unknown[] = [];
    let isTold = (workbook.problems ?? []).length > 0 || workbook.sheets.length !== 1;
    for (const { index } of workbook.sheets) {
      const { rowCells = [] } = await workbook.readRows(index, (batch) => void cells.push(...batch.cells));
      isTold ||= rowCells.some(({ cellCount }) => cellCount !== 4);
    }
    return { cells: JSON.stringify(cells), isTold };
  } catch (error) {
    if (error instanceof Failure) return { cells: '', isTold: true };
    throw error;
  }
}

/** Places that belong to tags. */
const MARKUP = [...SOUND.matchAll(/<[^>]*>/g)].flatMap(({ index, 0: tag }) =>
  Array.from({ length: tag.length }, (_, at) => index + at),
);

const told = async (rows: readonly string[]): Promise<readonly string[]> => {
  const { ingested } = await loadFiles(test, { 'a.xls': page(rows) });
  return ingested.problems.map(brief);
};

describe('a page whose tags are damaged', () => {
  it.each<[what: string, damage: (page: string, at: number) => string]>([
    ['is missing', (text, at) => text.slice(0, at) + text.slice(at + 1)],
    ['is another', (text, at) => `${text.slice(0, at)}x${text.slice(at + 1)}`],
    ['opens a tag', (text, at) => `${text.slice(0, at)}<${text.slice(at + 1)}`],
    ['is a quote', (text, at) => `${text.slice(0, at)}"${text.slice(at + 1)}`],
    ['is a slash', (text, at) => `${text.slice(0, at)}/${text.slice(at + 1)}`],
  ])('comes to the same cells, or is told, whichever byte of a tag %s', async (_, damage) => {
    const { cells, isTold } = await readingOf(SOUND);
    expect(isTold).toBe(false);
    const silent: string[] = [];
    for (const at of MARKUP) {
      const found = await readingOf(damage(SOUND, at));
      if (found.cells !== cells && !found.isTold) silent.push(damage(SOUND, at).slice(at - 20, at + 20));
    }
    expect(silent).toEqual([]);
  });

  it('is told wherever it is cut off within the table', async () => {
    const end = SOUND.indexOf('</table>');
    for (let at = SOUND.indexOf('</tr>') + 20; at < end; at += 1)
      expect(await readingOf(SOUND.slice(0, at)), SOUND.slice(at - 20, at)).toMatchObject({ isTold: true });
  });

  it('names the line', async () => {
    const path = join(folder, 'line.xls');
    await writeFile(
      path,
      page([HEAD, ...LINES.map((line, at) => (at === 2 ? line.replace('</tr>', '</tr') : line))]),
    );
    const { problems = [] } = await openHtmlWorkbook(path, path);
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'KW129',
        'The HTML page is damaged: a tag begins within another, first on line 6 of the page. Cells or rows may be missing or moved.',
      ],
    ]);
  });
});

describe('rows of a page with another number of cells than the headings', () => {
  it('are told, with the first of them', async () => {
    const shifted = LINES.map((line, at) =>
      at % 2 === 1 ? line.replace(/<td class="x">\d<\/td>/, '') : line,
    );
    expect(await told([HEAD, ...shifted])).toEqual(['KW128 a.xls row 3 × 2']);
    expect(await told([HEAD.replace(/<th class="x">Menge<\/th>/, ''), ...LINES])).toEqual([
      'KW128 a.xls row 2 × 4',
    ]);
  });

  it('are none where cells span columns or rows, are empty, or stand in titles and footers', async () => {
    const rows = [
      '<tr><td colspan="4">Umsatzliste</td></tr>',
      HEAD,
      ...LINES,
      row(['5', '', '05.01.2026', '1,00']),
      '<tr><td rowspan="2">6</td><td>1</td><td>06.01.2026</td><td>1,00</td></tr>',
      '<tr><td>1</td><td>06.01.2026</td><td>2,00</td></tr>',
      '<tr><td>Seite 1</td></tr>',
    ];
    expect(await told(rows)).toEqual([]);
  });
});
