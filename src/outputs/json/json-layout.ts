/** What JSON can hold, with keys that may come from the data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const LONGEST_LINE = 160;

/**
 * JSON laid out for people and for diff: two blanks a level, but lists of plain values, and small objects of
 * plain values, on one line.
 */
export function layOut(value: Json, indent = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((each: Json) => ({ key: '', value: each }))
    : Object.entries(value).map(([key, each]) => ({ key: `${JSON.stringify(key)}: `, value: each as Json }));
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (parts.every((part) => part.value === null || typeof part.value !== 'object')) {
    const line = open + parts.map((part) => part.key + layOut(part.value)).join(', ') + close;
    if (Array.isArray(value) || line.length + indent.length <= LONGEST_LINE) return line;
  }
  const deeper = `${indent}  `;
  const lines = parts.map((part) => deeper + part.key + layOut(part.value, deeper));
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
