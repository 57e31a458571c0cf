import type { Drawing } from './drawing.js';
import { CARD_TEXT_SIZE } from './looks.js';
import type { Card } from './overview-content.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue, StyledCell } from './package/sheet-spec.js';
import { rowHeight, wrappedLines } from './text-width.js';
import { excelNumber, reportFormat } from './unit-format.js';

const COLUMNS_PER_CARD = 2;
const GAP_HEIGHT = 6;
const LEAST_LABEL_HEIGHT = 28;
const LEAST_VALUE_HEIGHT = 32;
const NOTE_HEIGHT = 15;

/** Key figures as strips of cards: label, large value, where it comes from. */
export function drawCards(
  { looks, language }: Drawing,
  sheet: Sheet,
  cards: readonly Card[],
  columns: number,
  columnWidth: number,
): void {
  const perStrip = columns / COLUMNS_PER_CARD;
  const height = (texts: readonly (string | number)[], bold: boolean, least: number): number => {
    const lines = texts.map((text) =>
      typeof text === 'string' ? wrappedLines(text, COLUMNS_PER_CARD * columnWidth, CARD_TEXT_SIZE, bold) : 1,
    );
    return Math.max(least, rowHeight(Math.max(...lines), CARD_TEXT_SIZE));
  };
  for (let first = 0; first < cards.length; first += perStrip) {
    if (first > 0) sheet.addRow([], { height: GAP_HEIGHT });
    const strip = cards.slice(first, first + perStrip);
    const labels = strip.map(({ label }) => label);
    const values = strip.map(({ value }) => value);
    drawLine(sheet, strip, height(labels, false, LEAST_LABEL_HEIGHT), ({ label }) => ({
      value: label,
      style: looks.named('cardLabel'),
    }));
    drawLine(sheet, strip, height(values, true, LEAST_VALUE_HEIGHT), ({ value, unit, formula }) => ({
      ...(formula === undefined ? {} : { formula }),
      ...(typeof value === 'string'
        ? { value, style: looks.cardText() }
        : {
            value: excelNumber(value, unit),
            style: looks.cardFigure(reportFormat(unit, [value], language)),
          }),
    }));
    drawLine(sheet, strip, NOTE_HEIGHT, ({ note }) => ({ value: note, style: looks.named('cardNote') }));
  }
}

function drawLine(
  sheet: Sheet,
  cards: readonly Card[],
  height: number,
  cell: (card: Card) => StyledCell & { readonly style: number },
): void {
  const cells = cards.flatMap((card): CellValue[] => {
    const own = cell(card);
    return [own, { value: null, style: own.style }];
  });
  const row = sheet.addRow(cells, { height });
  cards.forEach((_, index) => {
    const column = index * COLUMNS_PER_CARD + 1;
    sheet.merge(row, column, row, column + COLUMNS_PER_CARD - 1);
  });
}
