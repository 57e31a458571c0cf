import type { Bilingual, Language } from '../language/bilingual.js';
import { isoDay } from '../language/numbers.js';
import { printable } from '../language/printable.js';
import type { InspectedColumn, InspectedSource, Inspection } from '../results/inspection.js';
import { describeSettings, type SettingDescription } from './describe.js';
import { REGISTERED } from './schema.js';
import type { Settings, TableSettings } from './settings.js';
import { valueAt } from './value-tree.js';
import { comment, indent, quoted, yamlLines, yamlValue } from './yaml-text.js';

const WORDING = {
  head: {
    de: [
      'Einstellungen für kundenwert, vorgeschlagen aus den gelesenen Dateien.',
      'Was mit # beginnt, ist auskommentiert: der Standard oder ein Vorschlag. Zum Ändern das # entfernen.',
      'kundenwert check zeigt, was damit erkannt wird; kundenwert explain EINSTELLUNG erklärt eine Einstellung.',
    ],
    en: [
      'Settings for kundenwert, proposed from the files that were read.',
      'What begins with # is commented out: a default or a proposal. Remove the # to change it.',
      'kundenwert check shows what is recognised with it; kundenwert explain SETTING explains a setting.',
    ],
  },
  allowed: { de: 'Zulässig', en: 'Allowed' },
  found: { de: 'So gefunden', en: 'Found like this' },
  asOf: {
    de: 'In diesen Daten gefunden; ohne Angabe wandert der Stichtag mit der letzten Buchung.',
    en: 'Found in these data; left out, the as-of date moves with the last booking.',
  },
  notFound: {
    de: 'Nicht gefunden; Überschrift eintragen, falls vorhanden:',
    en: 'Not found; enter the heading if there is one:',
  },
  unmapped: { de: 'Überschriften ohne Zuordnung', en: 'Headings that are not mapped' },
  byItself: {
    de: 'von selbst erkannt; die Überschrift steht mehrmals da oder dient zweimal',
    en: 'recognised by itself; the heading stands there twice or serves twice',
  },
  joined: { de: 'verbunden aus', en: 'joined from' },
  laidDown: {
    de: 'Der Aufbau von DATEV legt die Spalten fest; sie werden von selbst erkannt:',
    en: 'The form of DATEV lays down the columns; they are recognised by themselves:',
  },
  differing: {
    de: 'Die Quellen dieser Tabelle haben verschiedene Überschriften; sie werden von selbst erkannt.',
    en: 'The sources of this table have different headings; they are recognised by themselves.',
  },
  absent: { de: 'Nicht in den Daten', en: 'Not in the data' },
} as const satisfies Record<string, Bilingual | Record<Language, readonly string[]>>;

/**
 * A settings file that gives the same result as the run it was made from (Einstellungsdatei): the recognised
 * mapping, what was decided about numbers and dates, what was set; all other settings as comments with
 * their defaults and meaning, from the schema itself.
 */
export function settingsFile(inspection: Inspection, settings: Settings, language: Language): string {
  const descriptions = describeSettings().filter(
    ({ path, section }) => !/\[\]|<name>/.test(path) && section !== 'tables.<table>',
  );
  const fixed = new Map<string, unknown>([
    ['language', language],
    ['currency', inspection.currency],
  ]);
  const lines = WORDING.head[language].map((each) => `# ${each}`);
  lines.push(
    '',
    'tables:',
    ...REGISTERED.tables.flatMap(({ id }) => tableLines(id, inspection, settings, language)),
    '',
  );
  let open: readonly string[] = [];
  const told = new Set<string>();
  for (const description of descriptions) {
    const parents = sectionsOf(description);
    for (const [depth, name] of parents.entries()) {
      if (open[depth] === name) continue;
      if (depth === 0) lines.push('');
      lines.push(`${indent(depth)}${name}:`);
      open = [...open.slice(0, depth), name];
    }
    if (parents.length === 0 && open.length > 0) lines.push('');
    open = parents;
    const own = entry(description, parents.length, fixed, inspection, settings, language);
    lines.push(...(told.has(own.about.join()) ? own.value : [...own.about, ...own.value]));
    // Twelve classes with twelve settings each are explained once.
    if (parents.length > 2) told.add(own.about.join());
  }
  return `${lines.join('\n')}\n`;
}

/** The sections around a setting: `stages.abc.cutPoints` stands in stages and abc. */
function sectionsOf({ path }: SettingDescription): readonly string[] {
  return path.split('.').slice(0, -1);
}

function entry(
  { path, meaning, allowed, default: standard }: SettingDescription,
  depth: number,
  fixed: ReadonlyMap<string, unknown>,
  { period }: Inspection,
  settings: Settings,
  language: Language,
): { readonly about: readonly string[]; readonly value: readonly string[] } {
  const key = path.split('.').at(-1) ?? '';
  const sentence = /[.!?]$/.test(meaning[language]) ? meaning[language] : `${meaning[language]}.`;
  const about = [...comment(`${sentence} ${WORDING.allowed[language]}: ${allowed[language]}.`, depth)];
  const given = givenValue(path, settings);
  const value = fixed.has(path) ? fixed.get(path) : given;
  if (value !== undefined) return { about, value: yamlLines(key, value, depth, '') };
  if (path === 'asOf' && period !== null)
    return {
      about: [...about, ...comment(WORDING.asOf[language], depth)],
      value: yamlLines(key, isoDay(period.asOf), depth, '# '),
    };
  return { about, value: yamlLines(key, standard ?? null, depth, '# ') };
}

/** The value of a setting that does not stand at its default; undefined where it does. */
function givenValue(path: string, settings: Settings): unknown {
  const own = settings.used.filter(
    (each) => each.path === path || each.path.startsWith(`${path}.`) || each.path.startsWith(`${path}[`),
  );
  if (!own.some(({ origin }) => origin === 'file' || origin === 'flag')) return undefined;
  const [exact] = own;
  if (own.length === 1 && exact?.path === path) return exact.value;
  const [, stage = '', ...rest] = path.split('.');
  return valueAt(settings.stage[stage], rest);
}

function tableLines(id: string, { sources }: Inspection, settings: Settings, language: Language): string[] {
  const own = sources.filter(({ tableAlone }) => tableAlone === id);
  const [first] = own;
  const given = settings.tables[id];
  if (first === undefined)
    return given === undefined ? [`  # ${id}: # ${WORDING.absent[language]}`] : givenTable(id, given);
  const isOneLayout = own.every((each) => sameMapping(each, first));
  const lines = [
    `  ${id}:`,
    ...own.map(({ file, sheet }) => `    # ${printable(sheet === null ? file : `${file} [${sheet}]`)}`),
  ];
  const hasManySheets = sources.filter(({ file }) => file === first.file).length > 1;
  lines.push(...placeLines(own, first, given, hasManySheets, language));
  if (!isOneLayout) return [...lines, ...comment(WORDING.differing[language], 2)];
  if (first.columns.some(({ reason }) => reason === 'format')) {
    const columns = first.columns.map(({ id: column, heading }) => `    # ${column}: ${quoted(heading)}`);
    return [...lines, ...otherLines(given, []), ...comment(WORDING.laidDown[language], 2), ...columns];
  }
  lines.push(...readingLines(first), ...otherLines(given, readingLines(first)), '    columns:');
  for (const column of first.columns) lines.push(`      ${columnLine(column, language)}`);
  if (first.absent.length > 0) {
    lines.push(`      # ${WORDING.notFound[language]}`);
    for (const { id: column, label } of first.absent)
      lines.push(`      # ${column}: ${quoted(label[language])}`);
  }
  if (first.unmapped.length > 0) {
    const headings = first.unmapped.map(({ heading }) => printable(heading)).join(' · ');
    lines.push(...comment(`${WORDING.unmapped[language]}: ${headings}`, 3));
  }
  return lines;
}

/** A column with its heading; as a comment where settings that name the heading would find another column, or none. */
function columnLine({ id, heading, isAddressable, joinedFrom }: InspectedColumn, language: Language): string {
  const line = `${id}: ${quoted(heading)}`;
  if (isAddressable) return line;
  const places = joinedFrom.map(({ file, sheet }) => printable(sheet ?? file.replace(/^.*[/\\]/, '')));
  const why =
    places.length === 0
      ? WORDING.byItself[language]
      : `${WORDING.joined[language]} ${[...new Set(places)].join(', ')}`;
  return `# ${line} # ${why}`;
}

/**
 * File, sheet and layout: as comments, because the next export has another name; active where they were set, and
 * the sheet where the workbook has several.
 */
function placeLines(
  own: readonly InspectedSource[],
  first: InspectedSource,
  given: TableSettings | undefined,
  hasManySheets: boolean,
  language: Language,
): string[] {
  const { encoding, delimiter } = first.dialect;
  const found: readonly (readonly [keyof TableSettings, unknown])[] = [
    ['file', own.length === 1 ? first.file.replace(/^.*[/\\]/, '') : undefined],
    ['sheet', own.length === 1 ? (first.sheet ?? undefined) : undefined],
    ['encoding', first.sheet === null ? encoding : undefined],
    ['delimiter', first.sheet === null ? delimiter : undefined],
    ['headerRow', first.headerRow],
  ];
  const lines: string[] = [];
  for (const [key, value] of found) {
    const set = given?.[key] ?? (key === 'sheet' && hasManySheets ? value : undefined);
    if (set !== undefined) lines.push(`    ${key}: ${yamlValue(set)}`);
    else if (value !== undefined && value !== '') lines.push(`    # ${key}: ${yamlValue(value)}`);
  }
  return lines.some((line) => line.startsWith('    #'))
    ? [`    # ${WORDING.found[language]}:`, ...lines]
    : lines;
}

/** What was decided about numbers and dates, where one setting says the same for all columns. */
function readingLines({ dialect }: InspectedSource): string[] {
  const { decimal, dateOrder } = dialect;
  const order = dateOrder === 'dd/mm/yyyy' ? 'dmy' : dateOrder === 'mm/dd/yyyy' ? 'mdy' : null;
  return [
    ...(decimal === ',' || decimal === '.' ? [`    decimal: ${quoted(decimal)}`] : []),
    ...(order === null ? [] : [`    dateOrder: ${order}`]),
  ];
}

/** Whatever else was set about the table. */
function otherLines(given: TableSettings | undefined, written: readonly string[]): string[] {
  return Object.entries(given ?? {})
    .filter(([key]) => !PLACE_KEYS.has(key) && !written.some((line) => line.startsWith(`    ${key}:`)))
    .map(([key, value]) => `    ${key}: ${yamlValue(value)}`);
}

const PLACE_KEYS: ReadonlySet<string> = new Set([
  ...['file', 'sheet', 'encoding', 'delimiter', 'headerRow'],
  'columns',
]);

function givenTable(id: string, { columns, ...others }: TableSettings): string[] {
  const lines = Object.entries(others).map(([key, value]) => `    ${key}: ${yamlValue(value)}`);
  const headings = Object.entries(columns).map(([column, heading]) => `      ${column}: ${quoted(heading)}`);
  return [`  ${id}:`, ...lines, ...(headings.length === 0 ? [] : ['    columns:', ...headings])];
}

function sameMapping(one: InspectedSource, other: InspectedSource): boolean {
  const mapping = ({ columns, dialect }: InspectedSource): string =>
    JSON.stringify([
      columns.map(({ id, heading, isAddressable }) => [id, heading, isAddressable]),
      dialect.decimal,
      dialect.dateOrder,
    ]);
  return mapping(one) === mapping(other);
}
