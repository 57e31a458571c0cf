import { MessageChannel } from 'node:worker_threads';

/**
 * Frees memory at once: left to the garbage collector, which knows nothing of what the engine needs, it
 * stays for as long as it is not in the way of others. Whoever still holds the buffers finds them empty.
 */
export function freeMemory(buffers: readonly ArrayBuffer[]): void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  // What is handed to somebody who is gone belongs to nobody.
  port1.postMessage(null, buffers);
  port1.close();
}
