import { stringify } from 'yaml';
import { printable } from '../language/printable.js';

const LONGEST_LINE = 110;

/** A text as comment lines, broken between words. */
export function comment(text: string, depth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length + depth * 2 + 2 > LONGEST_LINE) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => `${indent(depth)}# ${each}`);
}

/** A key with its value in YAML, on one line where it fits, each line behind `mark`. */
export function yamlLines(key: string, value: unknown, depth: number, mark: string): string[] {
  const short = `${key}: ${yamlValue(value)}`;
  if (typeof value !== 'object' || short.length <= LONGEST_LINE - depth * 2)
    return [`${indent(depth)}${mark}${short}`];
  return stringify({ [key]: value }, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${indent(depth)}${mark}${line}`);
}

/** A value on one line; texts in double quotes where they are more than a plain word. */
export function yamlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${quoted(key)}: ${yamlValue(each)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string'
    ? /^[a-z][a-zA-Z-]*$/.test(value) && !AMBIGUOUS.test(value)
      ? value
      : quoted(value)
    : String(value);
}

/** Words that YAML readers take for something else than text. */
const AMBIGUOUS = /^(true|false|yes|no|on|off|null|y|n)$/i;

/** A text in double quotes, with every sign escaped that is not printable. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** The blanks in front of a line that stands `depth` sections deep. */
export function indent(depth: number): string {
  return '  '.repeat(depth);
}
