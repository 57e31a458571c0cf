// The cells that every writer of bench/workbook.js is fed with: 30 columns as on the sheet of the customers.
// workbook_cells.py makes the same ones.

/** 2015-01-01 as a serial day. */
const FIRST_DAY = 42_005;
const CITIES = [
  'Stuttgart',
  'Köln',
  'Sankt Wendel',
  'Frankfurt am Main',
  'Ulm',
  'Bad Homburg v. d. Höhe',
  'Kiel',
];
const INDUSTRIES = [
  'Maschinenbau',
  'Elektrotechnik',
  'Lebensmittel',
  'Chemie & Pharma',
  'Handel',
  'Bau',
  'Energie',
];
const CLASSES = ['A', 'B', 'C'];
const STATUS = ['aktiv', 'neu', 'ruhend', 'verloren'];
const STRATEGIES = ['Ausbauen', 'Halten', 'Entwickeln', 'In ernste Verhandlungen eintreten'];

/**
 * A column: what is in it, its number format, and the value of each customer, null where it is unknown.
 * @typedef {object} Column
 * @property {'text' | 'code' | 'figure' | 'cents'} kind
 * @property {string} format
 * @property {(customer: number) => string | number | null} value
 */

/** @param {number} customer @param {number} step a whole number below 10,000, the same in every language */
const draw = (customer, step) => (customer * 7919 + step * 104_729) % 10_007;

/** @param {number} index @returns {Column} */
function column(index) {
  if (index === 0)
    return { kind: 'text', format: 'General', value: (at) => String(at + 17).padStart(7, '0') };
  if (index === 1) {
    return { kind: 'text', format: 'General', value: (at) => `Muster ${at} Maschinenfabrik GmbH & Co. KG` };
  }
  const list = { 2: INDUSTRIES, 3: CITIES, 4: CLASSES, 5: STATUS, 6: STRATEGIES, 7: CLASSES, 8: STATUS }[
    index
  ];
  if (list !== undefined) {
    return { kind: 'code', format: 'General', value: (at) => list[draw(at, index) % list.length] ?? null };
  }
  const unknown = (/** @type {number} */ at) => draw(at, index) % 11 === 0;
  if (index < 19) {
    return {
      kind: 'cents',
      format: '#,##0.00',
      value: (at) => (unknown(at) ? null : draw(at, index) * (draw(at, index + 1) + 1) - 500_000),
    };
  }
  if (index < 24) {
    return {
      kind: 'figure',
      format: '0.0%',
      value: (at) => (unknown(at) ? null : (draw(at, index) % 8192) / 8192),
    };
  }
  if (index < 27) {
    return { kind: 'figure', format: 'dd.mm.yyyy', value: (at) => FIRST_DAY + (draw(at, index) % 4000) };
  }
  return { kind: 'figure', format: '#,##0', value: (at) => draw(at, index) };
}

export const COLUMNS = Array.from({ length: 30 }, (_, index) => column(index));
export const HEADINGS = COLUMNS.map((_, index) => `Spalte ${index + 1}`);

/**
 * The values of each column, in currency units and serial days, as writers other than ours want them.
 * @param {number} customers
 */
export function cellColumns(customers) {
  return COLUMNS.map(({ kind, value }) =>
    Array.from({ length: customers }, (_, at) => {
      const cell = value(at);
      return kind === 'cents' && typeof cell === 'number' ? cell / 100 : cell;
    }),
  );
}

/**
 * Says how long writing took, for `measureInTurn`.
 * @param {number} started as `performance.now()` gave it
 */
export function tellWritten(started) {
  process.stderr.write(`Writing: done after ${((performance.now() - started) / 1000).toFixed(4)} s\n`);
}
