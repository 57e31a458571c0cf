import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fingerprints } from '../../src/ingest/fingerprints.js';
import { withImputed } from '../../src/ingest/provenance.js';
import { describeSources } from '../../src/ingest/sources.js';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { loadFiles } from './load-files.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const DAY = 86_400_000;
const FINGERPRINTS = new Fingerprints([], null);

async function sourcesOf(content: string, owners = {}) {
  const { ingested, loaded } = await loadFiles(test, { 'x.csv': `${content}\n` });
  const [source] = await describeSources(loaded, ingested, FINGERPRINTS, owners);
  if (source === undefined) throw new Error('no source');
  const fields = source.fields.map(({ column, heading, origin, given, imputed, overridden, owner }) =>
    [column, heading, origin, given, imputed, overridden, owner].join(' '),
  );
  return { source, fields };
}

describe('the provenance of columns', () => {
  it('marks margins as imputed for the source whose lines lack them', async () => {
    const lines = 'Kundennr;Datum;Umsatz;Kosten\n1;01.02.2025;10,00;2,00\n1;02.02.2025;10,00;\n';
    const { ingested, loaded } = await loadFiles(test, {
      'a.csv': lines,
      'b.csv': lines,
      'c.csv': 'Kundennr;Branche\n1;Bau\n',
    });
    const sources = await describeSources(loaded, ingested, FINGERPRINTS);
    const imputed = withImputed(sources, new Map([[1, 0.5]])).map(({ fields }) =>
      fields.filter((field) => (field.imputed ?? 0) > 0).map(({ column, imputed: share }) => [column, share]),
    );
    expect(imputed).toEqual([[], [['contributionMargin', 0.5]], []]);
  });

  it('says how many used rows give a value, and who is responsible', async () => {
    const { source, fields } = await sourcesOf(
      [
        'Kundennr;Datum;Umsatz;Deckungsbeitrag;Ort;Bemerkung',
        '1;01.02.2025;10,00;2,00;Köln;a',
        '1;02.02.2025;10,00;;Köln;',
        '2;03.02.2025;10,00;3,00;;b',
        '2;05.02.2025;x;3,00;;b',
        ';09.02.2025;4,00;3,00;;b',
        '3;04.02.2025;10,00;1,00;;',
      ].join('\n'),
      { revenue: 'management', contributionMargin: 'sales' },
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        'customerId Kundennr given 1 0 0 ',
        'revenue Umsatz given 1 0 0 management',
        'contributionMargin Deckungsbeitrag given 0.75 0 0 sales',
        'city Ort given 0.5 0 0 ',
      ]),
    );
    expect(source.asOf).toBe(Date.parse('2025-02-04') / DAY);
  });

  it('counts each line of a document, though alike neighbours are kept as one', async () => {
    const { fields } = await sourcesOf(
      [
        'Kundennr;Datum;Umsatz;Beleg;Ort',
        ...Array.from({ length: 9 }, () => '1;01.02.2025;10,00;R1;Nord'),
        '2;01.02.2025;10,00;R2;',
      ].join('\n'),
    );
    expect(fields).toContain('city Ort given 0.9 0 0 ');
  });

  it('counts the factors of a cost where both give one', async () => {
    const { fields } = await sourcesOf(
      'Kundennr;Datum;Umsatz;Menge;Stückkosten\n1;01.02.2025;10;2;3,00\n2;01.03.2025;10;2;\n2;02.03.2025;10;;1,00\n1;03.03.2025;10;1;4,00',
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        'quantity Menge given 0.5 0 0 ',
        'unitCost Stückkosten given 0.5 0 0 ',
        'cost Menge × Stückkosten derived 0.5 0 0 ',
      ]),
    );
  });

  it('says which file a joined column comes from', async () => {
    const { ingested, loaded } = await loadFiles(test, {
      'items.csv': 'Kundennr;Datum;Menge;Artikelnr\n1;01.02.2025;2;A\n1;02.02.2025;1;B\n',
      'articles.csv': 'Artikelnr;Preis\nA;10,00\nB;2,50\n',
    });
    const [source] = await describeSources(loaded, ingested, FINGERPRINTS);
    const origins = source?.fields.map(({ column, origin, joinedFrom }) => [
      ...[column, origin],
      ...joinedFrom.map(({ file }) => basename(file)),
    ]);
    expect(origins).toEqual([
      ['customerId', 'given'],
      ['date', 'given'],
      ['quantity', 'given'],
      ['unitPrice', 'joined', 'articles.csv'],
      ['revenue', 'derived'],
    ]);
  });

  it('says what is computed, from what, and what nobody reads', async () => {
    const { fields } = await sourcesOf(
      'Kundennr;Datum;Menge;Einzelpreis;Wareneinsatz;Listenumsatz;Rabatt\n1;01.02.2025;2;5,50;3,00;12,00;1,00\n2;01.03.2025;2;5,50;;12,00;1,00',
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        'quantity Menge given 1 0 0 ',
        'discount Rabatt given    ',
        'revenue Menge × Einzelpreis derived 1 0 0 ',
        'contributionMargin Menge × Einzelpreis − Wareneinsatz derived 0.5 0 0 ',
      ]),
    );
  });
});
