import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { allCustomers } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { type Behaviour, membersBy } from './behaviour.js';
import { REGULARITY_NAMES } from './columns.js';
import { REVENUE_SHARE } from './score-tables.js';

const CODES = Object.keys(REGULARITY_NAMES);

/** How regularly customers buy (XYZ-Analyse). */
export function regularityTable({ regularity, revenue, settings, history }: Behaviour): ReportTable {
  const total = knownTotal(revenue);
  const figures = (members: readonly number[]): Cell[] => {
    const net = groupTotal(revenue, members);
    return [members.length, members.length / regularity.length, net, total > 0 ? net / total : Number.NaN];
  };
  const [regular, irregular] = settings.regularityLimits;
  const months = history.windows.monthStarts.length;
  return {
    id: 'regularity',
    title: { de: 'Regelmäßigkeit (XYZ)', en: 'Regularity (XYZ)' },
    note: inBoth((language) => {
      const [first, second] = [formatNumber(regular, 2, language), formatNumber(irregular, 2, language)];
      return language === 'de'
        ? `Variationskoeffizient des Umsatzes über ${months} Monate, Monate ohne Umsatz eingeschlossen (Standardabweichung der Grundgesamtheit durch Mittelwert): X bis ${first}, Y bis ${second}, Z darüber. ${UNITS[settings.regularityBy].de}`
        : `Coefficient of variation of revenue over ${months} months, months without revenue included (standard deviation of the population over mean): X up to ${first}, Y up to ${second}, Z beyond. ${UNITS[settings.regularityBy].en}`;
    }),
    columns: [
      {
        ...column(
          'regularity',
          'code',
          'Klasse',
          'Class',
          'Klasse der Regelmäßigkeit.',
          'Class of regularity.',
        ),
        values: REGULARITY_NAMES,
      },
      CUSTOMERS,
      CUSTOMER_SHARE,
      PERIOD_REVENUE,
      REVENUE_SHARE,
    ],
    rows: [
      ...[...membersBy(regularity, CODES)].map(([id, members]): Cell[] => [id, ...figures(members)]),
      [TOTAL, ...figures(allCustomers(regularity.length))],
    ],
    hasTotal: true,
    barColumns: ['revenueShare'],
  };
}

const UNITS = {
  auto: {
    de: 'Wer weniger als sechsmal im Jahr kauft, wird nach Quartalen beurteilt, alle anderen nach Monaten.',
    en: 'Who buys less than six times a year is judged by quarters, all others by months.',
  },
  months: { de: 'Gerechnet wird in Monaten.', en: 'The unit is the month.' },
  quarters: { de: 'Gerechnet wird in Quartalen.', en: 'The unit is the quarter.' },
} as const;

/** Value against regularity (ABC-XYZ-Analyse): how many customers of each ABC class buy how regularly. */
export function abcXyzTable({ abc, regularity }: Behaviour): ReportTable | null {
  if (abc === null) return null;
  const classes = orderedClasses(abc.filter((each) => each !== null));
  const row = (label: Cell, groups: readonly (readonly number[])[]): Cell[] => {
    const counts = CODES.map((_, code) => groups.reduce((sum, each) => sum + each[code]!, 0));
    return [label, ...counts, groups.reduce((sum, each) => sum + each[CODES.length]!, 0)];
  };
  const counted = new Map<string | null, number[]>();
  for (const id of [...classes, null]) counted.set(id, new Array<number>(CODES.length + 1).fill(0));
  for (let customer = 0; customer < abc.length; customer += 1) {
    const counts = counted.get(abc[customer]!)!;
    counts[CODES.indexOf(regularity[customer]!)]! += 1;
    counts[CODES.length]! += 1;
  }
  return {
    id: 'abcXyz',
    title: { de: 'ABC × XYZ', en: 'ABC × XYZ' },
    note: {
      de: 'Anzahl Kunden. AX trägt das Geschäft planbar; AZ ist groß, aber unberechenbar: dort lohnt ein Rahmenvertrag oder ein Gespräch über den Bedarf.',
      en: 'Number of customers. AX carries the business predictably; AZ is large but unpredictable: there a blanket order or a talk about needs pays.',
    },
    columns: [
      {
        ...column('class', 'code', 'ABC-Klasse', 'ABC class', 'Klasse der Zeile.', 'Class of the row.'),
        values: OUTSIDE_CLASSES,
      },
      ...CODES.map((code) => ({
        id: `regularity-${code}`,
        label: REGULARITY_NAMES[code]!,
        unit: 'count' as const,
        definition: { de: 'Davon mit dieser Regelmäßigkeit.', en: 'Of these with this regularity.' },
      })),
      { ...CUSTOMERS, label: TOTAL },
    ],
    rows: [...classes.map((id) => row(id, [counted.get(id)!])), row(TOTAL, [...counted.values()])],
    hasTotal: true,
  };
}
