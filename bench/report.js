/**
 * One line of the result. A `met` of null is a figure without a target.
 * @typedef {object} Line
 * @property {string} what
 * @property {string} kundenwert
 * @property {string} [pandas] the peer
 * @property {string} [factor]
 * @property {string} [target]
 * @property {boolean | null} met
 */

/** @param {string} peer what kundenwert is compared with */
const headings = (peer) => ['what', 'kundenwert', peer, 'factor', 'target', 'result'];

/** @param {number} value */
export const seconds = (value) => `${value.toFixed(2)} s`;

/** @param {number} bytes in units of 1,000,000 bytes */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/** @param {number} value */
export const times = (value) => `${value.toFixed(1)} ×`;

/**
 * @param {readonly Line[]} lines
 * @returns {string[][]}
 */
function cellsOf(lines) {
  return lines.map(({ what, kundenwert, pandas = '', factor = '', target = '', met }) => {
    const result = met === null ? '' : met ? 'met' : 'missed';
    return [what, kundenwert, pandas, factor, target, result];
  });
}

/**
 * All cells padded to the width of their column: figures to the right, words to the left.
 * @param {readonly string[][]} rows
 */
function padded(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return {
    widths,
    rows: rows.map((row) =>
      row.map((cell, column) =>
        isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      ),
    ),
  };
}

/** @param {number} column */
const isFigure = (column) => column > 0 && column < 4;

/**
 * The table for the terminal.
 * @param {readonly Line[]} lines
 */
export function textTable(lines, peer = 'pandas') {
  const { rows } = padded([headings(peer), ...cellsOf(lines)]);
  return rows.map((row) => row.join('  ').trimEnd()).join('\n');
}

/**
 * The same table in Markdown, laid out as the project's formatter wants it.
 * @param {readonly Line[]} lines
 */
export function markdownTable(lines, peer = 'pandas') {
  const { widths, rows } = padded([headings(peer), ...cellsOf(lines)]);
  const rule = widths.map((width, column) =>
    isFigure(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const [heading = [], ...body] = rows;
  return [heading, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/**
 * The same figures as a page.
 * @param {readonly string[]} machine
 * @param {readonly string[]} agreement
 * @param {readonly Line[]} lines
 * @param {readonly string[]} runs
 */
export function markdownPage(machine, agreement, lines, runs) {
  /** @param {readonly string[]} entries */
  const list = (entries) => entries.map((entry) => `- ${entry}`).join('\n');
  return `${[
    '# Benchmark results',
    'Written by `npm run bench`; README.md beside it says what is compared and what the figures mean.',
    '## Machine',
    list(machine),
    '## Figures',
    markdownTable(lines),
    '## Agreement',
    list(agreement),
    '## Single runs',
    list(runs),
  ].join('\n\n')}\n`;
}
