import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PostalPlaces } from '../facts/fact.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** Beyond this a file is no list of postal codes; the world's largest has 130 MB. */
const MOST_BYTES = 300 * 1024 * 1024;

/** Where the columns of a file stand. */
interface Columns {
  readonly country: number;
  readonly code: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** GeoNames' postal codes: tab separated, without headings, twelve columns. */
const GEONAMES: Columns = { country: 0, code: 1, latitude: 9, longitude: 10 };

/** Headings of a file that has some, lower case, without anything but letters. */
const HEADINGS: Readonly<Record<keyof Columns, readonly string[]>> = {
  country: ['country', 'countrycode', 'land', 'lnderkrzel', 'landcode', 'iso'],
  code: ['postalcode', 'postcode', 'zip', 'zipcode', 'plz', 'postleitzahl'],
  latitude: ['latitude', 'lat', 'breitengrad', 'geobreite'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'lngengrad', 'geolnge'],
};

/**
 * Reads a list of places: GeoNames' postal codes (tab separated, without headings), or a delimited text with headings
 * for postal code, latitude, longitude and, where codes of several countries are in it, country. Rows without
 * coordinates are passed over.
 *
 * @throws Failure where the file is missing, too large, or holds not a single place
 */
export async function readPlaces(path: string): Promise<PostalPlaces> {
  const places = parsePlaces(await textOf(path), basename(path));
  if (places.code.length === 0) throw new Failure('data', [problem('KW643', { position: { file: path } })]);
  return places;
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Failure('data', [problem('KW643', { position: { file: path } })]);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = String((error as NodeJS.ErrnoException).code ?? 'EIO');
    throw new Failure('input', [problem('KW101', { position: { file: path }, details: { reason } })]);
  }
}

/** The places of a text; none where its columns can't be told. */
export function parsePlaces(text: string, file: string): PostalPlaces {
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = text.indexOf('\n', begin);
  const head = text.slice(begin, end === -1 ? text.length : end).replace(/\r$/, '');
  const delimiter = delimiterOf(head);
  const first = cellsOf(head, delimiter);
  const columns = headedColumns(first) ?? (isGeoNames(first) ? GEONAMES : null);
  const places = {
    file,
    country: [] as string[],
    code: [] as string[],
    latitude: [] as number[],
    longitude: [] as number[],
  };
  if (columns !== null) {
    const from = columns === GEONAMES ? begin : end === -1 ? text.length : end + 1;
    collect(text, from, delimiter, columns, places);
  }
  return {
    file,
    country: places.country,
    code: places.code,
    latitude: Float64Array.from(places.latitude),
    longitude: Float64Array.from(places.longitude),
  };
}

function collect(
  text: string,
  from: number,
  delimiter: string,
  columns: Columns,
  places: { country: string[]; code: string[]; latitude: number[]; longitude: number[] },
): void {
  for (let begin = from; begin < text.length; ) {
    const found = text.indexOf('\n', begin);
    const end = found === -1 ? text.length : found;
    const cells = cellsOf(text.slice(begin, end), delimiter);
    begin = end + 1;
    const latitude = degrees(cells[columns.latitude]);
    const longitude = degrees(cells[columns.longitude]);
    const code = cells[columns.code]?.trim() ?? '';
    if (code === '' || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) continue;
    places.country.push(columns.country === -1 ? '' : (cells[columns.country]?.trim() ?? ''));
    places.code.push(code);
    places.latitude.push(latitude);
    places.longitude.push(longitude);
  }
}

/** The most frequent of the usual ones. */
function delimiterOf(head: string): string {
  const counts = ['\t', ';', ','].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).delimiter;
}

/** Cells of one line; quoted ones may hold the delimiter and doubled quotes, but no line break. */
function cellsOf(line: string, delimiter: string): string[] {
  const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (!plain.includes('"') || delimiter === '\t') return plain.split(delimiter);
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at]!;
    if (sign === '"') {
      if (isQuoted && plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = !isQuoted;
    } else if (sign === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

function headedColumns(cells: readonly string[]): Columns | null {
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const at = (id: keyof Columns): number => plain.findIndex((cell) => HEADINGS[id].includes(cell));
  const columns = {
    country: at('country'),
    code: at('code'),
    latitude: at('latitude'),
    longitude: at('longitude'),
  };
  const isWhole = columns.code !== -1 && columns.latitude !== -1 && columns.longitude !== -1;
  return isWhole ? columns : null;
}

function isGeoNames(cells: readonly string[]): boolean {
  return cells.length >= 11 && /^[A-Z]{2}$/.test(cells[0] ?? '') && !Number.isNaN(degrees(cells[9]));
}

function degrees(cell: string | undefined): number {
  const text = cell?.trim().replace(',', '.') ?? '';
  return text === '' ? Number.NaN : Number(text);
}
