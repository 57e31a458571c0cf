import { describe, expect, it } from 'vitest';
import { readHeading, synonymKeys } from '../../src/ingest/headings.js';

/** Whether a heading can be found under a synonym. */
const stands = (heading: string, synonym: string): boolean => {
  const keys = new Set(synonymKeys(synonym));
  return readHeading(heading).keys.some((key) => keys.has(key));
};

describe('the name of a heading', () => {
  it.each([
    ['KUNDENNUMMER', 'Kundennummer'],
    ['kundennummer', 'Kundennummer'],
    ['Kunden-Nr.', 'Kundennr'],
    ['Kunden Nr', 'Kundennr'],
    ['KUNDEN_NR', 'Kundennr'],
    ['"Kunden\nNr."', 'Kundennr'],
    ['Kunden\u00a0Nr.', 'Kundennr'],
    ['\ufeffKunde', 'Kunde'],
    ['Kun\u00adden\u200bnummer', 'Kundennummer'],
    ['Ｋｕｎｄｅ', 'Kunde'],
    ['Verkäufer', 'Verkäufer'],
    ['Verka\u0308ufer', 'Verkäufer'],
    ['Verkaeufer', 'Verkäufer'],
    ['Verkaufer', 'Verkäufer'],
    ['VERKÄUFER', 'Verkäufer'],
    ['Aussendienst', 'Außendienst'],
    ['Waehrung', 'Währung'],
    ['Erlös', 'Erloes'],
    ['customer_id', 'Customer ID'],
    ['CustomerID', 'Customer ID'],
    ['Customer #ID', 'Customer ID'],
  ])('%j stands for %s', (heading, synonym) => expect(stands(heading, synonym)).toBe(true));

  it.each([
    'Umsatz',
    'Umsatz EUR',
    'Umsatz €',
    'Umsatz (EUR)',
    'Umsatz [€]',
    'Umsatz in EUR',
    'Umsatz in €',
    'Umsatz in Euro',
    'Umsatz p.a.',
    'Umsatz pro Jahr',
    'Umsatz 2025',
    'Umsatz 2025 (EUR)',
    'Umsatz T€',
    'Umsatz in Tsd. EUR',
    'UMSATZ_EUR',
  ])('%s is Umsatz, whatever unit or year stands beside it', (heading) =>
    expect(stands(heading, 'Umsatz')).toBe(true),
  );

  it.each(['Umsatzziel', 'Umsatz Plan', 'Umsatzsteuer', 'Umsatz Vorjahr', 'Kein Umsatz', 'Umsa'])(
    '%s is something else than Umsatz',
    (heading) => expect(stands(heading, 'Umsatz')).toBe(false),
  );

  it('is nothing where there is no letter or digit', () => {
    expect(readHeading('').keys).toEqual([]);
    expect(readHeading(' – ').keys).toEqual([]);
  });
});

describe('the scale of a heading', () => {
  it.each([
    'Umsatz (T€)',
    'Umsatz T€',
    'Umsatz in T€',
    'Umsatz [TEUR]',
    'Umsatz TEUR',
    'Umsatz_TEUR',
    'Umsatz kEUR',
    'Umsatz (k€)',
    'Umsatz (T EUR)',
    'Umsatz (Tsd.)',
    'Umsatz (Tsd. €)',
    'Umsatz (in Tsd.)',
    'Umsatz (in Tsd. Euro)',
    'Umsatz in Tsd',
    'Umsatz in Tausend',
    'Umsatz in Tausend Euro',
    'Umsatz in 1000 EUR',
    'Umsatz in 1.000 €',
    'Umsatz (1000 €)',
    'Umsatz (000 EUR)',
    "Revenue ('000)",
    'Revenue (in thousands)',
    'Revenue (USD k)',
    'Revenue ($000)',
    'Umsatz (T)',
    'Umsatz (in T)',
    'Umsatz netto (T€) 2025',
  ])('is thousands in %s', (heading) => expect(readHeading(heading).factor).toBe(1000));

  it.each(['Umsatz (Mio. €)', 'Umsatz in Mio EUR', 'Umsatz Mio.', 'Umsatz (MEUR)', 'Revenue (in millions)'])(
    'is millions in %s',
    (heading) => expect(readHeading(heading).factor).toBe(1_000_000),
  );

  it.each(['Umsatz (Mrd. €)', 'Revenue (bn)'])('is thousands of millions in %s', (heading) =>
    expect(readHeading(heading).factor).toBe(1_000_000_000),
  );

  it.each([
    'Umsatz',
    'Umsatz (€)',
    'Umsatz 2000',
    'Umsatz in EUR',
    'Kunde',
    'Team',
    'Takt',
    'Werk EUR',
    'Umsatz (netto)',
    'Kosten (Vertrieb)',
    'Material',
  ])('is one in %s', (heading) => expect(readHeading(heading).factor).toBe(1));

  it('is a letter in brackets for amounts only: a quantity in t is counted in tonnes', () => {
    expect(readHeading('Menge (t)')).toMatchObject({ factor: 1000, countFactor: 1 });
    expect(readHeading('Menge (Tsd. Stück)')).toMatchObject({ countFactor: 1000 });
  });
});

describe('the unit of a heading', () => {
  it.each([
    'Lieferanteil (%)',
    'Lieferanteil %',
    'Lieferanteil in %',
    'Lieferanteil (in %)',
    'DB in Prozent',
  ])('%s is percentages', (heading) =>
    expect(readHeading(heading)).toMatchObject({ percent: true, isNoAmount: true }),
  );

  it.each(['Umsatz (Stück)', 'Umsatz [Stk.]', 'Revenue (units)', 'Preis (€/1000)', 'Preis je 1.000 Stück'])(
    '%s is no plain amount',
    (heading) => expect(readHeading(heading).isNoAmount).toBe(true),
  );

  it.each(['Umsatz', 'Umsatz (EUR)', 'Umsatz (T€)', 'Preis (€/Stück)', 'Preis (je Stk.)', 'Umsatz (netto)'])(
    '%s may be an amount',
    (heading) => expect(readHeading(heading)).toMatchObject({ percent: false, isNoAmount: false }),
  );
});

describe('the year of a heading', () => {
  it('is the one at its end, before any unit', () => {
    expect(readHeading('Umsatz 2025').year).toBe(2025);
    expect(readHeading('Umsatz2024').year).toBe(2024);
    expect(readHeading('Umsatz 2023 (T€)').year).toBe(2023);
    expect(readHeading('Umsatz').year).toBeNull();
    expect(readHeading('Artikel 12025').year).toBeNull();
    expect(readHeading('Umsatz 1850').year).toBeNull();
  });
});
