/** Signs that have a meaning in addresses, and `_` where it would look like an escape. Letters of all languages stay. */
const MEANINGFUL = /[ "#%<>?[\]\\^`{|}]|_(?=x)/g;

/**
 * The address of a file that lies beside the workbook. Throws a RangeError for what is more than the name of a
 * file: nothing leads to another folder, to another machine or to a program.
 */
export function fileTarget(name: string): string {
  if (/[/\\:]/.test(name) || /^\.*$/.test(name)) throw new RangeError(`not the name of a file: ${name}`);
  return name.replace(MEANINGFUL, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
