import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARE_FIELD_NAMES } from '../../../src/stages/care-model/care-field-names.js';
import { CARE_FIELDS } from '../../../src/stages/care-model/care-fields.js';
import { settings } from '../../../src/stages/care-model/settings.js';
import { cellsOf, flaws } from '../report-rows.js';
import { type Customer, run } from './run-care.js';

const customers: readonly Customer[] = [
  {
    class: 'A',
    industry: 'Chemie',
    country: 'DE',
    potentialClass: 'high',
    shareClass: 'high',
    cell: 'high-high',
  },
  {
    class: 'A',
    industry: 'Handel',
    country: 'AT',
    potentialClass: 'low',
    shareClass: 'low',
    cell: 'low-low',
  },
  {
    class: 'C',
    industry: 'Handel',
    country: 'DE',
    potentialClass: 'high',
    shareClass: 'high',
    cell: 'high-high',
  },
  { class: 'D', industry: null, country: null, potentialClass: null, shareClass: null, cell: null },
];

describe('exceptions from the care of classes', () => {
  it('know every field of care, in the order of settings', () => {
    expect(CARE_FIELD_NAMES).toEqual(Object.keys(CARE_FIELDS));
  });

  it('give customers of a cell, an industry or a country another care', () => {
    const exceptions = [
      { where: { industry: 'handel', careClass: 'C' }, visits: 3, responsibility: 'field' },
      { where: { country: ['AT', 'CH'] }, travelMinutes: 105, visits: 6 },
      { where: { walletCell: 'high-high', careClass: 'A' }, priceRule: 'Werksvertrag' },
    ];
    const { number, text, codes, output } = run(customers, { exceptions });
    expect(number('visits')).toEqual([12, 6, 3, 0]);
    expect(text('channel')).toEqual(['key-account', 'field', 'field', 'dealer']);
    expect(number('hours').map((each) => Math.round(each * 60))).toEqual([
      12 * 135 + 12 * 20,
      6 * 195 + 12 * 20,
      3 * 120 + 4 * 20,
      0,
    ]);
    expect(text('priceRule')[0]).toBe('Werksvertrag');
    expect(codes).toEqual([]);
    expect(flaws(output)).toEqual([]);
  });

  it('decide each field by the first that applies', () => {
    const exceptions = [
      { name: 'Chemie', where: { industry: 'Chemie' }, visits: 8 },
      { where: { careClass: 'A' }, visits: 2, calls: 1 },
      { where: { careClass: 'A', country: 'DE' }, calls: 5 },
    ];
    const { number, codes, output } = run(customers, { exceptions });
    expect(number('visits').slice(0, 2)).toEqual([8, 2]);
    expect(number('calls').slice(0, 2)).toEqual([1, 1]);
    expect(codes).toEqual(['KW602']);
    expect(cellsOf(output, 'exceptions', 'customers')).toEqual([1, 2, 1]);
    expect(cellsOf(output, 'exceptions', 'effective')).toEqual([1, 2, 0]);
  });

  it('are named in the care plan of every customer', () => {
    const exceptions = [
      { name: 'Chemie', where: { industry: 'Chemie' }, visits: 8 },
      { where: { careClass: ['A', 'C'] }, visits: 2, calls: 1 },
    ];
    const plan = run(customers, { exceptions }).output.customerTables?.[0];
    const at = plan?.columns.findIndex(({ id }) => id === 'exception') ?? -1;
    expect(plan?.data[at]).toEqual(['1', '2', '2', null]);
    expect(plan?.columns[at]?.values).toMatchObject({
      1: { de: 'Chemie' },
      2: { de: 'Ausnahme 2', en: 'Exception 2' },
    });
    const without = run(customers).output.customerTables?.[0];
    expect(without?.columns.map(({ id }) => id)).not.toContain('exception');
  });

  it('go before the key account rule and the factor of a low share', () => {
    const toWin = { class: 'A', potentialClass: 'high', shareClass: 'low' };
    const { text, number } = run([toWin], {
      lowShareFactor: 2,
      exceptions: [{ where: { potentialClass: 'high' }, responsibility: 'inside', visits: 1 }],
    });
    expect(text('channel')).toEqual(['inside']);
    expect(number('visits')).toEqual([1]);
    expect(number('calls')).toEqual([24]);
  });

  it('report a rule that finds nobody, and one about what the data lack', () => {
    const exceptions = [
      { where: { industry: 'Bergbau' }, visits: 1 },
      { where: { type: 'Händler' }, visits: 1 },
    ];
    const { codes, number } = run(customers, { exceptions });
    expect(codes).toEqual(['KW600', 'KW601']);
    expect(number('visits')).toEqual(run(customers).number('visits'));
  });

  it.each([
    [{ where: { careClass: 'A1' }, visits: 1 }, ['exceptions', 0, 'where', 'careClass']],
    [{ where: { careClass: 'A' }, responsibility: 'team' }, ['exceptions', 0, 'responsibility']],
    [{ where: { careClass: 'A' }, visits: -1 }, ['exceptions', 0, 'visits']],
    [{ where: { region: 'Nord' }, visits: 1 }, ['exceptions', 0, 'where']],
    [{ where: {}, visits: 1 }, ['exceptions', 0, 'where']],
    [{ where: { country: 'DE' } }, ['exceptions', 0]],
    [{ where: { walletCell: 'high' }, visits: 1 }, ['exceptions', 0, 'where', 'walletCell']],
  ])('are refused with their place where they cannot be: %j', (rule, path) => {
    const parsed = settings.safeParse({ exceptions: [rule] });
    expect(parsed.error?.issues[0]?.path).toEqual(path);
  });

  it('change nobody but their customers', () => {
    const customer = fc.record({
      class: fc.constantFrom('A', 'B', 'C', 'D', 'new', 'unknown'),
      industry: fc.constantFrom('Chemie', 'Handel', null),
      potentialClass: fc.constantFrom('high', 'low', null),
      shareClass: fc.constantFrom('high', 'low', null),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 20 }), fc.nat(30), (list, visits) => {
        const some: readonly Customer[] = [
          ...list,
          { class: 'A', industry: 'Chemie', potentialClass: 'low' },
        ];
        const plain = run(some);
        const changed = run(some, { exceptions: [{ where: { industry: 'chemie' }, visits }] });
        for (const id of ['visits', 'calls', 'hours', 'careCost']) {
          const own = changed.number(id);
          plain.number(id).forEach((before, index) => {
            if (some[index]!.industry !== 'Chemie') expect(own[index]).toBe(before);
            else if (id === 'visits') expect(own[index]).toBe(visits);
          });
        }
        expect(changed.text('careClass')).toEqual(plain.text('careClass'));
        const [, , , , , byClass, hours] = changed.table('exceptions')!.rows[0]!;
        const sum = (values: readonly number[]) =>
          values.reduce((all, each, index) => (some[index]!.industry === 'Chemie' ? all + each : all), 0);
        expect(byClass).toBeCloseTo(sum(plain.number('hours')), 8);
        expect(hours).toBeCloseTo(sum(changed.number('hours')), 8);
      }),
    );
  });
});
