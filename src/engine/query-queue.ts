/**
 * Lets queries run one after the other, in the order in which they were asked for. The next one begins before anybody
 * gets the result of the last: so whoever asks ahead has the engine at work while he looks at what he has.
 */
export class QueryQueue {
  readonly #waiting: (() => void)[] = [];
  readonly #whenIdle: (() => void)[] = [];
  #isBusy = false;

  /** Runs a query as soon as all those before it have ended, whatever came of them. */
  run<T>(query: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push(() => {
        started(query).then(
          (result) => {
            this.#next();
            resolve(result);
          },
          (error: unknown) => {
            this.#next();
            reject(error);
          },
        );
      });
      if (!this.#isBusy) this.#next();
    });
  }

  /** Does something as soon as no query runs or waits any more: at once, where none does. */
  whenIdle(work: () => void): void {
    if (this.#isBusy) this.#whenIdle.push(work);
    else work();
  }

  #next(): void {
    const next = this.#waiting.shift();
    this.#isBusy = next !== undefined;
    if (next !== undefined) next();
    else for (const work of this.#whenIdle.splice(0)) work();
  }
}

/** A query that cannot even begin is one that fails. */
async function started<T>(query: () => Promise<T>): Promise<T> {
  return query();
}
