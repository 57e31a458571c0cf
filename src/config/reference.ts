import { describeSettings, type SettingDescription } from './describe.js';
import { NAMED_FLAGS } from './flag-assignments.js';
import { type Known, REGISTERED } from './schema.js';
import { literalText } from './wording.js';

const HEAD = `# Settings · Einstellungen

Every setting with the values it takes, its default and its meaning in English and German. This page is generated
from the schemas that check the settings, so it cannot differ from what the program does.

Settings stand in \`kundenwert.yaml\`, are given for one run with \`--set path=value\`, or by a flag of their own:
${NAMED_FLAGS.map((flag) => `\`${flag}\``).join(', ')}.

- **Precedence:** named flag, then \`--set\` (a later one beats an earlier one), then file, then default.
- \`--set\` takes its value in YAML: \`--set "formats=[xlsx, csv]"\`. Lists are replaced as a whole. Where a text is wanted
  it is taken as typed: \`--set tables.invoice-lines.decimal=,\` needs no quotes. A key with a dot in it stands in double
  quotes.
- In a section whose names you choose yourself (such as a price per service), the file replaces all default entries,
  while \`--set\` of one entry leaves the others as they are.
- A section whose entries are all commented out counts as not given. An unknown key is an error, never ignored.
- Messages count the entries of a list from 1: \`cutPoints[2]\` is the second.
`;

/** The reference of all settings as Markdown, the same for the same registered stages and tables. */
export function settingsReference(known: Known = REGISTERED): string {
  const settings = describeSettings(known);
  const sections = [...new Set(settings.map(({ section }) => section))];
  const parts = sections.map((section) =>
    [
      sectionTitle(section, known),
      '',
      ...settingTable(settings.filter((each) => each.section === section)),
      '',
    ].join('\n'),
  );
  return [HEAD, ...parts, ...columnTables(known.tables)].join('\n');
}

function sectionTitle(section: string, known: Known): string {
  if (section === '') return '## General · Allgemein';
  const stage = known.stages.find(({ id }) => section === `stages.${id}`);
  return stage === undefined
    ? `## \`${section}\``
    : `## \`${section}\` · ${stage.title.en} · ${stage.title.de}`;
}

function settingTable(settings: readonly SettingDescription[]): string[] {
  return [
    '| Setting | Allowed | Default | Meaning | Bedeutung |',
    '| --- | --- | --- | --- | --- |',
    ...settings.map((each) =>
      row([
        `\`${each.path}\``,
        each.allowed.en,
        each.default === undefined ? '–' : `\`${literalText(each.default)}\``,
        each.meaning.en,
        each.meaning.de,
      ]),
    ),
  ];
}

function columnTables(tables: Known['tables']): string[] {
  const intro = [
    '## Tables and their columns · Tabellen und ihre Spalten',
    '',
    'The names for `<table>` and, below each, for the keys of `columns`.',
    '',
  ].join('\n');
  return [
    intro,
    ...tables.map(({ id, title, columns }) =>
      [
        `### \`${id}\` · ${title.en} · ${title.de}`,
        '',
        '| Column | Meaning | Bedeutung |',
        '| --- | --- | --- |',
        ...columns.map((column) => row([`\`${column.id}\``, column.label.en, column.label.de])),
        '',
      ].join('\n'),
    ),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
