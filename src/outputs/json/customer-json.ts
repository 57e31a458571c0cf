import type { Language } from '../../language/bilingual.js';
import { isoDay } from '../../language/numbers.js';
import type { ComparedFigure, CustomerView, KnownValue, StageView } from '../../results/customer-view.js';
import { tableEntry } from './document.js';
import { jsonFigure } from './figures.js';
import { type Json, layOut } from './json-layout.js';

/** One customer for programs: amounts in currency units, shares as fractions, dates ISO, codes as ids. */
export function customerJson(view: CustomerView, language: Language): string {
  const { version, currency, period, id, name } = view;
  const day = (value: number): string | null => (Number.isFinite(value) ? isoDay(value) : null);
  return `${layOut({
    kundenwert: version,
    ...{ customerId: id, name, currency },
    period: { from: day(period.start), to: day(period.asOf), months: period.months },
    head: view.head.map((each) => known(each, language)),
    comparedWith: view.comparedWith === null ? null : known(view.comparedWith, language),
    figures: view.figures.map((each) => figure(each, language)),
    stages: Object.fromEntries(view.stages.map((stage) => [stage.id, stageEntry(stage, language)])),
    tables: view.tables.map((table) => tableEntry(table, language)),
    missing: view.missing.map(({ title, reason }) => ({ title: title[language], reason: reason[language] })),
  })}\n`;
}

function stageEntry(stage: StageView, language: Language): Json {
  return {
    title: stage.title[language],
    reasons: stage.reasons.map((reason) => reason[language]),
    codes: stage.codes.map((each) => known(each, language)),
    figures: stage.figures.map((each) => figure(each, language)),
    rows: stage.rows.map(({ title, values }) => ({
      title: title[language],
      values: values.map((each) => known(each, language)),
    })),
    tables: stage.tables.map((table) => tableEntry(table, language)),
  };
}

function known({ definition: { id, label, unit }, value }: KnownValue, language: Language): Json {
  return {
    ...{ id, label: label[language], unit },
    value: typeof value === 'number' ? jsonFigure(value, unit) : value,
  };
}

function figure(
  { definition: { id, label, unit }, value, meanOfClass, ofClass, ofAll, rank, ranked }: ComparedFigure,
  language: Language,
): Json {
  return {
    ...{ id, label: label[language], unit },
    value: jsonFigure(value, unit),
    meanOfClass: jsonFigure(meanOfClass, unit),
    medianOfClass: jsonFigure(ofClass, unit),
    medianOfAll: jsonFigure(ofAll, unit),
    ...{ rank, ranked },
  };
}
