import { RandomStream } from '../../../src/demo/random.js';

/** A text file with one defect, and the records that are in it. */
export interface DefectiveFile {
  readonly name: string;
  readonly text: string;
  /** Every record with every cell, from the first line on. */
  readonly records: readonly (readonly string[])[];
  /** The revenue of all records, in cents, as whoever wrote the file meant it. */
  readonly cents: number;
}

type Cells = readonly string[];

const HEADING = ['Kundennr', 'Kunde', 'Datum', 'Umsatz netto'];
const NAMES = ['Müller & Söhne', 'Weiß GmbH', 'Ärztehaus Köln', 'Schmidt', 'Öko-Hof', 'Gruber KG'];

/** Files with one defect each, made from random records of invoice lines. */
export function defectiveFiles(seed: string): readonly DefectiveFile[] {
  const random = new RandomStream(seed, 'one defect');
  const pick = (below: number): number => random.integer(0, below - 1);
  const cents: number[] = [];
  const lines: Cells[] = Array.from({ length: 12 }, (_, at) => {
    const amount = 100 + pick(9_999_900);
    cents.push(amount);
    const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
    return [
      String(1000 + at),
      NAMES[pick(NAMES.length)] ?? '',
      `${String(1 + pick(28)).padStart(2, '0')}.0${1 + pick(9)}.2025`,
      `${whole},${String(amount % 100).padStart(2, '0')}`,
    ];
  });
  const total = cents.reduce((sum, each) => sum + each, 0);
  const all = [HEADING, ...lines];
  const odd = 3 + pick(6);
  const plain = (record: Cells): string => record.join(';');
  const text = (records: readonly Cells[], end = '\n'): string =>
    records.map((each) => plain(each) + end).join('');
  const withLine = (at: number, line: string): string =>
    all.map((record, index) => `${index === at ? line : plain(record)}\n`).join('');
  const withRecord = (at: number, record: Cells): readonly Cells[] =>
    all.map((each, index) => (index === at ? record : each));
  const [id = '', name = '', day = '', amount = ''] = all[odd] ?? [];
  const whole = (label: string, content: string, records: readonly Cells[] = all): DefectiveFile => ({
    name: label,
    text: content,
    records,
    cents: total,
  });
  const quoted = (quote: string, mark: string, delimiter = ';'): string =>
    all
      .map((record) =>
        record.map((cell) => quote + cell.replaceAll(quote, mark + quote) + quote).join(delimiter),
      )
      .map((line) => `${line}\n`)
      .join('');
  return [
    whole('no defect', text(all)),
    { ...whole('payload missing', text([HEADING]), [HEADING]), cents: 0 },
    whole('no final line end', text(all).slice(0, -1)),
    whole('two final line ends', `${text(all)}\n`),
    whole('no heading', text(lines), lines),
    whole('two heading rows', text([['', '', '2025', '2025'], ...all]), [['', '', '2025', '2025'], ...all]),
    whole('units below the heading', text([HEADING, ['', '', '', 'EUR'], ...lines]), [
      HEADING,
      ['', '', '', 'EUR'],
      ...lines,
    ]),
    whole('preamble', `Umsatzliste 2025\nMandant;100\n\n${text(all)}`, [
      ['Umsatzliste 2025'],
      ['Mandant', '100'],
      ...all,
    ]),
    whole('second table of other width', `${text(all)}\nKundennr;Branche\n1000;Handel\n1001;Bau\n`, [
      ...all,
      ['Kundennr', 'Branche'],
      ['1000', 'Handel'],
      ['1001', 'Bau'],
    ]),
    whole('second table of the same width', `${text(all)}\nKundennr;Kunde;Branche;Ort\n1000;A;Handel;Ulm\n`, [
      ...all,
      ['Kundennr', 'Kunde', 'Branche', 'Ort'],
      ['1000', 'A', 'Handel', 'Ulm'],
    ]),
    whole(
      'a delimiter more',
      withLine(odd, `${id};${name};;${day};${amount}`),
      withRecord(odd, [id, name, '', day, amount]),
    ),
    whole(
      'a delimiter at the end',
      withLine(odd, `${plain(all[odd] ?? [])};`),
      withRecord(odd, [id, name, day, amount, '']),
    ),
    whole(
      'a delimiter fewer',
      withLine(odd, `${id};${name}${day};${amount}`),
      withRecord(odd, [id, name + day, amount]),
    ),
    whole(
      'a quote that opens and never closes',
      withLine(odd, `${id};"${name};${day};${amount}`),
      withRecord(odd, [id, `"${name}`, day, amount]),
    ),
    whole(
      'a quote within a cell',
      withLine(odd, `${id};19" ${name};${day};${amount}`),
      withRecord(odd, [id, `19" ${name}`, day, amount]),
    ),
    whole(
      'text behind a closing quote',
      withLine(odd, `${id};"${name}" x;${day};${amount}`),
      withRecord(odd, [id, `"${name}" x`, day, amount]),
    ),
    whole(
      'quotes within quotes',
      withLine(odd, `${id};"${name} "Nord" x";${day};${amount}`),
      withRecord(odd, [id, `${name} "Nord" x`, day, amount]),
    ),
    whole(
      'another delimiter in one record',
      withLine(odd, `${id}\t${name}\t${day}\t${amount}`),
      withRecord(odd, [`${id}\t${name}\t${day}\t${amount}`]),
    ),
    whole(
      'a record over three lines',
      withLine(odd, `${id};"${name}\nHof 3\nUlm";${day};${amount}`),
      withRecord(odd, [id, `${name}\nHof 3\nUlm`, day, amount]),
    ),
    whole('a blank line', withLine(odd, `\n${plain(all[odd] ?? [])}`)),
    whole('a comment', withLine(odd, `# geprüft\n${plain(all[odd] ?? [])}`), [
      ...all.slice(0, odd),
      ['# geprüft'],
      ...all.slice(odd),
    ]),
    whole('records that end with CRLF', text(all, '\r\n')),
    whole('records that end with CR', text(all, '\r')),
    whole('one record that ends with CRLF', withLine(odd, `${plain(all[odd] ?? [])}\r`)),
    whole(
      'one record that ends with CR',
      text(all).replace(`${plain(all[odd] ?? [])}\n`, `${plain(all[odd] ?? [])}\r`),
    ),
    whole('double quotes around all cells', quoted('"', '"')),
    whole('single quotes around all cells', quoted("'", "'", ',')),
    whole(
      'quotes behind backslashes',
      withLine(odd, `${id};"${name} \\"Nord\\" x";${day};${amount}`),
      withRecord(odd, [id, `${name} "Nord" x`, day, amount]),
    ),
    ...['\t', '|', '^', '~', ':'].map((delimiter) =>
      whole(`delimiter ${JSON.stringify(delimiter)}`, text(all).replaceAll(';', delimiter)),
    ),
    whole('a line sep=', `sep=;\n${text(all)}`),
  ];
}
