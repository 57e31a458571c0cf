import type { ReadingSettings } from '../config/reading.js';
import type { Settings } from '../config/settings.js';
import type { Engine } from '../engine/engine.js';
import type { Helper } from '../pipeline/ahead.js';

/** What a run tells while it goes on. */
export interface RunProgress {
  /** A step has begun; `file` is the one it works on, from its beginning. */
  step(name: 'open' | 'read' | 'facts' | 'stages' | 'write', file?: string): void;
  /** So many more rows of the file have been read. */
  rows(count: number): void;
  /** How far the file has been read, of so many bytes. */
  bytes(read: number, all: number): void;
  /** The engine is up: `progress()` tells how far the running query is. */
  engine(engine: Pick<Engine, 'progress' | 'interrupt'>): void;
}

/** The settings of a run: what reading needs at once, and all of it as soon as it is loaded. */
export interface RunSettings {
  readonly reading: ReadingSettings;
  complete(): Promise<Settings>;
  /**
   * Told which columns of which tables were recognised, before any is read.
   *
   * @throws Failure where the run would come to nothing without another one
   */
  recognised?(columns: ReadonlySet<string>): void;
  /**
   * Other settings that are evaluated over the same facts, asked for once these settings are complete. They may
   * differ in what stages go by, in nothing that reading or facts depend on.
   */
  variants?(): readonly Settings[];
  /** Number or name of the one customer that the run is about, as typed; null or none: all. */
  readonly about?: string | null;
  /** Who works beside the run, asked for once these settings are complete; null or none: nobody. */
  helper?(): Helper | null;
}
