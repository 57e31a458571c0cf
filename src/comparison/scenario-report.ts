import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from '../results/column.js';
import type { RunResult, StageReport } from '../results/run-result.js';
import { RunComparison } from './compare-runs.js';
import { recordOfRun } from './record-of-run.js';
import { definitionOf, wordsOf } from './result-parts.js';
import { column } from './scenario-columns.js';
import { scenarioFile } from './scenario-file.js';
import {
  type Compared,
  groupTable,
  MOVED_COLUMNS,
  movedRows,
  movedTable,
  movesTable,
  overviewTable,
  settingsTable,
} from './scenario-tables.js';

const BASE: Bilingual = { de: 'Basis', en: 'Base' };
const ID = 'scenarios';

/** Scenarios beside the run they vary (Szenarienvergleich), as a report beside those of the stages. */
export function scenarioReport(
  base: RunResult,
  scenarios: readonly { readonly name: string; readonly result: RunResult }[],
): StageReport {
  const record = recordOfRun(base);
  const all = scenarios.map(({ name, result }): Compared => {
    const other = recordOfRun(result);
    return { name, record: other, runs: new RunComparison(record, other, (id) => definitionOf(result, id)) };
  });
  const moved = [...movedRows(all, wordsOf(base, 'name'))];
  const group = (kind: string, title: Bilingual, key: ColumnDefinition, measures: readonly string[]) =>
    groupTable(kind, title, key, measures, record, BASE, all) ?? [];
  const care = ['customers', 'visits', 'hours', 'careCost'];
  return {
    id: ID,
    title: { de: 'Szenarien', en: 'Scenarios' },
    summary: {
      de: 'Was andere Annahmen an Köpfen, Kosten und Betreuung ändern, über denselben Daten.',
      en: 'What other assumptions change about heads, cost and care, over the same data.',
    },
    status: 'done',
    keyFigures: [],
    findings: [],
    tables: [
      overviewTable(record, BASE, all),
      settingsTable(all),
      group('role', { de: 'Nach Rolle', en: 'By role' }, keyColumn(base, 'role'), [
        'customers',
        'hours',
        'fullTime',
        'heads',
        'cost',
      ]),
      group('class', { de: 'Nach Betreuungsklasse', en: 'By care class' }, keyColumn(base, 'class'), care),
      group('channel', { de: 'Nach Kanal', en: 'By channel' }, keyColumn(base, 'channel'), care),
      group('territory', { de: 'Nach Gebiet', en: 'By territory' }, keyColumn(base, 'territory'), [
        'hours',
        'utilisation',
        'workloadHoursIndex',
      ]),
      movesTable(all),
      movedTable(moved),
    ].flat(),
    summaries: [
      scenarioFile(record, BASE, all),
      { ...movedTable([]), id: 'scenario-customers', columns: MOVED_COLUMNS, rows: moved },
    ],
  };
}

/** The column that names the groups of a kind, with the wordings that the run has for them. */
function keyColumn(result: RunResult, kind: string): ColumnDefinition {
  const wordings: Readonly<Record<string, ColumnDefinition | null | undefined>> = {
    class: definitionOf(result, 'care-model.careClass'),
    channel: definitionOf(result, 'care-model.channel'),
    role: result.stages
      .flatMap(({ summaries = [] }) => summaries)
      .find(({ id }) => id === 'sizing')
      ?.columns.find(({ id }) => id === 'role'),
  };
  const found = wordings[kind];
  return found === null || found === undefined
    ? column(kind, 'text', 'Gebiet', 'Territory')
    : { ...found, id: kind };
}
