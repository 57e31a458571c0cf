import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { classLetters } from '../class-letters.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { type CustomerNames, nameCells } from '../customer-names.js';
import { TOTAL } from '../total-row.js';
import type { CompanyGroup } from './groups.js';
import type { AbcSettings } from './settings.js';

interface Measured {
  /** What is ranked, such as „Umsatz“ | "Revenue". */
  readonly label: Bilingual;
  readonly unit: 'amount' | 'count';
  readonly settings: AbcSettings;
}

/** What rolling up does to classes: in all, and group by group with its companies. */
export function groupTables(
  groups: readonly CompanyGroup[],
  who: CustomerNames,
  measured: Measured,
): readonly ReportTable[] {
  return groups.length === 0 ? [] : [shiftTable(groups, measured), companyTable(groups, who, measured)];
}

/** Companies by the class that each would have alone and the class of its group. */
function shiftTable(groups: readonly CompanyGroup[], { settings }: Measured): ReportTable {
  const letters = classLetters(settings.cutPoints);
  const companies = groups.flatMap((group) =>
    group.companies.map(({ classAlone }) => ({ alone: classAlone, together: group.class })),
  );
  const classes = [...letters, ...Object.keys(OUTSIDE_CLASSES)];
  const columns = classes.filter(
    (each) => letters.includes(each) || companies.some(({ together }) => together === each),
  );
  const row = (label: Cell, some: typeof companies): Cell[] => [
    label,
    some.length,
    ...columns.map((each) => some.filter(({ together }) => together === each).length),
  ];
  return {
    id: 'groupShift',
    title: {
      de: 'Konzernsicht: Klasse allein und im Konzern',
      en: 'View of groups: class alone and in the group',
    },
    note: {
      de: 'Gesellschaften von Konzernen: in Zeilen die Klasse, die jede für sich hätte, in Spalten die des Konzerns.',
      en: 'Companies of groups: in rows the class that each would have by itself, in columns that of its group.',
    },
    columns: [
      classColumn('alone', { de: 'Klasse allein', en: 'Class alone' }, ALONE),
      described('companies', 'count', COMPANIES, {
        de: 'So viele Gesellschaften sind das.',
        en: 'So many companies that is.',
      }),
      ...columns.map((each) =>
        described(`in_${each}`, 'count', inGroup(each), {
          de: 'Davon in Konzernen dieser Klasse.',
          en: 'Of these in groups of this class.',
        }),
      ),
    ],
    rows: [
      ...classes
        .map((each) =>
          row(
            each,
            companies.filter(({ alone }) => alone === each),
          ),
        )
        .filter(([, count]) => count !== 0),
      row(TOTAL, companies),
    ],
    hasTotal: true,
  };
}

/** The largest groups, each with its companies. */
function companyTable(
  groups: readonly CompanyGroup[],
  who: CustomerNames,
  { label, unit, settings }: Measured,
): ReportTable {
  const shown = groups.slice(0, settings.groups);
  const rest =
    shown.length === groups.length
      ? { de: '', en: '' }
      : {
          de: ` Gezeigt sind ${shown.length} von ${groups.length} Konzernen.`,
          en: ` ${shown.length} of ${groups.length} groups are shown.`,
        };
  const definition = {
    de: 'Wonach gereiht wird, im Zeitraum.',
    en: 'What is ranked by, in the period.',
  };
  return {
    id: 'groups',
    title: { de: 'Konzerne und ihre Gesellschaften', en: 'Groups and their companies' },
    note: {
      de: `Konzerne aus mindestens zwei Kunden, der größte zuerst; je Gesellschaft eine Zeile.${rest.de}`,
      en: `Groups of at least two customers, the largest first; one row for each company.${rest.en}`,
    },
    columns: [
      described(
        'groupId',
        'text',
        { de: 'Konzern', en: 'Group' },
        {
          de: 'Nummer oder Name der obersten Mutter; so heißt der Konzern unter den Kunden.',
          en: 'Number or name of the ultimate parent; that of the group among the customers.',
        },
      ),
      described(
        'groupName',
        'text',
        { de: 'Name des Konzerns', en: 'Name of the group' },
        {
          de: 'Name der Mutter, sonst der größten Gesellschaft.',
          en: 'Name of the parent, else of the largest company.',
        },
      ),
      classColumn('groupClass', { de: 'Klasse im Konzern', en: 'Class of the group' }, TOGETHER),
      described('groupValue', unit, { de: `${label.de} Konzern`, en: `${label.en}, group` }, definition),
      described(
        'companyId',
        'text',
        { de: 'Kundennummer', en: 'Customer ID' },
        {
          de: 'Nummer der Gesellschaft.',
          en: 'Number of the company.',
        },
      ),
      described(
        'companyName',
        'text',
        { de: 'Gesellschaft', en: 'Company' },
        {
          de: 'Name der Gesellschaft.',
          en: 'Name of the company.',
        },
      ),
      classColumn('classAlone', { de: 'Klasse allein', en: 'Class alone' }, ALONE),
      described('value', unit, label, definition),
    ],
    rows: shown.flatMap((group) =>
      group.companies.map(({ id, name, classAlone, value }): Cell[] => [
        ...nameCells(group.customer, who),
        group.class,
        group.value,
        id,
        name,
        classAlone,
        value,
      ]),
    ),
  };
}

const COMPANIES: Bilingual = { de: 'Gesellschaften', en: 'Companies' };
const ALONE: Bilingual = {
  de: 'Klasse nach denselben Regeln, wenn jeder Kunde für sich gereiht wird.',
  en: 'Class by the same rules if every customer is ranked by himself.',
};
const TOGETHER: Bilingual = {
  de: 'Klasse des Konzerns in der Rangliste.',
  en: 'Class of the group in the ranking.',
};

function classColumn(id: string, label: Bilingual, definition: Bilingual): ColumnDefinition {
  return { ...described(id, 'code', label, definition), values: OUTSIDE_CLASSES };
}

function inGroup(each: string): Bilingual {
  const wording = OUTSIDE_CLASSES[each];
  return wording === undefined
    ? { de: `in ${each}-Konzernen`, en: `in ${each} groups` }
    : { de: `Konzern ${wording.de}`, en: `group ${wording.en}` };
}

function described(id: string, unit: Unit, label: Bilingual, definition: Bilingual): ColumnDefinition {
  return { id, label, unit, definition };
}
