/** Keys and list indices from the top of the settings to one of them. */
export type SettingPath = readonly (string | number)[];

/** A path as the user writes and reads it: `stages.abc.cutPoints`, list entries counted from 1: `rules[2].from`. */
export function pathText(path: SettingPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key + 1}]`;
    const name = /^[^\s."=[\]]+$/u.test(key) ? key : JSON.stringify(key);
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** One string per path, for use as a key. */
export function pathKey(path: SettingPath): string {
  return JSON.stringify(path);
}

/** Whether one path leads to the other or through it. */
export function startsWith(path: SettingPath, start: SettingPath): boolean {
  return start.length <= path.length && start.every((key, index) => key === path[index]);
}

/**
 * Splits `path=value`. Keys stand between dots; one that holds a dot or an equals sign stands in double quotes:
 * `tables.customers."a.b"=x`. Null when it is no assignment.
 */
export function splitAssignment(text: string): { path: readonly string[]; value: string } | null {
  const path: string[] = [];
  let rest = text.trim();
  for (;;) {
    const match = /^(?:"([^"]+)"|([^\s."=]+))\s*([.=])/u.exec(rest);
    if (match === null) return null;
    path.push(match[1] ?? match[2] ?? '');
    rest = rest.slice(match[0].length);
    if (match[3] === '=') return { path, value: rest.trim() };
  }
}
