import type { Sheet } from '../../../../src/outputs/excel/package/sheet.js';
import { WorkbookPackage } from '../../../../src/outputs/excel/package/workbook-package.js';
import { readPackage } from '../read-package.js';
import { SAMPLE_CHART, SAMPLE_DRAWING } from './sample-chart.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The parts of a small workbook that has everything the rules are about; some of it put in by hand. */
export async function samplePackage(): Promise<Map<string, string>> {
  const parts = await readPackage(await sampleBook().toBytes());
  const edit = (path: string, from: string, to: string): void => {
    parts.set(path, replaced(parts.get(path), from, to));
  };
  edit(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${OFFICE}.drawing+xml"/>` +
      `<Override PartName="/xl/charts/chart1.xml" ContentType="${OFFICE}.drawingml.chart+xml"/></Types>`,
  );
  edit('xl/worksheets/sheet2.xml', '<tableParts', '<drawing r:id="rId7"/><tableParts');
  edit(
    'xl/worksheets/_rels/sheet2.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId7" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
  );
  parts.set('xl/drawings/drawing1.xml', SAMPLE_DRAWING);
  parts.set(
    'xl/drawings/_rels/drawing1.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/chart" Target="/xl/charts/chart1.xml"/></Relationships>`,
  );
  parts.set('xl/charts/chart1.xml', SAMPLE_CHART);
  const formula = `IF(Umsatz&gt;=SUM(Kunden[Umsatz '[EUR'] &amp; mehr]),&quot;ja&quot;,'Kunden ''A'' alle'!$B$2)`;
  edit('xl/worksheets/sheet1.xml', '<c r="B4"', `<c r="A4" t="str"><f>${formula}</f><v>ja</v></c><c r="B4"`);
  edit(
    'xl/worksheets/sheet1.xml',
    '<v>12.5</v>',
    '<f t="shared" ref="B2:B3" si="0">B4/2*SUM({-1;1.5},Umsatz)</f><v>12.5</v>',
  );
  edit('xl/worksheets/sheet1.xml', '<v>-3</v>', '<f t="shared" si="0"/><v>-3</v>');
  edit(
    'xl/worksheets/sheet3.xml',
    '<c r="A2" t="b">',
    '<c r="A2" t="b"><f t="array" ref="A2">AND(Kunden[Kunde]&lt;&gt;"")</f>',
  );
  edit('xl/worksheets/sheet1.xml', '<v>77</v>', '<f>ROUND(2.5E1*3,0)+2</f><v>77</v>');
  return parts;
}

function sampleBook(): WorkbookPackage {
  const workbook = new WorkbookPackage({ title: 'Prüfung' });
  drawFront(workbook);
  const data = workbook.addSheet({ name: "Kunden 'A' alle", columns: [{ width: 20 }, { width: 10 }] });
  data.addRow(['Kunde', 'Umsatz [EUR] & mehr']);
  data.addRow(['A', 100.5]);
  data.addRow(['=B', 20]);
  data.addTable({ name: 'Kunden', headerRow: 1, columns: ['Kunde', 'Umsatz [EUR] & mehr'] });
  data.addTextFormat(columnB(2, 3), 'A "<&>', { fill: 'BDD7EE' });
  data.acceptDigitsAsText({ fromRow: 1, toRow: 3, fromColumn: 1, toColumn: 1 });
  workbook.defineName('Umsatz', "Kunden 'A' alle", columnB(2, 2));
  const filter = { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 };
  const plain = workbook.addSheet({ name: 'Filter', columns: [], autoFilter: filter });
  plain.addRow(['k']);
  plain.addRow([true]);
  return workbook;
}

function columnB(fromRow: number, toRow: number) {
  return { fromRow, toRow, fromColumn: 2, toColumn: 2 };
}

function drawFront(workbook: WorkbookPackage): Sheet {
  const amount = workbook.style({ numberFormat: '#,##0.0#', font: { bold: true } });
  const front = workbook.addSheet({
    name: 'Titel',
    columns: [{ width: 30 }, { width: 12, style: amount }],
    freezeRows: 1,
    freezeColumns: 1,
    fitToWidth: 1,
    printTitleRows: 1,
    printTitleColumns: 1,
    printArea: { fromRow: 1, fromColumn: 1, toRow: 9, toColumn: 2 },
    footer: { left: 'A & B', right: '{page}' },
  });
  front.addRow([{ value: 'Titel', style: workbook.style({ fill: 'E7ECF4' }) }, null], { height: 30 });
  front.merge(1, 1, 1, 2);
  front.addRow([{ value: 'zu den Daten', link: { sheet: "Kunden 'A' alle", cell: 'B2' } }, 12.5]);
  front.breakPageAfter(2);
  front.addRow(['x', -3]);
  front.addRow([null, 77]);
  front.addDataBar(columnB(2, 3), '9DC3E6');
  front.addColourScale(columnB(2, 3), ['FFFFFF', '9DC3E6']);
  front.addPrompt(1, 1, 'Titel', 'Erklärung');
  return front;
}

/** The text with one piece replaced. Throws where it does not hold that piece. */
export function replaced(text: string | undefined, from: string, to: string): string {
  if (text === undefined || !text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, () => to);
}
