import { describe, expect, it } from 'vitest';
import type { PostalPlaces } from '../../../src/facts/fact.js';
import { greatCircle } from '../../../src/math/great-circle.js';
import { parsePlaces } from '../../../src/places/read-places.js';
import { locations } from '../../../src/stages/territory/locations.js';
import { countryCode, postalCode } from '../../../src/stages/territory/postal-code.js';
import { postalRegion } from '../../../src/stages/territory/postal-regions.js';
import { settings } from '../../../src/stages/territory/settings.js';
import { stageInput } from '../stage-input.js';

interface Customer {
  readonly country?: string | null;
  readonly code?: string | null;
  readonly latitude?: number;
  readonly longitude?: number;
}

function locate(customers: readonly Customer[], places?: PostalPlaces, country = 'DE') {
  const some = (key: keyof Customer) => customers.some((each) => each[key] !== undefined);
  const found = locations(
    stageInput({
      settings: settings.parse({ country }),
      customers: customers.length,
      numbers: some('latitude')
        ? {
            latitude: customers.map((each) => each.latitude ?? Number.NaN),
            longitude: customers.map((each) => each.longitude ?? Number.NaN),
          }
        : {},
      texts: {
        ...(some('code') ? { postalCode: customers.map((each) => each.code ?? null) } : {}),
        ...(some('country') ? { country: customers.map((each) => each.country ?? null) } : {}),
      },
      details: places === undefined ? {} : { places },
    }),
  );
  return found === null
    ? null
    : customers.map((_, at) => [found.latitude[at], found.longitude[at], found.source[at]]);
}

const PLACES = parsePlaces(
  'country,postal_code,place,latitude,longitude\nDE,01139,Dresden,51.08,13.70\nAT,1010,"Wien, Innere Stadt",48.21,16.37\nCH,1010,Lausanne,46.53,6.66\n',
  'plz.csv',
);

describe('postal codes', () => {
  it('get one spelling: leading zeros that a spreadsheet dropped, no sign of the country', () => {
    expect(['1139', 'D-01139', ' 01139 ', '1139.0'].map((code) => postalCode('DE', code))).toEqual(
      Array(4).fill('01139'),
    );
    expect(postalCode('AT', 'A-1010')).toBe('1010');
    expect(postalCode('US', '2139')).toBe('02139');
    expect(postalCode('GB', 'sw1a 1aa')).toBe('SW1A1AA');
  });

  it('belong to a country, however exports call it', () => {
    expect(['Deutschland', 'D', 'germany', 'de'].map(countryCode)).toEqual(Array(4).fill('DE'));
    expect([countryCode('Österreich'), countryCode('SUI'), countryCode('nl')]).toEqual(['AT', 'CH', 'NL']);
    expect(countryCode('Atlantis')).toBeNull();
  });

  it('have a town for their first digits in Germany, Austria and Switzerland', () => {
    const unused = ['00', '05', '43', '62'];
    for (let two = 0; two < 100; two += 1) {
      const region = String(two).padStart(2, '0');
      expect(postalRegion('DE', `${region}123`) === null, region).toBe(unused.includes(region));
    }
    for (const country of ['AT', 'CH']) {
      for (let one = 1; one < 10; one += 1) expect(postalRegion(country, `${one}000`)).not.toBeNull();
      expect(postalRegion(country, '0999')).toBeNull();
    }
    expect(postalRegion('FR', '75001')).toBeNull();
  });
});

describe('files of places', () => {
  it('are read in the format of GeoNames: tabs, no headings', () => {
    const line = 'DE\t10115\tBerlin\tLand Berlin\tBE\t\t00\tBerlin\t11000\t52.5323\t13.3846\t4';
    const places = parsePlaces(`${line}\r\n${line.replace('10115', '10117')}\r\n`, 'DE.txt');
    expect([places.code, places.country]).toEqual([
      ['10115', '10117'],
      ['DE', 'DE'],
    ]);
    expect([places.latitude[1], places.longitude[1]]).toEqual([52.5323, 13.3846]);
  });

  it('are read with headings, in German too, with decimal commas, without a country', () => {
    const { code, country, latitude } = parsePlaces(
      'PLZ;Ort;Breitengrad;Längengrad\n01139;Dresden;51,08;13,70\n;x;1;1\n2;y;;\n',
      'x',
    );
    expect([code, country, [...latitude]]).toEqual([['01139'], [''], [51.08]]);
  });

  it('hold quoted cells with the delimiter in them', () => {
    expect(PLACES.latitude[1]).toBe(48.21);
  });

  it('hold nothing where columns cannot be told', () => {
    expect(parsePlaces('a,b,c\n1,2,3\n', 'x').code).toEqual([]);
    expect(parsePlaces('', 'x').code).toEqual([]);
  });
});

describe('customers on the map', () => {
  it('take coordinates of the data first, then the file, then the first digits', () => {
    const [given, file, region, none] = locate(
      [
        { latitude: 50, longitude: 8, code: '01139', country: 'DE' },
        { latitude: 0, longitude: 0, code: '01139', country: 'DE' },
        { code: '20095', country: 'DE' },
        { code: '75001', country: 'FR' },
      ],
      PLACES,
    )!;
    expect(given).toEqual([50, 8, 1]);
    expect(file).toEqual([51.08, 13.7, 2]);
    expect(region).toEqual([53.55, 10, 3]);
    expect(none).toEqual([Number.NaN, Number.NaN, 0]);
  });

  it('tell Vienna from Lausanne by the country, and take the one that is set where none is given', () => {
    const of = (country: string | null, set?: string) => locate([{ code: '1010', country }], PLACES, set)![0];
    expect(of('Österreich')).toEqual([48.21, 16.37, 2]);
    expect(of('CH')).toEqual([46.53, 6.66, 2]);
    expect(of(null, 'AT')).toEqual([48.21, 16.37, 2]);
  });

  it('lie in the middle of a code of several places, whatever their order', () => {
    const rows = ['DE,1,a,50,8', 'DE,1,b,51,9', 'DE,1,c,53,10'];
    const file = (order: readonly string[]) =>
      parsePlaces(`country,plz,ort,lat,lon\n${order.join('\n')}\n`, 'x');
    for (const order of [rows, [...rows].reverse()]) {
      expect(locate([{ code: '1', country: 'DE' }], file(order))).toEqual([[51, 9, 2]]);
    }
  });

  it('are not there at all without codes and coordinates', () => {
    expect(locate([{}, {}])).toBeNull();
    expect(locate([{ code: 'k. A.', country: 'DE' }])).toBeNull();
  });
});

describe('great circles', () => {
  it('are half of the equator at most, and nothing to oneself', () => {
    expect(greatCircle(0, 0, 0, 180)).toBeCloseTo(20_015.1, 0);
    expect(greatCircle(52, 13, 52, 13)).toBe(0);
  });

  it('measure Berlin to Munich as 504 km, both ways', () => {
    expect(greatCircle(52.52, 13.405, 48.137, 11.575)).toBeCloseTo(504, 0);
    expect(greatCircle(48.137, 11.575, 52.52, 13.405)).toBe(greatCircle(52.52, 13.405, 48.137, 11.575));
  });
});
