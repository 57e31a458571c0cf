import type { Language } from '../../language/bilingual.js';
import type { RunResult } from '../../results/run-result.js';
import { customerRows } from './customer-rows.js';
import { closingParts, openingParts } from './document.js';
import { type Json, layOut } from './json-layout.js';

const INDENT = '  ';
const ENCODER = new TextEncoder();

/**
 * The whole result as JSON (Ergebnisdatei) in chunks of UTF-8 bytes: amounts in currency units, shares as
 * fractions, dates ISO, codes as ids, unknown null, wordings in the language asked for. The frame is laid out
 * for reading, each customer stands on one line, so that two months can be compared with diff.
 */
export function* resultJsonChunks(result: RunResult, language: Language): Generator<Uint8Array> {
  const columns = result.customers.columns.map(({ id, unit, label }) => ({
    id,
    unit,
    label: label[language],
  }));
  yield ENCODER.encode(
    [
      `{\n${parts(openingParts(result, language))},`,
      `${INDENT}"customers": {`,
      `${INDENT.repeat(2)}"columns": ${layOut(columns, INDENT.repeat(2))},`,
      `${INDENT.repeat(2)}"rows": [`,
    ].join('\n'),
  );
  yield* customerRows(result.customers, INDENT.repeat(3), language);
  const close = result.customers.count === 0 ? ']' : `\n${INDENT.repeat(2)}]`;
  yield ENCODER.encode(`${close}\n${INDENT}},\n${parts(closingParts(result, language))}\n}\n`);
}

/** {@link resultJsonChunks} as one text. */
export function resultJson(result: RunResult, language: Language): string {
  return Buffer.concat([...resultJsonChunks(result, language)]).toString('utf8');
}

function parts(entries: readonly [string, Json][]): string {
  return entries
    .map(([key, value]) => `${INDENT}${JSON.stringify(key)}: ${layOut(value, INDENT)}`)
    .join(',\n');
}
