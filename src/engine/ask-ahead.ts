/**
 * Begins what is needed later, so that the engine works on it while this thread does something else. Whoever awaits it
 * hears of a failure; where nobody does, because something else has failed before, it is of no interest any more.
 */
export function askAhead<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => undefined);
  return asked;
}

/**
 * What has been begun side by side, when all of it has ended.
 *
 * @throws what the first of them that failed threw: the first in the list, whichever was the first in time
 */
export async function besides<const T extends readonly unknown[]>(
  ...asked: { readonly [At in keyof T]: Promise<T[At]> }
): Promise<T> {
  const settled = await Promise.allSettled(asked);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  }) as unknown as T;
}
