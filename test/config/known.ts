import { z } from 'zod';
import { loadSettings } from '../../src/config/load.js';
import type { Known } from '../../src/config/schema.js';
import type { Settings, SettingsInput } from '../../src/config/settings.js';
import { Failure } from '../../src/problems/failure.js';
import type { Problem } from '../../src/problems/problem.js';

const both = (de: string, en: string) => ({ de, en });

/** Two stages and two tables with every kind of setting: numbers, lists, maps, rules in lists. */
export const KNOWN: Known = {
  stages: [
    {
      id: 'abc',
      title: both('ABC-Analyse', 'ABC analysis'),
      settings: z
        .strictObject({
          by: z.enum(['revenue', 'margin']).default('revenue').describe('Größe | Measure'),
          cutPoints: z
            .array(z.number().gt(0).lt(1))
            .min(1)
            .max(4)
            .default([0.8, 0.95])
            .describe('Grenzen der Klassen | Limits of the classes'),
          strict: z.boolean().default(false).describe('Streng | Strict'),
        })
        .refine(({ cutPoints }) => cutPoints.every((cut, at) => at === 0 || cut > cutPoints[at - 1]!), {
          error: 'die Grenzen müssen steigen | the limits must rise',
          path: ['cutPoints'],
        }),
    },
    {
      id: 'services',
      title: both('Serviceleistungen', 'Services'),
      settings: z.strictObject({
        hourlyRate: z.number().min(0).default(60).describe('Satz je Stunde | Rate per hour'),
        rates: z
          .record(z.string(), z.number().min(0))
          .default({ training: 400, hotline: 25 })
          .describe('Satz je Leistung | Rate per service'),
        rules: z
          .array(
            z.strictObject({
              service: z.string().describe('Leistung | Service'),
              factor: z.number().default(1).describe('Faktor | Factor'),
            }),
          )
          .default([])
          .describe('Regeln | Rules'),
      }),
    },
  ],
  tables: [
    {
      id: 'customers',
      title: both('Kunden', 'Customers'),
      columns: [
        { id: 'customerId', label: both('Kundennummer', 'Customer ID') },
        { id: 'potential', label: both('Potenzial', 'Potential') },
      ],
    },
    {
      id: 'invoice-lines',
      title: both('Rechnungszeilen', 'Invoice lines'),
      columns: [{ id: 'revenue', label: both('Umsatz', 'Revenue') }],
    },
  ],
};

interface Giving extends Partial<Omit<SettingsInput, 'file'>> {
  readonly yaml?: string;
}

/** Loads against the known stages and tables above. */
export function load({ yaml, flags = {}, sets = [] }: Giving = {}): Promise<Settings> {
  const file = yaml === undefined ? undefined : { path: 'kundenwert.yaml', text: yaml };
  return loadSettings({ file, flags, sets }, KNOWN);
}

/** The problems of settings that must be refused. */
export async function faultsOf(giving: Giving): Promise<readonly Problem[]> {
  try {
    await load(giving);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'usage') return error.problems;
    throw error;
  }
  throw new Error('these settings were accepted');
}

/** Code, line and English message of each fault, for reading in one go. */
export async function briefFaults(giving: Giving): Promise<string[]> {
  const faults = await faultsOf(giving);
  return faults.map(({ code, position, message }) => `${code} ${position.row ?? '-'} ${message.en}`);
}
