import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { brief, type Files, loadFiles, refusalOf, rowsOf, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

const HEAD = 'Kundennr;Datum;Umsatz;DB\n';
const GOOD = '1000;01.02.2025;100,50;20,25\n';

/** What became of the rows of one file of invoice lines, and what is said about it. */
async function lines(content: string | Uint8Array, settings: Parameters<typeof loadFiles>[2] = {}) {
  const { loaded } = await loadFiles(test, { 'x.csv': content }, settings);
  return { verdicts: verdictsOf(loaded, 'invoice-lines'), problems: loaded.problems.map(brief) };
}

describe('a row of invoice lines', () => {
  it('is used when customer, date and amount are there', async () => {
    expect(await lines(HEAD + GOOD + GOOD)).toEqual({
      verdicts: { used: [2, 201_000_000n] },
      problems: ['KW244 x.csv'],
    });
    expect(
      await rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue', 'contributionMargin', '_rows']),
    ).toEqual(['1000 | 2025-02-01 | 201.000000 | 40.500000 | 2']);
  });

  it('is set aside without a customer, with its amount', async () => {
    const found = await lines(`${HEAD}${GOOD};02.02.2025;7,00;1,00\n\u00a0;03.02.2025;3,00;\n`);
    expect(found).toEqual({
      verdicts: { used: [1, 100_500_000n], noCustomer: [2, 10_000_000n] },
      problems: [],
    });
  });

  it('is set aside when blank', async () => {
    const found = await lines(`${HEAD}${GOOD};;;\n \t;-; ;n.v.\n\n`);
    expect(found).toEqual({ verdicts: { used: [1, 100_500_000n], blank: [2, 0n] }, problems: [] });
  });

  it.each([
    'Summe',
    'Summe EUR',
    'SUMME:',
    'Gesamt',
    'Gesamtsumme',
    'Gesamtergebnis',
    'Zwischensumme Nord',
    'Total',
    'Grand Total',
    '** Total **',
    'Subtotal',
    'Sum',
  ])('is set aside as a total when it begins with "%s"', async (word) => {
    const found = await lines(`${HEAD}${GOOD}${word};;100,50;20,25\n`);
    expect(found).toEqual({
      verdicts: { used: [1, 100_500_000n], totalRow: [1, 100_500_000n] },
      problems: /nord|sub/i.test(word) ? [] : ['KW240 x.csv row 3'],
    });
  });

  it('is set aside as a subtotal of Excel', async () => {
    expect((await lines(`${HEAD}${GOOD}1000 Ergebnis;;100,50;20,25\n`)).verdicts).toMatchObject({
      totalRow: [1, 100_500_000n],
    });
  });

  it('is none although the customer is called like one', async () => {
    const named =
      'Kundennr;Kunde;Datum;Umsatz\n7;Total Deutschland GmbH;01.02.2025;5,00\nSummit;Gesamtschule Köln;01.02.2025;6,00\n';
    expect((await lines(named)).verdicts).toEqual({ used: [2, 11_000_000n] });
  });

  it('is a total though the word stands in a column of its own', async () => {
    expect((await lines('Pos;Kundennr;Datum;Umsatz\n1;7;01.02.2025;5,00\nSumme;;;5,00\n')).verdicts).toEqual({
      used: [1, 5_000_000n],
      totalRow: [1, 5_000_000n],
    });
  });

  it('is set aside when it repeats the heading', async () => {
    const found = await lines(HEAD + GOOD + HEAD + GOOD);
    expect(found).toEqual({
      verdicts: { used: [2, 201_000_000n], repeatedHeading: [1, 0n] },
      problems: ['KW244 x.csv'],
    });
  });

  it.each(['1,2,3', 'ca. 500', '#WERT!', '12.50', '1.234.56', '5 %', '100 GBP'])(
    'is rejected with the amount "%s"',
    async (amount) => {
      const found = await lines(`${HEAD}${GOOD}1001;02.02.2025;${amount};1,00\n`);
      expect(found).toEqual({
        verdicts: { used: [1, 100_500_000n], amountFaulty: [1, 0n] },
        problems: [`KW203 x.csv row 3 Umsatz "${amount}"`],
      });
    },
  );

  it('is rejected without an amount, and counted with zero when the amount is zero', async () => {
    const found = await lines(
      `${HEAD}${GOOD}1;02.02.2025;;1\n2;02.02.2025;-;1\n3;02.02.2025;0;1\n4;02.02.2025;0,00;1\n`,
    );
    expect(found.verdicts).toEqual({ used: [3, 100_500_000n], amountMissing: [2, 0n] });
    expect(found.problems).toEqual(['KW205 x.csv row 3 Umsatz', 'KW205 x.csv row 4 Umsatz "-"']);
  });

  it('is rejected with a date that is none, and its amount is counted as rejected', async () => {
    const found = await lines(`${HEAD}${GOOD}1;30.02.2025;7,00;1\n2;01.00.2025;8,00;1\n3;99991231;9,00;1\n`);
    expect(found).toEqual({
      verdicts: { used: [1, 100_500_000n], dateFaulty: [3, 24_000_000n] },
      problems: [
        'KW204 x.csv row 3 Datum "30.02.2025"',
        'KW204 x.csv row 4 Datum "01.00.2025"',
        'KW204 x.csv row 5 Datum "99991231"',
      ],
    });
  });

  it('is rejected without a date', async () => {
    const found = await lines(`${HEAD}${GOOD}1;;7,00;1\n2;n.v.;8,00;1\n`);
    expect(found).toEqual({
      verdicts: { used: [1, 100_500_000n], dateMissing: [2, 15_000_000n] },
      problems: ['KW206 x.csv row 3 Datum', 'KW206 x.csv row 4 Datum "n.v."'],
    });
  });

  it('is rejected when it is too short or too long, and no other is', async () => {
    const found = await lines(`${HEAD}${GOOD}1;02.02.2025\n2;02.02.2025;5,00;1;zu viel\n${GOOD}`);
    expect(found.verdicts).toEqual({ used: [2, 201_000_000n], ragged: [2, 5_000_000n] });
    expect(found.problems).toEqual([
      'KW106 x.csv row 3',
      'KW244 x.csv',
      'KW207 x.csv row 3',
      'KW207 x.csv row 4',
    ]);
  });

  it('is used when only empty cells are too many, or a last column without heading is left out', async () => {
    expect((await lines(`${HEAD}${GOOD.trim()};\n${GOOD.trim()};;\n`)).verdicts).toEqual({
      used: [2, 201_000_000n],
    });
    expect((await lines(`${HEAD.trim()};\n${GOOD}${GOOD}`)).verdicts).toEqual({ used: [2, 201_000_000n] });
  });

  it('keeps its revenue when only its margin cannot be read, and the margin is unknown', async () => {
    const found = await lines(
      `${HEAD}${GOOD}1;02.02.2025;7,00;zwei\n2;02.02.2025;7,00;n.v.\n3;02.02.2025;7,00;drei\n`,
    );
    expect(found).toEqual({
      verdicts: { used: [4, 121_500_000n] },
      problems: ['KW208 x.csv row 3 DB "zwei" × 2'],
    });
  });
});

describe('the place of a faulty row', () => {
  const FAULTY = '9;31.02.2025;1,00;1\n';

  it.each<readonly [string, string, number]>([
    ['below a preamble', `Bericht\nStand 2025\n\n${HEAD}${GOOD}${FAULTY}`, 6],
    ['behind blank lines', `${HEAD}\n${GOOD}\n\n${FAULTY}`, 6],
    ['with Windows line ends', `${HEAD}${GOOD}\n${FAULTY}`.replaceAll('\n', '\r\n'), 4],
    ['with line ends of old Macs', `${HEAD}${GOOD}${FAULTY}`.replaceAll('\n', '\r'), 3],
    ['with mixed line ends', `${HEAD}${GOOD.replace('\n', '\r\n')}${FAULTY}`, 3],
    [
      'behind quoted line breaks',
      `${HEAD.trim()};Ort\n1;01.02.2025;1,00;1;"Am\nTor 5\nBonn"\n${FAULTY.trim()};\n`,
      5,
    ],
    ['behind an inch', `${HEAD.trim()};Ort\n1;01.02.2025;1,00;1;Rohr 5"\n${FAULTY.trim()};x\n`, 3],
    ['below a heading of two lines', `"Kunden-\nnr";Datum;Umsatz;DB\n${GOOD}${FAULTY}`, 4],
    ['below a declared delimiter', `sep=;\n${HEAD}${GOOD}${FAULTY}`, 4],
    ['behind a byte order mark', `\ufeff${HEAD}${GOOD}${FAULTY}`, 3],
    ['behind a ragged row', `${HEAD}1;2\n\n${GOOD}${FAULTY}`, 5],
  ])('is right %s', async (_, content, row) => {
    expect((await lines(content)).problems).toContain(`KW204 x.csv row ${row} Datum "31.02.2025"`);
  });

  it('is the place in the file in any encoding', async () => {
    const utf16 = Buffer.from(`\ufeff${HEAD}${GOOD}\n${FAULTY}`, 'utf16le');
    expect((await lines(utf16)).problems).toEqual(['KW204 x.csv row 4 Datum "31.02.2025"']);
  });

  it('is given for the first of each kind, however many of another stand before them', async () => {
    const bad = '9;01.02.2025;x;1\n'.repeat(250);
    const { problems } = await lines(`${HEAD}${GOOD}${bad}9;;1,00;1\n9;31.02.2025;1,00;1\n`);
    expect(problems.filter((each) => each.startsWith('KW203'))).toHaveLength(200);
    expect(problems).toContain('KW203 x.csv row 202 Umsatz "x" × 51');
    expect(problems.slice(-2)).toEqual([
      'KW206 x.csv row 253 Datum',
      'KW204 x.csv row 254 Datum "31.02.2025"',
    ]);
  });

  it('shows the faulty cell, never the record around it', async () => {
    const { loaded } = await loadFiles(test, {
      'x.csv': `${HEAD.trim()};Kunde\n1;31.02.2025;5,00;1;Geheim GmbH\n${GOOD.trim()};A\n`,
    });
    expect(JSON.stringify(loaded.problems)).not.toContain('Geheim');
  });
});

describe('the amount of an invoice line', () => {
  it('is quantity times price, exactly, where no revenue is given', async () => {
    const found = await lines(
      'Kundennr;Datum;Menge;Einzelpreis\n1;01.02.2025;3;19,99\n1;02.02.2025;-2;0,3333\n1;03.02.2025;x;1,00\n2;03.02.2025;;1,00\n',
    );
    expect(found.verdicts).toMatchObject({
      used: [2, 59_303_400n],
      amountFaulty: [1, 0n],
      amountMissing: [1, 0n],
    });
    expect(found.problems).toContain('KW203 x.csv row 4 Menge "x"');
  });

  it('counts in thousands where the heading says so', async () => {
    expect((await lines('Kundennr;Datum;Umsatz (T€)\n1;01.02.2025;1,5\n')).verdicts).toEqual({
      used: [1, 1_500_000_000n],
    });
  });

  it('that grows beyond all bounds in thousands is rejected, not a crash', async () => {
    const found = await lines('Kundennr;Datum;Umsatz (T€)\n1;01.02.2025;999999999999\n1;01.02.2025;1,5\n');
    expect(found.verdicts).toMatchObject({ used: [1, 1_500_000_000n], amountFaulty: [1, 0n] });
  });

  it('comes from several files of different layout', async () => {
    const files: Files = {
      'a.csv': `${HEAD}${GOOD}`,
      'b.csv': 'Customer ID,Order Date,Sales\n1000,2025-02-03,1.25\nx,2025-02-31,2\n',
      'c.csv': 'Kundennr|Datum|Menge|Preis\n5|01.02.2025|2|1,5\n',
    };
    const { loaded } = await loadFiles(test, files);
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({
      used: [3, 104_750_000n],
      dateFaulty: [1, 2_000_000n],
    });
    expect(loaded.problems.map(brief)).toEqual(['KW204 b.csv row 3 Order Date "2025-02-31"']);
  });
});

describe('a customer list', () => {
  const customers = async (content: string) => {
    const { loaded } = await loadFiles(test, { 'k.csv': content });
    return { verdicts: verdictsOf(loaded, 'customers'), problems: loaded.problems.map(brief) };
  };

  it('has its totals set aside, although no date tells them apart', async () => {
    const list =
      'Kundennr;Firma;Umsatz\n1;A;5,00\n2;B;6,00\nSumme;;11,00\n;Gesamt;11,00\nGesamtergebnis;;11,00\nNord Ergebnis;;11,00\n';
    expect((await customers(list)).verdicts).toEqual({
      used: [2, 11_000_000n],
      totalRow: [4, 44_000_000n],
    });
    expect((await customers('Firma;Kundennr;Umsatz\nA;1;5,00\nGesamt;1 Kunde;5,00\n')).verdicts).toEqual({
      used: [1, 5_000_000n],
      totalRow: [1, 5_000_000n],
    });
  });

  it('keeps customers called like a total', async () => {
    const list =
      'Firma;Kundennr;Umsatz\nTotal Deutschland GmbH;4711;5,00\nGesamtschule Köln;12;6,00\nSummit AG;13;7,00\nTotal Energies;14;1,00\n';
    expect((await customers(list)).verdicts).toEqual({ used: [4, 19_000_000n] });
    expect((await customers('Firma;Umsatz\nTotal Deutschland GmbH;5,00\nSumme;5,00\n')).verdicts).toEqual({
      used: [1, 5_000_000n],
      totalRow: [1, 5_000_000n],
    });
  });

  it('has unknown figures where cells cannot be read', async () => {
    const found = await customers('Kundennr;Umsatz;Potenzial\n1;5,00;hoch\n2;6,00;\n3;1,5;10,5\n');
    expect(found).toEqual({
      verdicts: { used: [3, 12_500_000n] },
      problems: ['KW208 k.csv row 2 Potenzial "hoch"'],
    });
  });
});

describe('a file that cannot be decided', () => {
  it('is refused with the two readings of an amount', async () => {
    const [problem, ...others] = await refusalOf(test, {
      'x.csv': 'Kundennr;Datum;Umsatz\n1;01.02.2025;1.234\n2;01.02.2025;5.678\n',
    });
    expect(others).toEqual([]);
    expect(brief(problem!)).toBe('KW201 x.csv Umsatz "1.234" × 2');
    expect(problem!.message.de).toContain('1.234');
    expect(problem!.message.de).toContain('1234');
  });

  it('is decided by another column, by a later row or by the settings', async () => {
    expect((await lines('Kundennr;Datum;Umsatz;DB\n1;01.02.2025;1.234;0,5\n')).verdicts.used).toEqual([
      1,
      1_234_000_000n,
    ]);
    const late = `Kundennr;Datum;Umsatz\n${'1;01.02.2025;1.234\n'.repeat(1000)}1;01.02.2025;0.5\n`;
    expect((await lines(late)).verdicts.used).toEqual([1001, 1_234_500_000n]);
    const open = 'Kundennr;Datum;Umsatz\n1;01.02.2025;1.234\n';
    expect((await lines(open, { 'invoice-lines': { columns: {}, decimal: ',' } })).verdicts.used).toEqual([
      1,
      1_234_000_000n,
    ]);
    expect((await lines(open, { 'invoice-lines': { columns: {}, decimal: '.' } })).verdicts.used).toEqual([
      1,
      1_234_000n,
    ]);
  });

  it('is refused with a date of two readings', async () => {
    const found = await refusalOf(test, {
      'x.csv': 'Kundennr;Datum;Umsatz\n1;03/04/2025;5,00\n2;05/05/2025;1,00\n',
    });
    expect(found.map(brief)).toEqual(['KW202 x.csv Datum "03/04/2025"']);
  });

  it('is not in doubt about a date that both orders read alike', async () => {
    expect((await lines('Kundennr;Datum;Umsatz\n1;05/05/2025;5,00\n2;06/06/2025;1,00\n')).verdicts).toEqual({
      used: [2, 6_000_000n],
    });
  });

  it('is decided by dates far below, in a file sorted by date', async () => {
    const late = `Kundennr;Datum;Umsatz\n${'1;01/01/2025;1,00\n'.repeat(1000)}1;31/01/2025;1,00\n`;
    expect((await lines(late)).verdicts).toEqual({ used: [1001, 1_001_000_000n] });
    const blankFirst = `Kundennr;Datum;Umsatz\n${'1;;1,00\n'.repeat(500)}1;01/31/2025;1,00\n`;
    expect((await lines(blankFirst)).verdicts).toMatchObject({ used: [1, 1_000_000n] });
  });

  it('is refused where amounts name several currencies', async () => {
    const found = await refusalOf(test, {
      'x.csv': 'Kundennr;Datum;Umsatz\n1;01.02.2025;5,00 €\n2;01.02.2025;5,00 GBP\n',
    });
    expect(found.map(brief)).toEqual(['KW405 x.csv']);
    expect(found[0]?.message.de).toContain('EUR, GBP');
  });

  it('reads amounts of one foreign currency, and rejects those of a second further down', async () => {
    const found = await lines(
      `Kundennr;Datum;Umsatz\n${'1;01.02.2025;$5.00\n'.repeat(500)}1;01.02.2025;5.00 €\n`,
    );
    expect(found.verdicts).toEqual({ used: [500, 2_500_000_000n], amountFaulty: [1, 0n] });
  });
});
