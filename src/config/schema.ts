import { z } from 'zod';
import type { Bilingual } from '../language/bilingual.js';
import { STAGES } from '../stages/registry.js';
import { STAGE_SETTINGS } from '../stages/settings-registry.js';
import type { StageDefinition } from '../stages/stage.js';
import { TABLES } from '../tables/registry.js';
import { parseCalendarDay } from './calendar-day.js';
import { READING_DEFAULTS } from './reading.js';

/** A canonical table as far as settings need to know it. */
export interface KnownTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly { readonly id: string; readonly label: Bilingual }[];
}

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

type Headings = Record<string, string | undefined>;

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
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, {
        error:
          'verlangt ist ein Währungscode aus drei Großbuchstaben, etwa EUR | a currency code of three capital letters is needed, such as EUR',
      })
      .default('EUR')
      .describe(
        'Währung der Auswertung als Code, etwa EUR. Umgerechnet wird nur mit Kursen unter currencies. | Currency of the report as a code, such as EUR. Amounts are converted only by rates under currencies.',
      ),
    currencies: z
      .record(
        z.string().regex(/^[A-Z]{3}$/, {
          error:
            'verlangt ist ein Währungscode aus drei Großbuchstaben, etwa GBP | a currency code of three capital letters is needed, such as GBP',
        }),
        z.number().min(0.000001).max(1_000_000),
      )
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
    out: z
      .string()
      .min(1)
      .default('kundenwert-out')
      .describe('Ordner für die Ausgaben. | Folder for the outputs.'),
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
    owners: ownersSchema(tables),
    facts: z
      .strictObject({
        newCustomerMonths: z
          .int()
          .min(0)
          .max(120)
          .default(12)
          .describe(
            'So viele Monate nach dem ersten Kauf gilt ein Kunde als neu. | For so many months after the first purchase a customer counts as new.',
          ),
      })
      .prefault({})
      .describe('Kundenmerkmale. | Customer facts.'),
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

function tablesSchema(tables: Known['tables']) {
  return z.strictObject(
    Object.fromEntries(
      tables.map(({ id, title, columns }) => {
        // One schema for all headings: a schema per column made every run several milliseconds slower.
        const headings = z.partialRecord(z.enum(columns.map((column) => column.id)), heading());
        return [id, tableSchema(headings).optional().describe(`${title.de}. | ${title.en}.`)];
      }),
    ),
  );
}

function heading() {
  return z.string().min(1);
}

/** The settings of any canonical table, whatever its columns. */
export function anyTableSchema() {
  return tableSchema(z.record(z.string(), heading()));
}

function tableSchema(columns: z.ZodType<Headings, Headings>) {
  return z.strictObject({
    file: z
      .string()
      .min(1)
      .optional()
      .describe('Datei, in der die Tabelle steht. | File that holds the table.'),
    sheet: z
      .string()
      .min(1)
      .optional()
      .describe('Tabellenblatt, in dem die Tabelle steht. | Worksheet that holds the table.'),
    columns: columns
      .prefault({})
      .describe(
        'Überschrift in der Datei je Spalte, wo sie nicht von selbst erkannt wird. | Heading in the file of each column that is not recognised by itself.',
      ),
    decimal: z
      .enum([',', '.'])
      .optional()
      .describe('Dezimaltrennzeichen der Zahlen. | Decimal mark of the numbers.'),
    dateOrder: z
      .enum(['dmy', 'mdy', 'ymd'])
      .optional()
      .describe(
        'Reihenfolge von Tag (d), Monat (m), Jahr (y) in Datumsangaben. | Order of day (d), month (m), year (y) in dates.',
      ),
    positiveSide: z
      .enum(['credit', 'debit', 'none'])
      .optional()
      .describe(
        'Welche Seite eines Soll/Haben-Kennzeichens plus zählt: credit (Haben, wie auf Erlöskonten; gilt, wo nichts gesetzt ist), debit (Soll, wie auf Debitorenkonten), none (Kennzeichen nicht anwenden). | Which side of a debit/credit flag counts as plus: credit (as on revenue accounts; applies where nothing is set), debit (as on customer accounts), none (flag not applied).',
      ),
    fillDown: z
      .union([z.boolean(), z.literal('auto')])
      .optional()
      .describe(
        'Ob Zeilen ohne Kunden zum Kunden darüber gehören, wie in Berichten mit Gruppen: true: ja; false: nein; auto (so auch ohne Angabe): nur wenn es unverkennbar ist. | Whether rows without a customer belong to the customer above, as in grouped reports: true: yes; false: no; auto (also when not set): only where it is unmistakable.',
      ),
    encoding: z
      .string()
      .min(1)
      .optional()
      .describe('Zeichensatz, etwa utf-8 oder windows-1252. | Encoding, such as utf-8 or windows-1252.'),
    delimiter: z
      .string()
      .regex(/^(.|tab|\\t)$/su, {
        error: 'verlangt ist ein einzelnes Zeichen oder tab | a single character or tab is needed',
      })
      .optional()
      .describe('Trennzeichen der Felder; tab: Tabulator. | Delimiter of the fields; tab: tabulator.'),
    headerRow: z
      .int()
      .min(0)
      .optional()
      .describe(
        'Zeile der Überschriften, wie Editor oder Excel sie zählt; 0: die Textdatei hat keine. | Row of the headings as an editor or Excel counts it; 0: the text file has none.',
      ),
    widths: z
      .array(z.int().min(1).max(10_000))
      .min(1)
      .optional()
      .describe(
        'Breiten der Spalten einer Liste ohne Trennzeichen, in Zeichen. | Widths of the columns of a list without delimiters, in characters.',
      ),
  });
}
