import type { ColumnDefinition } from '../../results/column.js';
import type { Drawing } from './drawing.js';
import { textColumn } from './grid-table.js';
import { drawReferenceSheet } from './reference-sheet.js';
import { GLOSSARY } from './sheet-keys.js';
import { unitText } from './unit-format.js';
import { WORDING } from './wording.js';

/** One term of the glossary. */
export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  readonly unit: string;
  /** Where its figures come from: columns of the files, or the method that computes them. */
  readonly source: string;
  /** The sheets it occurs on. */
  readonly places: readonly string[];
}

/** Every column of customers and stages; the same term with the same meaning stands once. */
export function glossaryEntries(drawing: Drawing): GlossaryEntry[] {
  const { result, language, say } = drawing;
  const entries = new Map<string, GlossaryEntry & { readonly places: string[] }>();
  const add = (column: ColumnDefinition, place: string, source: string): void => {
    const term = say(column.label);
    const definition = say(column.definition);
    const unit = unitText(column.unit, result.currency, language);
    const key = `${term}\n${definition}\n${unit}`;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, { term, definition, unit, source, places: [place] });
    else if (!known.places.includes(place)) known.places.push(place);
  };
  for (const column of result.customers.columns)
    add(column, say(WORDING.customers), sourceOf(drawing, column.id));
  for (const stage of result.stages) {
    for (const table of stage.tables) {
      for (const column of table.columns) add(column, say(stage.title), say(stage.title));
    }
  }
  return [...entries.values()];
}

/** Every column with what it means. */
export function drawGlossarySheet(drawing: Drawing): void {
  const { say } = drawing;
  drawReferenceSheet(drawing, {
    key: GLOSSARY,
    title: say(WORDING.glossary),
    intro: say(WORDING.glossaryIntro),
    columns: [
      textColumn(say(WORDING.term)),
      textColumn(say(WORDING.meaning), 80),
      textColumn(say(WORDING.unit)),
      textColumn(say(WORDING.comesFrom), 40),
      textColumn(say(WORDING.occursIn), 46),
    ],
    rows: sortedByTerm(glossaryEntries(drawing)).map(({ term, definition, unit, source, places }) => [
      term,
      definition,
      unit,
      source,
      places.join(', '),
    ]),
  });
}

/** The headings of a column that stands in the files, or the method that computes it. */
function sourceOf({ result, say }: Drawing, id: string): string {
  const stage = result.stages.find((each) => id.startsWith(`${each.id}.`));
  if (stage !== undefined) return say(stage.title);
  const fields = result.sources.flatMap((source) => source.fields.filter(({ column }) => column === id));
  const headings = new Set(fields.map(({ heading }) => heading));
  return headings.size === 0 ? say(WORDING.fromBookings) : [...headings].join(', ');
}

function sortedByTerm(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  return entries
    .map((entry) => ({ entry, key: sortKey(entry.term) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ entry }) => entry);
}

/** German dictionary order without asking the machine's locale: ä as a, ß as ss, case aside. */
function sortKey(term: string): string {
  return term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}
