import type { SourcePosition } from '../problems/problem.js';
import { pathKey, pathText, type SettingPath, startsWith } from './setting-path.js';
import { type Section, valueAt } from './value-tree.js';

/** A setting that a flag or `--set` gave. */
export interface Assigned {
  readonly path: SettingPath;
  /** How the user wrote it, for messages: `--months`, `--set stages.abc.by`. */
  readonly typed: string;
}

/** Everything that was given, merged, with the origin of each part still known. */
export interface Given {
  readonly tree: Section;
  readonly file: string | null;
  /** Line in the file by path key. */
  readonly lines: ReadonlyMap<string, number>;
  /** The later one wins. */
  readonly assigned: readonly Assigned[];
}

/** Where the value of a setting came from. */
export function originOf(given: Given, path: SettingPath): 'default' | 'file' | 'flag' {
  if (valueAt(given.tree, path) === undefined) return 'default';
  if (given.assigned.some((each) => startsWith(path, each.path))) return 'flag';
  return given.lines.has(pathKey(path)) ? 'file' : 'default';
}

/** How to name a faulty setting to the user, and where in the file it stands. */
export function placeOf(given: Given, path: SettingPath): { setting: string; position: SourcePosition } {
  const by = given.assigned.findLast((each) => startsWith(path, each.path));
  if (by !== undefined)
    return { setting: by.typed + pathText(path).slice(pathText(by.path).length), position: {} };
  return { setting: pathText(path), position: filePosition(given, path) };
}

/** The line of a setting, or of the nearest section around it that the file names. */
export function filePosition({ file, lines }: Given, path: SettingPath): SourcePosition {
  if (file === null) return {};
  for (let length = path.length; length > 0; length -= 1) {
    const row = lines.get(pathKey(path.slice(0, length)));
    if (row !== undefined) return { file, row };
  }
  return {};
}
