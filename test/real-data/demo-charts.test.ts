import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { kundenwert } from '../cli/run-after-run.js';
import { workspace } from '../cli/workspace.js';
import { chartPaths, chartReferences } from '../outputs/excel/chart-references.js';
import { checkPackage } from '../outputs/excel/check-package.js';

const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
const folder = workspace();

describe('the workbook of the demo company', () => {
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const ended = await kundenwert(['score', DEMO, '--format', 'xlsx'], { cwd: folder });
    expect(ended.exit).toBe(0);
    // Holds every chart against its cells, too.
    parts = await checkPackage(readFileSync(join(folder, 'kundenwert-out/kundenwert.xlsx')));
  });

  it('has a chart of every stage that declares one', () => {
    const titles = chartPaths(parts).map((path) => /<a:t>([^<]*)<\/a:t>/.exec(parts.get(path)!)?.[1]);
    expect(titles).toEqual([
      'ABC-Kurve mit Klassengrenzen',
      'Walkurve: kumulierter Deckungsbeitrag',
      'Vom Umsatz zum Ergebnis',
      'Was aus 100 % Nettoumsatz wird',
      'Wertklassen in jeder ABC-Klasse',
      'Kaufsegmente: Kunden und Umsatz',
      'Probe: Schätzung gegen bekanntes Potenzial',
      'Kundenportfolio: Potenzial und Lieferanteil',
      'Wert-Wert-Portfolio',
      'Vorhergesagte und wirkliche Käufe',
      'Verteilung der Punkte',
      'Was die Prioritäten ausmachen',
      'Was jede Klasse bringt und bekommt',
      'Zeit gegen Wert',
      'Stunden für Kunden: Bedarf und Kapazität',
      'Köpfe nach Kundenzeit und Besuchszahl',
      'Kundenzeit: heute und Ziel',
      'Gewinn nach Zahl der Verkäufer',
      'Deckungsbeitrag nach Besuchsstunden',
      'Besuche im Jahr nach Betreuungsklasse',
      'Gebiete im Vergleich zum Durchschnitt',
    ]);
  });

  it('feeds them from sheets of the workbook', () => {
    const references = chartReferences(parts);
    expect(references.length).toBeGreaterThan(60);
    expect(new Set(references.map(({ sheet }) => sheet))).toEqual(
      new Set([
        'Diagrammdaten',
        'Besuchsallokation',
        'Betreuungskonzept',
        'Deckungsbeitrag',
        'Kaufverhalten',
        'Kundenlebenswert',
        'Priorität',
        'Verkaufsgebiete',
        'Vertriebsdimensionierung',
      ]),
    );
  });

  it('lets limits and hours follow changed assumptions, and says of which points they do not', () => {
    const sheets = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/sheet'));
    const data = parts.get(`xl/worksheets/sheet${sheets.length}.xml`)!;
    // Two class limits have three corners of which the first needs no share of customers; three roles two figures; heads
    // at five shares stand for three numbers of visits.
    expect(data.split('<f>').length - 1).toBe(2 * 4 + 3 * 2 + 5 * 3);
    expect(parts.get('xl/sharedStrings.xml')!.split('geänderten Annahmen folgen sie nicht').length - 1).toBe(
      10,
    );
  });
});
