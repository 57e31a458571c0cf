/** A piece of a formula. A `call` is a function's name, a `column` the bracket behind a table's name. */
export interface FormulaToken {
  readonly kind:
    | 'text'
    | 'sheet'
    | 'column'
    | 'error'
    | 'number'
    | 'area'
    | 'call'
    | 'name'
    | 'operator'
    | 'unknown';
  readonly text: string;
}

const PIECES: readonly (readonly [FormulaToken['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy],
  ['column', /\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/suy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y],
  ['area', /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.(])/uy],
  ['area', /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/uy],
  ['area', /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?(?![\p{L}_])/uy],
  ['call', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>(),:%{};\s]/y],
];

/** Takes a formula apart. What is no piece of one is one `unknown` token each. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0] };
  }
  return { kind: 'unknown', text: formula[at]! };
}

/** The items of a structured reference: `[Umsatz]` and `[[#This Row],[Umsatz]]` without brackets and escapes. */
export function columnItems(bracket: string): string[] {
  const inner = bracket.slice(1, -1).trim();
  const items = inner.startsWith('[')
    ? [...inner.matchAll(/\[((?:'.|[^[\]'])*)\]/gs)].map(([, item]) => item!)
    : [inner];
  return items.map((item) => item.replace(/'(.)/gs, '$1'));
}
