import { describe, expect, it } from 'vitest';
import { decidedAmount } from '../../src/facts/decided-amount.js';
import { recognise } from '../../src/ingest/recognise.js';
import { engineForTests } from '../engine/test-engine.js';
import { factsOf } from './facts-of.js';

const test = engineForTests();

const LINES = 'Kundennr;Datum;Umsatz\n0001;01.01.2025;3,00\n0002;31.12.2025;2,00\n0003;31.12.2024;2,00\n';
const MASTER = 'Kundennr;Kundenname;Potenzial\n0001;Alpha;100,00\n0002;Beta;200,00\n0003;Gamma;\n';
const HEAD = 'Kundennummer;Spalte;Neuer Wert;Entschieden von;Begründung;Genehmigt von;Gültig bis\n';

async function decided(rows: string) {
  const { facts } = await factsOf(test, { 'l.csv': LINES, 'm.csv': MASTER, 'o.csv': HEAD + rows });
  return facts;
}

describe('decisions of people', () => {
  it('hold where nothing speaks against them, and say what does', async () => {
    const { details } = await decided(`0001;;A;Meyer;wichtig;Schulz;31.12.2026
0001;Rabatt;5;Meyer;wichtig;Schulz;
0002;Priorität;B;;wichtig;Schulz;
0002;Priorität;B;Meyer;;Schulz;
0003;;B;Meyer;wichtig;;
0003;Priorität;B;Meyer;wichtig;Schulz;30.12.2025
9999;;A;Meyer;wichtig;Schulz;
0003;Potenzial;viel;Meyer;wichtig;Schulz;
`);
    const found = details.overrides?.map(({ customerId, column, refusal }) => [customerId, column, refusal]);
    expect(found).toEqual([
      ['0001', 'priority.class', null],
      ['0001', 'Rabatt', 'column'],
      ['0002', 'priority.class', 'reason'],
      ['0002', 'priority.class', 'person'],
      ['0003', 'priority.class', 'approval'],
      ['0003', 'potential', 'value'],
      ['0003', 'priority.class', 'expired'],
      ['9999', 'priority.class', 'customer'],
    ]);
  });

  it('do not hold where their end cannot be read, and hold without end where there is none', async () => {
    const { details } = await decided(`0001;;A;Meyer;wichtig;Schulz;31.12.9999
0002;;A;Meyer;wichtig;Schulz;irgendwann
0001;Potenzial;100;Meyer;wichtig;Schulz;unbefristet
0003;;A;Meyer;wichtig;Schulz;
0003;Potenzial;100;Meyer;wichtig;Schulz;31.02.2026
0002;Potenzial;100;Meyer;wichtig;Schulz;31.12.2026
`);
    const found = details.overrides?.map(({ customerId, column, refusal }) => [customerId, column, refusal]);
    expect(found).toEqual([
      ['0001', 'priority.class', null],
      ['0001', 'potential', null],
      ['0002', 'priority.class', 'until'],
      ['0002', 'potential', null],
      ['0003', 'priority.class', null],
      ['0003', 'potential', 'until'],
    ]);
  });

  it('change potentials, and remember what was given', async () => {
    const facts = await decided(`0001;Potenzial;250.000 €;Meyer;Angebot gesehen;Schulz;
0003;Potenzial;5000;Meyer;Gespräch;Schulz;
`);
    const place = (id: string): number => (facts.texts.get('customerId') ?? []).indexOf(id);
    const potential = facts.numbers.get('potential');
    expect(potential?.[place('0001')]).toBe(250_000_00);
    expect(potential?.[place('0002')]).toBe(200_00);
    expect(potential?.[place('0003')]).toBe(5000_00);
    expect(facts.details.overrides?.map(({ amountBefore }) => amountBefore)).toEqual([100_00, Number.NaN]);
  });

  it('of the same customer and column count once: the one that lasts longest, whatever the order of rows', async () => {
    const rows = [
      '0001;;A;Meyer;a;Schulz;31.12.2026',
      '0001;;B;Meyer;b;Schulz;31.12.2027',
      '0001;;C;Meyer;c;Schulz;30.06.2026',
    ];
    const straight = await decided(`${rows.join('\n')}\n`);
    const turned = await decided(`${rows.toReversed().join('\n')}\n`);
    expect(turned.details.overrides).toEqual(straight.details.overrides);
    expect(straight.details.overrides?.map(({ value, refusal }) => [value, refusal])).toEqual([
      ['B', null],
      ['A', 'repeated'],
      ['C', 'repeated'],
    ]);
  });
});

describe('a list of decisions', () => {
  it('is recognised by who decided and why', () => {
    expect(recognise(HEAD.trim().split(';'))?.table.id).toBe('overrides');
    expect(recognise(['Customer ID', 'Value', 'Reason', 'Approved by'])?.table.id).toBe('overrides');
  });

  it('takes nothing from other tables', () => {
    expect(recognise(['Kundennummer', 'Name', 'Priorität', 'Bemerkung'])?.table.id).toBe('customers');
    expect(recognise(['Kundennummer', 'Datum', 'Wert', 'Grund', 'Freigabe'])?.table.id).toBe('invoice-lines');
    expect(recognise(['Kundennummer', 'Datum', 'Serviceart', 'Mitarbeiter', 'Grund'])?.table.id).toBe(
      'services',
    );
  });
});

describe('a decided amount', () => {
  it.each([
    ['5000', 500_000],
    ['250.000', 25_000_000],
    ['250.000 €', 25_000_000],
    ['1.234,50 EUR', 123_450],
    ['1,234.5', 123_450],
    ['12,5', 1250],
    ['12.50', 1250],
    ['viel', Number.NaN],
    ['-5', Number.NaN],
    ['', Number.NaN],
  ])('%s is %d cents', (text, cents) => {
    expect(decidedAmount(text)).toBe(cents);
  });
});
