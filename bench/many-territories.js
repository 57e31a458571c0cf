import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CUSTOMERS_FILE = 'musterwerk-kunden.csv';
const LINES_FILE = 'musterwerk-rechnungspositionen.csv';
const MARK = 'territories.txt';
const TERRITORY = 'Verkaufsgebiet';

/**
 * Gives the customers of a demo export so many territories in turn, where it has not got them yet. Returns the files
 * to evaluate.
 * @param {string} folder with the CSV export
 * @param {number} territories
 */
export function spreadOverTerritories(folder, territories) {
  const files = [CUSTOMERS_FILE, LINES_FILE].map((name) => join(folder, name));
  const mark = join(folder, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === String(territories)) return files;
  const path = join(folder, CUSTOMERS_FILE);
  const text = readFileSync(path, 'utf8');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const [heading = '', ...lines] = text.split(lineEnd);
  const place = heading.split(';').indexOf(TERRITORY);
  if (place < 0 || text.includes('"')) throw new Error(`${path} is not the export that was expected`);
  const spread = lines.map((line, index) => {
    if (line === '') return line;
    const cells = line.split(';');
    cells[place] = `Gebiet ${String((index % territories) + 1).padStart(3, '0')}`;
    return cells.join(';');
  });
  writeFileSync(path, [heading, ...spread].join(lineEnd));
  writeFileSync(mark, String(territories));
  return files;
}
