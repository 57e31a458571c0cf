import { z } from 'zod';
import { CLASS_SETTINGS } from '../class-settings.js';
import { CUSTOMARY_RATES, CUSTOMARY_SERVICE_MINUTES } from '../customary-rates.js';
import { LIST_LENGTH } from '../list-length-setting.js';
import { ownDefaults } from '../own-defaults.js';
import { KEYS } from './allocation-keys.js';
import { CUSTOMARY_LEVELS } from './customary-levels.js';

const ID = /^[A-Za-z][A-Za-z0-9-]*$/;
const ID_HINT =
  'verlangt sind Buchstaben und Ziffern, beginnend mit einem Buchstaben | letters and digits are needed, beginning with a letter';

const level = z.strictObject({
  id: z.string().regex(ID, { error: ID_HINT }).describe('Kennung der Stufe | Id of the level'),
  german: z.string().min(1).describe('Deutsche Bezeichnung der Stufe | German name of the level'),
  english: z.string().min(1).describe('Englische Bezeichnung der Stufe | English name of the level'),
  buckets: z
    .array(z.string().regex(ID, { error: ID_HINT }))
    .min(1)
    .describe(
      'Kostenblöcke, die bis zu dieser Stufe abgezogen werden: goods, mailings, marketing, visits, calls, orders, service, transport oder eigene | Cost buckets deducted down to this level: goods, mailings, marketing, visits, calls, orders, service, transport or your own',
    ),
});

const levels = z
  .array(level)
  .min(1)
  .max(12)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'jede Stufe braucht eine eigene Kennung | every level needs an id of its own',
  })
  .refine((all) => isWithoutRepeats(all.flatMap(({ buckets }) => buckets)), {
    error: 'ein Kostenblock darf nur zu einer Stufe gehören | a cost bucket may belong to one level only',
  })
  .refine((all) => all[0]?.buckets.includes('goods') === true, {
    error:
      'die erste Stufe zieht den Wareneinsatz ab: goods gehört in ihre Kostenblöcke | the first level deducts the cost of goods: goods belongs to its buckets',
  });

function isWithoutRepeats(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}

const share = (german: string, english: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe(
      `${german} als Anteil am Nettoumsatz, soweit dort noch nicht abgezogen | ${english} as a share of net revenue, where not yet deducted there`,
    );
const rate = (standard: number, german: string, english: string) =>
  z.number().nonnegative().default(standard).describe(`${german} | ${english}`);

const deductions = z.strictObject({
  cashDiscount: share('Skonto', 'Cash discount'),
  bonus: share('Bonus', 'Bonus'),
  support: share('Werbekostenzuschuss (WKZ)', 'Advertising support'),
});

const rates = z.strictObject({
  order: rate(
    CUSTOMARY_RATES.order,
    'Annahme: Abwicklung eines Auftrags (überschlägig)',
    'Assumption: handling of an order (rough)',
  ),
  visit: rate(
    CUSTOMARY_RATES.visit,
    'Annahme: ein Besuch mit Fahrt (überschlägig)',
    'Assumption: a visit with travel (rough)',
  ),
  call: rate(CUSTOMARY_RATES.call, 'Annahme: ein Anruf (überschlägig)', 'Assumption: a call (rough)'),
  mailing: rate(
    CUSTOMARY_RATES.mailing,
    'Annahme: ein Mailing an einen Kunden mit Muster und Nachfassen (überschlägig)',
    'Assumption: a mailing to a customer with sample and follow-up (rough)',
  ),
  serviceHour: rate(
    CUSTOMARY_RATES.serviceHour,
    'Annahme: eine Servicestunde (überschlägig)',
    'Assumption: an hour of service (rough)',
  ),
  serviceMinutes: rate(
    CUSTOMARY_SERVICE_MINUTES,
    'Annahme: Minuten eines Serviceeintrags ohne Dauer und Kosten',
    'Assumption: minutes of a service entry without duration and cost',
  ),
});

const bucket = z.strictObject({
  german: z
    .string()
    .default('')
    .describe('Deutsche Bezeichnung des Kostenblocks | German name of the bucket'),
  english: z
    .string()
    .default('')
    .describe('Englische Bezeichnung des Kostenblocks | English name of the bucket'),
  pools: z
    .array(z.string())
    .default([])
    .describe('Kostenarten in den Daten, die dazu gehören | Cost pools in the data that belong to it'),
});

const pool = z.strictObject({
  german: z.string().default('').describe('Deutsche Bezeichnung | German name'),
  english: z.string().default('').describe('Englische Bezeichnung | English name'),
  bucket: z
    .string()
    .default('auto')
    .describe('Kostenblock; auto = am Namen erkannt | Cost bucket; auto = told by the name'),
  amount: z
    .number()
    .nullable()
    .default(null)
    .describe(
      'Betrag im Zeitraum in Währungseinheiten; leer: aus der Kostentabelle | Amount of the period in currency units; empty: from the table of costs',
    ),
  key: z
    .enum(['auto', ...KEYS])
    .default('auto')
    .describe(
      'Schlüssel: revenue, orders, customers (aktive Kunden), visits, mailings, calls, service oder auto | Key: revenue, orders, customers (active ones), visits, mailings, calls, service or auto',
    ),
  capacity: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe(
      'Praktische Kapazität im Zeitraum in Einheiten des Schlüssels: Satz = Betrag / Kapazität, Leerkapazität bleibt außen vor. Leer: alles wird umgelegt. | Practical capacity of the period in units of the key: rate = amount / capacity, idle capacity stays outside. Empty: all is allocated.',
    ),
});

/** Settings of customer contribution accounting; amounts in currency units. */
export const settings = z
  .strictObject({
    ...CLASS_SETTINGS,
    levels: levels
      .default(CUSTOMARY_LEVELS.map((each) => ({ ...each, buckets: [...each.buckets] })))
      .describe(
        'Schema der Deckungsbeitragsrechnung: benannte Stufen mit ihren Kostenblöcken, von oben nach unten. | Scheme of contribution accounting: named levels with their cost buckets, from top to bottom.',
      ),
    valueLevel: z
      .string()
      .min(1)
      .default('first')
      .describe(
        'Stufe, die als Kundenwert gilt und nach der die Wertklassen gebildet werden: first, last oder die Kennung einer Stufe. | Level that counts as customer value and that value classes go by: first, last or the id of a level.',
      ),
    deductions: deductions
      .default(ownDefaults(deductions))
      .describe('Erlösschmälerungen, die nicht in den Daten stehen | Deductions that are not in the data'),
    rates: rates
      .default(ownDefaults(rates))
      .describe(
        'Standardsätze in Währungseinheiten für Leistungen, deren Kosten nicht in den Daten stehen | Standard rates in currency units for activities whose cost is not in the data',
      ),
    buckets: z
      .record(z.string().regex(ID, { error: ID_HINT }), bucket)
      .default({})
      .describe(
        'Eigene Kostenblöcke, oder weitere Kostenarten zu den üblichen | Cost buckets of your own, or further pools for the customary ones',
      ),
    pools: z
      .record(z.string().min(1), pool)
      .default({})
      .describe(
        'Kostentöpfe unter ihrem Namen: eigene mit Betrag, oder Schlüssel und Kapazität solcher aus den Daten | Cost pools by name: your own with an amount, or key and capacity of those in the data',
      ),
    segmentCosts: z
      .enum(['keep', 'allocate'])
      .default('keep')
      .describe(
        'Kosten, die nur einem Segment zurechenbar sind: keep = bleiben auf dieser Ebene, allocate = werden auf seine Kunden umgelegt | Costs attributable to a segment only: keep = stay at that level, allocate = are allocated to its customers',
      ),
    segmentColumn: z
      .enum(['auto', 'territory', 'industry', 'channel', 'customerType', 'rep'])
      .default('auto')
      .describe(
        'Spalte der Kunden, in der die Segmente der Kostentabelle stehen; auto = wo die meisten vorkommen | Column of the customers that holds the segments of the table of costs; auto = where most of them occur',
      ),
    movers: z
      .int()
      .min(0)
      .max(100)
      .default(10)
      .describe(
        'So viele Auf- und so viele Absteiger zwischen Umsatz- und Wertrang werden genannt. | So many climbers and so many droppers between revenue rank and value rank are named.',
      ),
    lossMakers: z
      .int()
      .min(1)
      .max(1000)
      .default(50)
      .describe(
        'So viele Verlustkunden werden einzeln genannt, die übrigen in einer Zeile. | So many loss makers are named one by one, the others in one row.',
      ),
    listLength: LIST_LENGTH,
  })
  .refine(
    ({ levels: all, valueLevel }) =>
      valueLevel === 'first' || valueLevel === 'last' || all.some(({ id }) => id === valueLevel),
    {
      path: ['valueLevel'],
      error:
        'verlangt ist first, last oder die Kennung einer Stufe aus levels | first, last or the id of one of the levels is needed',
    },
  );

export type ContributionSettings = z.output<typeof settings>;
