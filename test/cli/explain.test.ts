import { describe, expect, it } from 'vitest';
import { explanations } from '../../src/cli/explanations.js';
import { CATALOGUE } from '../../src/problems/catalogue.js';
import { EXPLANATIONS } from '../../src/problems/explanations.js';
import { kundenwert } from './program.js';
import { workspace } from './workspace.js';

const cwd = workspace();
const explain = (line: string) => kundenwert(['explain', ...line.split(' ').filter(Boolean)], { cwd });

describe.concurrent('kundenwert explain', () => {
  it('explains a problem', async () => {
    const ended = await explain('kw202');
    expect([ended.exit, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toMatchInlineSnapshot(`
      "KW202 · Fehler

      Wortlaut
        „‹value›“ kann Tag/Monat oder Monat/Tag sein, und kein anderer Wert der Spalte entscheidet das.

      Bedeutung
        03/04/2026 ist der 3. April oder der 4. März, und alle Daten der Spalte haben Tag und Monat bis
        12. Die falsche Wahl verschöbe Buchungen um Monate und den Stichtag mit. dmy steht für Tag/Monat
        (deutsch, britisch), mdy für Monat/Tag (amerikanisch).

      Was zu tun ist
        tables.‹table›.dateOrder auf dmy oder mdy setzen (--set tables.‹table›.dateOrder=dmy).

      Zugehörige Einstellungen
        tables.<table>.dateOrder
      "
    `);
  });

  it('explains it in English', async () => {
    const ended = await explain('KW202 --lang en');
    expect(ended.stdout).toMatchInlineSnapshot(`
      "KW202 · error

      Message
        "‹value›" may be day/month or month/day, and no other value of the column decides it.

      Meaning
        03/04/2026 is 3 April or 4 March, and all dates of the column have day and month up to 12. The
        wrong choice would move bookings by months, and the as-of date with them. dmy means day/month
        (German, British), mdy month/day (American).

      What to do
        Set tables.‹table›.dateOrder to dmy or mdy (--set tables.‹table›.dateOrder=dmy).

      Settings concerned
        tables.<table>.dateOrder
      "
    `);
  });

  it.each([
    ['abc', ['ABC-Analyse (abc)', 'stages.abc.cutPoints', 'abc.class', 'docs']],
    ['wallet --lang en', ['Potential and share of wallet', 'Question.', 'Potential']],
    ['tables.invoice-lines.decimal', ['Dezimaltrennzeichen', '--set tables.invoice-lines.decimal']],
    ['months', ['Länge des Zeitraums', 'Standard: 12']],
    ['abc.class', ['ABC-Klasse (abc.class)', 'Gerechnet von']],
    ['contributionMargin', ['Deckungsbeitrag I (contributionMargin)', 'customers.contributionMargin']],
    ['tables.customers.columns.potential', ['customers.potential']],
    ['invoice-lines', ['customerId', 'tables.invoice-lines.decimal']],
  ])('explains %s', async (line, contained) => {
    const ended = await explain(line);
    expect([ended.exit, ended.stderr]).toEqual([0, '']);
    for (const text of contained) expect(ended.stdout).toContain(text);
  });

  it('lists the topics', async () => {
    const ended = await explain('');
    expect(ended.exit).toBe(0);
    for (const text of ['KW101', 'abc – ABC-Analyse', 'stages.abc.cutPoints', 'wallet.cell'])
      expect(ended.stdout).toContain(text);
  });

  it('names the nearest topic where there is none of that name', async () => {
    const ended = await explain('abd.clas');
    expect([ended.exit, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain('KW912');
    expect(ended.stderr).toContain('Gemeint ist vielleicht abc.class.');
    const english = await explain('KW913 --lang en');
    expect(english.stderr).toContain('Did you mean KW');
  });
});

describe.each(['de', 'en'] as const)('every topic in %s', async (language) => {
  const known = await explanations(language);

  it('has something to show', () => {
    const empty = known.topics.filter((topic) => known.find(topic).length === 0);
    expect(empty).toEqual([]);
  });

  it('has for each code its message, meaning and, where there is one, remedy', () => {
    for (const code of Object.keys(CATALOGUE)) {
      const [page] = known.find(code);
      const texts = page?.parts.map(({ text }) => text) ?? [];
      expect(texts).toContain(EXPLANATIONS[code]?.[language]);
    }
  });
});
