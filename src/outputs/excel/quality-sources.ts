import { formatDay } from '../../language/numbers.js';
import type { Source } from '../../results/run-result.js';
import type { Drawing } from './drawing.js';
import { figureColumn, type GridCell, type GridTable, textColumn } from './grid-table.js';
import { sourceName } from './quality-reconciliation.js';
import { DIALECT, WORDING } from './wording.js';

const COUNT = '#,##0';
const SHARE = '0.0%';
/** Wide enough for the sentence of a message below in the same column. */
const WIDE_TEXT = 44;

/** Where the data came from, and how each heading was understood. */
export function sourceTables(drawing: Drawing): GridTable[] {
  const joins = drawing.result.joins.length === 0 ? [] : [joinTable(drawing)];
  return [sourceTable(drawing), ...joins, mappingTable(drawing), provenanceTable(drawing)];
}

function sourceTable(drawing: Drawing): GridTable {
  const { say, result } = drawing;
  return {
    kind: 'table',
    title: say(WORDING.sources),
    note: say(WORDING.sourcesNote),
    columns: [
      textColumn(say(WORDING.file)),
      textColumn(say(WORDING.sheet)),
      textColumn(say(WORDING.table)),
      figureColumn(say(WORDING.read), COUNT),
      figureColumn(say(WORDING.used), COUNT),
      textColumn(say(WORDING.dialect), WIDE_TEXT),
      textColumn('SHA-256', WIDE_TEXT),
    ],
    rows: result.sources.map((source) => [
      source.file,
      source.sheet,
      source.table ?? say(WORDING.notRecognised),
      source.rowsRead,
      source.rowsUsed,
      dialectText(drawing, source),
      source.sha256,
    ]),
  };
}

function joinTable({ say, result }: Drawing): GridTable {
  return {
    kind: 'table',
    title: say(WORDING.joins),
    note: say(WORDING.joinsNote),
    columns: [
      textColumn(say(WORDING.table)),
      textColumn(say(WORDING.heading)),
      textColumn(say(WORDING.joinedTo)),
      textColumn(say(WORDING.heading)),
      figureColumn(say(WORDING.keys), COUNT),
      figureColumn(say(WORDING.keysFound), COUNT),
      figureColumn(say(WORDING.keysWithoutZeros), COUNT),
      figureColumn(say(WORDING.rowsFound), COUNT),
      figureColumn(say(WORDING.unusedKeys), COUNT),
    ],
    rows: result.joins.map((join) => [
      join.from,
      join.fromKey,
      join.to,
      join.toKey,
      join.keys,
      join.keysMatched,
      join.keysMatchedWithoutZeros,
      join.rowsMatched,
      join.toKeysUnused,
    ]),
  };
}

function dialectText({ say }: Drawing, source: Source): string {
  return Object.entries(source.dialect)
    .map(([what, found]) => `${Object.hasOwn(DIALECT, what) ? say(DIALECT[what]!) : what}: ${visible(found)}`)
    .join(', ');
}

/** A delimiter may be a tab or a space, which nobody would see. */
function visible(found: string | number): string {
  if (found === '\t') return 'Tab';
  return typeof found === 'string' && (found.trim() === '' || found.length === 1)
    ? `"${found}"`
    : String(found);
}

function mappingTable(drawing: Drawing): GridTable {
  const { say, result } = drawing;
  return {
    kind: 'table',
    title: say(WORDING.mapping),
    note: say(WORDING.mappingNote),
    columns: [
      textColumn(say(WORDING.source)),
      textColumn(say(WORDING.heading)),
      textColumn(say(WORDING.column)),
    ],
    rows: result.sources.flatMap((source) => [
      ...Object.entries(source.mapping).map(([column, heading]): GridCell[] => [
        sourceName(source, result.sources),
        heading,
        columnName(drawing, column),
      ]),
      ...source.unmapped.map((heading): GridCell[] => [
        sourceName(source, result.sources),
        heading,
        `– ${say(WORDING.notRecognised)} –`,
      ]),
    ]),
  };
}

function provenanceTable(drawing: Drawing): GridTable {
  const { say, result, language } = drawing;
  const owners = { sales: say(WORDING.ownerSales), management: say(WORDING.ownerManagement) };
  return {
    kind: 'table',
    title: say(WORDING.provenance),
    note: say(WORDING.provenanceNote),
    columns: [
      textColumn(say(WORDING.source)),
      textColumn(say(WORDING.heading)),
      textColumn(say(WORDING.column)),
      textColumn(say(WORDING.dataUntil)),
      textColumn(say(WORDING.owner)),
      figureColumn(say(WORDING.given), SHARE),
      figureColumn(say(WORDING.imputed), SHARE),
      figureColumn(say(WORDING.overridden), SHARE),
    ],
    rows: result.sources.flatMap((source) =>
      source.fields.map((field): GridCell[] => [
        [...field.joinedFrom, source].map((place) => sourceName(place, result.sources)).join(' → '),
        field.origin === 'derived' ? `${say(WORDING.derived)}: ${field.heading}` : field.heading,
        columnName(drawing, field.column),
        Number.isFinite(source.asOf) ? formatDay(source.asOf, language) : null,
        field.owner === null ? null : owners[field.owner],
        field.given,
        field.imputed,
        field.overridden,
      ]),
    ),
  };
}

/** A canonical column under the label the customers' sheet shows it with, if it does. */
function columnName({ result, say }: Drawing, id: string): string {
  const shown = result.customers.columns.find((column) => column.id === id);
  return shown === undefined ? id : `${say(shown.label)} (${id})`;
}
