import type { UsedSetting } from '../../results/run-result.js';
import type { Drawing } from './drawing.js';
import { ORIGINS } from './wording.js';

/** Where the values of inputs come from: default, file or command line. */
export class InputOrigins {
  readonly #origins: ReadonlyMap<string, UsedSetting['origin']>;

  constructor(private readonly drawing: Drawing) {
    this.#origins = new Map(drawing.result.settings.map(({ path, origin }) => [path, origin]));
  }

  /** Of a setting; what is not among those of the run has its default. */
  nameOf(path: string): string {
    return this.drawing.say(ORIGINS[this.#origins.get(path) ?? 'default']);
  }

  /** Origin and path of a setting behind a text; the text alone where the run knows no such setting. */
  behind(text: string, path: string): string {
    return this.#origins.has(path) ? `${text} – ${this.nameOf(path)} – ${path}` : text;
  }
}
