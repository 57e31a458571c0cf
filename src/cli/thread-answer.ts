/** What a thread answers to a task: what came of it, or what went wrong, with all that the error says of it. */
export interface ThreadAnswer {
  readonly failure: { readonly message: string } | null;
  readonly found: unknown;
}

/** The answer to a task; what goes wrong is told, because an error loses its code on the way between threads. */
export async function answerTo(task: Promise<unknown>): Promise<ThreadAnswer> {
  try {
    return { failure: null, found: await task };
  } catch (error) {
    const failure =
      error instanceof Error ? { ...error, message: error.message } : { message: String(error) };
    return { failure, found: null };
  }
}

/** The error as it was thrown in the thread, with its code; null where the task is done. */
export function errorOf({ failure }: Pick<ThreadAnswer, 'failure'>): Error | null {
  return failure === null ? null : Object.assign(new Error(failure.message), failure);
}
