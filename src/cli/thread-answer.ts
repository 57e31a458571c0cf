/** What a thread answers to a task: what went wrong, with all that the error says of it, or null. */
export interface ThreadAnswer {
  readonly failure: { readonly message: string } | null;
}

/** The answer to a task; what goes wrong is told, because an error loses its code on the way between threads. */
export async function answerTo(task: Promise<void>): Promise<ThreadAnswer> {
  try {
    await task;
    return { failure: null };
  } catch (error) {
    return {
      failure: error instanceof Error ? { ...error, message: error.message } : { message: String(error) },
    };
  }
}

/** The error as it was thrown in the thread, with its code; null where the task is done. */
export function errorOf({ failure }: ThreadAnswer): Error | null {
  return failure === null ? null : Object.assign(new Error(failure.message), failure);
}
