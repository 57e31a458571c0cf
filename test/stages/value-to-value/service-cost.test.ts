import { describe, expect, it } from 'vitest';
import type { ServiceUse } from '../../../src/facts/service-ledger.js';
import { CUSTOMARY_SERVICES } from '../../../src/stages/value-to-value/customary-services.js';
import { recogniseService, serviceTypes } from '../../../src/stages/value-to-value/service-recognition.js';
import { settings } from '../../../src/stages/value-to-value/settings.js';
import { valueToValue } from '../../../src/stages/value-to-value/stage.js';
import { stageInput } from '../stage-input.js';
import { serviceUse, valuedService } from './service-use.js';

function cost(line: ServiceUse, given: Parameters<typeof settings.parse>[0] = {}): number {
  const valued = valuedService(line, settings.parse(given));
  return valued.statedCost + valued.standardCost;
}

describe('service cost', () => {
  it('values hours at the rate of the kind of service', () => {
    expect(cost(serviceUse('Schulung', { minutes: 90 }))).toBe(1.5 * CUSTOMARY_SERVICES.training.rate * 100);
  });

  it('adds the stated cost and values only the rest at the standard rate', () => {
    const line = serviceUse('Hotline', {
      entries: 5,
      minutes: 100,
      statedCost: 12_345,
      entriesWithoutCost: 2,
      minutesWithoutCost: 60,
    });
    expect(cost(line)).toBe(12_345 + CUSTOMARY_SERVICES.technicalHelp.rate * 100);
  });

  it('values by entry and by quantity where the rate is for one', () => {
    expect(cost(serviceUse('Auftragsänderung', { entries: 3, minutes: 600 }))).toBe(3 * 35 * 100);
    const byQuantity = { services: { training: { unit: 'quantity', rate: 20 } } } as const;
    expect(cost(serviceUse('Seminar', { quantityWithoutCost: 4 }), byQuantity)).toBe(8_000);
    expect(cost(serviceUse('Seminar', { entries: 3 }), byQuantity)).toBe(6_000);
  });

  it('assumes a duration where an hourly rate meets an entry without one, and says so', () => {
    const valued = valuedService(
      serviceUse('Fernwartung', { entries: 4 }),
      settings.parse({ minutesPerEntry: 15 }),
    );
    expect(valued.standardCost).toBe(95 * 100);
    expect(valued.assumedEntries).toBe(4);
  });

  it('values services outside the catalogue at the general rates', () => {
    expect(cost(serviceUse('Kaffeefahrt', { minutes: 30 }))).toBe(3_000);
    expect(cost(serviceUse('Kaffeefahrt', { entries: 2 }))).toBe(6_000);
  });

  it('takes services of your own', () => {
    const own = { ownServices: { loan: { german: 'Leihgerät', unit: 'entry', rate: 99.5 } } } as const;
    expect(cost(serviceUse('leihgerät', { entries: 2 }), own)).toBe(19_900);
  });

  it('reports services outside the catalogue by name, with the entries concerned', () => {
    const output = valueToValue.run(
      stageInput({
        settings: settings.parse({}),
        customers: 1,
        numbers: { revenue: [1], contributionMargin: [1] },
        texts: { customerId: ['1'], status: ['active'] },
        details: {
          serviceUse: [serviceUse('Kaffeefahrt', { entries: 3 }), serviceUse('Hotline', { minutes: 6 })],
        },
      }),
    );
    const [found] = output.problems!;
    expect(found!.code).toBe('KW551');
    expect(found!.count).toBe(3);
    expect(found!.message.de).toContain('„Kaffeefahrt“');
  });
});

describe('recognising services', () => {
  const types = serviceTypes(settings.parse({}));
  const recognise = (name: string) => recogniseService(name, types)?.id ?? null;

  it('knows every service of the catalogue by both of its names', () => {
    for (const [id, service] of Object.entries(CUSTOMARY_SERVICES)) {
      expect(recognise(service.german)).toBe(id);
      expect(recognise(service.english)).toBe(id);
    }
  });

  it('gives every name to one service only', () => {
    const names = types.flatMap((type) => [...new Set(type.names)]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('disregards case, umlaut spelling and punctuation', () => {
    expect(recognise('  AUFTRAGSAENDERUNG ')).toBe('orderChanges');
    expect(recognise('Lead-User')).toBe('productDevelopment');
  });

  it('finds a name inside a longer one, as whole words only', () => {
    expect(recognise('Technische Hotline (24 h)')).toBe('technicalHelp');
    expect(recognise('Supportive Maßnahme')).toBeNull();
  });

  it('does not choose between two services', () => {
    expect(recognise('Hotline und Schulung')).toBeNull();
  });
});
