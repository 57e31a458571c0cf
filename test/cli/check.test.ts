import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { start } from './program.js';
import { kundenwert } from './run-after-run.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const cwd = workspace();
const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
writeLines(cwd, 'rechnungen.csv', SOUND_EXPORT);
writeLines(cwd, 'faulty.csv', [
  'Kundennummer;Name;Datum;Umsatz;Potential jährlich',
  '4711;Alpha GmbH;15.01.2026;1.200,00;5.000,00',
  '4712;Beta KG;16.04.2026;300,5x;',
  ';ohne;16.04.2026;7,50;',
  '4713;=1+1;17.04.2026;50,25;900,00',
]);
writeLines(cwd, 'open.csv', ['Kundennummer;Datum;Umsatz', '1;03/04/2026;1.234', '2;05/06/2026;5.678']);
writeLines(cwd, 'joined-a.csv', ['Kunde;Datum;Menge;Artikelnr', '1;15.01.2026;2;A', '2;16.01.2026;1;B']);
writeLines(cwd, 'joined-b.csv', ['Kunde;Datum;Menge;Artikelnr', '1;17.02.2026;5;A']);
writeLines(cwd, 'articles.csv', ['Artikelnr;Preis;Warengruppe', 'A;10,00;Rohr', 'B;2,50;']);
writeLines(cwd, 'stamm.csv', [
  'Kundennummer;Kundenname;Potenzial',
  '4711;Alpha GmbH;100,00',
  '4712;Beta KG;200,00',
]);
writeLines(cwd, 'ausnahmen.csv', [
  'Kundennummer;Spalte;Neuer Wert;Entschieden von;Begründung;Genehmigt von;Gültig bis',
  '4711;Potenzial;300,00;Meyer;Besuch;Schulz;',
  '4712;Potenzial;300,00;Meyer;Besuch;Schulz;irgendwann',
]);
writeLines(cwd, 'nothing.csv', ['Artikel;Farbe', 'S-1;rot']);

const check = (line: string) => kundenwert(['check', ...line.split(' ')], { cwd });

describe.concurrent('kundenwert check', () => {
  it('shows a sound export and ends with 0', async () => {
    const ended = await check('rechnungen.csv');
    expect(ended.stderr).toBe('');
    expect(ended.exit).toBe(0);
    expect(ended.stdout).toMatchInlineSnapshot(`
      "Alles in Ordnung: kundenwert score kann laufen.

      Dateien und Tabellen
        rechnungen.csv → Rechnungspositionen
          3 Zeilen gelesen und verwendet · Umsatz 1.450,25 · Daten bis 17.03.2026
          utf-8 · Trennzeichen Semikolon · Überschriften in Zeile 1 · Dezimalzeichen Komma
            Datum dd.mm.yyyy
          Spalte      Überschrift   gefüllt  erkannt an
          ──────────  ────────────  ───────  ────────────────────────────────
          customerId  Kundennummer    100 %  ihrem Namen
          date        Datum           100 %  ihrem Namen; dd.mm.yyyy: 3 dafür
          revenue     Umsatz          100 %  ihrem Namen; Komma: 3 dafür
          name        Name            100 %  ihrem Namen
          Nicht Kunden: „date“ gehört nicht dazu
        Kein Wert ist geschätzt oder überschrieben.

      Zeitraum und Lücken
        Zeitraum 18.03.2025 bis 17.03.2026 (12 Monate) · Daten von 15.01.2026 bis 17.03.2026
          Kunden: 2 im Zeitraum, 2 in den Daten · Beträge in EUR
        kein Monat ohne Buchung

      Auswertungen
        ✓ läuft: ABC-Analyse · Kaufverhalten · Kundenlebenswert · Punktbewertung · Priorität
          Betreuungskonzept · Vertriebsdimensionierung
        ✗ Deckungsbeitrag entfällt: Deckungsbeitrag I fehlt in den Daten.
          Brächte: Wer wirklich wertvoll ist: Kundenwert nach Deckungsbeitrag, Wertklassen, Auf- und
            Absteiger gegenüber dem Umsatz, Verlustkunden.
          → Spalte „Deckungsbeitrag“ oder „Wareneinsatz“ (bzw. Kosten je Zeile) ergänzen oder unter
            tables zuordnen.
        ✗ Potenzial entfällt: Potenzial, Lieferanteil laut Stamm, Lieferantenrang, Branche, Mitarbeiter
          oder Größentreiber fehlt in den Daten.
          Brächte: Was jeder Kunde bei allen Lieferanten kaufen könnte: bekannt, abgeleitet oder
            geschätzt, mit Spanne und geprüfter Güte; dazu Gewinnpotenzial und veraltete Angaben.
          → Eines davon genügt: Spalte „Potenzial“ ergänzen oder in den Einstellungen unter tables
            zuordnen. Spalte „Lieferanteil“ ergänzen oder in den Einstellungen unter tables zuordnen.
            Spalte „Lieferantenrang“ ergänzen oder in den Einstellungen unter tables zuordnen. Spalte
            „Branche“ ergänzen oder in den Einstellungen unter tables zuordnen. Spalte „Mitarbeiter“
            ergänzen oder in den Einstellungen unter tables zuordnen. Spalte „Größentreiber“ ergänzen oder
            in den Einstellungen unter tables zuordnen.
        ✗ Potenzial und Lieferanteil entfällt: Potenzial, Lieferanteil laut Stamm oder Lieferantenrang
          fehlt in den Daten.
          Brächte: Wo noch etwas zu gewinnen ist: Lieferanteil, offenes Potenzial in Umsatz und
            Deckungsbeitrag, Matrix mit Normstrategie und Kanal.
          → Eines davon genügt: Spalte „Potenzial“ ergänzen oder in den Einstellungen unter tables
            zuordnen. Spalte „Lieferanteil“ ergänzen oder in den Einstellungen unter tables zuordnen.
            Spalte „Lieferantenrang“ ergänzen oder in den Einstellungen unter tables zuordnen.
        ✗ Kundenwert und Kundennutzen entfällt: Deckungsbeitrag I und Tabelle der Serviceleistungen
          fehlen in den Daten.
          Brächte: Was der Kunde bringt gegen das, was er an kostenfreiem Service bekommt: vier Segmente
            mit Strategien.
          → Spalte „Deckungsbeitrag“ oder „Wareneinsatz“ (bzw. Kosten je Zeile) ergänzen oder unter
            tables zuordnen. Tabelle der erbrachten Leistungen ergänzen (Kundennummer, Datum, Leistung)
            oder in den Einstellungen unter tables.services zuordnen.
        ✗ Besuchsallokation entfällt: Voraussetzung „Deckungsbeitrag“: Deckungsbeitrag I fehlt in den
          Daten.
          Brächte: Wo die verfügbaren Besuchsstunden am meisten bringen, neben dem Plan nach Klassen:
            Verteilung nach Grenzertrag unter angenommenen Wirkungskurven.
          → Spalte „Deckungsbeitrag“ oder „Wareneinsatz“ (bzw. Kosten je Zeile) ergänzen oder unter
            tables zuordnen.
        ✗ Verkaufsgebiete entfällt: Gebiet oder Betreuer fehlt in den Daten.
          Brächte: Wie gleichmäßig Arbeitslast, Umsatz und Potenzial auf die Gebiete verteilt sind und
            wo es nicht passt.
          → Eines davon genügt: Spalte „Verkaufsgebiet“ ergänzen oder in den Einstellungen unter tables
            zuordnen. Spalte „Betreuer“ ergänzen oder in den Einstellungen unter tables zuordnen.

      Was fehlende Angaben brächten
        Deckungsbeitrag I → ermöglicht Deckungsbeitrag · Kundenwert und Kundennutzen; mehr Aussage in:
          ABC-Analyse · Kaufverhalten · Potenzial · Potenzial und Lieferanteil · Betreuungskonzept ·
          Vertriebsdimensionierung · Verkaufsgebiete
        Potenzial → ermöglicht Potenzial · Potenzial und Lieferanteil; mehr Aussage in: ABC-Analyse ·
          Vertriebsdimensionierung
        Lieferanteil laut Stamm → ermöglicht Potenzial · Potenzial und Lieferanteil
        Lieferantenrang → ermöglicht Potenzial · Potenzial und Lieferanteil
        Betreuer → ermöglicht Verkaufsgebiete; mehr Aussage in: Deckungsbeitrag · Kaufverhalten ·
          Priorität · Betreuungskonzept
        Tabelle der Serviceleistungen → ermöglicht Kundenwert und Kundennutzen; mehr Aussage in:
          Deckungsbeitrag · Potenzial · Potenzial und Lieferanteil · Vertriebsdimensionierung
        Branche → ermöglicht Potenzial; mehr Aussage in: Deckungsbeitrag · Betreuungskonzept
        Gebiet → ermöglicht Verkaufsgebiete; mehr Aussage in: Deckungsbeitrag · Vertriebsdimensionierung
        Mitarbeiter → ermöglicht Potenzial
        Größentreiber → ermöglicht Potenzial
        Besuche → mehr Aussage in: Deckungsbeitrag · Potenzial · Potenzial und Lieferanteil ·
          Betreuungskonzept · Besuchsallokation · Verkaufsgebiete
        Tabelle der Vertriebsmitarbeiter → mehr Aussage in: Betreuungskonzept · Vertriebsdimensionierung
          · Besuchsallokation · Verkaufsgebiete
        … 15 weitere Angaben mit --verbose

      Befunde: 1 Hinweis
        Hinweis KW410
          2 Kunden kauften zuerst in den letzten 12 Monaten, aber die Daten reichen nicht weit genug
            zurück, um sie neu zu nennen; der Status „neu“ wird ihnen nicht gegeben.
          Mindestens zwei Jahre Daten oder eine Spalte „Kunde seit“ liefern.
      "
    `);
  });

  it('says the same in English', async () => {
    const ended = await check('rechnungen.csv --lang en');
    expect(ended.exit).toBe(0);
    expect(ended.stdout).toMatchInlineSnapshot(`
      "All is well: kundenwert score can run.

      Files and tables
        rechnungen.csv → invoice lines
          3 rows read and used · revenue 1,450.25 · data until 2026-03-17
          utf-8 · delimiter semicolon · headings in row 1 · decimal mark comma · dates dd.mm.yyyy
          Column      Heading       filled  recognised by
          ──────────  ────────────  ──────  ───────────────────────────
          customerId  Kundennummer   100 %  its name
          date        Datum          100 %  its name; dd.mm.yyyy: 3 for
          revenue     Umsatz         100 %  its name; comma: 3 for
          name        Name           100 %  its name
          Not customers: "date" does not belong there
        No value is imputed or overridden.

      Period and gaps
        Period 2025-03-18 to 2026-03-17 (12 months) · data from 2026-01-15 to 2026-03-17
          Customers: 2 in the period, 2 in the data · amounts in EUR
        no month without a booking

      Stages
        ✓ runs: ABC analysis · Buying behaviour · Customer lifetime value · Score · Priority
          Care model · Salesforce sizing
        ✗ Contribution margin is skipped: Contribution margin I is missing in the data.
          Would bring: Who is truly valuable: customer value by contribution margin, value classes,
            movers against revenue, loss makers.
          → Add a column "Contribution margin" or "Cost", or map one under tables in the settings.
        ✗ Potential is skipped: Potential, Stated share of wallet, Supplier rank, Industry, Employees or
          Size driver is missing in the data.
          Would bring: What every customer could buy from all suppliers: known, derived or estimated,
            with interval and tested quality; also profit potential and statements out of date.
          → One of these is enough: Add a column "Potential", or map one under tables in the settings.
            Add a column "Share of wallet", or map one under tables in the settings. Add a column
            "Supplier rank", or map one under tables in the settings. Add a column "Industry", or map one
            under tables in the settings. Add a column "Employees", or map one under tables in the
            settings. Add a column "Size driver", or map one under tables in the settings.
        ✗ Potential and share of wallet is skipped: Potential, Stated share of wallet or Supplier rank
          is missing in the data.
          Would bring: Where there is more to win: share of wallet, untapped potential in revenue and
            margin, matrix with strategy and channel.
          → One of these is enough: Add a column "Potential", or map one under tables in the settings.
            Add a column "Share of wallet", or map one under tables in the settings. Add a column
            "Supplier rank", or map one under tables in the settings.
        ✗ Value from and value to the customer is skipped: Contribution margin I and table of services
          are missing in the data.
          Would bring: What the customer brings against the free service he gets: four segments with
            strategies.
          → Add a column "Contribution margin" or "Cost", or map one under tables in the settings. Add a
            table of the services given (customer ID, date, service), or map one under tables.services in
            the settings.
        ✗ Allocation of visits is skipped: Required "Contribution margin": Contribution margin I is
          missing in the data.
          Would bring: Where the visit hours there are bring most, beside the plan by classes:
            allocation by marginal value under assumed response curves.
          → Add a column "Contribution margin" or "Cost", or map one under tables in the settings.
        ✗ Territories is skipped: Territory or Rep is missing in the data.
          Would bring: How evenly workload, revenue and potential are spread over the territories, and
            where it does not fit.
          → One of these is enough: Add a column "Territory", or map one under tables in the settings.
            Add a column "Rep", or map one under tables in the settings.

      What missing fields would add
        Contribution margin I → enables Contribution margin · Value from and value to the customer; more
          to say in: ABC analysis · Buying behaviour · Potential · Potential and share of wallet · Care
          model · Salesforce sizing · Territories
        Potential → enables Potential · Potential and share of wallet; more to say in: ABC analysis ·
          Salesforce sizing
        Stated share of wallet → enables Potential · Potential and share of wallet
        Supplier rank → enables Potential · Potential and share of wallet
        Rep → enables Territories; more to say in: Contribution margin · Buying behaviour · Priority ·
          Care model
        table of services → enables Value from and value to the customer; more to say in: Contribution
          margin · Potential · Potential and share of wallet · Salesforce sizing
        Industry → enables Potential; more to say in: Contribution margin · Care model
        Territory → enables Territories; more to say in: Contribution margin · Salesforce sizing
        Employees → enables Potential
        Size driver → enables Potential
        Visits → more to say in: Contribution margin · Potential · Potential and share of wallet · Care
          model · Allocation of visits · Territories
        table of sales reps → more to say in: Care model · Salesforce sizing · Allocation of visits ·
          Territories
        … 15 more fields with --verbose

      Findings about the data: 1 note
        note KW410
          2 customers first bought within the last 12 months, but the data do not reach back far enough
            to call them new; they are not given the status new.
          Supply at least two years of data, or a column "Customer since".
      "
    `);
  });

  it('ends with 1 where something must be fixed, and reconciles what was rejected and set aside', async () => {
    const ended = await check('faulty.csv');
    expect(ended.exit).toBe(1);
    expect(ended.stdout).toContain('4 Zeilen gelesen = 2 verwendet + 1 zurückgewiesen + 1 ausgesondert');
    expect(ended.stdout).toContain(
      'Umsatz 1.257,75 gelesen = 1.250,25 verwendet + 0,00 zurückgewiesen + 7,50',
    );
    expect(ended.stdout).toContain('2 Monate ohne Buchung: 2026-02, 2026-03');
    expect(ended.stdout).toContain('Warnung KW203  faulty.csv, Zeile 3, Spalte „Umsatz“');
  });

  it('says what share of the potentials people have overridden', async () => {
    const ended = await check('rechnungen.csv stamm.csv ausnahmen.csv --format json');
    const { sources } = JSON.parse(ended.stdout) as {
      sources: { file: string; fields: { column: string; overridden: number }[] }[];
    };
    const master = sources.find(({ file }) => file === 'stamm.csv');
    expect(master?.fields.find(({ column }) => column === 'potential')?.overridden).toBe(0.5);
    expect((await check('rechnungen.csv stamm.csv ausnahmen.csv')).stdout).toContain('überschrieben');
  });

  it('gives the same to programs: coverage, gaps, what missing fields would add', async () => {
    const ended = await check('faulty.csv --format json');
    expect(ended.exit).toBe(1);
    const found = JSON.parse(ended.stdout);
    const [source] = found.sources;
    expect(source).toMatchObject({ file: 'faulty.csv', table: 'invoice-lines', headerRow: 1 });
    expect(source.rows).toEqual({
      read: { rows: 4, revenue: 1257.75 },
      used: { rows: 2, revenue: 1250.25 },
      rejected: { rows: 1, revenue: 0 },
      setAside: { rows: 1, revenue: 7.5 },
    });
    const revenue = source.columns.find((column: { id: string }) => column.id === 'revenue');
    expect(revenue).toMatchObject({ heading: 'Umsatz', reason: 'name', coverage: 1 });
    expect(revenue.evidence).toMatchObject({ reading: ',', opposing: 0 });
    const field = source.fields.find(({ column }: { column: string }) => column === 'revenue');
    expect(field).toEqual({
      ...{ column: 'revenue', heading: 'Umsatz', origin: 'given', joinedFrom: [], owner: null },
      ...{ given: 1, imputed: 0, overridden: 0 },
    });
    expect(source.asOf).toBe('2026-04-17');
    expect(source.unmapped.map((each: { heading: string }) => each.heading)).toEqual(['Potential jährlich']);
    expect(found.gaps.monthsWithoutBookings).toEqual(['2026-02', '2026-03']);
    expect(found.period).toMatchObject({ asOf: '2026-04-17', dataStart: '2026-01-15' });
    const potential = found.missing.find((field: { id: string }) => field.id === 'potential');
    expect(potential.enables.map((stage: { id: string }) => stage.id)).toEqual(['potential', 'wallet']);
    expect(found.stages.find((stage: { id: string }) => stage.id === 'wallet')).toMatchObject({
      runs: false,
    });
    expect(found.stages.find((stage: { id: string }) => stage.id === 'abc')).toMatchObject({ runs: true });
  });

  it('counts how full each column is', async () => {
    const ended = await kundenwert(['check', DEMO, '--format', 'json'], { cwd });
    expect(ended.exit).toBe(0);
    const { sources } = JSON.parse(ended.stdout);
    const coverage = (sheet: string, id: string): number =>
      sources
        .find((source: { sheet: string }) => source.sheet === sheet)
        .columns.find((column: { id: string }) => column.id === id).coverage;
    expect(coverage('Kunden', 'customerId')).toBe(1);
    expect(coverage('Kunden', 'potential')).toBe(234 / 400);
    // A column that no evaluation reads is counted in the raw cells.
    expect(coverage('Services', 'note')).toBeCloseTo(0.555, 2);
  });

  it.each([
    ['de', 'berechnet: Menge × Preis', 'verbunden aus articles.csv', 'Vertrieb'],
    ['en', 'computed: Menge × Preis', 'joined from articles.csv', 'sales'],
  ])('says of each column where its values come from, and who is responsible (%s)', async (...expected) => {
    const [lang, computed, joined, owner] = expected;
    const line = `joined-a.csv joined-b.csv articles.csv --lang ${lang} --set owners.revenue=sales`;
    const ended = await check(line);
    const lineOf = (id: string): string =>
      ended.stdout.split('\n').find((each) => each.startsWith(`    ${id} `)) ?? '';
    expect(lineOf('revenue')).toMatch(new RegExp(`revenue +100.% +${owner} +${computed}`));
    // Of three rows two have a price: their files are described together.
    expect(lineOf('unitPrice')).toMatch(new RegExp(`unitPrice +Preis +100.% +${joined}`));
    expect(lineOf('productGroup')).toMatch(new RegExp(`Warengruppe +66[.,]7.% +${joined}; `));
    expect(ended.stdout.match(/customerId +Kunde /g)).toHaveLength(1);
    expect(ended.stdout).toMatch(
      /joined-b\.csv → [^\n]+\n[^\n]+(Daten bis 17\.02\.2026|data until 2026-02-17)\n/,
    );
    expect(ended.stdout).toMatch(
      /articles\.csv → (Artikel|products)\n +2 (Zeilen gelesen|rows read), 2 (davon|of them)/,
    );
    expect(ended.stdout).toMatch(
      /Kein Wert ist geschätzt oder überschrieben\.|No value is imputed or overridden\./,
    );
    expect(ended.stdout.split('\n').filter((each) => each.length > 100)).toEqual([]);
  });

  it('shows what keeps the evaluation from running together with everything else, in one run', async () => {
    const ended = await check('open.csv faulty.csv nothing.csv');
    expect(ended.exit).toBe(1);
    for (const text of ['KW201', 'KW202', 'KW403', '„1.234“', '„03/04/2026“', 'open.csv', 'nothing.csv'])
      expect(ended.stdout).toContain(text);
    expect(ended.stdout).toContain('So kann kundenwert score nicht laufen');
    expect(ended.stdout).toContain('nicht entscheidbar');
  });

  it('goes on with the other files where one cannot be opened, and ends as score does', async () => {
    const ended = await check('none.csv faulty.csv');
    expect(ended.exit).toBe(66);
    expect(ended.stdout).toContain('KW101');
    expect(ended.stdout).toContain('faulty.csv → Rechnungspositionen');
    expect(ended.stdout).toContain('KW203');
  });

  it.each([
    ['rechnungen.csv --set months=x', 2, 'KW304'],
    ['rechnungen.csv --set tables.customers.columns.name=Nix', 2, 'KW404'],
    ['rechnungen.csv --format xml', 2, 'KW910'],
    ['none.csv', 66, 'KW101'],
    ['nothing.csv', 1, 'KW401'],
  ])('%s ends with %i', async (line, exit, code) => {
    const ended = await check(line);
    expect(ended.exit).toBe(exit);
    expect(ended.stdout + ended.stderr).toContain(code);
  });

  it('is quiet when asked, and uses no colour where no terminal is', async () => {
    const quiet = await check('faulty.csv -q');
    expect([quiet.exit, quiet.stdout, quiet.stderr]).toEqual([1, '', '']);
    const coloured = await check('faulty.csv');
    expect(coloured.stdout).not.toContain('\u001b[');
  });

  it('takes no harm from a reader that has seen enough', async () => {
    const running = start(['check', DEMO], { cwd });
    running.process.stdout?.destroy();
    const ended = await running.ended;
    expect(ended.stderr).toBe('');
    expect(ended.exit).toBe(0);
  });

  it('writes nothing', async () => {
    await check('rechnungen.csv');
    expect(readdirSync(cwd).filter((name) => !name.endsWith('.csv'))).toEqual([]);
  });
});
