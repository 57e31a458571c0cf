import type { Finding } from '../../results/report-table.js';
import type { Drawing } from './drawing.js';
import { workbookTitle } from './drawing.js';
import { CHANGED_INPUTS } from './live-names.js';
import { PALETTE } from './looks.js';
import { drawCards } from './overview-cards.js';
import { answers, overviewCards, periodLine } from './overview-content.js';
import { type ContentsLine, contentsList, reconciliationStatement } from './overview-contents-list.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue } from './package/sheet-spec.js';
import { OVERVIEW } from './sheet-keys.js';
import { rowHeight, wrappedLines } from './text-width.js';
import { QUESTIONS, WORDING } from './wording.js';

export const COLUMNS = 12;
export const COLUMN_WIDTH = 13.5;
const HALF = COLUMNS / 2;
const GAP_HEIGHT = 9;
/** Keeps sentences clear of the line above them, in small print too. */
const CLEARANCE = 3;
const PAIRS: readonly (readonly [Finding['question'], Finding['question']])[] = [
  ['who', 'money'],
  ['action', 'gap'],
];

/** One printed page for the board: title, key figures, four questions with their answers, all sheets. */
export function drawOverviewSheet(drawing: Drawing): void {
  const sheet = addOverviewSheet(drawing);
  drawBand(drawing, sheet, workbookTitle(drawing.result, drawing.language), 'title', 34);
  drawBand(drawing, sheet, periodLine(drawing), 'subtitle', 20);
  gap(sheet);
  drawCards(drawing, sheet, overviewCards(drawing), COLUMNS, COLUMN_WIDTH);
  const { agrees, text } = reconciliationStatement(drawing);
  drawBand(drawing, sheet, text, agrees ? 'reassurance' : 'alarm', 20);
  if (drawing.live !== null) drawChanges(drawing, sheet);
  drawQuestions(drawing, sheet, (question) => answers(drawing, question));
  gap(sheet);
  drawContents(drawing, sheet, contentsList(drawing));
}

/** An overview of one printed page, still empty. */
export function addOverviewSheet({ book, say, footer }: Drawing): Sheet {
  return book.addSheet({
    key: OVERVIEW,
    name: say(WORDING.overview),
    columns: Array.from({ length: COLUMNS }, () => ({ width: COLUMN_WIDTH })),
    fitToWidth: 1,
    fitToHeight: 1,
    showGridLines: false,
    tabColor: PALETTE.title,
    footer,
  });
}

/** The questions, two side by side, with the sentences that answer each. */
export function drawQuestions(
  drawing: Drawing,
  sheet: Sheet,
  answersTo: (question: Finding['question']) => readonly string[],
): void {
  const { say } = drawing;
  for (const [left, right] of PAIRS) {
    gap(sheet);
    drawHalves(drawing, sheet, [say(QUESTIONS[left]), say(QUESTIONS[right])], 'block', 20);
    sheet.addRow([], { height: CLEARANCE });
    const sentences = [answersTo(left), answersTo(right)] as const;
    const rows = Math.max(sentences[0].length, sentences[1].length);
    for (let row = 0; row < rows; row++) {
      drawHalves(drawing, sheet, [bullet(sentences[0][row]), bullet(sentences[1][row])], 'sentence');
    }
  }
}

/** A sentence of an answer. */
function bullet(sentence: string | undefined): string | null {
  return sentence === undefined ? null : `•  ${sentence}`;
}

/** Space between two blocks. */
export function gap(sheet: Sheet): void {
  sheet.addRow([], { height: GAP_HEIGHT });
}

/** A text over the whole width. */
export function drawBand(
  { looks }: Drawing,
  sheet: Sheet,
  text: string,
  look: 'title' | 'subtitle' | 'reassurance' | 'alarm',
  height: number,
): void {
  const style = looks.named(look);
  const row = sheet.addRow(
    Array.from({ length: COLUMNS }, (_, index): CellValue => ({ value: index === 0 ? text : null, style })),
    { height },
  );
  sheet.merge(row, 1, row, COLUMNS);
}

/** Says so once assumptions were changed; until then nothing. */
function drawChanges({ looks, say }: Drawing, sheet: Sheet): void {
  const style = looks.named('alarm');
  const text = `IF(${CHANGED_INPUTS}=0,"",${CHANGED_INPUTS}&"${say(WORDING.changedWarning)}")`;
  const row = sheet.addRow(
    Array.from({ length: COLUMNS }, (_, index): CellValue => {
      return index === 0 ? { value: null, style, formula: { text } } : { value: null, style };
    }),
    { height: 20 },
  );
  sheet.merge(row, 1, row, COLUMNS);
}

/** A row with one text in the left half and one in the right. */
export function drawHalves(
  { looks }: Drawing,
  sheet: Sheet,
  texts: readonly [string | null, string | null],
  look: 'block' | 'sentence',
  height?: number,
): void {
  const style = looks.named(look);
  const room = HALF * COLUMN_WIDTH;
  const lines = Math.max(...texts.map((text) => (text === null ? 1 : wrappedLines(text, room))));
  const row = sheet.addRow(
    Array.from({ length: COLUMNS }, (_, index): CellValue => {
      const value = index % HALF === 0 ? texts[index / HALF]! : null;
      return { value, style };
    }),
    { height: height ?? rowHeight(lines) },
  );
  sheet.merge(row, 1, row, HALF);
  sheet.merge(row, HALF + 1, row, COLUMNS);
}

/** The list of sheets in two columns, each line with a link and what stands there. */
export function drawContents(drawing: Drawing, sheet: Sheet, lines: readonly ContentsLine[]): void {
  const { looks, say } = drawing;
  const perColumn = Math.ceil(lines.length / 2);
  const statusColumns = 3;
  drawHalves(drawing, sheet, [say(WORDING.contents), null], 'block', 20);
  for (let index = 0; index < perColumn; index++) {
    const cells: CellValue[] = [];
    for (const line of [lines[index], lines[index + perColumn]]) {
      const title = looks.named(line?.key ? 'link' : 'listTitle');
      for (let column = 0; column < HALF; column++) {
        const style = column < HALF - statusColumns ? title : looks.named('listStatus');
        cells.push({ value: null, style });
      }
      if (line === undefined) continue;
      cells[cells.length - HALF] = {
        value: line.title,
        style: title,
        ...(line.key ? { link: { sheet: line.key } } : {}),
      };
      cells[cells.length - statusColumns] = { value: line.status, style: looks.named('listStatus') };
    }
    const row = sheet.addRow(cells, { height: 17 });
    for (const start of [1, HALF + 1]) {
      sheet.merge(row, start, row, start + HALF - statusColumns - 1);
      sheet.merge(row, start + HALF - statusColumns, row, start + HALF - 1);
    }
  }
}
