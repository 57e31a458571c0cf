import { z } from 'zod';
import { STAGES } from '../stages/registry.js';
import { STAGE_SETTINGS } from '../stages/settings-registry.js';
import type { StageDefinition } from '../stages/stage.js';
import { TABLES } from '../tables/registry.js';
import { parseCalendarDay } from './calendar-day.js';
import { FACT_DEFAULTS, READING_DEFAULTS } from './reading.js';
import { type KnownTable, tablesSchema } from './table-schema.js';

/** A stage as far as settings need to know it. */
export interface KnownStage extends Pick<StageDefinition, 'id' | 'title'> {
  readonly settings: z.ZodType;
}

/** What there is to set: the settings of the stages and tables that exist. */
export interface Known {
  readonly stages: readonly KnownStage[];
  readonly tables: readonly KnownTable[];
}

export const REGISTERED: Known = {
  stages: STAGES.map(({ id, title }) => {
    const settings = STAGE_SETTINGS[id];
    if (settings === undefined) throw new Error(`stage ${id} has no settings`);
    return { id, title, settings };
  }),
  tables: TABLES,
};

const MEMORY_AMOUNT = /^(?=.*[1-9])\d+(\.\d+)?\s?[KMGT]i?B$/;

/**
 * The whole settings file as one schema. Unknown keys are refused, every key is described as `German | English`,
 * and what an own check says is worded the same way.
 */
export function settingsSchema({ stages, tables }: Known) {
  return z.strictObject({
    language: z
      .enum(['de', 'en'])
      .default('de')
      .describe('Sprache von Ausgaben und Meldungen. | Language of outputs and messages.'),
    company: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Name des Unternehmens, für Überschriften. | Name of the company, for headings.'),
    currency: currencyCode('EUR')
      .default(READING_DEFAULTS.currency)
      .describe(
        'Währung der Auswertung als Code, etwa EUR. Umgerechnet wird nur mit Kursen unter currencies. | Currency of the report as a code, such as EUR. Amounts are converted only by rates under currencies.',
      ),
    currencies: z
      .record(currencyCode('GBP'), z.number().min(0.000001).max(1_000_000))
      .default({})
      .describe(
        'Kurse je Währung: so viele Einheiten der Währung der Auswertung ist eine Einheit wert, etwa GBP: 1.17. Höchstens neun Nachkommastellen zählen. | Rates by currency: so many units of the currency of the report one unit is worth, such as GBP: 1.17. At most nine decimals count.',
      ),
    asOf: z
      .string()
      .refine((text) => parseCalendarDay(text) !== null, {
        error:
          'verlangt ist ein Datum wie 2026-12-31 oder 31.12.2026 | a date such as 2026-12-31 or 31.12.2026 is needed',
      })
      .nullable()
      .default(null)
      .describe(
        'Stichtag, der letzte Tag des Zeitraums, etwa 2026-12-31 oder 31.12.2026. Leer: letztes Buchungsdatum in den Daten. | As-of date, the last day of the period, such as 2026-12-31 or 31.12.2026. Empty: last booking date in the data.',
      ),
    months: z
      .union([z.int().min(1).max(1200), z.literal('all')])
      .default(12)
      .describe(
        'Länge des Zeitraums in Monaten bis zum Stichtag; all: alle Daten. | Length of the period in months up to the as-of date; all: all data.',
      ),
    formats: z
      .array(z.enum(['xlsx', 'csv', 'json']))
      .min(1)
      .default(['xlsx', 'csv', 'json'])
      .describe('Ausgaben, die geschrieben werden. | Outputs to write.'),
    live: z
      .enum(['auto', 'on', 'off'])
      .default('auto')
      .describe(
        'Rechnende Arbeitsmappe: on = Klassen, Betreuung und Köpfe als Formeln über änderbaren Annahmen, off = nur Werte, auto = Formeln bis 20.000 Kunden. | Workbook that computes: on = classes, care and heads as formulas over assumptions to be changed, off = values alone, auto = formulas up to 20,000 customers.',
      ),
    out: z
      .string()
      .min(1)
      .default('kundenwert-out')
      .describe('Ordner für die Ausgaben. | Folder for the outputs.'),
    splitBy: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'Zusätzlich eine Arbeitsmappe je Wert einer Spalte: class, rep, territory oder Kennung oder Überschrift einer Kundenspalte mit Texten oder Merkmalen. Leer: keine. | A workbook for each value of a column besides: class, rep, territory, or id or heading of a customer column of texts or categories. Empty: none.',
      ),
    level: z
      .int()
      .min(1)
      .max(4)
      .default(4)
      .describe(
        'Ausbaustufe: 1 ABC und Kaufverhalten, 2 dazu Deckungsbeitrag und Kundennutzen, 3 dazu Potenzial, Punktbewertung und Priorität, 4 alles mit Kundenlebenswert. Betreuung, Dimensionierung und Gebiete laufen immer. Sind unter stages.run Auswertungen genannt, gelten diese. | Level: 1 ABC and buying behaviour, 2 adds contribution margin and value to the customer, 3 adds potential, score and priority, 4 everything with lifetime value. Care, sizing and territories always run. Where stages.run names analyses, those count.',
      ),
    stages: stagesSchema(stages).prefault({}).describe('Auswertungen. | Analyses.'),
    customerNumbers: z
      .strictObject({
        leadingZeros: z
          .enum(['ignore', 'keep'])
          .default(READING_DEFAULTS.customerNumbers.leadingZeros)
          .describe(
            'Ob 000123 und 123 derselbe Kunde sind: ignore: ja, außer wenn eine Datei beide mit verschiedenen Namen führt; keep: nein. | Whether 000123 and 123 are the same customer: ignore: yes, unless one file has both under different names; keep: no.',
          ),
      })
      .prefault({})
      .describe('Kundennummern. | Customer numbers.'),
    customers: z
      .strictObject({
        rollUp: z
          .enum(['none', 'parent'])
          .default('none')
          .describe(
            'Konzernsicht: none = jeder Kunde für sich; parent = Kunden mit gleicher (oberster) Mutter laut Spalte „Konzern“ werden ein Kunde unter der Nummer der Mutter, mit Umsatz, Deckungsbeitrag, Potenzial, Besuchen und Services aller Gesellschaften. Die Spalte nennt eine Kundennummer, sonst den Namen eines Kunden, sonst den einer Gruppe. | View of groups: none = every customer by himself; parent = customers with the same (ultimate) parent by the column "Parent" become one customer under the parent\'s number, with revenue, margin, potential, visits and services of all companies. The column gives a customer ID, else the name of a customer, else that of a group.',
          ),
      })
      .prefault({})
      .describe('Kunden. | Customers.'),
    owners: ownersSchema(tables),
    facts: z
      .strictObject({
        newCustomerMonths: z
          .int()
          .min(0)
          .max(120)
          .default(FACT_DEFAULTS.newCustomerMonths)
          .describe(
            'So viele Monate nach dem ersten Kauf gilt ein Kunde als neu. | For so many months after the first purchase a customer counts as new.',
          ),
        missingMargin: z
          .enum(['productGroup', 'none'])
          .default(FACT_DEFAULTS.missingMargin)
          .describe(
            'Zeilen ohne Deckungsbeitrag und Wareneinsatz: productGroup = der Margenanteil ihrer Warengruppe im Zeitraum, sonst der aller Zeilen; der Kunde ist als geschätzt gekennzeichnet. none = sein Deckungsbeitrag bleibt unbekannt. | Lines without margin and cost: productGroup = the margin share of their product group in the period, else that of all lines; the customer is marked as imputed. none = his contribution margin stays unknown.',
          ),
        missingMarginLines: z
          .int()
          .min(1)
          .max(1_000_000)
          .default(FACT_DEFAULTS.missingMarginLines)
          .describe(
            'Aus mindestens so vielen Zeilen mit Deckungsbeitrag wird ein Margenanteil bestimmt; Warengruppen mit weniger nehmen den aller Zeilen. | A margin share takes at least so many lines with a margin; product groups with fewer take that of all lines.',
          ),
      })
      .prefault({})
      .describe('Kundenmerkmale. | Customer facts.'),
    overrides: z
      .strictObject({
        requireApproval: z
          .boolean()
          .default(true)
          .describe(
            'Ob Entscheidungen von Personen nur gelten, wenn jemand sie genehmigt hat. | Whether decisions by people hold only where somebody approved them.',
          ),
      })
      .prefault({})
      .describe('Entscheidungen von Personen. | Decisions by people.'),
    places: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'Datei mit den Orten der Postleitzahlen für die Wege in den Gebieten: GeoNames-Format (Tabulator, ohne Überschriften) oder Text mit den Spalten country, postal_code, latitude, longitude. Leer: die ersten Ziffern der Postleitzahl. | File of the places of postal codes for travel in the territories: GeoNames format (tabs, no headings) or text with the columns country, postal_code, latitude, longitude. Empty: the first digits of the postal code.',
      ),
    engine: z
      .strictObject({
        threads: z
          .int()
          .min(1)
          .max(1024)
          .nullable()
          .default(null)
          .describe(
            'Zahl paralleler Threads; leer: einer je Kern. Das Ergebnis hängt nicht davon ab. | Number of parallel threads; empty: one per core. Results do not depend on it.',
          ),
        memoryLimit: z
          .string()
          .regex(MEMORY_AMOUNT, {
            error:
              'verlangt ist eine Speichermenge wie 1GB oder 512MB | an amount of memory such as 1GB or 512MB is needed',
          })
          .default(READING_DEFAULTS.engine.memoryLimit)
          .describe(
            'Arbeitsspeicher für die Datenbank, etwa 512MB; was nicht hineinpasst, wird auf die Platte ausgelagert. | Memory for the database, such as 512MB; what does not fit goes to disk.',
          ),
      })
      .prefault({})
      .describe('Datenbank. | Database engine.'),
    tables: tablesSchema(tables).prefault({}).describe('Zuordnung der Quellen. | Mapping of the sources.'),
  });
}

function currencyCode(example: string) {
  return z.string().regex(/^[A-Z]{3}$/, {
    error: `verlangt ist ein Währungscode aus drei Großbuchstaben, etwa ${example} | a currency code of three capital letters is needed, such as ${example}`,
  });
}

function stagesSchema(stages: Known['stages']) {
  const ids = stages.map(({ id }) => id);
  const clash = ids.find((id, index) => id === 'run' || ids.indexOf(id) !== index);
  if (clash !== undefined) throw new Error(`stage id ${clash} is taken`);
  const sections: Record<string, z.ZodType> = Object.fromEntries(
    stages.map(({ id, title, settings }) => [
      id,
      settings.prefault({}).describe(`${title.de}. | ${title.en}.`),
    ]),
  );
  const run = z
    .union([z.literal('all'), z.array(z.enum(ids)).min(1)])
    .default('all')
    .describe(
      'Welche Stufen laufen; die, auf denen sie aufbauen, laufen mit. | Which stages run; those they build upon run too.',
    );
  return z.strictObject({ ...sections, run });
}

function ownersSchema(tables: Known['tables']) {
  const ids = [...new Set(tables.flatMap(({ columns }) => columns.map(({ id }) => id)))];
  return z
    .partialRecord(z.enum(ids), z.enum(['sales', 'management']))
    .prefault({})
    .describe(
      'Wer eine Spalte verantwortet, etwa potential: sales; steht in der Datenherkunft. | Who is responsible for a column, such as potential: sales; shown with the provenance of data.',
    );
}
