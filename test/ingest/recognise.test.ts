import { describe, expect, it } from 'vitest';
import { indexOfHeading, knownHeadings, matchColumns, recognise } from '../../src/ingest/recognise.js';
import { tableById } from '../../src/tables/registry.js';

/** What headings are recognised as: the table, and canonical column → heading. */
const found = (headings: string) => {
  const recognition = recognise(headings.split(';'));
  return (
    recognition && {
      table: recognition.table.id,
      columns: Object.fromEntries([...recognition.columns].map(([id, match]) => [id, match.heading])),
      unmapped: recognition.unmapped,
    }
  );
};

describe('costs', () => {
  it.each([
    ['Kostenart;Betrag', ['pool', 'amount']],
    ['Kostentopf;Betrag (EUR);Schlüssel', ['pool', 'amount', 'key']],
    ['Kundennummer;Datum;Kostenart;Betrag', ['pool', 'amount', 'customerId', 'date']],
    [
      'Pool;Kunde;Segment;Allocation Key;Amount;Date',
      ['pool', 'amount', 'customerId', 'segment', 'key', 'date'],
    ],
    ['Kundennummer;Kundenname;PLZ;Ort;Datum;Kostenart;Betrag', ['pool', 'amount', 'customerId', 'date']],
  ])('are recognised from %s', (headings, columns) => {
    const recognised = found(headings);
    expect(recognised?.table).toBe('costs');
    expect(Object.keys(recognised?.columns ?? {})).toEqual(columns);
  });

  it.each([
    ['Kundennummer;Datum;Betrag', 'invoice-lines'],
    ['Kundennummer;Datum;Kostenart;Umsatz;Betrag', 'invoice-lines'],
    ['Kundennummer;Datum;Umsatz;Kosten', 'invoice-lines'],
    ['Kundennummer;Datum;Serviceart;Kosten', 'services'],
    ['Betreuer;Rolle;Kosten', 'reps'],
    ['Kundennummer;Umsatz;Kosten;Segment', 'customers'],
  ])('are not seen in %s', (headings, table) => {
    expect(found(headings)?.table).toBe(table);
  });
});

describe('a time study', () => {
  it.each([
    ['Rolle;Tätigkeit;Stunden', ['role', 'category', 'hours']],
    [
      'Rolle;Tätigkeit;Stunden;Zeitraum;Kundenkontakt',
      ['role', 'category', 'hours', 'period', 'isCustomerFacing'],
    ],
    ['Funktion;Kategorie;Std.;KW;Kundenzeit', ['role', 'category', 'hours', 'period', 'isCustomerFacing']],
    [
      'Mitarbeiter;Rolle;Tätigkeit;Stunden;Kundenzeit',
      ['role', 'rep', 'category', 'hours', 'isCustomerFacing'],
    ],
    [
      'Role;Category;Hours;Month;Customer facing',
      ['role', 'category', 'hours', 'period', 'isCustomerFacing'],
    ],
    ['Employee;Activity;Hours per week', ['rep', 'category', 'hours']],
  ])('is recognised from %s', (headings, columns) => {
    const recognised = found(headings);
    expect(recognised?.table).toBe('time-study');
    expect(Object.keys(recognised?.columns ?? {})).toEqual(columns);
  });

  it.each([
    ['Betreuer;Rolle;Stellenanteil;Kosten p.a.;Kundenzeitanteil', 'reps'],
    ['Kundennummer;Datum;Aktivität;Mitarbeiter;Fahrzeit', 'activities'],
    ['Kundennummer;Datum;Serviceart;Mitarbeiter;Stunden', 'services'],
    ['Mitarbeiter;Stunden', undefined],
  ])('is not seen in %s', (headings, table) => {
    expect(found(headings)?.table).toBe(table);
  });
});

describe('invoice lines', () => {
  it.each([
    ['Kundennummer;Rechnungsdatum;Nettoumsatz', 'Kundennummer', 'Rechnungsdatum', 'Nettoumsatz'],
    ['KdNr;Datum;Umsatz (EUR);DB', 'KdNr', 'Datum', 'Umsatz (EUR)'],
    ['Kunde;Name;Belegdatum;Betrag', 'Kunde', 'Belegdatum', 'Betrag'],
    ['Debitor;Buchungsdatum;Beleg;Erlös', 'Debitor', 'Buchungsdatum', 'Erlös'],
    ['Rechnung;Datum;Kunde;Artikel;Menge;Netto', 'Kunde', 'Datum', 'Netto'],
    ['Customer ID;Invoice Date;Net Amount', 'Customer ID', 'Invoice Date', 'Net Amount'],
    ['Order ID;Order Date;Customer ID;Customer Name;Sales;Profit', 'Customer ID', 'Order Date', 'Sales'],
    ['VBELN;FKDAT;KUNAG;NETWR;WAVWR;WAERK', 'KUNAG', 'FKDAT', 'NETWR'],
    ['KUNNR;BUDAT;NETWR', 'KUNNR', 'BUDAT', 'NETWR'],
    ['SALESORDERID;PARTNERID;CREATEDAT;NETAMOUNT;CURRENCY', 'PARTNERID', 'CREATEDAT', 'NETAMOUNT'],
  ])('are recognised from %s', (headings, customerId, date, revenue) => {
    expect(found(headings)).toMatchObject({ table: 'invoice-lines', columns: { customerId, date, revenue } });
  });

  it('make do with quantity and price instead of revenue', () => {
    const online = 'InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country';
    expect(found(online)).toMatchObject({
      table: 'invoice-lines',
      columns: { customerId: 'CustomerID', quantity: 'Quantity', unitPrice: 'UnitPrice', country: 'Country' },
    });
    expect(found('Kundennr;Datum;Einzelpreis')).toBeNull();
    expect(found('Kundennr;Datum;Menge')?.table).not.toBe('invoice-lines');
  });

  it('take both the number and the name where one heading says Kunde', () => {
    expect(found('Kundennr;Kunde;Datum;Umsatz')?.columns).toMatchObject({
      customerId: 'Kundennr',
      name: 'Kunde',
    });
    expect(found('Kunde;Kundenname;Datum;Umsatz')?.columns).toMatchObject({
      customerId: 'Kunde',
      name: 'Kundenname',
    });
  });

  it('know customers by name where there is no number', () => {
    expect(found('Firma;Datum;Umsatz')?.columns).toMatchObject({ customerId: 'Firma', name: 'Firma' });
    expect(found('Distributor;Date;Sales')?.columns.customerId).toBe('Distributor');
    expect(found('Bezeichnung;Datum;Umsatz')).toBeNull();
  });

  it('are found whatever the order of the columns', () => {
    expect(found('Umsatz;Datum;Kundennr')?.columns).toEqual({
      customerId: 'Kundennr',
      date: 'Datum',
      revenue: 'Umsatz',
    });
  });
});

describe('other tables', () => {
  it.each([
    ['Kundennr;Kundenname;Branche;PLZ;Ort;Potenzial', 'customers'],
    ['Kundennr;Firma;Umsatz;DB;Umsatz Vorjahr', 'customers'],
    ['KUNNR;NAME1;LAND1;ORT01;PSTLZ;BRSCH;ERDAT', 'customers'],
    ['Customer ID;Company;Industry;Employees;Annual Revenue', 'customers'],
    ['Kundennr;Datum;Serviceart;Menge;Minuten;Berechnet', 'services'],
    ['Customer ID;Service Date;Service;Duration;Billed', 'services'],
    ['Kundennr;Besuchsdatum;Besuchsart;Dauer (Min.);Fahrzeit (Min.)', 'activities'],
    ['Account ID;Activity Date;Activity Type;Owner;Duration', 'activities'],
    ['Betreuer;Name;Rolle;Stellenanteil;Kosten p.a.', 'reps'],
    ['Salesperson;Role;Territory;FTE', 'reps'],
    ['Belegnr;Pos;Artikel;Menge;Netto', 'order-items'],
    ['OrderDate;OrderNumber;ProductKey;CustomerKey;OrderQuantity', 'order-items'],
    ['Belegnr;Kundennr;Pos;Artikel;Menge;Netto', 'order-items'],
    ['VBELN;KUNNR;ERDAT', 'orders'],
    ['Artikelnr;Bezeichnung;Warengruppe;Preis;Einstandspreis', 'products'],
    ['ProductKey;ProductName;ProductCost;ProductPrice', 'products'],
  ])('%s is %s', (headings, table) => expect(found(headings)?.table).toBe(table));

  it('keep apart what looks alike', () => {
    // A service in an invoice is an invoice line, a visit with revenue too.
    expect(found('Kundennr;Datum;Leistung;Menge;Nettobetrag')?.table).toBe('invoice-lines');
    expect(found('Kundennr;Datum;Art;Umsatz')?.table).toBe('invoice-lines');
    expect(found('Kundennr;Datum;Serviceart;Dauer')?.table).toBe('services');
    expect(found('Kundennr;Datum;Art;Dauer')?.table).toBe('activities');
    // What lacks nothing is no positions, whatever else it holds.
    expect(found('Belegnr;Kundennr;Datum;Artikel;Menge;Netto')?.table).toBe('invoice-lines');
    expect(found('Belegnr;Kundennr;Datum;Artikel;Menge;Preis')?.table).toBe('invoice-lines');
    // A customer list names reps and territories, and is no list of reps.
    expect(found('Kundennr;Firma;Betreuer;Gebiet')?.table).toBe('customers');
    expect(found('Kundennr;Firma;Mitarbeiter;Branche')?.columns.employees).toBe('Mitarbeiter');
  });

  it.each(['', 'a;b;c', 'Umsatz', 'Datum;Umsatz', 'Betreuer;Gebiet', 'Kundennr;Datum'])(
    'are not made of %j',
    (headings) => expect(found(headings)).toBeNull(),
  );
});

describe('a heading among several', () => {
  it('is the most telling synonym, wherever it stands', () => {
    expect(found('Kundennr;Datum;Betrag;Nettoumsatz')?.columns.revenue).toBe('Nettoumsatz');
    expect(found('Kunde;Kundennummer;Datum;Umsatz')?.columns.customerId).toBe('Kundennummer');
  });

  it('is the more literal one among equals, and no percentage where money belongs', () => {
    expect(found('Kundennr;Datum;Umsatz (Stück);Umsatz')?.columns.revenue).toBe('Umsatz');
    expect(found('Kundennr;Datum;Umsatz;Umsatz (netto)')?.columns.revenue).toBe('Umsatz (netto)');
    expect(found('Kundennr;Datum;Umsatz (Ist);Umsatz')?.columns.revenue).toBe('Umsatz');
    expect(found('Kundennr;Datum;Umsatz;DB %;DB (EUR)')?.columns.contributionMargin).toBe('DB (EUR)');
    expect(found('Kundennr;Datum;Umsatz;DB %')?.columns).not.toHaveProperty('contributionMargin');
    expect(found('Kundennr;Datum;Umsatz;Marge in %')?.columns).not.toHaveProperty('contributionMargin');
  });

  it('is the one of the latest year, and the year before is the previous revenue', () => {
    expect(found('Kundennr;Umsatz 2023;Umsatz 2024;Umsatz 2025')).toMatchObject({
      table: 'customers',
      columns: { revenue: 'Umsatz 2025', previousRevenue: 'Umsatz 2024' },
      unmapped: ['Umsatz 2023'],
    });
    expect(found('Kundennr;Umsatz 2025;Umsatz 2023')?.columns).not.toHaveProperty('previousRevenue');
    expect(found('Kundennr;Umsatz 2025;DB 2024;DB 2025')?.columns).toMatchObject({
      revenue: 'Umsatz 2025',
      contributionMargin: 'DB 2025',
    });
  });

  it('is another one with another word in brackets', () => {
    expect(found('Kundennr;Umsatz (Vorjahr);Umsatz (aktuell)')?.columns).toMatchObject({
      revenue: 'Umsatz (aktuell)',
      previousRevenue: 'Umsatz (Vorjahr)',
    });
    expect(found('Kundennr;Umsatz (2024);Umsatz (2025)')?.columns).toMatchObject({
      revenue: 'Umsatz (2025)',
      previousRevenue: 'Umsatz (2024)',
    });
    expect(found('Kundennr;Datum;Umsatz (Plan);Umsatz (Ist)')?.columns.revenue).toBe('Umsatz (Ist)');
    expect(found('Kundennr;Datum;Umsatz (brutto)')).toBeNull();
  });

  it('that stands twice is taken once, and the second is named as not used', () => {
    expect(found('Kundennr;Datum;Umsatz;Umsatz')).toMatchObject({ unmapped: ['Umsatz'] });
    expect(found('Kundennr;Datum;Umsatz;;')).toMatchObject({ unmapped: [] });
  });

  it('carries its scale along', () => {
    const columns = recognise(['Kundennr', 'Datum', 'Umsatz (T€)', 'Menge (t)', 'Kunde'])?.columns;
    expect(columns?.get('revenue')).toMatchObject({ index: 2, factor: 1000 });
    expect(columns?.get('quantity')).toMatchObject({ index: 3, factor: 1 });
    expect(columns?.get('customerId')).toMatchObject({ index: 0, factor: 1 });
  });
});

describe('headings named in the settings', () => {
  const lines = tableById('invoice-lines');
  const chosen = (headings: string, columns: Record<string, string>) =>
    Object.fromEntries(
      [...matchColumns(lines, headings.split(';'), columns)].map(([id, match]) => [id, match.heading]),
    );

  it('win over every synonym, and leave the column to no other', () => {
    expect(chosen('Kundennr;Datum;Nettoumsatz;Wert 3', { revenue: 'Wert 3' }).revenue).toBe('Wert 3');
    expect(chosen('Kundennr;Firma;Datum;Umsatz', { customerId: 'Firma' })).toMatchObject({
      customerId: 'Firma',
    });
    expect(chosen('Kundennr;Firma;Datum;Umsatz', { customerId: 'Firma' })).not.toHaveProperty('name');
  });

  it('are found in any spelling, the literal one first', () => {
    expect(chosen('KUNDENNR;Datum;wert 3 (eur)', { revenue: 'Wert 3' }).revenue).toBe('wert 3 (eur)');
    expect(indexOfHeading(['Wert (EUR)', 'Wert'], 'Wert')).toBe(1);
    expect(indexOfHeading([' Wert ', 'x'], 'Wert')).toBe(0);
    expect(indexOfHeading(['x'], 'Wert')).toBe(-1);
  });

  it('that do not exist leave the column empty instead of another one', () => {
    expect(chosen('Kundennr;Datum;Umsatz', { revenue: 'Erlöse' })).not.toHaveProperty('revenue');
  });

  it('may be a percentage or an older year: the user knows', () => {
    expect(chosen('Kundennr;Datum;Umsatz;DB %', { contributionMargin: 'DB %' }).contributionMargin).toBe(
      'DB %',
    );
    expect(chosen('Kundennr;Datum;Umsatz 2024;Umsatz 2025', { revenue: 'Umsatz 2024' }).revenue).toBe(
      'Umsatz 2024',
    );
  });

  it('called like a property of every object are ordinary headings', () => {
    expect(found('constructor;__proto__;toString')).toBeNull();
    expect(chosen('constructor;Datum;Umsatz', { customerId: 'constructor' }).customerId).toBe('constructor');
  });
});

describe('known headings', () => {
  it('are counted once each', () => {
    expect(knownHeadings(['Kundennr', 'Datum', 'Umsatz', 'Umsatz', 'Irgendwas', ''])).toBe(3);
    expect(knownHeadings(['Umsatzbericht Januar', '', ''])).toBe(0);
  });
});
