import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { CustomerReport } from '../../results/customer-report.js';
import type { ReportTable } from '../../results/report-table.js';
import { isLetter } from '../class-letters.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageInput, StageOutput } from '../stage.js';
import { scoredCriteria } from './criteria.js';
import { criterionLabel } from './criterion-wording.js';
import { type CriterionReach, criterionReaches, type NextPoints, nextPoints } from './next-points.js';
import type { Settings } from './settings.js';

/** Why a customer has his class by points, and what brings him into the next one. */
export function aboutCustomer(
  input: StageInput<Settings>,
  { columns }: StageOutput,
  { customer }: CustomerRecord,
): CustomerReport {
  const classes = columns.class as readonly string[];
  const points = (columns.points as Float64Array)[customer]!;
  const own = classes[customer]!;
  if (!isLetter(own)) return { reasons: [outside(own)], tables: [] };
  const isScored = classes.map((each) => isLetter(each) || each === 'unknown');
  const criteria = scoredCriteria(input, isScored);
  const reaches = criterionReaches(input, criteria, isScored, points, customer);
  const next = nextPoints(points, input.settings.limits);
  return {
    reasons: [why(own, points, reaches), ...(next === null ? [] : [way(next, reaches)])],
    tables: [reachTable(input, reaches, next, customer)],
  };
}

function outside(own: string): Bilingual {
  if (own === 'unknown') {
    return {
      de: 'Keine Klasse nach Punkten: Von zu viel Gewicht ist der Wert nicht bekannt.',
      en: 'No class by points: of too much weight the value is not known.',
    };
  }
  return inBoth((language) => {
    const shown = OUTSIDE_CLASSES[own]?.[language] ?? own;
    return language === 'de' ? `Keine Klasse nach Punkten: ${shown}.` : `No class by points: ${shown}.`;
  });
}

const figure = (points: number, language: Language): string => formatNumber(points, 1, language);

function why(own: string, points: number, reaches: readonly CriterionReach[]): Bilingual {
  const most = reaches.reduce((first, each) => (each.adds > first.adds ? each : first));
  return inBoth((language) => {
    const label = criterionLabel(most.criterion)[language];
    const [all, part] = [figure(points, language), figure(most.adds, language)];
    return language === 'de'
      ? `${own}, weil: ${all} Punkte, am meisten aus ${label} (${part}).`
      : `${own}, because: ${all} points, most of them from ${label} (${part}).`;
  });
}

function way({ to, limit, gap }: NextPoints, [most]: readonly CriterionReach[]): Bilingual {
  return inBoth((language) => {
    const [missing, from] = [figure(gap, language), figure(limit, language)];
    const label = criterionLabel(most!.criterion)[language];
    const room = figure(most!.room, language);
    return language === 'de'
      ? `Bis ${to} (ab ${from}) fehlen ${missing} Punkte; am meisten kann ${label} bringen: bis zu ${room}.`
      : `${missing} points are missing to ${to} (from ${from}); ${label} can bring most: up to ${room}.`;
  });
}

function reachTable(
  input: StageInput<Settings>,
  reaches: readonly CriterionReach[],
  next: NextPoints | null,
  customer: number,
): ReportTable {
  const isWay = next !== null;
  return {
    id: 'criteria-of-customer',
    title:
      next === null
        ? { de: 'Punkte je Kriterium', en: 'Points by criterion' }
        : { de: `Was Klasse ${next.to} nach Punkten bringt`, en: `What brings class ${next.to} by points` },
    ...(isWay
      ? {
          note: {
            de: 'Jedes Kriterium für sich, alles andere unverändert. Nötiger Wert: der geringste, den ein anderer Kunde hat und der allein reicht.',
            en: 'Each criterion by itself, all else unchanged. Value needed: the least that another customer has and that is enough alone.',
          },
        }
      : {}),
    columns: [
      column(
        'criterion',
        'text',
        'Kriterium',
        'Criterion',
        'Kriterium der Punktbewertung.',
        'Criterion of the score.',
      ),
      column('points', 'number', 'Punkte', 'Points', 'Von 0 bis 100.', 'From 0 to 100.'),
      column('adds', 'number', 'Beitrag', 'Adds', 'Gewichtete Punkte.', 'Weighted points.'),
      column(
        'room',
        'number',
        'Spielraum',
        'Room',
        'Was bis zu vollen Punkten fehlt, gewichtet.',
        'What is missing to full points, weighted.',
      ),
      column('value', 'text', 'Wert heute', 'Value today', 'Wert des Kunden.', 'Value of the customer.'),
      ...(isWay
        ? [
            column(
              'needed',
              'number',
              'Nötige Punkte',
              'Points needed',
              'Reichen allein für die nächste Klasse.',
              'Enough alone for the next class.',
            ),
            column(
              'neededValue',
              'text',
              'Nötiger Wert',
              'Value needed',
              'Reicht allein für die nächste Klasse.',
              'Enough alone for the next class.',
            ),
          ]
        : []),
    ],
    rows: reaches.map((each) => [
      criterionLabel(each.criterion),
      each.points,
      each.adds,
      each.room,
      valueText(input, each, customer),
      ...(isWay ? [each.needed, each.example === null ? null : valueText(input, each, each.example)] : []),
    ]),
  };
}

function valueText(
  input: StageInput<Settings>,
  { criterion: { id, definition, settings } }: CriterionReach,
  customer: number,
): Bilingual {
  if (settings.normalise === 'values') {
    const code = input.text(id)[customer] ?? '';
    return definition?.values?.[code] ?? { de: code, en: code };
  }
  const value = input.number(id)[customer]!;
  return inBoth((language) => {
    if (definition?.unit === 'amount') return formatRoundAmount(value, language, input.currency);
    if (definition?.unit === 'share') return formatShare(value, language);
    return formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
  });
}
