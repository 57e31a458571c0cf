import { describe, expect, it } from 'vitest';
import { flagSql, identifierSql, placeholderSql, shareSql, textSql } from '../../src/tables/typed-sql.js';
import { engineForTests, evaluate } from '../engine/test-engine.js';

const test = engineForTests();

const read = (sql: string, ...values: (string | null)[]) => evaluate(test.engine, values, sql);

describe('a key', () => {
  it('stays text, with its leading zeros', async () => {
    const ids = ['00017', '17', '123456789012345678', 'K-0815', '1E5', 'Ä-1', '1.5', 'a.0', 'ALFKI'];
    expect(await read(identifierSql('cell'), ...ids)).toEqual(ids);
  });

  it('loses blanks around it and the fraction a spreadsheet put behind it', async () => {
    const found = await read(
      identifierSql('cell'),
      ' 00017 ',
      '\u00a0K 1\u202f',
      '17850.0',
      ' 17850.0',
      '007.0',
    );
    expect(found).toEqual(['00017', 'K 1', '17850', '17850', '007']);
  });

  it('loses what nobody sees', async () => {
    const found = await read(
      identifierSql('cell'),
      '10\u200b01',
      '\ufeff1001',
      '10\u00ad01\u2060',
      '1001\u200d',
    );
    expect(found).toEqual(Array(4).fill('1001'));
  });

  it('is missing where something stands for nobody', async () => {
    const nobody = [
      '0',
      '000',
      '0.0',
      '-',
      '---',
      '–',
      '?',
      'n/a',
      'N.V.',
      'k. A.',
      '#NV',
      '#N/A',
      '#WERT!',
      'NULL',
      '(Leer)',
    ];
    expect(await read(identifierSql('cell'), ...nobody)).toEqual(nobody.map(() => null));
  });

  it('is missing where there are only blanks', async () => {
    expect(await read(identifierSql('cell'), null, '', '  ', '\u00a0', '\t')).toEqual(Array(5).fill(null));
  });
});

describe('a text', () => {
  it('loses blanks around it, of any kind, and keeps those within', async () => {
    const found = await read(
      textSql('cell'),
      'Müller  & Söhne',
      ' Öl ',
      '\ufeffAG',
      'x\u00a0',
      '\u200b',
      '=1+1',
    );
    expect(found).toEqual(['Müller  & Söhne', 'Öl', 'AG', 'x', null, '=1+1']);
  });
});

describe('a placeholder', () => {
  it('is what stands for nothing', async () => {
    const words = [
      null,
      '',
      ' ',
      '\u00a0',
      '-',
      '--',
      '–',
      '—',
      'n.v.',
      'N.V.',
      'nv',
      'n. v.',
      'k.A.',
      'k. A.',
      'k.\u00a0A.',
      'kA',
      'n/a',
      'NA',
      '#N/A',
      '#NV',
      'NULL',
      'none',
      'NaN',
      '\u00a0-\u00a0',
    ];
    const found = await read(placeholderSql('cell'), ...words);
    expect(words.map((word, at) => [word, found[at]])).toEqual(words.map((word) => [word, 'true']));
  });

  it('is not what says something', async () => {
    const words = ['0', '0,00', '-5', '#WERT!', '#DIV/0!', 'ca. 500', 'Nato', 'x', '.', 'na ja'];
    const found = await read(placeholderSql('cell'), ...words);
    expect(words.map((word, at) => [word, found[at]])).toEqual(words.map((word) => [word, 'false']));
  });
});

describe('a flag', () => {
  it('is yes or no in German, English and Excel, and unknown otherwise', async () => {
    const yes = ['ja', 'JA ', 'j', 'Yes', 'y', 'TRUE', 'wahr', '1', 'x', 'X'];
    const no = ['nein', 'N', 'no', 'False', 'FALSCH', '0'];
    const unknown = [null, '', 'vielleicht', '2', '-', 'yesno'];
    expect(await read(flagSql('cell'), ...yes)).toEqual(yes.map(() => 'true'));
    expect(await read(flagSql('cell'), ...no)).toEqual(no.map(() => 'false'));
    expect(await read(flagSql('cell'), ...unknown)).toEqual(unknown.map(() => null));
  });
});

describe('a share', () => {
  it('is a fraction, with or without a percent sign', async () => {
    const found = await read(
      shareSql('cell', ',', false),
      '12,5 %',
      '12,5%',
      '45\u00a0%',
      '0,45',
      '1',
      '-5 %',
    );
    expect(found).toEqual(['0.125', '0.125', '0.45', '0.45', '1.0', '-0.05']);
  });

  it('is divided by a hundred where the column counts in percent', async () => {
    expect(await read(shareSql('cell', '.', true), '12.5', '45', '0.5', '100 %', '')).toEqual([
      '0.125',
      '0.45',
      '0.005',
      '1.0',
      null,
    ]);
  });

  it('is unknown where no number stands', async () => {
    expect(await read(shareSql('cell', ',', false), 'hoch', '%', '', null, '12.5')).toEqual(
      Array(5).fill(null),
    );
  });
});
