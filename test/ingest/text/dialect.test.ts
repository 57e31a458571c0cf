import { describe, expect, it } from 'vitest';
import { detectDialect, findHeader } from '../../../src/ingest/text/dialect.js';

const LINES = (delimiter: string): string =>
  [
    ['Kundennr', 'Datum', 'Umsatz'],
    ['1000', '31.12.2025', '1.234,56'],
    ['1001', '30.12.2025', '5,00'],
  ]
    .map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join('\n')
    .concat('\n');

const detect = (
  head: string,
  fixed: { delimiter?: string; headerRow?: number } = {},
  extra: string[] = [],
) => {
  const dialect = detectDialect(head, fixed, extra);
  if (dialect === null) return null;
  const delimiter = dialect.form.kind === 'delimited' ? dialect.form.delimiter : dialect.form.kind;
  return { ...dialect, delimiter, sample: dialect.sample.length };
};

describe('the delimiter', () => {
  it.each([';', ',', '\t', '|'])('%j is found', (delimiter) => {
    expect(detect(LINES(delimiter))).toMatchObject({
      delimiter,
      headings: ['Kundennr', 'Datum', 'Umsatz'],
      headerRow: 1,
      linesToSkip: 1,
      isPlain: true,
    });
  });

  it('is the semicolon although every amount has a comma, and the comma although every name has a semicolon', () => {
    expect(detect('Kundennr;Umsatz\n1;1,5\n2;2,5\n3;3,5\n')?.delimiter).toBe(';');
    expect(detect('Kundennr,Kunde,Umsatz\n1,a;b;c,1.5\n2,d;e;f,2.5\n')?.delimiter).toBe(',');
  });

  it('cuts equal records where no heading is known', () => {
    expect(detect('foo|bar|baz\n1|2;3|4\n5|6;7|8\n')?.delimiter).toBe('|');
    expect(detect('foo;bar;baz\n1,0;2,0;3,0\n4,0;5,0;6,0\n')?.delimiter).toBe(';');
  });

  it('is declared by a line for Excel', () => {
    for (const line of ['sep=|', 'SEP=|', '"sep=|"']) {
      for (const end of ['\n', '\r\n']) {
        expect(detect(line + end + LINES('|').replaceAll('\n', end))).toMatchObject({
          delimiter: '|',
          headerRow: 2,
          linesToSkip: 2,
        });
      }
    }
  });

  it('is taken from the settings', () => {
    expect(detect('Kundennr~Datum~Umsatz\n1~2~3\n', { delimiter: '~' })?.headings).toEqual([
      'Kundennr',
      'Datum',
      'Umsatz',
    ]);
  });

  it('does not matter in a file of one column', () => {
    expect(detect('Kundennummer\n1000\n1001\n')).toMatchObject({ headings: ['Kundennummer'], headerRow: 1 });
  });
});

describe('the heading row', () => {
  const table = LINES(';');

  it.each([
    ['Umsatzliste 2025\n', 2],
    ['Umsatz\n\n\n', 4],
    ['Bericht;Umsatz;2025\nStand;31.12.2025\nMandant;01\n\n', 5],
    [`${Array.from({ length: 11 }, (_, at) => `Zeile ${at}`).join('\n')}\n`, 12],
    ['Kunde: alle\nDatum: 2025\n', 3],
    [';;\n;;\n', 3],
  ])('stands below %j in line %i', (preamble, headerRow) => {
    expect(detect(preamble + table)).toMatchObject({
      headings: ['Kundennr', 'Datum', 'Umsatz'],
      headerRow,
      linesToSkip: headerRow,
      delimiter: ';',
    });
  });

  it('has its line, and the records theirs, when it spans several', () => {
    const head = 'Bericht\n"Kunden-\nNr.";"Datum";"Umsatz\n(netto)\nEUR"\n1000;31.12.2025;5,00\n';
    expect(detect(head)).toMatchObject({
      headings: ['Kunden-\nNr.', 'Datum', 'Umsatz\n(netto)\nEUR'],
      headerRow: 2,
      linesToSkip: 5,
      isPlain: false,
      sample: 1,
    });
  });

  it('is counted alike with every kind of line end, also mixed', () => {
    for (const end of ['\r\n', '\r']) {
      expect(detect(`Bericht\n\n${table}`.replaceAll('\n', end))).toMatchObject({ headerRow: 3, sample: 2 });
    }
    expect(detect('Bericht\r\nKundennr;Datum;Umsatz\r\n1;2;3\n4;5;6\n')).toMatchObject({
      headings: ['Kundennr', 'Datum', 'Umsatz'],
      headerRow: 2,
      sample: 2,
    });
  });

  it('is the first row as wide as the data where no heading is known', () => {
    expect(detect('Auswertung\n\nfoo;bar;baz\n1;2;3\n4;5;6\n')).toMatchObject({
      headings: ['foo', 'bar', 'baz'],
      headerRow: 3,
    });
  });

  it('is known by the headings that the settings name', () => {
    expect(detect('x;y;z\nAlpha;Beta;Gamma\n1;2;3\n', {}, ['Alpha', 'Gamma'])?.headerRow).toBe(2);
  });

  it('is the one the settings say, counted as in an editor', () => {
    expect(detect('"a\nb";c\nfoo;bar\n1;2\n', { headerRow: 3 })).toMatchObject({
      headings: ['foo', 'bar'],
      headerRow: 3,
    });
    expect(detect('foo;bar\n1;2\n', { headerRow: 9 })).toBeNull();
  });

  it('is not the repeated one further down', () => {
    expect(detect(`${table}${table}`)?.headerRow).toBe(1);
  });

  it('is missing in an empty file', () => {
    expect(detect('')).toBeNull();
  });

  it('is found among the rows of a sheet too', () => {
    const rows = [['Umsatz 2025'], [null, null, null], ['Kundennr', 'Datum', 'Umsatz'], ['1', '2', '3']];
    expect(findHeader(rows, 3)).toEqual({ index: 2, known: 3 });
  });
});
