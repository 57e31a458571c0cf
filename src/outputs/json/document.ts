import type { Bilingual, Language } from '../../language/bilingual.js';
import { isoDay } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import type { Cell, Finding, KeyFigure, ReportTable } from '../../results/report-table.js';
import type {
  AmountControl,
  Control,
  Period,
  RunResult,
  Source,
  StageReport,
} from '../../results/run-result.js';
import { currencyUnits, jsonFigure } from './figures.js';
import type { Json } from './json-layout.js';
import { settingsTree } from './settings-tree.js';

/** The parts of `result.json` before the customers, in their order. */
export function openingParts(result: RunResult, language: Language): [string, Json][] {
  return [
    ['kundenwert', result.version],
    ['asOf', day(result.period.asOf)],
    ['period', period(result.period)],
    ['currency', result.currency],
    ['sources', result.sources.map(source)],
    ['joins', result.joins.map((join) => ({ ...join }))],
    ['control', control(result.control, language)],
    ['settings', settingsTree(result.settings)],
    ['settingOrigins', Object.fromEntries(result.settings.map((setting) => [setting.path, setting.origin]))],
  ];
}

/** The parts of `result.json` after the customers. */
export function closingParts(result: RunResult, language: Language): [string, Json][] {
  return [
    ['stages', Object.fromEntries(result.stages.map((report) => [report.id, stage(report, language)]))],
    ['findings', findings(result.findings ?? [], language)],
    ['problems', result.problems.map((problem) => problemEntry(problem, language))],
  ];
}

function day(value: number): string | null {
  return Number.isFinite(value) ? isoDay(value) : null;
}

function period({ start, asOf, months, dataStart, dataEnd }: Period): Json {
  return { from: day(start), to: day(asOf), months, dataFrom: day(dataStart), dataTo: day(dataEnd) };
}

function source(each: Source): Json {
  const { file, sheet, table, sha256, rowsRead, rowsUsed, rowsRejected, rowsSetAside } = each;
  return {
    ...{ file, sheet, table, sha256, rowsRead, rowsUsed, rowsRejected, rowsSetAside },
    dialect: { ...each.dialect },
    mapping: { ...each.mapping },
    unmapped: each.unmapped,
    dataUntil: day(each.asOf),
    fields: each.fields.map((field) => ({
      ...field,
      joinedFrom: field.joinedFrom.map((place) => ({ ...place })),
      given: share(field.given),
      imputed: share(field.imputed),
      overridden: share(field.overridden),
    })),
  };
}

function share(value: number | null): Json {
  return value === null ? null : jsonFigure(value, 'share');
}

function control(each: Control, language: Language): Json {
  return {
    ...amounts('revenue', each.revenue),
    ...amounts('contributionMargin', each.contributionMargin),
    rowsInPeriod: each.rowsInPeriod,
    rowsOutsidePeriod: each.rowsOutsidePeriod,
    customersInData: each.customersInData,
    customersInPeriod: each.customersInPeriod,
    setAside: each.setAside.map(({ rule, label, rows, revenue }) => ({
      ...{ rule, label: label[language], rows },
      revenue: currencyUnits(revenue),
    })),
  };
}

function amounts(name: string, amount: AmountControl | null): Record<string, number | null> {
  const of = (key: keyof AmountControl) => (amount === null ? null : currencyUnits(amount[key]));
  return {
    [`${name}Read`]: of('read'),
    [`${name}Used`]: of('used'),
    [`${name}Rejected`]: of('rejected'),
    [`${name}SetAside`]: of('setAside'),
    [`${name}InPeriod`]: of('inPeriod'),
    [`${name}OutsidePeriod`]: of('outsidePeriod'),
  };
}

function stage(report: StageReport, language: Language): Json {
  return {
    status: report.status,
    title: report.title[language],
    ...(report.reason === undefined ? {} : { reason: report.reason[language] }),
    ...(report.remedy === undefined ? {} : { remedy: report.remedy[language] }),
    keyFigures: report.keyFigures.map((figure) => keyFigure(figure, language)),
    findings: findings(report.findings, language),
    tables: report.tables.map((table) => tableEntry(table, language)),
    ...(report.summaries === undefined
      ? {}
      : { summaries: report.summaries.map((table) => tableEntry(table, language)) }),
  };
}

function findings(all: readonly Finding[], language: Language): Json {
  return all.map(({ question, text }) => ({ question, text: text[language] }));
}

function keyFigure({ id, label, unit, value }: KeyFigure, language: Language): Json {
  return {
    id,
    label: label[language],
    unit,
    value: typeof value === 'number' ? jsonFigure(value, unit) : value,
  };
}

export function tableEntry(table: ReportTable, language: Language): Json {
  return {
    id: table.id,
    title: table.title[language],
    ...(table.hasTotal === true ? { hasTotal: true } : {}),
    columns: table.columns.map(({ id, unit, label }) => ({ id, unit, label: label[language] })),
    rows: table.rows.map((row) =>
      row.map((cell, index) =>
        cellValue(cell, (value) => jsonFigure(value, table.columns[index]?.unit ?? 'number'), language),
      ),
    ),
  };
}

function cellValue(cell: Cell, figure: (value: number) => Json, language: Language): Json {
  if (typeof cell === 'number') return figure(cell);
  return isWording(cell) ? cell[language] : cell;
}

function isWording(cell: string | Bilingual | null): cell is Bilingual {
  return cell !== null && typeof cell === 'object';
}

function problemEntry(problem: Problem, language: Language): Json {
  const { file, sheet, row, column } = problem.position;
  return {
    ...{ code: problem.code, severity: problem.severity, file: file ?? null },
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(problem.value === undefined ? {} : { value: problem.value }),
    message: problem.message[language],
    remedy: problem.remedy[language],
    count: problem.count,
  };
}
