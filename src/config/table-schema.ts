import { z } from 'zod';
import type { Bilingual } from '../language/bilingual.js';

/** A canonical table as far as settings need to know it. */
export interface KnownTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly { readonly id: string; readonly label: Bilingual }[];
}

type Headings = Record<string, string | undefined>;

/** The settings of every canonical table by its id. */
export function tablesSchema(tables: readonly KnownTable[]) {
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
