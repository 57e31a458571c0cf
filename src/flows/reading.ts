import type { ReadingSettings } from '../config/reading.js';
import type { Settings } from '../config/settings.js';
import type { Engine } from '../engine/engine.js';
import type { OpeningContext } from '../ingest/open-source.js';
import type { RunProgress, RunSettings } from './contracts.js';

export function readingContext(
  engine: Engine,
  reading: ReadingSettings,
  tempDirectory: string,
  progress: RunProgress,
  readingThread: URL | null,
): OpeningContext {
  return {
    engine,
    tempDirectory,
    settings: reading.tables,
    onRows: (rows) => progress.rows(rows),
    onBytes: (read, all) => progress.bytes(read, all),
    onFile: (file) => progress.step('open', file),
    threads: { code: readingThread, most: reading.engine.threads },
  };
}

/**
 * Reads tables and, as soon as that is under way in threads of its own, loads settings and methods:
 * on a small file either takes as long. Settings that cannot be used end the reading at once and are
 * reported before its failure.
 *
 * @param load starts the reading and says when it is under way
 */
export async function whileReading<Loaded, Methods>(
  engine: Engine,
  load: (underWay: () => void) => Promise<Loaded>,
  complete: RunSettings['complete'],
  methods: () => Promise<Methods>,
): Promise<readonly [Loaded, Settings, Methods]> {
  const { loading, underWay } = started(load);
  await underWay;
  try {
    const [settings, loadedMethods] = await Promise.all([complete(), methods()]);
    return [await loading, settings, loadedMethods];
  } catch (error) {
    engine.interrupt();
    await loading.catch(() => undefined);
    throw error;
  }
}

function started<Loaded>(load: (underWay: () => void) => Promise<Loaded>): {
  readonly loading: Promise<Loaded>;
  readonly underWay: Promise<void>;
} {
  let say = (): void => undefined;
  const said = new Promise<void>((resolve) => {
    say = resolve;
  });
  const loading = load(say);
  const ended = loading.then(say, say);
  return { loading, underWay: Promise.race([said, ended]) };
}
