import type { DetailId, Details } from '../facts/fact.js';
import { AHEAD_WORK } from '../stages/ahead-registry.js';
import type { StageDefinition } from '../stages/stage.js';

/** What a stage is to find out from a detail table, in plain data that another thread can be handed. */
export interface AheadTask {
  readonly stage: string;
  readonly detail: unknown;
  readonly settings: unknown;
}

/** Somebody who works beside this thread. */
export interface Helper {
  /** Whether what concerns so many customers is worth handing over. */
  takes(customers: number): boolean;
  /** What {@link findAhead} gives; rejects where nobody can say. */
  find(task: AheadTask): Promise<unknown>;
}

/** Does a task, wherever that is. */
export async function findAhead({ stage, detail, settings }: AheadTask): Promise<unknown> {
  const work = await AHEAD_WORK[stage]?.();
  if (work === undefined) throw new Error(`${stage} has nothing to find out ahead`);
  return work.find(detail as Details[DetailId], settings);
}

/** What is known of a stage before it runs. */
export interface FoundAhead {
  readonly found: unknown;
}

/**
 * What stages find out ahead: begun as soon as the detail table is there, while other facts are still being made and
 * the stages before are run.
 */
export class AheadResults {
  readonly #results = new Map<string, Promise<FoundAhead | null>>();

  /** @param settings those of every stage by its id */
  constructor(
    private readonly stages: readonly StageDefinition[],
    private readonly settings: Readonly<Record<string, unknown>>,
    private readonly helper: Helper,
  ) {}

  /** Begins everything that takes this detail table. */
  begin(id: DetailId, detail: unknown, customers: number): void {
    if (!this.helper.takes(customers)) return;
    for (const { id: stage, ahead } of this.stages) {
      if (ahead?.detail !== id || !Object.hasOwn(this.settings, stage)) continue;
      const found = this.helper.find({ stage, detail, settings: this.settings[stage] });
      // The stage finds it out itself then, and whatever goes wrong with that is told as its failure.
      const result = found.then((each) => ({ found: each })).catch(() => null);
      this.#results.set(stage, result);
    }
  }

  /** What a stage need not find out any more; null where it has to. */
  async of(stage: string): Promise<FoundAhead | null> {
    return (await this.#results.get(stage)) ?? null;
  }
}
