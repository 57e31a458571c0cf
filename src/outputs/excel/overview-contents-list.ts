import { formatNumber } from '../../language/numbers.js';
import type { Severity } from '../../problems/problem.js';
import { chartDataTables } from './charts/chart-data-sheet.js';
import type { Drawing } from './drawing.js';
import { glossaryEntries } from './glossary-sheet.js';
import { openCents, openRows } from './quality-reconciliation.js';
import { ASSUMPTIONS, CHART_DATA, CUSTOMERS, GLOSSARY, QUALITY, SETTINGS, stageKey } from './sheet-keys.js';
import { STAGE_STATUS, WORDING } from './wording.js';

/** A line of the overview's list of sheets. Without a key there is nothing to go to. */
export interface ContentsLine {
  readonly title: string;
  readonly status: string;
  readonly key: string | null;
}

/** All stages with their status, then the other sheets with what they hold. */
export function contentsList(drawing: Drawing): ContentsLine[] {
  const { result, language, say } = drawing;
  const count = (value: number, one: string, many: string): string =>
    `${formatNumber(value, 0, language)} ${value === 1 ? one : many}`;
  const german = language === 'de';
  const customers = result.customers.count;
  const settings = result.settings.length;
  const terms = glossaryEntries(drawing).length;
  const chartTables = chartDataTables(result).length;
  return [
    ...result.stages.map((stage) => ({
      title: say(stage.title),
      status: say(STAGE_STATUS[stage.status]),
      key: stage.status === 'done' ? stageKey(stage.id) : null,
    })),
    {
      title: say(WORDING.customers),
      status: german ? count(customers, 'Zeile', 'Zeilen') : count(customers, 'row', 'rows'),
      key: result.customers.columns.length > 0 ? CUSTOMERS : null,
    },
    { title: say(WORDING.quality), status: problemSummary(drawing), key: QUALITY },
    ...(drawing.live === null
      ? []
      : [{ title: say(WORDING.assumptions), status: say(WORDING.changeable), key: ASSUMPTIONS }]),
    {
      title: say(drawing.live === null ? WORDING.assumptions : WORDING.settings),
      status: german
        ? count(settings, 'Einstellung', 'Einstellungen')
        : count(settings, 'setting', 'settings'),
      key: drawing.live === null ? ASSUMPTIONS : SETTINGS,
    },
    {
      title: say(WORDING.glossary),
      status: german ? count(terms, 'Begriff', 'Begriffe') : count(terms, 'term', 'terms'),
      key: GLOSSARY,
    },
    ...(chartTables === 0
      ? []
      : [
          {
            title: say(WORDING.chartData),
            status: german
              ? count(chartTables, 'Tabelle', 'Tabellen')
              : count(chartTables, 'table', 'tables'),
            key: CHART_DATA,
          },
        ]),
  ];
}

/** How many errors, warnings and notes there are. */
export function problemSummary({ result, language }: Drawing): string {
  const words: Readonly<Record<Severity, readonly [string, string]>> =
    language === 'de'
      ? { error: ['Fehler', 'Fehler'], warning: ['Warnung', 'Warnungen'], info: ['Hinweis', 'Hinweise'] }
      : { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] };
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = result.problems
      .filter((problem) => problem.severity === severity)
      .reduce((sum, problem) => sum + problem.count, 0);
    return count === 0 ? [] : [`${formatNumber(count, 0, language)} ${words[severity][count === 1 ? 0 : 1]}`];
  });
  if (parts.length > 0) return parts.join(', ');
  return language === 'de' ? 'keine Meldungen' : 'no messages';
}

/** Whether every row and every cent of the sources is accounted for, in one sentence. */
export function reconciliationStatement({ result, language }: Drawing): { agrees: boolean; text: string } {
  const agrees = openCents(result.control) === 0 && result.sources.every((source) => openRows(source) === 0);
  if (language === 'de') {
    return {
      agrees,
      text: agrees
        ? 'Abgestimmt: Jede Zeile und jeder Betrag der Quellen ist verwendet, abgelehnt oder zurückgestellt; Differenz 0,00.'
        : 'Nicht abgestimmt: Zeilen oder Beträge der Quellen fehlen in der Rechnung. Siehe Datenqualität.',
    };
  }
  return {
    agrees,
    text: agrees
      ? 'Reconciled: every row and every amount of the sources is used, rejected, or set aside; difference 0.00.'
      : 'Not reconciled: rows or amounts of the sources are missing from the calculation. See Data quality.',
  };
}
