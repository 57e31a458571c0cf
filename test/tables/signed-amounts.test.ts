import { describe, expect, it } from 'vitest';
import type { PositiveSide } from '../../src/tables/positive-side.js';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles, rowsOf, verdictsOf } from '../ingest/load-files.js';

const test = engineForTests();

const load = async (content: string, positiveSide?: PositiveSide) => {
  const own = { columns: {}, ...(positiveSide === undefined ? {} : { positiveSide }) };
  const { loaded } = await loadFiles(test, { 'l.csv': content }, { 'invoice-lines': own });
  return {
    verdicts: verdictsOf(loaded, 'invoice-lines'),
    problems: loaded.problems.map(({ code, message }) => `${code} ${message.de}`),
    amounts: await rowsOf(test, 'invoice-lines', ['revenue']),
  };
};
const lines = (heading: string, flags: readonly string[]): string =>
  `Kundennr;Datum;Umsatz;${heading}\n${flags.map((flag, at) => `A;0${at + 1}.01.2025;${at + 1},50;${flag}\n`).join('')}`;

describe('a debit/credit flag', () => {
  it('gives amounts their sign: credit plus, debit minus, and the numbers are told', async () => {
    for (const [heading, flags] of [
      ['Soll/Haben-Kennzeichen', ['H', 's', '']],
      ['S/H', ['Haben', ' Soll ', '?']],
      ['SHKZG', ['H', 'S', '']],
      ['D/C', ['C', 'D', '']],
      ['Debit/Credit', ['credit', 'Debit', '']],
    ] as const) {
      const { amounts, problems, verdicts } = await load(lines(heading, flags));
      expect(amounts).toEqual(['-2.500000', '1.500000', '3.500000']);
      expect(verdicts).toEqual({ used: [3, 2_500_000n] });
      expect(problems).toEqual([
        `KW222 Das Kennzeichen „${heading}“ gibt den Beträgen das Vorzeichen: Haben zählt plus (1 Zeilen), Soll minus (1); ohne Kennzeichen wie angegeben (1).`,
      ]);
    }
  });

  it('is turned round by a setting, or left out', async () => {
    const content = lines('S/H', ['H', 'S', 'S']);
    const turned = await load(content, 'debit');
    expect(turned.amounts).toEqual(['-1.500000', '2.500000', '3.500000']);
    expect(turned.problems[0]).toMatch(/^KW224 .*Soll zählt plus \(2 Zeilen\), Haben minus \(1\)/);
    const left = await load(content, 'none');
    expect([left.amounts, left.problems]).toEqual([['1.500000', '2.500000', '3.500000'], []]);
  });

  it('is not applied to amounts that carry their signs, and that is said', async () => {
    const { amounts, problems } = await load(
      'Kundennr;Datum;Umsatz;S/H\nA;01.01.2025;5,00;H\nA;02.01.2025;-2,00;S\n',
    );
    expect(amounts).toEqual(['-2.000000', '5.000000']);
    expect(problems).toEqual([
      'KW223 Das Kennzeichen „S/H“ ist nicht angewandt, denn „Umsatz“ enthält schon negative Beträge (1 Zeilen).',
    ]);
  });

  it('is about all amounts of a line that hold no negative figure, and about prices where there is no sum', async () => {
    await load(
      'Kundennr;Datum;Umsatz;Wareneinsatz;DB;S/H\nA;01.01.2025;5,00;3,00;2,00;H\nA;02.01.2025;2,00;1,00;-1,00;S\n',
    );
    expect(await rowsOf(test, 'invoice-lines', ['revenue', 'cost', 'contributionMargin'])).toEqual([
      '-2.000000 | -1.000000 | -1.000000',
      '5.000000 | 3.000000 | 2.000000',
    ]);
    await load('Kundennr;Datum;Menge;Einzelpreis;S/H\nA;01.01.2025;2;5,00;H\nA;02.01.2025;3;5,00;S\n');
    expect(await rowsOf(test, 'invoice-lines', ['revenue'])).toEqual(['-15.000000000000', '10.000000000000']);
  });

  it('is doubted where most rows are debits, unless the settings confirm the rule', async () => {
    const content = lines('S/H', ['S', 'S', 'H']);
    const doubted = await load(content);
    expect(doubted.amounts).toEqual(['-1.500000', '-2.500000', '3.500000']);
    expect(doubted.problems[0]).toMatch(/^KW225 .*Haben zählt plus \(1 Zeilen\), Soll minus \(2\)/);
    expect((await load(content, 'credit')).problems[0]).toMatch(/^KW222 /);
  });

  it('says nothing where it is empty', async () => {
    const { amounts, problems } = await load(lines('S/H', ['', '']));
    expect([amounts, problems]).toEqual([['1.500000', '2.500000'], []]);
  });

  it('stands beside the amount of DATEV', async () => {
    const { amounts } = await load(
      'Konto;Kundennr;Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Datum\n8400;1;100,00;H;01.01.2025\n8400;1;19,99;S;01.01.2025\n',
    );
    expect(amounts).toEqual(['-19.990000', '100.000000']);
  });
});
