import { describe, expect, it } from 'vitest';
import { customerCard } from '../../../src/outputs/terminal/customer-card.js';
import { textWidth } from '../../../src/outputs/terminal/text-width.js';
import type { CustomerView } from '../../../src/results/customer-view.js';
import { columnOf } from '../build-columns.js';
import { RESULT as SAMPLE_RESULT } from '../result-fixture.js';

const hostile = '\u001b[2J=HYPERLINK("x")\u202eabc';

const VIEW: CustomerView = {
  version: '1',
  company: null,
  currency: 'EUR',
  period: SAMPLE_RESULT.period,
  id: '0042',
  name: hostile,
  head: [
    { definition: columnOf('territory', 'text', 'Gebiet', 'Territory'), value: 'Nord '.repeat(40).trim() },
  ],
  comparedWith: { definition: columnOf('abc.class', 'code', 'Klasse', 'Class'), value: 'B' },
  figures: [
    {
      definition: columnOf('revenue', 'amount', 'Umsatz im Zeitraum', 'Revenue'),
      ...{ value: 1_234_567_89, meanOfClass: 250, ofClass: 100, ofAll: Number.NaN, rank: 12, ranked: 4_400 },
    },
  ],
  stages: [
    {
      id: 'x',
      title: { de: 'Wert', en: 'Value' },
      reasons: [{ de: 'B, weil es so ist. '.repeat(12).trim(), en: 'B, because it is so.' }],
      codes: [{ definition: columnOf('x.class', 'code', 'Klasse', 'Class'), value: 'B' }],
      figures: [],
      rows: [],
      tables: [
        {
          id: 'ledger',
          title: { de: 'Leistungen', en: 'Services' },
          columns: [
            columnOf('service', 'text', 'Leistung', 'Service'),
            columnOf('day', 'date', 'Datum', 'Date'),
            columnOf('given', 'amount', 'Kosten', 'Cost'),
            columnOf('note', 'text', 'Hintergrund', 'Background'),
            columnOf('person', 'text', 'Mitarbeiter', 'Person'),
          ],
          rows: [
            ...Array.from({ length: 20 }, (_, at) => ['Hotline', at, 100, hostile.repeat(3), 'Uwe']),
            ['Summe', null, 2_000, null, null],
          ],
          hasTotal: true,
        },
      ],
    },
  ],
  tables: [],
  missing: [{ title: { de: 'Gebiete', en: 'Territories' }, reason: { de: 'Fehlt.', en: 'Missing.' } }],
};

describe('the customer on the terminal', () => {
  it.each([40, 60, 80, 120])('fits into %i columns', (width) => {
    for (const language of ['de', 'en'] as const) {
      const lines = customerCard(VIEW, language, { color: false, verbose: false, width }).split('\n');
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
    }
  });

  it('shows figures beside those of others, long lists shortened with their total', () => {
    const card = customerCard(VIEW, 'de', { color: false, verbose: false, width: 80 });
    expect(card).toMatch(/Umsatz im Zeitraum\s+1\.234\.568\s+3\s+1\s+k\. A\.\s+12 von 4\.400/);
    expect(card.match(/Hotline/g)).toHaveLength(15);
    expect(card).toMatch(/Summe\s+20/);
    expect(card).toContain('5 weitere Zeilen');
    expect(card).toContain('Gebiete: Fehlt.');
  });

  it('never lets data act on the terminal', () => {
    const card = customerCard(VIEW, 'en', { color: true, verbose: false, width: 80 });
    expect(card).not.toContain('\u001b[2J');
    expect(card).not.toContain('\u202e');
    expect(card).toContain('␛[2J');
  });
});
