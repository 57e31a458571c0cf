import { parseArea } from './cell-area.js';
import { columnItems, type FormulaToken, formulaTokens } from './formula-tokens.js';
import { type OpenedPackage, unescaped } from './opened-package.js';
import { childrenOf, elementsLocal } from './xml-element.js';

const LONGEST_FORMULA = 8192;
const LONGEST_LITERAL = 255;
/** Functions that reach outside the workbook or run something. */
const REACHING_OUT =
  /^(_xlfn\.)?(HYPERLINK|WEBSERVICE|FILTERXML|IMAGE|CALL|REGISTER(\.ID)?|EXEC|RTD|DDE|SQL\.REQUEST|CUBE\w+|STOCKHISTORY|INDIRECT)$/i;
/** Functions that came after Excel 2007 are known to it only under a prefix. */
const NEWER =
  /^(IFS|SWITCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS|XLOOKUP|XMATCH|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|LET|LAMBDA|IFNA|CEILING\.MATH|FLOOR\.MATH|PERCENTILE\.(INC|EXC)|QUARTILE\.(INC|EXC)|RANK\.(EQ|AVG)|STDEV\.[SP]|VAR\.[SP]|MODE\.SNGL|NUMBERVALUE|DAYS|XOR|TAKE|DROP|VSTACK|HSTACK)$/;
const CONSTANTS = new Set(['TRUE', 'FALSE']);
const SPECIAL_ITEMS = new Set(['#All', '#Data', '#Headers', '#Totals', '#This Row']);

/** What formulas may refer to. */
interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Columns by the folded name of their table. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Formulas that Excel understands, refer to what is there, reach nowhere else and are no text from the data. */
export function checkFormulas(opened: OpenedPackage): void {
  const known: Known = {
    sheets: new Set(opened.sheets.map(({ name }) => name)),
    names: new Set(
      childrenOf(opened.workbook, 'definedNames').map(({ attributes }) => folded(attributes.name)),
    ),
    tables: new Map(
      [...opened.parts.values()]
        .filter(({ local }) => local === 'table')
        .map((table) => [
          folded(table.attributes.displayName),
          new Set(
            childrenOf(table, 'tableColumns').map(({ attributes }) => unescaped(attributes.name ?? '')),
          ),
        ]),
    ),
  };
  const fromData = new Set(
    opened.strings.filter((text) => /^[=+\-@]/.test(text)).map((text) => text.slice(1)),
  );
  for (const [path, root] of opened.parts) {
    if (root.namespace.endsWith('/chart')) continue;
    const note = (what: string): void => opened.fault(path, 'formula', what);
    for (const name of ['f', 'calculatedColumnFormula', 'totalsRowFormula']) {
      for (const { text, attributes } of elementsLocal(root, name)) {
        // The others of a shared formula have no text.
        if (text === '' && attributes.t === 'shared') continue;
        if (fromData.has(text)) note(`text of a cell as a formula: ${text}`);
        checkFormula(text, known, true, note);
      }
    }
    for (const name of ['formula', 'formula1', 'formula2']) {
      for (const { text } of elementsLocal(root, name)) checkFormula(text, known, false, note);
    }
  }
}

function folded(name: string | undefined): string {
  return (name ?? '').toLowerCase();
}

function checkFormula(
  formula: string,
  known: Known,
  mayNameTables: boolean,
  note: (what: string) => void,
): void {
  const wrong = (what: string): void => note(`${what} in ${formula.slice(0, 120)}`);
  if (formula.trim() === '' || /^[=+@]/.test(formula)) wrong('a wrong beginning');
  if (formula.length > LONGEST_FORMULA) wrong(`${formula.length} characters`);
  const tokens = formulaTokens(formula);
  if (!listsHoldConstants(tokens)) wrong('more than constants in a list');
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth < 0) wrong('a bracket too many');
    const what = wrongToken(token, tokens[index - 1], known, mayNameTables);
    if (what !== null) wrong(what);
  });
  if (depth > 0) wrong('a bracket that stays open');
}

/** Between braces Excel takes figures and texts with their separators, nothing that is to be computed. */
function listsHoldConstants(tokens: readonly FormulaToken[]): boolean {
  let isOpen = false;
  for (const { kind, text } of tokens) {
    if (text === '{' || text === '}') {
      if (isOpen === (text === '{')) return false;
      isOpen = text === '{';
    } else if (isOpen) {
      const isConstant = kind === 'text' || kind === 'number' || kind === 'error' || CONSTANTS.has(text);
      if (!isConstant && !['-', ';', ','].includes(text)) return false;
    }
  }
  return !isOpen;
}

function wrongToken(
  { kind, text }: FormulaToken,
  before: FormulaToken | undefined,
  known: Known,
  mayNameTables: boolean,
): string | null {
  switch (kind) {
    case 'text':
      return text.slice(1, -1).replaceAll('""', '"').length > LONGEST_LITERAL ? 'too long a text' : null;
    case 'sheet': {
      const name = text.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
      return known.sheets.has(name) ? null : `no sheet ${name}`;
    }
    case 'column':
      return wrongColumns(text, before, known, mayNameTables);
    case 'area':
      return parseArea(text) === null ? `no cells ${text}` : null;
    case 'call':
      if (REACHING_OUT.test(text)) return `the function ${text}`;
      return NEWER.test(text) ? `the function ${text} without its prefix` : null;
    case 'name': {
      if (CONSTANTS.has(text.toUpperCase()) || known.names.has(folded(text))) return null;
      if (text.startsWith('_xlpm.')) return null;
      return mayNameTables && known.tables.has(folded(text)) ? null : `no name ${text}`;
    }
    case 'unknown':
      return `a sign ${text}`;
    default:
      return null;
  }
}

function wrongColumns(
  bracket: string,
  before: FormulaToken | undefined,
  known: Known,
  mayNameTables: boolean,
): string | null {
  const columns = before?.kind === 'name' ? known.tables.get(folded(before.text)) : undefined;
  if (columns === undefined || !mayNameTables) return `a bracket ${bracket} that belongs to no table`;
  const missing = columnItems(bracket).find((item) => !SPECIAL_ITEMS.has(item) && !columns.has(item));
  return missing === undefined ? null : `no column ${missing}`;
}
