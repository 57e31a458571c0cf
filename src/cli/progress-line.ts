import type { Engine } from '../engine/engine.js';
import type { RunProgress } from '../flows/contracts.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { formatNumber } from '../language/numbers.js';
import type { Console } from './console.js';
import { progressText } from './progress-text.js';

/** Progress is shown only for what takes longer than this. */
const PATIENCE_MS = 700;
const REDRAW_MS = 100;

/** One line on stderr that tells what the run is at; erased when it is done. Silent where nobody watches. */
export class ProgressLine implements RunProgress {
  readonly #started = Date.now();
  #timer: NodeJS.Timeout | null = null;
  #label = '';
  #file = '';
  #rows = 0;
  #bytesRead = 0;
  #bytes = 0;
  #files = '';
  #engine: Pick<Engine, 'progress'> | null = null;
  #drawn = false;

  constructor(private readonly console: Console) {
    if (console.animated) {
      this.#timer = setInterval(() => this.#draw(), REDRAW_MS);
      this.#timer.unref();
    }
  }

  step(name: 'open' | 'read' | 'facts' | 'stages' | 'write' | 'segments', file = ''): void {
    const label = COMMAND_LINE[this.console.language].progress[name];
    if (label !== this.#label) this.#tellTime();
    this.#label = label;
    this.#file = file;
    this.#rows = 0;
    this.#bytesRead = 0;
    this.#bytes = 0;
    this.#files = '';
  }

  rows(count: number): void {
    this.#rows += count;
  }

  bytes(read: number, all: number): void {
    this.#bytesRead = read;
    this.#bytes = all;
  }

  /** So many of all files have been written. */
  files(done: number, all: number): void {
    const { language } = this.console;
    const [some, whole] = [done, all].map((count) => formatNumber(count, 0, language));
    this.#files = COMMAND_LINE[language].progress.files(some!, whole!);
  }

  engine(engine: Pick<Engine, 'progress' | 'interrupt'>): void {
    this.#engine = engine;
  }

  /** Shows a count of rows under a label of the caller's. */
  show(label: string, rows: number): void {
    this.#label = label;
    this.#rows = rows;
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#engine = null;
    this.#tellTime();
    this.#label = '';
    if (this.#drawn) process.stderr.write('\r\u001b[2K');
    this.#drawn = false;
  }

  /** With `--verbose`: when the step that ends now was done, counted from the start of the program. */
  #tellTime(): void {
    if (!this.console.verbose || this.#label === '') return;
    const seconds = formatNumber(performance.now() / 1000, 2, this.console.language);
    this.console.tell(COMMAND_LINE[this.console.language].stepDone(this.#label, seconds));
  }

  #draw(): void {
    if (Date.now() - this.#started < PATIENCE_MS) return;
    const state = {
      ...{ label: this.#label, file: this.#file, rows: this.#rows, files: this.#files },
      ...{ bytesRead: this.#bytesRead, bytes: this.#bytes, share: this.#engine?.progress() ?? null },
    };
    const line = progressText(state, this.console.language, this.console.width - 1);
    process.stderr.write(`\r\u001b[2K${line}`);
    this.#drawn = true;
  }
}
