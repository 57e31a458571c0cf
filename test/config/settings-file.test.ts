import { describe, expect, it } from 'vitest';
import { briefFaults, faultsOf, load } from './known.js';

describe('a settings file', () => {
  it.each(['', '# nur Kommentar\n', '---\n', '\ufeff# BOM\r\n'])('may hold nothing: %j', async (yaml) => {
    expect((await load({ yaml })).months).toBe(12);
  });

  it('may have sections whose entries are all commented out', async () => {
    const yaml = 'stages:\n  abc:\n    # strict: true\n  run:\n    - abc\ntables:\nfacts: ~\n';
    const settings = await load({ yaml });
    expect(settings.stages).toEqual(['abc']);
    expect(settings.facts.newCustomerMonths).toBe(12);
  });

  it('may have Windows line ends, and counts lines all the same', async () => {
    const [fault] = await faultsOf({ yaml: '\ufeffmonths: 3\r\n\r\nout: [1]\r\n' });
    expect(fault?.position).toEqual({ file: 'kundenwert.yaml', row: 3 });
  });

  it('may reuse values', async () => {
    const settings = await load({ yaml: 'company: &name Muster\nout: *name\n' });
    expect(settings.out).toBe('Muster');
  });

  it.each([
    ['a list', '- months\n- 3', '[months, 3]'],
    ['a text', 'months 3', '"months 3"'],
  ])('must consist of keys, not be %s', async (_kind, yaml, found) => {
    const [fault] = await faultsOf({ yaml });
    expect(fault?.code).toBe('KW302');
    expect(fault?.message.en).toContain(found);
  });

  it.each([
    ['months: 3\nmonths: 4\n', 2, 'the key is there twice'],
    ['engine:\n\tthreads: 2\n', 2, 'the line is indented with a tab'],
    ['company: Meier: Söhne\n', 1, 'the line has a second colon'],
    ['out: "C:\\daten"\n', 1, 'there is a single backslash in double quotes'],
    ['months: 3\n---\nmonths: 4\n', 2, 'the file holds several parts separated by ---'],
    [
      'company: *Meier\n',
      1,
      'a value begins with *, which in YAML points to another value, and there is none',
    ],
    [
      'company: !wichtig\n',
      1,
      'a value begins with an exclamation mark, which has a meaning of its own in YAML',
    ],
    ['? {a: 1}\n: 2\n', 1, 'a key is not a simple text'],
  ])('explains broken notation: %j', async (yaml, row, reason) => {
    expect(await briefFaults({ yaml })).toContain(
      `KW301 ${row} The settings file is not valid YAML: ${reason}.`,
    );
  });

  it('that is broken does not hide the faults of flags', async () => {
    const faults = await briefFaults({ yaml: 'months: [\n', flags: { language: 'fr' } });
    expect(faults.map((fault) => fault.slice(0, 5))).toEqual(['KW301', 'KW304']);
  });

  it('cannot exhaust the machine with references or depth', async () => {
    const bomb = [
      'a: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, n) => `b${n}: &a${n + 1} [*a${n}, *a${n}]`),
    ];
    const faults = await faultsOf({ yaml: bomb.join('\n') });
    expect(faults.filter(({ code }) => code === 'KW301')).toHaveLength(1);
    const [loop] = await faultsOf({ yaml: 'company: &x [*x]\n' });
    expect(loop?.code).toBe('KW301');
    const [deep] = await faultsOf({ yaml: `company: ${'['.repeat(50_000)}` });
    expect(deep?.code).toBe('KW301');
  });
});
