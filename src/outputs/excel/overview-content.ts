import { formatDay, formatNumber } from '../../language/numbers.js';
import type { Unit } from '../../results/column.js';
import type { Finding, KeyFigure } from '../../results/report-table.js';
import type { Drawing } from './drawing.js';
import type { CellFormula } from './package/sheet-spec.js';
import { headingWithUnit } from './unit-format.js';
import { STAGE_STATUS, WORDING } from './wording.js';

const SEPARATOR = '   ·   ';
const MOST_CARDS = 12;
/** What is to be done gets the most room: it is what the meeting is for. */
const MOST_SENTENCES: Readonly<Record<Finding['question'], number>> = { who: 6, money: 6, action: 9, gap: 6 };

/** One key figure of the overview. */
export interface Card {
  readonly label: string;
  readonly value: number | string;
  readonly unit: Unit;
  readonly note: string;
  readonly formula?: CellFormula;
}

/** The period, the as-of date and the currency in one line. */
export function periodLine({ result, language, say }: Drawing): string {
  const { period, currency } = result;
  const amounts = `${say(WORDING.amountsIn)} ${currency}`;
  // A list with the revenue of each customer has no dates.
  if (!Number.isFinite(period.asOf)) return [say(WORDING.undated), amounts].join(SEPARATOR);
  const months =
    period.months === null
      ? say(WORDING.wholePeriod)
      : language === 'de'
        ? `${period.months} ${period.months === 1 ? 'Monat' : 'Monate'}`
        : `${period.months} ${period.months === 1 ? 'month' : 'months'}`;
  return [
    `${say(WORDING.period)} ${formatDay(period.start, language)} – ${formatDay(period.asOf, language)} (${months})`,
    `${say(WORDING.asOf)} ${formatDay(period.asOf, language)}`,
    amounts,
  ].join(SEPARATOR);
}

/** Revenue, customers, margin, then the stages' key figures in turn, so that every stage has its say. */
export function overviewCards(drawing: Drawing): Card[] {
  const { result, language, say } = drawing;
  const { control, currency } = result;
  const amount = (label: string, value: number): Card => ({
    label: headingWithUnit(label, 'amount', currency, language),
    value,
    unit: 'amount',
    note: say(WORDING.inPeriod),
  });
  const inData = formatNumber(control.customersInData, 0, language);
  const own: Card[] = [
    amount(say(WORDING.revenueInPeriod), control.revenue.inPeriod),
    {
      label: say(WORDING.customersInPeriod),
      value: control.customersInPeriod,
      unit: 'count',
      note:
        language === 'de'
          ? `im Zeitraum, von ${inData} in den Daten`
          : `in the period, of ${inData} in the data`,
    },
    ...(control.contributionMargin
      ? [amount(say(WORDING.marginInPeriod), control.contributionMargin.inPeriod)]
      : []),
  ];
  const done = result.stages.filter(({ status }) => status === 'done');
  const others = done.map((stage) =>
    stage.keyFigures
      .map(
        (figure): Card => ({
          label: headingWithUnit(say(figure.label), figure.unit, currency, language),
          value: figure.value,
          unit: figure.unit,
          note: say(stage.title),
          ...computed(drawing, figure, stage.id),
        }),
      )
      .filter((card) => !Number.isNaN(card.value) && !own.some((each) => saysTheSame(each, card))),
  );
  const chosen = new Set(inTurn(others).slice(0, MOST_CARDS - own.length));
  return [...own, ...others.flat().filter((card) => chosen.has(card))];
}

function computed({ live }: Drawing, { formula }: KeyFigure, stage: string): Pick<Card, 'formula'> {
  const written = formula === undefined ? null : (live?.writer.write(formula, {}, stage) ?? null);
  return written === null ? {} : { formula: written };
}

function saysTheSame(one: Card, other: Card): boolean {
  return one.label === other.label || (one.unit === other.unit && one.value === other.value);
}

/** The sentences that answer a question: one of each stage in turn, the first few. */
export function answers(drawing: Drawing, question: Finding['question']): string[] {
  const { result, language, say } = drawing;
  const found = inTurn(
    result.stages.map((stage) =>
      stage.findings.filter((finding) => finding.question === question).map(({ text }) => say(text)),
    ),
  );
  // What could not be computed and what is said of the run stand nowhere else, so they are never left out.
  const ofRun = (result.findings ?? []).flatMap((each) =>
    each.question === question ? [say(each.text)] : [],
  );
  const missing = [...ofRun, ...(question === 'gap' ? missingStages(drawing) : [])];
  if (missing.length + found.length === 0) {
    return [say(question === 'gap' ? WORDING.nothingMissing : WORDING.noFindings)];
  }
  const room = Math.max(2, MOST_SENTENCES[question] - missing.length);
  if (found.length <= room) return [...missing, ...found];
  const shown = found.slice(0, room - 1);
  return [...missing, ...shown, furtherText(found.length - shown.length, language === 'de')];
}

function furtherText(count: number, german: boolean): string {
  return german
    ? `${count} weitere Aussagen stehen auf den Blättern der Verfahren.`
    : `${count} more statements stand on the sheets of the methods.`;
}

/** Why stages could not be computed, and what helps; those with the same reason in one sentence. */
function missingStages({ result, say }: Drawing): string[] {
  const titles = new Map<string, string[]>();
  for (const stage of result.stages) {
    if (stage.status === 'done') continue;
    const explanation = [stage.reason, stage.remedy].flatMap((wording) => (wording ? [say(wording)] : []));
    const key = [`${say(STAGE_STATUS[stage.status])}:`, ...explanation].join(' ');
    titles.set(key, [...(titles.get(key) ?? []), say(stage.title)]);
  }
  return [...titles].map(([explanation, stages]) => `${stages.join(', ')} ${explanation}`);
}

/** The first of each list, then the second of each, and so on. */
export function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, round) =>
    lists.flatMap((list) => (round < list.length ? [list[round]!] : [])),
  ).flat();
}
