/** The engine refuses the structure of a text file; `index` says which source it is. */
export class UnreadableSource extends Error {
  private constructor(
    message: string,
    readonly index: number,
    cause: unknown,
  ) {
    super(message, { cause });
    this.name = 'UnreadableSource';
  }

  /** Tells a refusal of the file's structure from every other error. */
  static from(error: unknown, index: number): UnreadableSource | null {
    const isRefusal =
      error instanceof Error && /CSV (Error|Parser|Sniff|Reader)|CSV File|unicode/i.test(error.message);
    return isRefusal ? new UnreadableSource(error.message, index, error) : null;
  }
}
