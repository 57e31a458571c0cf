import { describe, expect, it } from 'vitest';
import { briefFaults, faultsOf, load } from './known.js';

describe('unknown keys', () => {
  it('are refused with the nearest known one and their line', async () => {
    const [fault] = await faultsOf({ yaml: '# Kopf\nmonths: 12\nstages:\n  abc:\n    cutPoint: [0.8]\n' });
    expect(fault).toMatchObject({
      code: 'KW303',
      position: { file: 'kundenwert.yaml', row: 5 },
      value: 'cutPoint',
      message: { de: 'Die Einstellung „stages.abc.cutPoint“ gibt es nicht.' },
      remedy: { de: 'Gemeint ist vermutlich „stages.abc.cutPoints“.' },
    });
  });

  it('list what there is when nothing is near', async () => {
    const [fault] = await faultsOf({ yaml: 'engine: {wheels: 4}' });
    expect(fault?.remedy.en).toBe('Possible here: threads, memoryLimit.');
  });

  it('are refused in --set before its value is looked at', async () => {
    const [fault] = await faultsOf({ sets: ['stage.abc.cutPoints=[0.7'] });
    expect(fault).toMatchObject({
      code: 'KW303',
      message: { en: 'There is no setting "--set stage.abc.cutPoints".' },
      remedy: { en: 'Probably "stages" is meant.' },
    });
  });

  it('are refused below a value that has no keys', async () => {
    const faults = await faultsOf({ sets: ['months.x=3', 'stages.abc.cutPoints.0=0.5'] });
    expect(faults.map(({ remedy }) => remedy.en)).toEqual([
      '"months" holds no further keys. Allowed: whole number from 1 to 1200 or all.',
      '"stages.abc.cutPoints" is a list and set as a whole: stages.abc.cutPoints=[…].',
    ]);
  });

  it('cannot reach the prototype of an object, wherever they come from', async () => {
    const yaml = [
      '__proto__: {months: 3}',
      'constructor: {prototype: {polluted: 1}}',
      'stages:',
      '  services:',
      '    rates:',
      '      __proto__: {polluted: 1}',
    ].join('\n');
    const sets = [
      '__proto__.polluted=1',
      'stages.services.rates.__proto__=1',
      'stages.services.rates={__proto__: {polluted: 1}}',
      'constructor.prototype.polluted=1',
    ];
    const faults = await faultsOf({ yaml, sets });
    expect(faults.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'KW303'));
    expect(faults.slice(0, 3).map(({ position }) => position.row)).toEqual([1, 2, 6]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('may be named like a method of objects where names are free', async () => {
    const settings = await load({ yaml: 'stages: {services: {rates: {constructor: 3, toString: 4}}}' });
    const { rates } = settings.stage.services as { rates: Record<string, number> };
    expect(Object.entries(rates)).toEqual([
      ['constructor', 3],
      ['toString', 4],
    ]);
  });
});

describe('values that are not allowed', () => {
  it('are named with what was found and what is allowed, in both languages', async () => {
    const [fault] = await faultsOf({ yaml: 'months: zwölf' });
    expect(fault).toMatchObject({
      code: 'KW304',
      value: '"zwölf"',
      message: {
        de: 'Einstellung „months“: "zwölf" ist nicht zulässig.',
        en: 'Setting "months": "zwölf" is not allowed.',
      },
      remedy: {
        de: 'Zulässig: ganze Zahl von 1 bis 1200 oder all.',
        en: 'Allowed: whole number from 1 to 1200 or all.',
      },
    });
  });

  it.each([
    ['asOf: [2026]', '[2026]'],
    ['months: 0', '0'],
    ['months: 1.5', '1.5'],
    ['months:', 'an empty value'],
    ['months: .inf', 'Infinity'],
    ['formats: xlsx', '"xlsx"'],
    ['formats: []', '[]'],
    ['facts: 3', '3'],
    ['facts: [1]', '[1]'],
    ['facts: {newCustomerMonths: "6"}', '"6"'],
    ['stages: {abc: {strict: ja}}', '"ja"'],
    ['stages: {abc: {cutPoints: 0.8}}', '0.8'],
    ['stages: {services: {hourlyRate: -1}}', '-1'],
    ['tables: {customers: {headerRow: -1}}', '-1'],
    ['engine: {threads: 2000}', '2000'],
    ['engine: {threads: 1e99}', '1e+99'],
  ])('%s', async (yaml, found) => {
    const faults = await faultsOf({ yaml });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message.en).toContain(`: ${found} is not allowed.`);
    expect(faults[0]?.position.row).toBe(1);
  });

  it('suggest the word that was meant, also inside a list', async () => {
    const faults = await faultsOf({
      yaml: 'language: ed\nformats: [xlsx, jsn]\nstages:\n  run:\n    - abc\n    - servces\n',
    });
    expect(faults.map(({ message, position, remedy }) => [message.en, position.row, remedy.en])).toEqual([
      ['Setting "language": "ed" is not allowed.', 1, 'Probably "de" is meant. Allowed: de, en.'],
      [
        'Setting "formats[2]": "jsn" is not allowed.',
        2,
        'Probably "json" is meant. Allowed: xlsx, csv, json.',
      ],
      [
        'Setting "stages.run[2]": "servces" is not allowed.',
        6,
        'Probably "services" is meant. Allowed: abc, services.',
      ],
    ]);
  });

  it('speak with the words of the check that failed', async () => {
    const faults = await faultsOf({
      yaml: 'currency: Euro\nasOf: 31.02.2026\nstages: {abc: {cutPoints: [0.9, 0.8]}}\nengine: {memoryLimit: viel}',
    });
    expect(faults.map(({ code, message }) => `${code} ${message.de}`)).toEqual([
      'KW306 Einstellung „currency“: verlangt ist ein Währungscode aus drei Großbuchstaben, etwa EUR (gefunden: "Euro")',
      'KW306 Einstellung „asOf“: verlangt ist ein Datum wie 2026-12-31 oder 31.12.2026 (gefunden: "31.02.2026")',
      'KW306 Einstellung „stages.abc.cutPoints“: die Grenzen müssen steigen (gefunden: [0.9, 0.8])',
      'KW306 Einstellung „engine.memoryLimit“: verlangt ist eine Speichermenge wie 1GB oder 512MB (gefunden: "viel")',
    ]);
    expect(faults[2]?.remedy).toEqual({
      de: 'Bedeutung: Grenzen der Klassen',
      en: 'Meaning: Limits of the classes',
    });
  });

  it('say which key is missing in a rule', async () => {
    const [fault] = await faultsOf({ yaml: 'stages:\n  services:\n    rules:\n      - factor: 2\n' });
    expect(fault).toMatchObject({
      code: 'KW305',
      position: { row: 4 },
      message: { en: 'The setting "stages.services.rules[1].service" is missing.' },
      remedy: { en: 'Add it. Allowed: text.' },
    });
  });

  it('name flags and --set as they were typed, without a line of the file', async () => {
    const faults = await faultsOf({
      yaml: 'months: 12\nformats: [csv]\n',
      flags: { months: 'viele', formats: ['csv', 'pdf'], stages: ['abz'] },
      sets: ['stages.abc.cutPoints=[0.8, 2]'],
    });
    expect(faults.map(({ message, position }) => [message.en, position])).toEqual([
      ['Setting "--months": "viele" is not allowed.', {}],
      ['Setting "--format[2]": "pdf" is not allowed.', {}],
      ['Setting "--set stages.abc.cutPoints[2]": 2 is not allowed.', {}],
      ['Setting "--stages[1]": "abz" is not allowed.', {}],
    ]);
    expect(faults[3]?.remedy.en).toContain('Probably "abc" is meant.');
  });

  it('are shown on one line without signs that act on a terminal, and shortened', async () => {
    const text = `${'x'.repeat(200)}`;
    const [long] = await faultsOf({ flags: { language: text } });
    expect(long?.message.en.length).toBeLessThan(100);
    const [hostile] = await faultsOf({ flags: { language: '\u001b[31m\n\u009b1m\u202e' } });
    expect(hostile?.message.en).toBe('Setting "--lang": "\\u001b[31m\\n\\u{9b}1m\\u{202e}" is not allowed.');
  });
});

describe('all faults at once', () => {
  it('come in one failure, those of the file from top to bottom, then those of flags', async () => {
    const yaml =
      'monhts: 6\nlanguage: fr\nstages:\n  abc:\n    by: profit\n    foo: 1\ntables:\n  customer: {}\n';
    expect(await briefFaults({ yaml, sets: ['out', 'x=1'], flags: { asOf: '03/04/2026' } })).toEqual([
      'KW303 1 There is no setting "monhts".',
      'KW304 2 Setting "language": "fr" is not allowed.',
      'KW304 5 Setting "stages.abc.by": "profit" is not allowed.',
      'KW303 6 There is no setting "stages.abc.foo".',
      'KW303 8 There is no setting "tables.customer".',
      'KW307 - "--set out" is not an assignment.',
      'KW303 - There is no setting "--set x".',
      'KW306 - Setting "--as-of": a date such as 2026-12-31 or 31.12.2026 is needed (found: "03/04/2026")',
    ]);
  });
});

describe('assignments', () => {
  it.each(['', '=', 'months', '=12', '.months=1', 'a..b=1', 'a b=1'])('refuses %j', async (text) => {
    const [fault] = await faultsOf({ sets: [text] });
    expect(fault?.code).toBe('KW307');
  });

  it('refuses a value that is no YAML', async () => {
    const [fault] = await faultsOf({ sets: ['stages.abc.cutPoints=[0.7, 0.9'] });
    expect(fault).toMatchObject({ code: 'KW308', value: 'stages.abc.cutPoints=[0.7, 0.9' });
  });

  it('takes quoted keys with dots and equals signs', async () => {
    const settings = await load({ sets: ['stages.services.rates."Std. = h"=80'] });
    expect(settings.stage.services).toMatchObject({ rates: { 'Std. = h': 80 } });
    expect(settings.used.map(({ path }) => path)).toContain('stages.services.rates."Std. = h"');
  });

  it('keeps everything after the first equals sign', async () => {
    expect((await load({ sets: ['out=a=b'] })).out).toBe('a=b');
  });
});
