import { type Bindings, type Config, type Connection, type Database, loadBindings } from './bindings.js';

export interface EngineOptions {
  /** Threads to use; null means all cores. Results do not depend on it. */
  readonly threads: number | null;
  /** What the engine may hold in memory before it spills to `tempDirectory`, such as `500MB`. */
  readonly memoryLimit: string;
  /** A private folder for spilled data; the caller makes and removes it. */
  readonly tempDirectory: string;
}

/** A database that is open, with its one connection. */
export interface OpenDatabase {
  readonly bindings: Bindings;
  readonly database: Database;
  readonly connection: Connection;
}

/** Loads the native library and opens a database in memory without any way out of the machine. */
export async function openDatabase(options: EngineOptions): Promise<OpenDatabase> {
  const bindings = await loadBindings();
  const settings = {
    memory_limit: options.memoryLimit,
    temp_directory: options.tempDirectory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    // Order is restored where it matters; keeping it everywhere doubles the time of a bulk load.
    preserve_insertion_order: 'false',
    ...(options.threads === null ? {} : { threads: String(options.threads) }),
  };
  const config = bindings.create_config();
  for (const [name, value] of Object.entries(settings)) set(bindings, config, name, value);
  const database = await bindings.open(':memory:', config);
  return { bindings, database, connection: await bindings.connect(database) };
}

export function closeDatabase({ bindings, database, connection }: OpenDatabase): void {
  bindings.disconnect_sync(connection);
  bindings.close_sync(database);
}

function set(bindings: Bindings, config: Config, name: string, value: string): void {
  try {
    bindings.set_config(config, name, value);
  } catch (cause) {
    // The engine does not say which.
    throw new Error(`the engine does not take ${value} as ${name}`, { cause });
  }
}
