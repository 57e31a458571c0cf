import { relationshipsXml } from '../package-parts.js';
import { OFFICE_RELATIONSHIPS } from '../xml-names.js';
import type { SheetNames } from './chart-cells.js';
import type { PlacedChart } from './chart-spec.js';
import { chartXml } from './chart-xml.js';
import { drawingXml } from './drawing-xml.js';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A part of the package with what it is declared as; relationships need no declaration. */
export interface DrawingPart {
  readonly path: string;
  readonly type?: string;
  readonly xml: string;
}

/** The parts of all drawings, and which drawing a sheet leads to: null where it has no chart. */
export interface DrawingParts {
  readonly parts: readonly DrawingPart[];
  /** The target of the sheet's relationship, one for each sheet. */
  readonly targets: readonly (string | null)[];
}

/** Numbers drawings and charts in the order of their sheets. */
export function drawingParts(
  sheets: readonly (readonly PlacedChart[])[],
  sheetNamed: SheetNames,
): DrawingParts {
  const parts: DrawingPart[] = [];
  let drawings = 0;
  let charts = 0;
  const targets = sheets.map((placed) => {
    if (placed.length === 0) return null;
    drawings += 1;
    const numbers = placed.map((_, index) => charts + index + 1);
    charts += placed.length;
    parts.push(
      { path: `xl/drawings/drawing${drawings}.xml`, type: DRAWING_TYPE, xml: drawingXml(placed) },
      {
        path: `xl/drawings/_rels/drawing${drawings}.xml.rels`,
        xml: relationshipsXml(
          numbers.map((number) => ({
            type: `${OFFICE_RELATIONSHIPS}/chart`,
            target: `../charts/chart${number}.xml`,
          })),
        ),
      },
      ...placed.map(({ chart }, index) => ({
        path: `xl/charts/chart${numbers[index]}.xml`,
        type: CHART_TYPE,
        xml: chartXml(chart, sheetNamed),
      })),
    );
    return `../drawings/drawing${drawings}.xml`;
  });
  return { parts, targets };
}
