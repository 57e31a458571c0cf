import { CATALOGUE } from './catalogue.js';
import type { ProblemKind } from './kind.js';
import { severityWord } from './layout.js';

const HEAD = `# Problems · Befunde

Every problem that kundenwert can report, with its code, severity, wording and remedy. This page is generated from the
catalogue that the messages themselves are made of, so it cannot differ from what the program says.

A problem says where it was found, what was found and what to do. Words in braces are filled in: the faulty value, the
setting, how many rows. The code stands for the kind and keeps its meaning: 1xx files, 2xx cells and rows, 3xx settings
and usage, 4xx tables and columns, 5xx and 6xx methods, 9xx defects of the program. It stands in \`result.json\` and on the sheet
of data quality too.

- An **error** ends the run: exit code 2 for settings and usage, 65 for data, 66 for files that cannot be read, 73 for
  outputs that cannot be written, 70 for a defect of the program. A failed stage is an error too, but the others go on.
- A **warning** leaves something out or doubts something; \`--strict\` makes the run end with exit code 1.
- A **note** is worth knowing.
`;

/**
 * The reference of all problems (Befundverzeichnis) as Markdown: one row per code, in the order of the codes,
 * English and German side by side. The same for the same catalogue.
 */
export function problemsReference(catalogue: Readonly<Record<string, ProblemKind>> = CATALOGUE): string {
  const kinds = Object.entries(catalogue).sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    HEAD,
    '| Code | Severity | Message | Remedy | Befund | Abhilfe |',
    '| --- | --- | --- | --- | --- | --- |',
    ...kinds.map(([code, kind]) => tableRow(code, kind)),
    '',
  ].join('\n');
}

function tableRow(code: string, { severity, message, remedy }: ProblemKind): string {
  const severities = `${severityWord(severity, 'en')} · ${severityWord(severity, 'de')}`;
  const cells = [code, severities, message.en, remedy.en, message.de, remedy.de];
  return `| ${cells.map(markdown).join(' | ')} |`;
}

/** Text within a cell of a Markdown table: no bar ends the cell, no angle bracket begins a tag. */
function markdown(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*')
    .replaceAll('\n', ' ');
}
